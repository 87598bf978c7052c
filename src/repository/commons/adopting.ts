import type { CommonsReader, CommonsWriter } from '../../commons/commons-index.js'
import { allowsUse, licenceForbids } from '../../commons/licence.js'
import type { CommonsRecords, RecordReader } from '../../commons/records.js'
import type { CourseRecord, VersionRecord } from '../../holdings/course-index.js'
import { shownSheet } from '../../holdings/edited-sheet.js'
import type { RepositoryStores } from '../passing-stores.js'
import type { CommonsStores } from './commons.js'
import { notify } from './notify.js'

export type AdoptionRecord = CommonsRecords['adoptions']

/** A version, and the course that it is of. */
export interface Found {
  readonly course: CourseRecord
  readonly version: VersionRecord
}

/** The adoption of a course by an organisation that uses it now. */
export async function adoptionInForce(
  reader: RecordReader,
  course: string,
  adopter: string,
): Promise<AdoptionRecord | undefined> {
  const [adoption] = await reader.list('adoptions', { where: { adopter, course, endedAt: null }, limit: 1 })
  return adoption
}

/** What a course was called when the version in use was published: all that is told to those who do not see it any more. */
export async function titleInUse(
  reader: CommonsReader,
  { course, synced }: Pick<AdoptionRecord, 'course' | 'synced'>,
): Promise<string | undefined> {
  const version = await reader.versionNumbered(course, synced)
  return (version?.publishedSheet ?? version?.sheet)?.title
}

/** Another's package leaves the repository only when its licence says nothing against that. @throws {FondsError} `licence-forbids`. */
export function assertTakeable({ organisation }: Pick<RepositoryStores, 'organisation'>, found: Found): void {
  if (found.course.organisation === organisation) return
  const sheet = shownSheet(found.course, found.version)
  if (allowsUse(sheet, 'export') === false) throw licenceForbids(sheet, 'export')
}

/** The bytes of a whole package: once they are asked for, it is known that another's is used. */
export async function* taken(
  stores: RepositoryStores,
  found: Found,
  via: AdoptionRecord['via'],
  bytes: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const { course, version } = found
  const known = await stores.index.read((reader) => adoptionInForce(reader, course.id, stores.organisation))
  if (!known || known.synced < version.number)
    await stores.index.transact(async (writer) => {
      const adoption = await adoptionInForce(writer, course.id, stores.organisation)
      if (!adoption) await adopt(stores, writer, found, stores.organisation, { via })
      else if (adoption.synced < version.number) await sync(stores, writer, adoption, version, { via })
    })
  yield* bytes
}

/** Records that an organisation uses a version of another's course from now on, and tells the owner. */
export async function adopt(
  stores: Pick<CommonsStores, 'ids' | 'clock'>,
  writer: CommonsWriter,
  { course, version }: Found,
  adopter: string,
  said: Pick<AdoptionRecord, 'via' | 'note'>,
): Promise<AdoptionRecord> {
  const at = stores.clock.now().toISOString()
  const { organisation: owner, id, title } = course
  const adoption: AdoptionRecord = {
    id: stores.ids.next('adp'),
    course: id,
    owner,
    adopter,
    ...said,
    synced: version.number,
    syncedAt: at,
    revision: 1,
    createdAt: at,
  }
  await writer.put('adoptions', adoption)
  await recordOf(writer, 'course.adopted', adoption, version.id, at, { via: said.via, number: version.number })
  const details = { title, organisation: adopter, number: version.number }
  await notify(writer, stores, [owner], { kind: 'adopted', subject: adoption.id, course: id, details })
  return adoption
}

/** Another version is in use from now on; what was declined up to it counts no more. How it came to be used at first stays known; the log has the rest. */
export async function sync(
  { clock }: Pick<CommonsStores, 'clock'>,
  writer: CommonsWriter,
  { declined: _, ...adoption }: AdoptionRecord,
  version: VersionRecord,
  said: Partial<Pick<AdoptionRecord, 'via'>> = {},
): Promise<AdoptionRecord> {
  const at = clock.now().toISOString()
  const synced = { ...adoption, synced: version.number, syncedAt: at, revision: adoption.revision + 1 }
  await writer.put('adoptions', synced)
  await recordOf(writer, 'adoption.updated', synced, version.id, at, { number: version.number, ...said })
  return synced
}

/** In the log of whoever uses the course. */
export async function recordOf(
  writer: CommonsWriter,
  kind: 'course.adopted' | 'adoption.updated' | 'adoption.declined' | 'adoption.ended',
  { id: subject, adopter: organisation, course }: AdoptionRecord,
  version: string | undefined,
  at: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await writer.record({ organisation, kind, at, subject, course, ...(version !== undefined && { version }), details })
}
