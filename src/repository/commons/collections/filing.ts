import type { CommonsReader, CommonsWriter } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import type { CourseRecord, VersionRecord } from '../../../holdings/course-index.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { FondsError } from '../../../kernel/errors.js'
import { changed } from '../changed.js'
import type { CommonsStores } from '../commons.js'
import { conflict, invalid } from '../refusals.js'
import type { Collection } from './seen-collection.js'
import { slotIn } from './slots.js'

type Item = CommonsRecords['items']

/** How a course is to stand in a collection. */
interface Filing extends Partial<Pick<Item, 'mode' | 'version' | 'featured' | 'position' | 'slot' | 'submission'>> {
  readonly collection: Collection
  readonly course: CourseRecord
}

/**
 * Puts a course into a collection, in a change that is under way; where it is there already, it stands as it is said now, and what is not
 * said stays.
 *
 * @throws {FondsError} `resource-unknown` for a slot, `version-unknown`, `value-invalid`.
 */
export async function filed(
  writer: CommonsWriter,
  { ids }: Pick<CommonsStores, 'ids'>,
  { organisation, at }: Viewer,
  { collection, course, mode = 'following', version, ...said }: Filing,
): Promise<Item> {
  if (said.slot !== undefined) await slotIn(writer, collection.id, said.slot)
  const pin = await pinOf(writer, course, mode, version ?? (mode === 'pinned' ? course.published : undefined))
  const where = { collection: collection.id, course: course.id, retiredAt: null }
  const [before] = await writer.list('items', { where })
  const { version: _, ...rest } = before ? changed(before, said) : newItem(ids.next('itm'), where, said, at)
  const item: Item = { ...rest, ...pin }
  await writer.put('items', item)
  // What it says of its collections is another now.
  if (!before) await writer.updateCourse(course.id, { updatedAt: at })
  await writer.record({
    organisation,
    kind: before ? 'item.changed' : 'item.added',
    at,
    subject: collection.id,
    course: course.id,
    details: { item: item.id, mode, ...(pin.version !== undefined && { number: pin.version }) },
  })
  return item
}

const newItem = (
  id: string,
  { collection, course }: Pick<Item, 'collection' | 'course'>,
  said: Omit<Partial<Item>, 'version'>,
  createdAt: string,
): Item => ({ id, collection, course, mode: 'following', featured: false, ...said, revision: 1, createdAt })

/** What an item shows: the published version whichever it is, or one that was published. @throws {FondsError} `value-invalid`, `version-unknown`. */
export async function pinOf(
  reader: CommonsReader,
  course: Pick<CourseRecord, 'id' | 'published'>,
  mode: Item['mode'],
  version: number | undefined,
): Promise<Pick<Item, 'mode' | 'version'>> {
  if (mode === 'following') {
    if (version === undefined) return { mode }
    throw invalid('version', 'an item that follows has none; pin it', 'un élément suivi n’en a pas ; figez-le')
  }
  if (version === undefined) throw invalid('version', 'a pinned item needs one', 'il en faut une à un élément figé')
  const found = await reader.versionNumbered(course.id, version)
  if (!found || !wasPublished(course, found)) throw new FondsError('version-unknown', { course: course.id, version })
  return { mode, version }
}

/** Whether a version was published once: for others, or for the own organisation and it still is. */
export const wasPublished = (
  { published }: Pick<CourseRecord, 'published'>,
  { number, publishedAt }: Pick<VersionRecord, 'number' | 'publishedAt'>,
): boolean => publishedAt !== undefined || published === number

/** @throws {FondsError} `state-conflict` for a course that nobody else sees, or will soon see no more. */
export function assertSeenByOthers({ visibility, published, withdrawal }: CourseRecord, at: string): void {
  if (published === undefined || visibility === 'private')
    throw conflict(
      'nobody else sees this course. Publish it and share it first',
      'personne d’autre ne voit cette formation. Publiez-la et partagez-la d’abord',
    )
  if (withdrawal && withdrawal.effectiveAt <= at) throw conflict('the course is withdrawn', 'la formation est retirée')
}
