import { FondsError } from '../kernel/errors.js'
import type { CourseRecord, IndexReader, IndexWriter, VersionRecord } from './course-index.js'

/** A course by id or external id. @throws {FondsError} `course-unknown`. */
export async function courseOf(reader: IndexReader, organisation: string, reference: string): Promise<CourseRecord> {
  const course = await reader.course(organisation, reference)
  if (!course) throw new FondsError('course-unknown', { course: reference })
  return course
}

/** The version that was added last. */
export async function newestOf(
  reader: IndexReader,
  { id, externalId, versions }: CourseRecord,
): Promise<VersionRecord> {
  const version = await reader.versionNumbered(id, versions)
  if (!version) throw new FondsError('version-unknown', { course: externalId ?? id, version: versions })
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
): Promise<{ readonly course: CourseRecord; readonly version: VersionRecord }> {
  const byId = await reader.version(organisation, reference)
  if (byId) return { course: await courseOf(reader, organisation, byId.course), version: byId }
  // No external id ends like this.
  const [, before, asked] = /^(.+)@([1-9]\d{0,8})$/s.exec(reference) ?? []
  const course = await courseOf(reader, organisation, before ?? reference)
  const number = asked === undefined ? course.published : Number(asked)
  if (number === undefined) throw new FondsError('not-published', { course: course.externalId ?? course.id })
  const version = await reader.versionNumbered(course.id, number)
  if (!version) throw new FondsError('version-unknown', { course: course.externalId ?? course.id, version: number })
  return { course, version }
}

/** Moves a course's published pointer, forth or back; `undefined` withdraws. Nothing is recorded when it stands there already. */
export async function pointAt(
  writer: IndexWriter,
  course: CourseRecord,
  version: VersionRecord | undefined,
  at: string,
): Promise<void> {
  const number = version?.number ?? null
  if ((course.published ?? null) === number) return
  const { id, organisation, published } = course
  await writer.updateCourse(id, { published: number, updatedAt: at })
  const withdrawn = version ?? (published === undefined ? undefined : await writer.versionNumbered(id, published))
  const kind = version ? 'version.published' : 'version.withdrawn'
  await writer.record({ organisation, kind, at, course: id, ...(withdrawn && { version: withdrawn.id }) })
}
