import type { CommonsReader } from '../commons/commons-index.js'
import type { CourseRecord } from '../holdings/course-index.js'
import { type Dossier, readDossier } from '../holdings/dossier.js'
import { compareDossiers, type PackageComparison } from './compare-packages.js'
import type { RepositoryStores } from './passing-stores.js'
import type { CourseDetail, VersionDetail } from './repository.js'
import { seenCourseOf, seenVersionOf } from './seen.js'
import { courseSummary, versionSummary } from './summaries.js'
import { termsOfSheet } from './terms-of-sheet.js'

/** A course with its sheet and all its versions. @throws {FondsError} `course-unknown`. */
export function showCourse(stores: RepositoryStores, reference: string): Promise<CourseDetail> {
  return stores.index.read(async (reader) => {
    const course = await seenCourseOf(reader, stores, reference)
    const detail = await courseDetail(reader, course)
    if (course.organisation === stores.organisation) return detail
    // Of another's course, what was published, and nothing of how it is being worked on.
    const history = detail.history.filter(({ publishedAt }) => publishedAt !== undefined)
    return { ...detail, history, edited: [], versions: history.length }
  })
}

export async function courseDetail(reader: CommonsReader, course: CourseRecord): Promise<CourseDetail> {
  const history = await reader.versions(course.id)
  const { sheet, edited } = course
  const terms = await termsOfSheet(reader, sheet)
  return {
    ...courseSummary(course),
    sheet,
    ...(terms.length > 0 && { terms }),
    edited,
    history: history.map(versionSummary),
  }
}

/** What was known of a version when it was kept, its report among it. @throws {FondsError} as `versionOf`, and `blob-…`. */
export async function showDossier(stores: RepositoryStores, reference: string): Promise<Dossier> {
  const { version } = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  return readDossier(stores.blobs, version.dossier)
}

/** A version with its sheet. @throws {FondsError} as `versionOf`. */
export async function showVersion(stores: RepositoryStores, reference: string): Promise<VersionDetail> {
  const { course, version } = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  return { ...versionSummary(version), sheet: version.sheet, published: course.published === version.number }
}

/** Whether one version may take the place of another. @throws {FondsError} as `showDossier`. */
export async function compareVersions(
  stores: RepositoryStores,
  before: string,
  after: string,
): Promise<PackageComparison> {
  return compareDossiers(await showDossier(stores, before), await showDossier(stores, after))
}
