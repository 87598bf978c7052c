import type { CourseRecord, IndexReader } from '../holdings/course-index.js'
import { courseOf, versionOf } from '../holdings/courses.js'
import { type Dossier, readDossier } from '../holdings/dossier.js'
import type { Stores } from '../holdings/stores.js'
import { compareDossiers, type PackageComparison } from './compare-packages.js'
import type { CourseDetail, VersionDetail } from './repository.js'
import { courseSummary, versionSummary } from './summaries.js'

/** A course with its sheet and all its versions. @throws {FondsError} `course-unknown`. */
export function showCourse({ index, organisation }: Stores, reference: string): Promise<CourseDetail> {
  return index.read(async (reader) => courseDetail(reader, await courseOf(reader, organisation, reference)))
}

export async function courseDetail(reader: IndexReader, course: CourseRecord): Promise<CourseDetail> {
  const history = await reader.versions(course.id)
  const { sheet, edited } = course
  return { ...courseSummary(course), sheet, edited, history: history.map(versionSummary) }
}

/** What was known of a version when it was kept, its report among it. @throws {FondsError} as `versionOf`, and `blob-…`. */
export async function showDossier({ index, blobs, organisation }: Stores, reference: string): Promise<Dossier> {
  const { version } = await index.read((reader) => versionOf(reader, organisation, reference))
  return readDossier(blobs, version.dossier)
}

/** A version with its sheet. @throws {FondsError} as `versionOf`. */
export async function showVersion({ index, organisation }: Stores, reference: string): Promise<VersionDetail> {
  const { course, version } = await index.read((reader) => versionOf(reader, organisation, reference))
  return { ...versionSummary(version), sheet: version.sheet, published: course.published === version.number }
}

/** Whether one version may take the place of another. @throws {FondsError} as `showDossier`. */
export async function compareVersions(stores: Stores, before: string, after: string): Promise<PackageComparison> {
  return compareDossiers(await showDossier(stores, before), await showDossier(stores, after))
}
