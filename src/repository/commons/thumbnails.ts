import type { CommonsReader } from '../../commons/commons-index.js'
import type { thumbnailsOperations } from '../../contract/commons/thumbnails.js'
import type { OutputOf } from '../../contract/operation-shapes.js'
import type { BlobReader } from '../../holdings/blob-store.js'
import type { CourseRecord } from '../../holdings/course-index.js'
import { courseOf } from '../../holdings/courses.js'
import { releasePins } from '../../holdings/pins.js'
import { assertThumbnail, mostThumbnailBytes, thumbnailName, thumbnailType } from '../../holdings/thumbnail.js'
import { type Sha256, sha256 } from '../../kernel/digest.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { describe } from '../describe-course.js'
import { seenCourseOf } from '../seen.js'
import { courseDetail } from '../show-course.js'
import type { VerbContext, VerbsOf } from './commons.js'
import { unknown } from './pages.js'

export const thumbnailsVerbs: VerbsOf<keyof typeof thumbnailsOperations> = {
  setThumbnail: async (context, { course: reference, content, mediaType }) => {
    const { blobs, index, ids, clock } = context.stores
    // First, for whoever names no course of theirs need not be told what is wrong with their image.
    await index.read((reader) => courseOf(reader, context.actor.organisation, reference))
    assertThumbnail(content, mediaType)
    const digest = sha256(content)
    const holder = ids.next('tmb')
    await index.pin([digest], holder, clock.now())
    try {
      await blobs.put(once(content), digest)
      return await describedBy(context, reference, digest, holder)
    } catch (error) {
      await releasePins(context.stores, holder)
      throw error
    }
  },

  getThumbnail: async ({ stores, actor }, { course: reference, sha256: asked }) => {
    const { blobs, index, clock } = stores
    const digest = await index.read(async (reader) => {
      const { organisation } = actor
      const course = await seenCourseOf(reader, { organisation, clock }, reference)
      const named = await digestOf(reader, course, course.organisation === organisation, asked)
      if (named === undefined) throw unknown(both('thumbnail of course', 'vignette de la formation'), reference)
      return named
    })
    const content = await wholeBlob(blobs, digest)
    const mediaType = thumbnailType(content)
    if (!mediaType) throw new FondsError('blob-damaged', { sha256: digest })
    return { mediaType, fileName: thumbnailName(mediaType), content, sha256: digest }
  },

  removeThumbnail: (context, { course: reference }) => describedBy(context, reference, null),
}

/** Changes what the sheet of a course names, and lets go of what was pinned for it. */
function describedBy(
  { stores: { index, clock }, actor }: VerbContext,
  reference: string,
  thumbnail: Sha256 | null,
  holder?: string,
): Promise<OutputOf<'setThumbnail'>> {
  return index.transact(async (writer) => {
    const now = clock.now()
    const course = await courseOf(writer, actor.organisation, reference)
    if (holder !== undefined) await writer.unpin(holder)
    await describe(writer, course, { thumbnail }, now.toISOString())
    const changed = await courseOf(writer, actor.organisation, course.id)
    return (await courseDetail(writer, changed, now)) as OutputOf<'setThumbnail'>
  })
}

/** The thumbnail that is meant, if a sheet that the caller may read names it. */
async function digestOf(
  reader: CommonsReader,
  { id, sheet }: CourseRecord,
  isOwn: boolean,
  asked: Sha256 | undefined,
): Promise<Sha256 | undefined> {
  if (asked === undefined || asked === sheet.thumbnail) return sheet.thumbnail
  const seen = (await reader.versions(id)).filter(({ publishedAt }) => isOwn || publishedAt !== undefined)
  return seen.find(({ publishedSheet }) => publishedSheet?.thumbnail === asked) && asked
}

/** It is small: whole, it can be verified before any of it goes out. */
async function wholeBlob(blobs: BlobReader, digest: Sha256): Promise<Uint8Array> {
  const source = await blobs.open(digest)
  try {
    if (source.size > mostThumbnailBytes) throw new FondsError('blob-damaged', { sha256: digest })
    const content = await source.read(0, source.size)
    if (sha256(content) !== digest) throw new FondsError('blob-damaged', { sha256: digest })
    return content
  } finally {
    await source.close()
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
