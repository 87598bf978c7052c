import { isDeepStrictEqual } from 'node:util'
import { FondsError } from '../kernel/errors.js'
import { checkedSheet } from './checked-sheet.js'
import type { CourseRecord, IndexReader, IndexWriter, VersionRecord } from './course-index.js'
import { withEdited } from './edited-sheet.js'

/** A course by id or external id. @throws {FondsError} `course-unknown`. */
export async function courseOf(reader: IndexReader, organisation: string, reference: string): Promise<CourseRecord> {
  const course = await reader.course(organisation, reference)
  if (!course) throw new FondsError('course-unknown', { course: reference })
  return course
}

/** The version whose sheet a course shows: the published one, and before there is any, the newest. */
export async function shownVersionOf(
  reader: IndexReader,
  { id, externalId, published, versions }: CourseRecord,
): Promise<VersionRecord> {
  const number = published ?? versions
  const version = await reader.versionNumbered(id, number)
  if (!version) throw new FondsError('version-unknown', { course: externalId ?? id, version: number })
  return version
}

/**
 * The version that a reference means: one by its id (`ver_…`), one of a course by its number (`…@3`), or else the course's
 * published one.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`.
 */
export async function versionOf(
  reader: IndexReader,
  organisation: string,
  reference: string,
  now: Date,
): Promise<{ readonly course: CourseRecord; readonly version: VersionRecord }> {
  const byId = await reader.version(organisation, reference)
  if (byId) return { course: await courseOf(reader, organisation, byId.course), version: byId }
  // No external id ends like this.
  const [, before, asked] = /^(.+)@([1-9]\d{0,8})$/s.exec(reference) ?? []
  const course = await courseOf(reader, organisation, before ?? reference)
  const number = asked === undefined ? publishedOf(course, now) : Number(asked)
  if (number === undefined) throw new FondsError('not-published', { course: course.externalId ?? course.id })
  const version = await reader.versionNumbered(course.id, number)
  if (!version) throw new FondsError('version-unknown', { course: course.externalId ?? course.id, version: number })
  return { course, version }
}

/** Whether a course is withdrawn, and the time of notice is over. */
const isWithdrawn = ({ withdrawal }: Pick<CourseRecord, 'withdrawal'>, now: Date): boolean =>
  withdrawal !== undefined && withdrawal.effectiveAt <= now.toISOString()

/** Number of the version that is published now: no job makes a withdrawal come true. */
export const publishedOf = (course: Pick<CourseRecord, 'published' | 'withdrawal'>, now: Date): number | undefined =>
  isWithdrawn(course, now) ? undefined : course.published

/**
 * Moves a course's published pointer, forth or back, and lifts a withdrawal; the course shows the sheet of that version. Nothing is
 * recorded when it stands there already.
 */
export async function pointAt(
  writer: IndexWriter,
  course: CourseRecord,
  version: VersionRecord,
  at: string,
): Promise<void> {
  const { id, organisation, published, withdrawal } = course
  if (published === version.number && !withdrawal) return
  const { sheet, ...shown } = await shownOf(version, course)
  await writer.updateCourse(id, {
    ...shown,
    // Writing words that are there already would cost every batch as much as writing them did.
    ...(!isDeepStrictEqual(sheet, course.sheet) && { sheet }),
    published: version.number,
    updatedAt: at,
    ...(withdrawal && { withdrawal: null }),
  })
  await writer.record({ organisation, kind: 'version.published', at, course: id, version: version.id })
}

/** What a course shows of one of its versions, under what a person wrote. */
export const shownOf = async (
  { sheet, standard, edition }: Pick<VersionRecord, 'sheet' | 'standard' | 'edition'>,
  course: Pick<CourseRecord, 'sheet' | 'edited'>,
) => ({ sheet: await checkedSheet(withEdited(sheet, course)), standard, edition: edition ?? null })
