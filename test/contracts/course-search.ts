import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommonsIndex } from '#dist/commons/commons-index.js'
import type { CourseSearch, FoundCourses, SearchSort } from '#dist/holdings/course-search.js'
import type { Sheet } from '#dist/holdings/sheet-schema.js'
import type { Viewer } from '#dist/holdings/viewer.js'
import type { Opened } from './opened.js'
import { type Change, changes, lookers, Model, searches } from './search-model.js'
import { viewer } from './viewer.js'

const own = viewer('local')

/** What search must do over any index. `open` gives an empty one. */
export function courseSearchContract(name: string, open: () => Promise<Opened<CommonsIndex>>): void {
  describe(`${name} searches`, () => {
    let opened: Opened<CommonsIndex>
    let index: CommonsIndex
    beforeEach(async () => {
      opened = await open()
      index = opened.store
    })
    afterEach(() => opened.close())

    const put = (letter: string, sheet: Sheet, updatedAt = now) =>
      index.transact((writer) =>
        writer.insertCourse({
          id: `crs_${letter}`,
          organisation: 'local',
          sheet,
          standard: 'scorm12',
          createdAt: now,
          updatedAt,
        }),
      )
    const find = (search: Partial<CourseSearch>, as: Viewer = own): Promise<FoundCourses> =>
      index.survey((reader) => reader.search(as, { filters: {}, facets: [], sort: 'relevance', limit: 50, ...search }))
    const letters = async (text: string) => lettersOf(await find({ text })).toSorted()

    test('finds words wherever the sheet has them, whatever their accents and endings', async () => {
      await put('a', { title: 'Sécurité incendie', team: [{ person: 'Ada Lovelace', role: 'author' }] })
      await put('b', { title: 'Les formations', description: '<p>En cas d’<b>évacuation</b>…</p>' })
      await put('c', { title: 'Safety trainings', producer: { name: 'DGAFP' } })
      expect(await letters('SECURITE')).toEqual(['a'])
      expect(await letters('sécurités incendies')).toEqual(['a'])
      expect(await letters('formation')).toEqual(['b'])
      expect(await letters('évacuations')).toEqual(['b'])
      expect(await letters('trained')).toEqual(['c'])
      expect(await letters('lovelace')).toEqual(['a'])
      expect(await letters('dgafp safety')).toEqual(['c'])
      expect(await letters('dgafp incendie')).toEqual([])
    })

    test('finds words of two letters, and the beginning of the last word alone', async () => {
      await put('a', { title: 'Métiers RH', keywords: ['IA'] })
      await put('b', { title: 'Rhétorique' })
      expect(await letters('RH métiers')).toEqual(['a'])
      expect(await letters('ia')).toEqual(['a'])
      expect(await letters('métiers rhé')).toEqual([])
      expect(await letters('rhé')).toEqual(['b'])
      expect(await letters('rhé ')).toEqual([])
      expect(await letters('mét rh')).toEqual([])
    })

    test('finds a phrase only where its words stand side by side, as they are', async () => {
      await put('a', { title: 'Plan de formation', keywords: ['incendie'] })
      await put('b', { title: 'Formation de plans', catchphrase: 'Plan' })
      expect(await letters('plan formation')).toEqual(['a', 'b'])
      expect(await letters('"plan de formation"')).toEqual(['a'])
      expect(await letters('« plan de formation » incend')).toEqual(['a'])
      expect(await letters('"plan de form"')).toEqual([])
      // What ends one text and what begins the next are no phrase.
      expect(await letters('"formation incendie"')).toEqual([])
    })

    test('shows first what has the words in its title, as they were written', async () => {
      await put('a', { title: 'Accueil', description: 'Une formation' }, '2026-06-05T00:00:00.000Z')
      await put('b', { title: 'Accueil', keywords: ['formation'] }, '2026-06-04T00:00:00.000Z')
      await put('c', { title: 'Les formations' }, '2026-06-03T00:00:00.000Z')
      await put('d', { title: 'Une formation' }, '2026-06-02T00:00:00.000Z')
      await put('e', { title: 'Formation' }, '2026-06-01T00:00:00.000Z')
      expect(lettersOf(await find({ text: 'formation' }))).toEqual(['d', 'e', 'c', 'b', 'a'])
      expect(lettersOf(await find({ text: 'formation', sort: 'recent' }))).toEqual(['a', 'b', 'c', 'd', 'e'])
      expect(lettersOf(await find({ sort: 'title' }))).toEqual(['a', 'b', 'e', 'c', 'd'])
    })

    test('takes whatever is typed for words', async () => {
      await put('a', { title: 'Formation NEAR "AND" NOT title' })
      for (const text of [
        'AND',
        'formation AND',
        'title:formation',
        'NEAR(formation title)',
        '-formation',
        'form*',
        '"',
        '^f',
      ])
        await find({ text })
      expect(await letters('formation) OR (NEAR')).toEqual([])
      expect(await letters('formation) ("NOT"^ {title}:')).toEqual(['a'])
      await fc.assert(
        fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (text) => {
          const { total, courses } = await find({ text })
          expect(courses.length).toBe(total)
        }),
        { numRuns: 30 },
      )
      expect(await letters(`${'é'.repeat(300)}`)).toEqual([])
    })

    test('suggests what may have been meant, of what the viewer sees', async () => {
      await put('a', { title: 'Formation incendie' })
      await put('b', { title: 'Sécurité routière', keywords: ['évacuation'] })
      expect((await find({ text: 'formatoin incendi' })).suggestions).toEqual(['formation incendie'])
      expect((await find({ text: 'securte' })).suggestions).toEqual(['sécurité'])
      expect((await find({ text: 'evacuatoin' })).suggestions).toEqual(['évacuation'])
      expect((await find({ text: 'formation incendie' })).suggestions).toEqual([])
      expect((await find({ text: 'formatoin routière' })).suggestions).toEqual([])
      expect((await find({ text: 'formatoin' }, viewer('elsewhere'))).suggestions).toEqual([])
    })

    test('tells titles that have all words of one of some groups, whatever their accents and plurals', async () => {
      const titles = {
        a: 'Sécurité des agents',
        b: 'Les réseaux NOT sécurisés',
        c: 'Agent de sécurité',
        d: 'Accueil',
      }
      for (const [letter, title] of Object.entries(titles)) {
        await put(letter, { title, description: 'Sécurité réseau agent accueil' })
        const shown = { updatedAt: now, published: 1, visibility: 'public' } as const
        await index.transact((writer) => writer.updateCourse(`crs_${letter}`, shown))
      }
      const shared = async (groups: string[][], limit = 9) => [
        ...(await index.survey((reader) => reader.sharedTitles(viewer('other'), groups, limit))),
      ]
      expect(await shared([['securite', 'agent']])).toEqual([
        ['crs_c', titles.c],
        ['crs_a', titles.a],
      ])
      expect(await shared([['securite', 'agent']], 1)).toEqual([['crs_c', titles.c]])
      expect(await shared([['reseau', 'not'], ['accueil', 'securite'], ['des']])).toEqual([
        ['crs_b', titles.b],
        ['crs_a', titles.a],
      ])
      expect(await shared([['secur'], ['reseau', 'accueil'], ['or'], ['agent or']])).toEqual([])
      expect(await shared([])).toEqual([])
      const many = Array.from({ length: 127 }, (_, at) => String.fromCodePoint(0x4e00 + at))
      expect(await shared([['des'], many, ...many.map((one) => [one])])).toEqual([['crs_a', titles.a]])
    })

    test('forgets what a sheet no longer says', async () => {
      await put('a', { title: 'Incendie', themes: ['Sécurité'] })
      expect(await letters('incendie')).toEqual(['a'])
      const sheet = { title: 'Accueil', themes: ['Usagers'] }
      await index.transact((writer) => writer.updateCourse('crs_a', { updatedAt: now, sheet }))
      expect(await letters('incendie')).toEqual([])
      expect((await find({ facets: ['theme'] })).facets.theme).toEqual([{ value: 'Usagers', count: 1 }])
    })

    test('tells what a model of it tells, of any courses, to anybody, whatever changed meanwhile', async () => {
      let course = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.array(changes, { maxLength: 12 }), searches, lookers), { minLength: 1, maxLength: 6 }),
          async (rounds) => {
            // Those of the run before are withdrawn from everybody's sight.
            const model = new Model(`run${++course}`)
            await model.begin(index)
            for (const [changed, search, looker] of rounds) {
              for (const change of changed) await model.apply(index, change satisfies Change)
              const as = model.viewer(looker)
              const narrowed = model.narrowed(search)
              const expected = model.search(as, narrowed)
              expect(told(await find(narrowed, as))).toEqual(expected)
              for (const sort of ['relevance', 'recent', 'title'] as const)
                expect(await paged(as, { ...narrowed, sort }), sort).toEqual(
                  model.search(as, { ...narrowed, sort }).ids,
                )
            }
          },
        ),
        { numRuns: 25 },
      )
    })

    /** All that is found, by pages of two. */
    async function paged(as: Viewer, search: Partial<CourseSearch> & { readonly sort: SearchSort }): Promise<string[]> {
      const ids: string[] = []
      for (let after: string | undefined; ; ) {
        const { courses, next } = await find({ ...search, limit: 2, ...(after !== undefined && { after }) }, as)
        ids.push(...courses.map(({ id }) => id))
        if (next === undefined) return ids
        after = next
      }
    }
  })
}

const told = ({ courses, total, facets }: FoundCourses) => ({ ids: courses.map(({ id }) => id), total, facets })

const lettersOf = ({ courses }: FoundCourses) => courses.map(({ id }) => id.replace('crs_', ''))

const now = '2026-06-01T12:00:00.000Z'
