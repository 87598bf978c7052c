import type { CourseRecord, VersionRecord } from '../holdings/course-index.js'
import { publishedOf } from '../holdings/courses.js'
import type { StandardName } from '../standard/standard.js'
import type { CourseSummary, VersionSummary } from './repository.js'

/** What callers see of a course, now. */
export function courseSummary(record: CourseRecord, now: Date): CourseSummary {
  const { sheet, standard, edited, published: _, ...rest } = record
  const published = publishedOf(record, now)
  return { ...rest, standard: standard as StandardName, ...(published !== undefined && { published }) }
}

/** The same for somebody in particular: what an organisation calls its course by is nothing that another could ask by. */
export function summaryFor(organisation: string, record: CourseRecord, now: Date): CourseSummary {
  const { externalId, ...summary } = courseSummary(record, now)
  return { ...summary, ...(externalId !== undefined && record.organisation === organisation && { externalId }) }
}

/** What callers see of a version. */
export function versionSummary(record: VersionRecord): VersionSummary {
  const { organisation, dossier, sheet, publishedSheet, manifestIdentifier, standard, ...rest } = record
  return { ...rest, title: sheet.title, standard: standard as StandardName }
}
