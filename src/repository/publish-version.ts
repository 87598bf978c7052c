import { courseOf, pointAt, versionOf } from '../holdings/courses.js'
import type { Stores } from '../holdings/stores.js'
import type { CourseSummary, PublishOptions } from './repository.js'
import { assertRevision } from './revision.js'
import { courseSummary } from './summaries.js'

/**
 * Publishes a version in place of the one that was, newer or older; where the reference names a course only, its newest.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`.
 */
export function publishVersion(
  { index, clock, organisation }: Stores,
  reference: string,
  { withdraw = false, revision }: PublishOptions = {},
): Promise<CourseSummary> {
  return index.transact(async (writer) => {
    const at = clock.now().toISOString()
    const whole = await writer.course(organisation, reference)
    const { course, version } = whole
      ? { course: whole, version: await writer.versionNumbered(whole.id, whole.versions) }
      : await versionOf(writer, organisation, reference)
    assertRevision(course.revision, revision)
    await pointAt(writer, course, withdraw ? undefined : version, at)
    return courseSummary(await courseOf(writer, organisation, course.id))
  })
}
