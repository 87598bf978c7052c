import type { CommonsWriter } from '../../commons/commons-index.js'
import type { CommonsRecords } from '../../commons/records.js'
import type { sharingOperations } from '../../contract/commons/sharing.js'
import type { OutputOf } from '../../contract/operation-shapes.js'
import type { CourseRecord } from '../../holdings/course-index.js'
import { courseOf, publishedOf } from '../../holdings/courses.js'
import { visibilities } from '../../holdings/viewer.js'
import { both } from '../../kernel/language.js'
import { assertRevision } from '../revision.js'
import { courseDetail } from '../show-course.js'
import { recipientNamed } from './acquaintances.js'
import { changed } from './changed.js'
import type { VerbContext, VerbsOf } from './commons.js'
import { moment } from './days.js'
import { notify } from './notify.js'
import { assertShareable, grantsInForce, showToOthers } from './opened-course.js'
import { pageOfRecords, shownPage, unknown } from './pages.js'
import { invalid } from './refusals.js'

type Grant = CommonsRecords['grants']

export const sharingVerbs: VerbsOf<keyof typeof sharingOperations> = {
  setVisibility: (context, { course: reference, visibility, revision }) => {
    const { stores, actor } = context
    return stores.index.transact(async (writer) => {
      const course = await courseOf(writer, actor.organisation, reference)
      assertRevision(course.revision, revision)
      const now = stores.clock.now()
      const at = now.toISOString()
      const { id, organisation, visibility: before } = course
      if (visibility !== before) {
        await writer.updateCourse(id, { visibility, updatedAt: at })
        await writer.record({ organisation, kind: 'course.shared', at, course: id, details: { before, visibility } })
        if (visibilities.indexOf(visibility) > visibilities.indexOf(before))
          await open(context, writer, { ...course, visibility })
      }
      return (await courseDetail(writer, await courseOf(writer, organisation, id), now)) as OutputOf<'setVisibility'>
    })
  },

  listGrants: ({ stores, actor }, { course: reference, ...query }) =>
    stores.index.read(async (reader) => {
      const { id } = await courseOf(reader, actor.organisation, reference)
      return shownPage(await pageOfRecords(reader, 'grants', { where: { course: id } }, query), (grant) => grant)
    }),

  createGrant: (context, { course: reference, organisation: named, expiresAt, reason }) => {
    const { stores, actor } = context
    return stores.index.transact(async (writer) => {
      const course = await courseOf(writer, actor.organisation, reference)
      const grantee = await recipientNamed(writer, actor, named, stores.clock.now())
      if (grantee.id === course.organisation) throw ownCourse()
      const at = stores.clock.now().toISOString()
      const until = expiresAt === undefined ? undefined : moment('expiresAt', expiresAt)
      if (until !== undefined && until <= at) throw expired()
      await open(context, writer, course)
      // The new one says until when, not the one before.
      for (const grant of await grantsInForce(writer, course.id, at))
        if (grant.organisation === grantee.id) await revoke(writer, course, grant, at)
      const grant: Grant = {
        id: stores.ids.next('grt'),
        course: course.id,
        organisation: grantee.id,
        ...(until !== undefined && { expiresAt: until }),
        ...(reason !== undefined && { reason }),
        revision: 1,
        createdAt: at,
      }
      await writer.put('grants', grant)
      const { id, organisation, title } = course
      const details = { organisation: grantee.id, ...(until !== undefined && { expiresAt: until }) }
      await writer.record({ organisation, kind: 'grant.created', at, subject: grant.id, course: id, details })
      await notify(writer, stores, [grantee.id], {
        kind: 'grant',
        subject: grant.id,
        course: id,
        details: { title, ...(until !== undefined && { expiresAt: until }) },
      })
      return grant
    })
  },

  revokeGrant: ({ stores, actor }, { course: reference, grant: id, revision }) =>
    stores.index.transact(async (writer) => {
      const course = await courseOf(writer, actor.organisation, reference)
      const grant = await writer.find('grants', id)
      if (grant?.course !== course.id) throw unknown(both('grant', 'autorisation'), id)
      assertRevision(grant.revision, revision)
      return grant.revokedAt === undefined ? revoke(writer, course, grant, stores.clock.now().toISOString()) : grant
    }),
}

/**
 * Others come to see a course: it has to be fit for them, and what is published of it counts for its organisation.
 *
 * @throws {FondsError} `sheet-incomplete`, `licence-forbids`.
 */
async function open({ stores }: VerbContext, writer: CommonsWriter, course: CourseRecord): Promise<void> {
  const now = stores.clock.now()
  const number = publishedOf(course, now)
  const published = number === undefined ? undefined : await writer.versionNumbered(course.id, number)
  if (published) await showToOthers(writer, stores.ids, course, published, now.toISOString())
  else await assertShareable(course.sheet)
}

async function revoke(
  writer: CommonsWriter,
  { id: course, organisation }: CourseRecord,
  grant: Grant,
  at: string,
): Promise<Grant> {
  const revoked = changed(grant, { revokedAt: at })
  await writer.put('grants', revoked)
  const details = { organisation: grant.organisation }
  await writer.record({ organisation, kind: 'grant.revoked', at, subject: grant.id, course, details })
  return revoked
}

const expired = () => invalid('expiresAt', 'it is past', 'il est passé')

const ownCourse = () => invalid('organisation', 'the course is its own', 'la formation est la sienne')
