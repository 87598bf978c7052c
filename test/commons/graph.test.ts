import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import { indexOfToday } from '#dist/commons/index-of-today.js'
import { FondsError } from '#dist/kernel/errors.js'
import { createIds } from '#dist/kernel/ids.js'
import { administer } from '#dist/repository/administer.js'
import type { Commons } from '#dist/repository/commons/commons.js'
import { openCommons } from '#dist/repository/commons/open-commons.js'
import { temporaryFolder } from '../temporary-folder.js'

type Link = Awaited<ReturnType<Commons['createLink']>>

const dayMilliseconds = 86_400_000
const first = Date.UTC(2026, 0, 1, 12)
const dayOf = (number: number) => new Date(first + number * dayMilliseconds).toISOString().slice(0, 10)

/** An index with some organisations, and what changes their graph. */
async function openGraph(organisations: number) {
  const folder = temporaryFolder()
  let today = 0
  // Ids are made in the order of time, also where the clock stands still.
  const clock = { now: () => new Date(first + today * dayMilliseconds) }
  const stores = { ids: createIds(clock), clock }
  const { index: bare } = await openDatabase(openSqlite(folder), folder, clock.now())
  const index = indexOfToday(bare, clock)
  const operator = { organisation: 'local', roles: ['operator'], agent: { name: 'test' } } as const
  const administration = administer({ ...stores, index })
  const ids: string[] = []
  for (let at = 0; at < organisations; at++)
    ids.push((await administration.createOrganisation({ name: `Organisation ${at}` })).id)
  return {
    ids,
    index,
    administration,
    commons: openCommons({ ...stores, index } as never, operator, 'en'),
    today: () => today,
    pass: (days: number) => {
      today += days
    },
  }
}
type Graph = Awaited<ReturnType<typeof openGraph>>

/** All above each, as one would say it: whoever is above somebody above it is above it. */
function naiveAbove(ids: readonly string[], links: readonly Link[], day: string): Map<string, Set<string>> {
  const binding = links.filter(
    ({ role, startsOn, endsOn, endedAt }) =>
      role !== 'observer' && !endedAt && !(startsOn && day < startsOn) && !(endsOn && endsOn < day),
  )
  const above = new Map(ids.map((id) => [id, new Set([id])]))
  for (let grows = true; grows; ) {
    grows = false
    for (const { from, to } of binding)
      for (const one of ids)
        if (above.get(one)?.has(from) && !above.get(one)?.has(to)) {
          above.get(one)?.add(to)
          grows = true
        }
  }
  return above
}

function naiveCircles(id: string, above: ReadonlyMap<string, ReadonlySet<string>>, poles: ReadonlySet<string>) {
  const all = [...(above.get(id) ?? [])]
  const inPoles = all.filter((one) => poles.has(one))
  return inPoles.length > 0 ? inPoles : all.filter((one) => above.get(one)?.size === 1)
}

async function expectPlaces({ ids, index, today }: Graph, links: readonly Link[], poles: ReadonlySet<string>) {
  const above = naiveAbove(ids, links, dayOf(today()))
  await index.read(async (reader) => {
    for (const id of ids) {
      const found = [await reader.above(id), await reader.circles(id), await reader.below(id)]
      const below = ids.filter((one) => above.get(one)?.has(id))
      expect([id, ...found.map((one) => one.toSorted())]).toEqual([
        id,
        [...(above.get(id) ?? [])].toSorted(),
        naiveCircles(id, above, poles).toSorted(),
        below.toSorted(),
      ])
    }
  })
}

const size = 7
const one = fc.nat(size - 1)
const offset = fc.option(fc.integer({ min: -2, max: 6 }), { nil: undefined, freq: 2 })
const change = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('link' as const),
      from: one,
      to: one,
      kind: fc.constantFrom('member-of' as const, 'supervised-by' as const, 'part-of' as const),
      role: fc.constantFrom(undefined, undefined, 'carrier' as const, 'observer' as const),
      starts: offset,
      lasts: fc.option(fc.nat(5), { nil: undefined, freq: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('end' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pole' as const), which: one }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 3 }) }) },
)

test('where organisations stand is what a naive reading of all links says, after every change and on every day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 25 }), async (changes) => {
      const graph = await openGraph(size)
      const { ids, commons, administration, today } = graph
      const links: Link[] = []
      const poles = new Set<string>()
      for (const change of changes) {
        if (change.does === 'pass') graph.pass(change.days)
        if (change.does === 'pole') {
          const id = ids[change.which] ?? ''
          const isPole = poles.delete(id)
          if (!isPole) poles.add(id)
          await administration.changeOrganisation(id, { kind: isPole ? null : 'pole' })
        }
        const ended = change.does === 'end' && links[change.which % links.length]
        if (ended) links[links.indexOf(ended)] = await commons.endLink({ link: ended.id })
        if (change.does === 'link') {
          const { from, to, kind, role, starts, lasts } = change
          const begin = today() + (starts ?? 0)
          const given = {
            from: ids[from] ?? '',
            to: ids[to] ?? '',
            kind,
            ...(kind === 'member-of' && role && { role }),
            ...(starts !== undefined && { startsOn: dayOf(begin) }),
            ...(lasts !== undefined && { endsOn: dayOf(begin + lasts) }),
          }
          const expected = naiveVerdict(graph, links, given)
          const made = await commons.createLink(given).catch((error: unknown) => error)
          if (made instanceof FondsError) expect(expected).toContain(made.code)
          else {
            expect(expected).toEqual([])
            links.push(made as Link)
          }
        }
        await expectPlaces(graph, links, poles)
      }
      await graph.index.close()
    }),
    { numRuns: 30 },
  )
}, 120_000)

type Given = Pick<Link, 'from' | 'to' | 'kind' | 'role' | 'startsOn' | 'endsOn'>

/** Why a link would be refused, day by day. */
function naiveVerdict({ ids, today }: Graph, links: readonly Link[], given: Given): string[] {
  const days = Array.from({ length: 30 }, (_, at) => dayOf(today() + at))
  const lasts = (link: Given, day: string) =>
    !(link.startsOn && day < link.startsOn) && !(link.endsOn && link.endsOn < day)
  const isSame = (link: Link) => link.from === given.from && link.to === given.to && link.kind === given.kind
  const isThere = links.some(
    (link) => !link.endedAt && isSame(link) && days.some((day) => lasts(link, day) && lasts(given, day)),
  )
  const closes = days.some((day) => lasts(given, day) && naiveAbove(ids, links, day).get(given.to)?.has(given.from))
  return [
    ...(isThere ? ['state-conflict'] : []),
    ...(given.from === given.to || (closes && given.role !== 'observer') ? ['links-cycle'] : []),
  ]
}
