import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverage } from '#dist/commons/reports/coverage.js'
import { type Cell, saidIn } from '#dist/commons/reports/report.js'
import { temporaryFolder } from '../../temporary-folder.js'
import { smallWorld } from './small-world.js'

const at = '2026-06-01T00:00:00.000Z'
const someone = fc.constantFrom('org_0', 'org_1', 'org_2')
const some = <T>(...values: readonly T[]) => fc.subarray([...values])
const collections = ['col_0', 'col_1', 'col_2']
const courseIds = ['crs_0', 'crs_1', 'crs_2', 'crs_3', 'crs_4']
const themes = ['Climat', 'Achat']

/** What the report calls things. */
const names: Readonly<Record<string, string>> = { fr: 'French', en: 'English', scorm12: 'SCORM 1.2', cmi5: 'cmi5' }

const course = fc.record({
  organisation: someone,
  visibility: fc.constantFrom('private', 'shared', 'shared'),
  withdrawn: fc.boolean(),
  published: fc.constantFrom(true, true, true, false),
  standard: fc.constantFrom('scorm12', 'cmi5'),
  languages: some('fr', 'en'),
  themes: some(...themes),
  collections: some(...collections),
})
const world = fc.record({
  courses: fc.array(course, { minLength: 2, maxLength: courseIds.length }),
  /** Whether each collection is in the one before it. */
  nested: fc.tuple(fc.boolean(), fc.boolean()),
  objectives: fc.array(
    fc.record({ collections: some(...collections), themes: some(...themes), courses: some(...courseIds) }),
    { minLength: 2, maxLength: 2 },
  ),
  adoptions: fc.array(fc.tuple(fc.nat(), someone, fc.boolean()), { maxLength: 8 }),
  reach: fc.array(fc.tuple(fc.nat(), someone, fc.integer({ min: 1, max: 99 })), { maxLength: 8 }),
  viewer: fc.option(someone, { nil: undefined }),
})

test('coverage is what looking at each course of each set by itself gives', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const { index, organisations, courses, put } = await smallWorld(temporaryFolder())
      await organisations({ org_0: [], org_1: [], org_2: [] })
      const made = drawn.courses.map((one, number) => ({ id: `crs_${number}`, ...one }))
      await courses(
        ...made.map(({ id, organisation, visibility, withdrawn, published, standard, languages, themes: about }) => ({
          ...{ id, organisation, standard, visibility: visibility as 'private' | 'shared' },
          ...(withdrawn && { withdrawnAt: '2026-01-01T00:00:00.000Z' }),
          ...(!published && { published: [] }),
          sheet: { languages, themes: about },
        })),
      )
      const courseOf = (number: number) => `crs_${number % made.length}`
      const parentOf = (number: number) => (drawn.nested[number - 1] ? `col_${number - 1}` : undefined)
      for (const [number, id] of collections.entries()) {
        const parent = parentOf(number)
        await put('collections', { id, organisation: 'org_0', name: id, shared: true, ...(parent && { parent }) })
      }
      await put(
        'items',
        ...made.flatMap(({ id, collections: into }) =>
          into.map((collection) => ({ id: `itm_${id}_${collection}`, collection, course: id })),
        ),
      )
      const objectives = drawn.objectives.map((one, number) => ({ id: `obj_${number}`, ...one }))
      await put(
        'objectives',
        ...objectives.map((one) => ({ ...one, organisation: 'org_0', shared: true, title: { fr: one.id } })),
      )
      const adoptions = drawn.adoptions.map(([on, adopter, ended], number) => ({
        ...{ id: `adp_${number}`, course: courseOf(on), adopter, owner: 'org_0', synced: 1 },
        ...(ended && { endedAt: at }),
      }))
      await put('adoptions', ...adoptions)
      const reach = drawn.reach.map(([on, organisation, learners], number) => ({
        ...{ id: `rch_${number}`, course: courseOf(on), organisation, learners, from: '2025-01-01', to: '2025-12-31' },
      }))
      await put('reach', ...reach)

      const { viewer } = drawn
      const everSeen = made.filter(
        ({ id, organisation, visibility, withdrawn, published }) =>
          (published || withdrawn) &&
          (viewer === undefined ||
            organisation === viewer ||
            visibility === 'shared' ||
            (withdrawn && adoptions.some((one) => one.course === id && one.adopter === viewer))),
      )
      const tree = (id: string): string[] => [
        id,
        ...collections.filter((_, number) => parentOf(number) === id).flatMap(tree),
      ]
      const isIn = (one: (typeof made)[number], set: { collections: string[]; themes: string[]; courses: string[] }) =>
        set.courses.includes(one.id) ||
        set.themes.some((theme) => one.themes.includes(theme)) ||
        set.collections.flatMap(tree).some((collection) => one.collections.includes(collection))
      const sets = [
        ...objectives,
        ...collections.map((id) => ({ id, collections: [id], themes: [], courses: [] })),
      ] as const
      const expected = sets.map((set) => {
        const ever = everSeen.filter((one) => isIn(one, set))
        const there = ever.filter(({ published, withdrawn }) => published && !withdrawn)
        const among = (those: readonly { id: string }[], id: string) => those.some((one) => one.id === id)
        return {
          id: set.id,
          courses: there.length,
          languages: [...new Set(there.flatMap(({ languages }) => languages.map((one) => names[one])))].sort(),
          formats: [...new Set(there.map(({ standard }) => names[standard]))].sort(),
          adopters: new Set(
            adoptions.filter((one) => !('endedAt' in one) && among(there, one.course)).map(({ adopter }) => adopter),
          ).size,
          learners: reach.filter((one) => among(ever, one.course)).reduce((total, { learners }) => total + learners, 0),
        }
      })
      const scope = {
        ...{ below: new Set<string>(), period: {}, at, today: '2026-06-01' },
        ...(viewer !== undefined && {
          viewer: { organisation: viewer, above: [viewer], circles: [], takesPart: true, at },
        }),
      }
      const { rows } = await index.survey((reader) => coverage.make(reader, scope))
      const listed = (cell: Cell) => {
        const said = saidIn(cell, 'en')
        return typeof said === 'string' ? said.split(', ').sort() : []
      }
      const told = rows
        .filter(({ id }) => id !== null)
        .map(({ id, courses: n, languages, formats, adopters, learners }) => ({
          ...{ id, courses: n, adopters, learners },
          ...{ languages: listed(languages), formats: listed(formats) },
        }))
      const byId = (one: { id: unknown }, other: { id: unknown }) => (String(one.id) < String(other.id) ? -1 : 1)
      expect(told.sort(byId)).toEqual(expected.sort(byId))

      const there = everSeen.filter(({ published, withdrawn }) => published && !withdrawn)
      const shares = new Map(rows.filter(({ id }) => id === null).map((row) => [saidIn(row.name, 'en'), row.courses]))
      for (const value of [...themes, 'fr', 'en', 'scorm12', 'cmi5']) {
        const having = there.filter((one) => [...one.themes, ...one.languages, one.standard].includes(value)).length
        expect([value, shares.get(names[value] ?? value) ?? 0]).toEqual([value, having])
      }
      await index.close()
    }),
    { numRuns: 25 },
  )
})
