import type { CommonsReader, OrganisationRecord } from '../../commons/commons-index.js'
import { dayOfCycle, placeAgain, placeForDay } from '../../commons/graph.js'
import type { CommonsRecords } from '../../commons/records.js'
import { dayOf } from '../../kernel/day.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { acquaintancesOf } from './acquaintances.js'
import { changed } from './changed.js'
import type { VerbsOf } from './commons.js'
import { assertDays, assertOrder } from './days.js'
import { pageOfWanted, shownPage, unknown } from './pages.js'
import { conflict, invalid } from './refusals.js'

type Link = CommonsRecords['links']

export const linksVerbs: VerbsOf<'listLinks' | 'createLink' | 'endLink'> = {
  listLinks: ({ stores: { index, clock }, actor }, { organisation, ended = false, ...query }) =>
    index.read(async (reader) => {
      const now = clock.now()
      const { knows, named } = await acquaintancesOf(reader, actor, now)
      const of = organisation === undefined ? undefined : await named(organisation)
      const page = await pageOfWanted(
        query,
        (after, limit) => linksOf(reader, of?.id, after, limit),
        async (link) => (ended || !hasEnded(link, dayOf(now))) && (await knows(link.from)) && (await knows(link.to)),
      )
      return shownPage(page, (link) => link)
    }),

  createLink: ({ stores: { index, clock, ids }, actor }, { from: lower, to: upper, kind, role, startsOn, endsOn }) =>
    index.transact(async (writer) => {
      const now = clock.now()
      const today = dayOf(now)
      const { named } = await acquaintancesOf(writer, actor, now)
      const [from, to] = [await named(lower), await named(upper)]
      assertDays({ startsOn, endsOn })
      assertOrder('endsOn', startsOn ?? today, endsOn)
      assertRole(kind, role)
      const link: Link = {
        id: ids.next('lnk'),
        from: from.id,
        to: to.id,
        kind,
        ...(kind === 'member-of' && { role: role ?? 'member' }),
        ...(startsOn !== undefined && { startsOn }),
        ...(endsOn !== undefined && { endsOn }),
        revision: 1,
        createdAt: now.toISOString(),
      }
      await assertNew(writer, link, today)
      await placeForDay(writer, today)
      await assertNoCycle(writer, link, { from, to }, today)
      await writer.put('links', link)
      await placeAgain(writer, [link.from], today)
      await writer.record({
        organisation: link.from,
        kind: 'link.created',
        at: link.createdAt,
        subject: link.id,
        details: { from: link.from, to: link.to, kind },
      })
      return link
    }),

  endLink: ({ stores: { index, clock } }, { link: id, revision }) =>
    index.transact(async (writer) => {
      const before = await writer.find('links', id)
      if (!before) throw unknown(both('link', 'lien'), id)
      const now = clock.now()
      const [today, at] = [dayOf(now), now.toISOString()]
      const link = changed(before, { endedAt: at }, revision)
      if (hasEnded(before, today)) return before
      await placeForDay(writer, today)
      await writer.put('links', link)
      await placeAgain(writer, [link.from], today)
      const { from, to, kind } = link
      await writer.record({ organisation: from, kind: 'link.ended', at, subject: id, details: { from, to, kind } })
      return link
    }),
}

const hasEnded = ({ endedAt, endsOn }: Link, day: string): boolean =>
  endedAt !== undefined || (endsOn !== undefined && endsOn < day)

/** Links behind an id, all of them or those at either end of an organisation. */
async function linksOf(
  reader: CommonsReader,
  organisation: string | undefined,
  after: string,
  limit: number,
): Promise<readonly Link[]> {
  if (organisation === undefined) return reader.list('links', { after, limit })
  const upward = await reader.list('links', { where: { from: organisation }, after, limit })
  const downward = await reader.list('links', { where: { to: organisation }, after, limit })
  return [...upward, ...downward].sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit)
}

function assertRole(kind: Link['kind'], role: Link['role']): void {
  if (kind !== 'member-of' && role !== undefined)
    throw invalid('role', 'only members have one (`member-of`)', 'seuls les membres en ont un (`member-of`)')
}

/** @throws {FondsError} `state-conflict` when there is such a link already for some of the time. */
async function assertNew(reader: CommonsReader, { from, to, kind, startsOn = '', endsOn }: Link, today: string) {
  const links = await reader.list('links', { where: { from, to, kind } })
  const same = links.find(
    (link) =>
      !hasEnded(link, today) &&
      (endsOn === undefined || (link.startsOn ?? '') <= endsOn) &&
      (link.endsOn === undefined || startsOn <= link.endsOn),
  )
  if (same) throw conflict(`they are bound so already (${same.id})`, `ce lien existe déjà (${same.id})`)
}

/** @throws {FondsError} `links-cycle`, with the names of both. */
async function assertNoCycle(
  reader: CommonsReader,
  link: Link,
  { from, to }: { readonly from: OrganisationRecord; readonly to: OrganisationRecord },
  today: string,
): Promise<void> {
  const { role, startsOn = today } = link
  const isItself = from.id === to.id
  if (!isItself && role === 'observer') return
  if (isItself || (await dayOfCycle(reader, link, startsOn > today ? startsOn : today)) !== undefined)
    throw new FondsError('links-cycle', { from: from.name, to: to.name })
}
