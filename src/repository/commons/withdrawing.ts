import type { CommonsWriter } from '../../commons/commons-index.js'
import { viewerOf } from '../../commons/viewer.js'
import type { CourseRecord, Withdrawal } from '../../holdings/course-index.js'
import { publishedOf } from '../../holdings/courses.js'
import type { PublishOptions } from '../repository.js'
import { assertReason } from '../texts.js'
import { titleInUse } from './adopting.js'
import type { CommonsStores } from './commons.js'
import { notify } from './notify.js'
import { invalid } from './refusals.js'

const day = 86_400_000
/** Days. */
const longestNotice = 3650

/**
 * Withdraws a course, at once or from the day on that ends the time of notice. Whoever uses it is told now. Where no version is published,
 * nothing happens.
 *
 * @throws {FondsError} `value-invalid` for days that no notice has, and for a reason that says nothing or has what nobody sees.
 */
export async function withdraw(
  stores: Pick<CommonsStores, 'ids' | 'clock'>,
  writer: CommonsWriter,
  course: CourseRecord,
  { reason, noticeDays = 0 }: Pick<PublishOptions, 'reason' | 'noticeDays'>,
): Promise<void> {
  if (reason !== undefined) assertReason(reason)
  if (!Number.isInteger(noticeDays) || noticeDays < 0 || noticeDays > longestNotice) throw noSuchNotice()
  const now = stores.clock.now()
  const number = publishedOf(course, now)
  if (number === undefined) return
  const { id, organisation } = course
  const at = now.toISOString()
  const effectiveAt = new Date(now.getTime() + noticeDays * day).toISOString()
  const told = { ...(reason !== undefined && { reason }), effectiveAt }
  const withdrawal: Withdrawal = { ...told, announcedAt: at, by: organisation }
  const atOnce = noticeDays === 0
  const users = await usersOf(writer, course, now)
  await writer.updateCourse(id, { updatedAt: at, withdrawal, ...(atOnce && { published: null }) })
  const version = await writer.versionNumbered(id, number)
  await writer.record({
    organisation,
    kind: atOnce ? 'version.withdrawn' : 'course.withdrawal-announced',
    at,
    course: id,
    ...(version && { version: version.id }),
    details: told,
  })
  for (const { adopter, title } of users)
    await notify(writer, stores, [adopter], {
      kind: atOnce ? 'course-withdrawn' : 'withdrawal-announced',
      subject: id,
      course: id,
      details: { title, ...told },
    })
}

/** Who uses a course, and what they know it by: its title of now is told to none who do not see it. */
async function usersOf(writer: CommonsWriter, course: CourseRecord, now: Date) {
  const users: { readonly adopter: string; readonly title: string }[] = []
  for (const adoption of await writer.list('adoptions', { where: { course: course.id, endedAt: null } })) {
    const { adopter } = adoption
    const sees = await writer.seenCourse(await viewerOf(writer, adopter, now), course.id)
    users.push({ adopter, title: (sees ?? { title: await titleInUse(writer, adoption) }).title ?? '' })
  }
  return users
}

const noSuchNotice = () =>
  invalid(
    'noticeDays',
    `it is no whole number from 0 to ${longestNotice}`,
    `ce n’est pas un entier de 0 à ${longestNotice}`,
  )
