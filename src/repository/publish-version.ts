import { courseOf, versionOf } from '../holdings/courses.js'
import { publishing } from './commons/publishing.js'
import { withdraw } from './commons/withdrawing.js'
import type { RepositoryStores } from './passing-stores.js'
import type { CourseSummary, PublishOptions } from './repository.js'
import { assertRevision } from './revision.js'
import { courseSummary } from './summaries.js'

/**
 * Publishes a version in place of the one that was, newer or older; where the reference names a course only, its newest.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `value-invalid`, `sheet-incomplete`, `licence-forbids`.
 */
export function publishVersion(
  stores: RepositoryStores,
  reference: string,
  { withdraw: withdraws = false, revision, ...notice }: PublishOptions = {},
): Promise<CourseSummary> {
  const { index, clock, organisation } = stores
  return index.transact(async (writer) => {
    const now = clock.now()
    const whole = await writer.course(organisation, reference)
    const { course, version } = whole
      ? { course: whole, version: await writer.versionNumbered(whole.id, whole.versions) }
      : await versionOf(writer, organisation, reference, now)
    assertRevision(course.revision, revision)
    if (withdraws) await withdraw(stores, writer, course, notice)
    else if (version) await publishing(stores)(writer, course, version, now.toISOString())
    return courseSummary(await courseOf(writer, organisation, course.id), now)
  })
}
