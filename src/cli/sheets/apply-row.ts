import type { SentBytes } from '../../contract/operation-shapes.js'
import { sha256 } from '../../kernel/digest.js'
import { both } from '../../kernel/language.js'
import type { AddOutcome } from '../../repository/adding.js'
import type { Commons } from '../../repository/commons/commons.js'
import type { CourseSummary, Repository } from '../../repository/repository.js'
import { readImage } from '../commons/image.js'
import { UsageError } from '../usage-error.js'
import type { SheetRow } from './read-sheets.js'

interface Doors {
  readonly repository: Repository
  readonly commons: () => Promise<Proposing>
}

type Kept = Extract<AddOutcome, { readonly course: CourseSummary }>

const another = both(
  'This package is here already as {course}, and the row says {externalId}. The sheet of {course} is left as it is.',
  'Ce paquet est déjà là sous {course}, et la ligne dit {externalId}. La fiche de {course} reste telle quelle.',
)

/**
 * What a row asks of a course once its package is kept: the sheet first, for others see only what is described. Each step leaves alone what
 * is as it should be, so that a batch can run again.
 */
export async function applyRow(
  { patch, externalId, thumbnail, visibility, publish, propose }: SheetRow,
  { course, version, outcome }: Kept,
  { repository, commons }: Doors,
): Promise<{ readonly course: CourseSummary; readonly described: boolean }> {
  if (outcome === 'duplicate' && externalId !== undefined && course.externalId !== externalId)
    throw new UsageError(another, { course: course.externalId ?? course.id, externalId })
  let now = course
  if (Object.keys(patch).length > 0) now = await repository.editSheet(course.id, patch)
  if (thumbnail !== undefined) now = await illustrated(now, thumbnail, { repository, commons })
  const described = now.revision !== course.revision
  // A published version stays published: an old batch that runs again must not put an old version in its place.
  if (publish && (outcome === 'added' || now.published === undefined))
    now = await repository.publish(`${course.id}@${version.number}`)
  if (visibility !== undefined && visibility !== now.visibility)
    now = await (await commons()).setVisibility(course.id, visibility)
  for (const collection of propose) await (await commons()).propose(collection, version.id)
  return { course: now, described }
}

/** The image is sent only where the course has another. */
async function illustrated(
  course: CourseSummary,
  file: string,
  { repository, commons }: Doors,
): Promise<CourseSummary> {
  const image = await readImage(file)
  const now = await repository.course(course.id)
  if (now.sheet.thumbnail === sha256(image.content)) return now
  return (await commons()).setThumbnail(course.id, image)
}

/** The part of the commons that rows ask for. */
export interface Proposing {
  setThumbnail(course: string, image: SentBytes): Promise<CourseSummary>
  setVisibility(course: string, visibility: NonNullable<SheetRow['visibility']>): Promise<CourseSummary>
  /** Unless it was proposed there before, whatever became of it. */
  propose(collection: string, version: string): Promise<void>
}

export function proposing(commons: Commons): Proposing {
  const proposed = new Map<string, Promise<Set<string>>>()
  const madeTo = async (collection: string): Promise<Set<string>> => {
    const versions = new Set<string>()
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await commons.listSubmissions({
        side: 'made',
        collection,
        limit: 200,
        ...(cursor !== undefined && { cursor }),
      })
      for (const { version } of page.items) versions.add(version)
      cursor = page.next
    }
    return versions
  }
  return {
    setThumbnail: async (course, image) => (await commons.setThumbnail({ course, ...image })) as CourseSummary,
    setVisibility: async (course, visibility) => (await commons.setVisibility({ course, visibility })) as CourseSummary,
    propose: async (collection, version) => {
      const before = proposed.get(collection) ?? madeTo(collection)
      proposed.set(collection, before)
      const versions = await before
      if (versions.has(version)) return
      await commons.createSubmission({ collection, version })
      versions.add(version)
    },
  }
}
