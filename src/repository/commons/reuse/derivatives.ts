import type { CommonsWriter } from '../../../commons/commons-index.js'
import { allowsUse, licenceForbids } from '../../../commons/licence.js'
import { viewerOf } from '../../../commons/viewer.js'
import type { OutputOf } from '../../../contract/operation-shapes.js'
import { checkedSheet } from '../../../holdings/checked-sheet.js'
import type { Attribution, CourseRecord } from '../../../holdings/course-index.js'
import { shownSheet } from '../../../holdings/edited-sheet.js'
import type { Sheet } from '../../../holdings/sheet-schema.js'
import { FondsError } from '../../../kernel/errors.js'
import { assertExternalId } from '../../names.js'
import { pageOf } from '../../page.js'
import { seenCourseOf } from '../../seen.js'
import { courseDetail } from '../../show-course.js'
import { assertTakeable, type Found } from '../adopting.js'
import type { VerbsOf } from '../commons.js'
import { notify } from '../notify.js'
import { shownPage } from '../pages.js'
import { publishedVersionOf } from './published-version.js'

export const derivativesVerbs: VerbsOf<'deriveCourse' | 'listDerivatives'> = {
  deriveCourse: (context, { version: reference, externalId, title }) => {
    const { stores, actor } = context
    if (externalId !== undefined) assertExternalId(externalId)
    return stores.index.transact(async (writer) => {
      const found = await publishedVersionOf(context, writer, reference)
      const { organisation } = actor
      const shown = shownSheet(found.course, found.version)
      if (found.course.organisation !== organisation && !allowsUse(shown, 'derive'))
        throw licenceForbids(shown, 'derive')
      // What is derived begins with the same bytes, for its organisation to download as its own.
      assertTakeable({ organisation }, found)
      if (externalId !== undefined && (await writer.course(organisation, externalId)))
        throw new FondsError('external-id-taken', { externalId })
      const now = stores.clock.now()
      const at = now.toISOString()
      const derivedFrom = await attributionOf(writer, found)
      const [id, version] = [stores.ids.next('crs'), stores.ids.next('ver')]
      const sheet = await checkedSheet({ ...begun(shown), ...(title !== undefined && { title: title.trim() }) })
      const { publishedAt: _, publishedSheet: __, ...package_ } = found.version
      await writer.insertCourse({
        id,
        organisation,
        ...(externalId !== undefined && { externalId }),
        sheet,
        standard: package_.standard,
        ...(package_.edition !== undefined && { edition: package_.edition }),
        derivedFrom,
        createdAt: at,
        updatedAt: at,
      })
      await writer.record({ organisation, kind: 'course.created', at, course: id })
      // The same bytes, named once more: no collector takes what a version names.
      await writer.insertVersion({
        ...package_,
        id: version,
        organisation,
        course: id,
        number: 1,
        notes: '',
        createdAt: at,
      })
      await writer.updateCourse(id, { edited: writtenIn(sheet, package_.sheet), updatedAt: at })
      await writer.record({ organisation, kind: 'version.added', at, course: id, version })
      const details = { from: derivedFrom.version, source: derivedFrom.course }
      await writer.record({ organisation, kind: 'course.derived', at, course: id, version, details })
      const told = { title: found.course.title, organisation, number: found.version.number }
      await notify(
        writer,
        stores,
        [found.course.organisation],
        { kind: 'derived', subject: id, course: found.course.id, details: told },
        organisation,
      )
      const course = await writer.course(organisation, id)
      if (!course) throw new FondsError('course-unknown', { course: id })
      return (await courseDetail(writer, course, now)) as OutputOf<'deriveCourse'>
    })
  },

  listDerivatives: ({ stores, actor: { organisation } }, { course: reference, ...query }) =>
    stores.index.read(async (reader) => {
      const source = await seenCourseOf(reader, { organisation, clock: stores.clock }, reference)
      const viewer = await viewerOf(reader, organisation, stores.clock.now())
      const isOwner = source.organisation === organisation
      const page = await pageOf<CourseRecord>(query, {
        read: (after = '', limit) => reader.derivatives(isOwner ? undefined : viewer, source.id, after, limit),
        placeOf: ({ id }) => id,
        place: /^crs_\w+$/,
      })
      return shownPage(page, async (course) => {
        const isSeen = !isOwner || (await reader.seenCourse(viewer, course.id)) !== undefined
        return {
          course: course.id,
          // Who made the source is told of everything that comes from it, and not what is being made of it.
          title: isSeen ? course.title : (course.derivedFrom?.title ?? source.title),
          organisation: course.organisation,
          from: course.derivedFrom?.number ?? 1,
          createdAt: course.createdAt,
        }
      })
    }),
}

/** With what a derived course begins: all that its source says, but for who makes it and what their systems call it. */
function begun({ producer: _, humanResourcesId: __, externalIds: ___, relations: ____, ...sheet }: Sheet) {
  return sheet
}

/** Fields that the package does not say so. */
const writtenIn = (sheet: Sheet, own: Sheet): string[] => {
  const said = new Map<string, unknown>(Object.entries(own))
  return Object.entries(sheet)
    .filter(([field, value]) => JSON.stringify(said.get(field)) !== JSON.stringify(value))
    .map(([field]) => field)
    .sort()
}

async function attributionOf(writer: CommonsWriter, { course, version }: Found): Promise<Attribution> {
  const { title, producer, team, licence } = shownSheet(course, version)
  const organisation = await writer.organisation(course.organisation)
  const said = licence && (licence.id ?? licence.terms?.slice(0, 300))
  return {
    course: course.id,
    version: version.id,
    number: version.number,
    title,
    organisation: course.organisation,
    organisationName: organisation?.name ?? course.organisation,
    ...(producer && { producer: producer.name }),
    ...(team && { team: team.map(({ person, role }) => (role ? `${person} (${role})` : person)) }),
    ...(said && { licence: said }),
  }
}
