import type { CourseRecord, VersionRecord } from '../holdings/course-index.js'
import type { StandardName } from '../standard/standard.js'
import type { CourseSummary, VersionSummary } from './repository.js'

/** What callers see of a course. */
export function courseSummary(record: CourseRecord): CourseSummary {
  const { sheet, standard, edited, ...rest } = record
  return { ...rest, standard: standard as StandardName }
}

/** What callers see of a version. */
export function versionSummary(record: VersionRecord): VersionSummary {
  const { organisation, dossier, sheet, publishedSheet, manifestIdentifier, standard, ...rest } = record
  return { ...rest, title: sheet.title, standard: standard as StandardName }
}
