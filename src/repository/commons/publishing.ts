import type { CommonsWriter } from '../../commons/commons-index.js'
import { viewerOf } from '../../commons/viewer.js'
import type { CourseRecord, VersionRecord } from '../../holdings/course-index.js'
import { pointAt } from '../../holdings/courses.js'
import type { CommonsStores } from './commons.js'
import { notify } from './notify.js'
import { isOpen, showToOthers } from './opened-course.js'

/** What publishing takes besides the index. */
type Publishing = Pick<CommonsStores, 'ids' | 'clock'>

/**
 * How a version is published: where others see the course, it has to be fit for them, counts for its organisation, and whoever uses an
 * older version is told.
 *
 * @throws {FondsError} `sheet-incomplete`, `licence-forbids`.
 */
export function publishing(stores: Publishing) {
  return async (writer: CommonsWriter, course: CourseRecord, version: VersionRecord, at: string): Promise<void> => {
    const open = await isOpen(writer, course, at)
    await pointAt(writer, course, version, at)
    if (!open) return
    await showToOthers(writer, stores.ids, course, version, at)
    if (course.published !== version.number) await tellOfUpdate(stores, writer, course, version)
  }
}

/** Tells those who use an older version, as far as they may see this one. */
async function tellOfUpdate(
  stores: Publishing,
  writer: CommonsWriter,
  { id: course, title }: CourseRecord,
  { number }: VersionRecord,
): Promise<void> {
  const told: string[] = []
  for (const { adopter, synced } of await writer.list('adoptions', { where: { course, endedAt: null } })) {
    if (synced >= number) continue
    if (await writer.seenCourse(await viewerOf(writer, adopter, stores.clock.now()), course)) told.push(adopter)
  }
  await notify(writer, stores, told, {
    kind: 'update-available',
    subject: course,
    course,
    details: { title, version: number },
  })
}
