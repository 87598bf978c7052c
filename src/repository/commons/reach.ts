import type { Actor } from '../../commons/actor.js'
import type { CommonsReader } from '../../commons/commons-index.js'
import type { CommonsRecords } from '../../commons/records.js'
import { dayOf } from '../../kernel/day.js'
import { seenCourseOf } from '../seen.js'
import type { CommonsStores, VerbsOf } from './commons.js'
import { assertDays, assertOrder } from './days.js'
import { pageOfRecords, shownPage } from './pages.js'
import { invalid } from './refusals.js'

type Reach = CommonsRecords['reach']

export const reachVerbs: VerbsOf<'listReach' | 'recordReach'> = {
  listReach: ({ stores, actor }, { course: reference, ...query }) =>
    stores.index.read(async (reader) => {
      const { organisation } = actor
      const course = reference === undefined ? undefined : await usedCourseOf(reader, stores, actor, reference)
      const where = { organisation, ...(course !== undefined && { course }) }
      return shownPage(await pageOfRecords(reader, 'reach', { where }, query), (figure) => figure)
    }),

  recordReach: ({ stores, actor }, { course: reference, from, to, ...given }) =>
    stores.index.transact(async (writer) => {
      const { organisation } = actor
      const course = await usedCourseOf(writer, stores, actor, reference)
      assertDays({ from, to })
      assertOrder('to', from, to)
      assertBegun(from, stores.clock.now())
      const figures = await writer.list('reach', { where: { organisation, course } })
      const same = figures.find((figure) => figure.from === from && figure.to === to)
      if (!same) assertApart(figures, { from, to })
      const at = stores.clock.now().toISOString()
      const figure: Reach = {
        id: same?.id ?? stores.ids.next('rch'),
        organisation,
        course,
        from,
        to,
        ...given,
        createdAt: same?.createdAt ?? at,
      }
      await writer.put('reach', figure)
      const { id: subject, learners } = figure
      await writer.record({
        organisation,
        kind: 'reach.recorded',
        at,
        subject,
        course,
        details: { learners, from, to },
      })
      return figure
    }),
}

/**
 * Id of a course that the organisation may see, or that it has figures of already or uses, whatever became of it since.
 *
 * @throws {FondsError} `course-unknown`.
 */
async function usedCourseOf(
  reader: CommonsReader,
  { clock }: Pick<CommonsStores, 'clock'>,
  { organisation }: Actor,
  reference: string,
): Promise<string> {
  const used =
    (await reader.count('adoptions', { course: reference, adopter: organisation })) > 0 ||
    (await reader.count('reach', { course: reference, organisation })) > 0
  return used ? reference : (await seenCourseOf(reader, { organisation, clock }, reference)).id
}

/** Nobody has been trained yet in a period to come. @throws {FondsError} `value-invalid`. */
function assertBegun(from: string, now: Date): void {
  if (from > dayOf(now)) throw invalid('from', 'the period has not begun', 'la période n’a pas commencé')
}

/** Figures are added up: nobody is to be counted in two. @throws {FondsError} `value-invalid` for a period that is partly that of another figure. */
function assertApart(figures: readonly Reach[], { from, to }: Pick<Reach, 'from' | 'to'>): void {
  const other = figures.find((figure) => figure.from <= to && from <= figure.to)
  if (other)
    throw invalid(
      'from',
      `the period overlaps with one that has a figure, from ${other.from} to ${other.to}`,
      `la période en recoupe une qui a déjà un chiffre, du ${other.from} au ${other.to}`,
    )
}
