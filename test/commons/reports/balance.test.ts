import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balance } from '#dist/commons/reports/balance.js'
import { temporaryFolder } from '../../temporary-folder.js'
import { type Given, type MadeCourse, smallWorld } from './small-world.js'

const count = 6
const someone = fc.integer({ min: 0, max: count - 1 })
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`)
const id = (number: number) => `org_${number}`

/** Organisations and what they did. A link leads to a smaller number, so that there is no circle. */
const world = fc.record({
  links: fc.array(fc.tuple(someone, someone), { maxLength: 9 }),
  owners: fc.array(someone, { minLength: 1, maxLength: 6 }),
  contributions: fc.array(fc.tuple(fc.nat(), fc.nat(2), day), { maxLength: 10 }),
  adoptions: fc.array(fc.tuple(fc.nat(), someone, day), { maxLength: 12 }),
  derivatives: fc.array(fc.tuple(fc.nat(), someone, day), { maxLength: 8 }),
  feedback: fc.array(fc.tuple(fc.nat(), fc.nat(1), someone, day), { maxLength: 12 }),
  period: fc.record({ from: day, to: day }, { requiredKeys: [] }),
})

test('the figures at every node are those of counting one by one what was done there and below', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const { index, organisations, courses, put } = await smallWorld(temporaryFolder())
      const parents = drawn.links.filter(([one, other]) => one > other)
      const above = (number: number): Set<number> =>
        new Set([number, ...parents.filter(([from]) => from === number).flatMap(([, to]) => [...above(to)])])
      const numbers = Array.from({ length: count }, (_, number) => number)
      await organisations(Object.fromEntries(numbers.map((number) => [id(number), [...above(number)].map(id)])))
      const ownerOf = (at: number) => drawn.owners[at % drawn.owners.length] ?? 0
      const courseOf = (at: number) => `crs_${at % drawn.owners.length}`
      const made: MadeCourse[] = drawn.owners.map((owner, at) => ({ id: `crs_${at}`, organisation: id(owner) }))
      const contributed: Given<'contributions'>[] = []
      const adopted: Given<'adoptions'>[] = []
      const said: Given<'feedback'>[] = []
      /** All that was done, as one list: what, by whom, when, and what it counts as when it is done again. */
      const log: { what: string; who: number; day: string; thing: string }[] = []
      for (const [at, [on, version, when]] of drawn.contributions.entries()) {
        const what = { course: courseOf(on), version: `ver_${courseOf(on)}_${version}` }
        contributed.push({
          id: `ctb_${at}`,
          organisation: id(ownerOf(on)),
          ...what,
          createdAt: `${when}T12:00:00.000Z`,
        })
        log.push({ what: 'courses', who: ownerOf(on), day: when, thing: what.course })
        log.push({ what: 'versions', who: ownerOf(on), day: when, thing: what.version })
      }
      for (const [at, [on, adopter, when]] of drawn.adoptions.entries()) {
        if (adopter === ownerOf(on)) continue
        const owner = id(ownerOf(on))
        const createdAt = `${when}T23:59:59.999Z`
        adopted.push({ id: `adp_${at}`, course: courseOf(on), owner, adopter: id(adopter), synced: 1, createdAt })
        // Given up and taken up again, it is the same use.
        const use = `${courseOf(on)} ${adopter}`
        log.push({ what: 'adoptionsMade', who: adopter, day: when, thing: use })
        log.push({ what: 'adoptionsReceived', who: ownerOf(on), day: when, thing: use })
      }
      for (const [at, [on, maker, when]] of drawn.derivatives.entries()) {
        const derivedFrom = { course: courseOf(on), organisation: id(ownerOf(on)) }
        const derived = { id: `crs_made_${at}`, organisation: id(maker), createdAt: `${when}T00:00:00.000Z` }
        made.push({ ...derived, derivedFrom })
        if (maker === ownerOf(on)) continue
        // A course of which somebody makes several is one that they made something of.
        const source = `${courseOf(on)} ${maker}`
        log.push({ what: 'derivativesMade', who: maker, day: when, thing: source })
        log.push({ what: 'derivativesReceived', who: ownerOf(on), day: when, thing: source })
      }
      for (const [at, [on, version, giver, when]] of drawn.feedback.entries()) {
        const feedback = { course: courseOf(on), organisation: id(giver), createdAt: `${when}T10:00:00.000Z` }
        const spoken = `ver_${courseOf(on)}_${version}`
        said.push({ id: `fbk_${at}`, version: spoken, ...feedback })
        if (giver === ownerOf(on)) continue
        const voice = `${spoken} ${giver}`
        log.push({ what: 'feedbackGiven', who: giver, day: when, thing: voice })
        log.push({ what: 'feedbackReceived', who: ownerOf(on), day: when, thing: voice })
      }
      await courses(...made)
      await put('contributions', ...contributed)
      await put('adoptions', ...adopted)
      await put('feedback', ...said)
      const { from = '', to = '9999' } = drawn.period
      const counted = (who: readonly number[], what: string) =>
        new Set(
          log
            .filter((one) => one.what === what && who.includes(one.who) && from <= one.day && one.day <= to)
            .map(({ thing }) => thing),
        ).size

      for (const root of [undefined, ...numbers]) {
        const belowOf = (number: number) => numbers.filter((one) => above(one).has(number))
        const whole = root === undefined ? numbers : belowOf(root)
        const scope = {
          below: new Set<string>(),
          period: drawn.period,
          at: '2026-06-01T00:00:00.000Z',
          today: '2026-06-01',
          ...(root !== undefined && { organisations: whole.map(id) }),
        }
        const { rows, totals } = await index.survey((reader) => balance.make(reader, scope))
        const expected = whole.flatMap((number) => {
          const below = belowOf(number)
          return below.length > 1 ? [[number, below] as const, [number, [number]] as const] : [[number, below] as const]
        })
        // The index has an organisation of its own, of which nothing is told here.
        const told = rows.filter(({ organisation }) => organisation !== 'local')
        expect(told).toHaveLength(expected.length)
        for (const [number, who] of expected) {
          const row = told.find(({ organisation, organisations: n }) => organisation === id(number) && n === who.length)
          for (const what of new Set(log.map((one) => one.what)))
            expect([number, what, row?.[what as 'courses']]).toEqual([number, what, counted(who, what)])
        }
        for (const what of new Set(log.map((one) => one.what)))
          expect([root, what, totals?.[what as 'courses']]).toEqual([root, what, counted(whole, what)])
      }
      await index.close()
    }),
    { numRuns: 12 },
  )
})
