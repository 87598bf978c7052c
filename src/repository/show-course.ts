import { courseOf, versionOf } from '../holdings/courses.js'
import { type Dossier, readDossier } from '../holdings/dossier.js'
import type { Stores } from '../holdings/stores.js'
import type { CourseDetail } from './repository.js'
import { courseSummary, versionSummary } from './summaries.js'

/** A course with its sheet and all its versions. @throws {FondsError} `course-unknown`. */
export function showCourse({ index, organisation }: Stores, reference: string): Promise<CourseDetail> {
  return index.read(async (reader) => {
    const course = await courseOf(reader, organisation, reference)
    const history = await reader.versions(course.id)
    return { ...courseSummary(course), sheet: course.sheet, history: history.map(versionSummary) }
  })
}

/** What was known of a version when it was kept, its report among it. @throws {FondsError} as `versionOf`, and `blob-…`. */
export async function showDossier({ index, blobs, organisation }: Stores, reference: string): Promise<Dossier> {
  const { version } = await index.read((reader) => versionOf(reader, organisation, reference))
  return readDossier(blobs, version.dossier)
}
