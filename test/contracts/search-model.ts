import fc from 'fast-check'
import type { CommonsIndex } from '#dist/commons/commons-index.js'
import type { CourseSearch, FacetName } from '#dist/holdings/course-search.js'
import type { Sheet } from '#dist/holdings/sheet-schema.js'
import type { Viewer, Visibility } from '#dist/holdings/viewer.js'
import { stemsOf } from '#dist/kernel/stems.js'
import { wordsIn } from '#dist/kernel/words.js'
import { viewer } from './viewer.js'

/** Search as one would do it by hand: every course looked at, one after the other. */

const organisations = ['a', 'b', 'c'] as const
type Letter = (typeof organisations)[number]

/** `a` and `b` share a pole; `c` stands alone, and takes part. */
const circles: Record<Letter, string[]> = { a: ['pole'], b: ['pole'], c: ['c'] }

interface Kept {
  readonly id: string
  readonly organisation: Letter
  sheet: Sheet
  published: boolean
  visibility: Visibility
  withdrawnAt: string | undefined
  updatedAt: string
  readonly tags: Set<string>
  readonly grants: { readonly to: Letter; readonly expiresAt?: string }[]
}

const at = '2026-06-01T12:00:00.000Z'
const words = ['formation', 'Formations', 'incendie', 'sécurité', 'securite', 'RH', 'training', 'trainings']
const themes = ['Sécurité', 'securite', 'RH', 'Usagers']
const tags = ['Été', 'ete', 'x']

const sheets: fc.Arbitrary<Sheet> = fc.record(
  {
    title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    description: fc.constantFrom(...words),
    keywords: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 }),
    themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }),
    languages: fc.uniqueArray(fc.constantFrom('fr', 'fr-CA', 'en'), { maxLength: 2 }),
    domain: fc.constantFrom('transverse' as const, 'trade' as const),
  },
  { requiredKeys: ['title'] },
)

const one = fc.nat({ max: 5 })
export const changes = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('put' as const), sheet: sheets, by: fc.constantFrom(...organisations) }),
  },
  fc.record({ kind: fc.constant('describe' as const), one, sheet: sheets }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('show' as const),
      one,
      published: fc.boolean(),
      visibility: fc.constantFrom('private' as const, 'pole' as const, 'shared' as const, 'public' as const),
      withdrawnAt: fc.constantFrom(undefined, undefined, at, '2026-07-01T00:00:00.000Z'),
    }),
  },
  fc.record({ kind: fc.constant('tag' as const), one, tag: fc.constantFrom(...tags), has: fc.boolean() }),
  fc.record({
    kind: fc.constant('grant' as const),
    one,
    to: fc.constantFrom(...organisations),
    expiresAt: fc.constantFrom(undefined, at, '2026-07-01T00:00:00.000Z'),
  }),
)
export type Change = typeof changes extends fc.Arbitrary<infer Value> ? Value : never

export const lookers = fc.record({ letter: fc.constantFrom(...organisations) })

/** Seldom more than one thing at a time, or nothing is ever found. */
const some = (...values: string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { freq: 1, nil: undefined })
const filtering = fc
  .record({
    organisation: some('a', 'b', 'c'),
    theme: some(...themes, 'nothing'),
    tag: some(...tags),
    language: some('fr', 'en'),
    domain: some('trade'),
  })
  .chain((all) => fc.subarray(Object.entries(all), { maxLength: 2 }))
  .map((chosen) => Object.fromEntries(chosen.filter(([, values]) => values !== undefined)) as CourseSearch['filters'])
const asking = fc
  .array(fc.constantFrom(...words, 'forma', '"formation incendie"', 'absent'), { minLength: 1, maxLength: 2 })
  .map((all) => all.join(' '))
export const searches = fc.record({
  text: fc.option(asking, { freq: 2, nil: undefined }),
  filters: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 3, arbitrary: filtering }),
})

export class Model {
  readonly #run: string
  readonly #courses: Kept[] = []
  #made = 0

  constructor(run: string) {
    this.#run = run
  }

  /** The organisations of this run. */
  async begin(index: CommonsIndex): Promise<void> {
    await index.transact(async (writer) => {
      for (const name of [...organisations, 'pole']) {
        const id = this.#organisation(name)
        await writer.insertOrganisation({ id, externalId: id, name: `Name of ${name}`, revision: 1, createdAt: at })
      }
      for (const letter of organisations)
        await writer.placeOrganisation({
          organisation: this.#organisation(letter),
          above: [this.#organisation(letter)],
          circles: circles[letter].map((pole) => this.#organisation(pole)),
        })
    })
  }

  viewer({ letter }: { readonly letter: Letter }): Viewer {
    const id = this.#organisation(letter)
    return viewer(id, {
      circles: circles[letter].map((pole) => this.#organisation(pole)),
      takesPart: letter === 'c',
      at,
    })
  }

  /** A search among the courses of this run alone, for what is public of another run is seen by everybody. */
  narrowed({ text, filters }: { readonly text: string | undefined; readonly filters: CourseSearch['filters'] }) {
    const named = filters.organisation ?? organisations
    return {
      ...(text !== undefined && { text }),
      filters: { ...filters, organisation: named.map((letter) => this.#organisation(letter)) },
      facets: ['theme', 'tag', 'language', 'domain'] as const satisfies FacetName[],
      sort: 'recent' as const,
    }
  }

  async apply(index: CommonsIndex, change: Change): Promise<void> {
    const updatedAt = new Date(Date.parse(at) + (this.#made++ % 4) * 1000).toISOString()
    if (change.kind === 'put') {
      const id = `crs_${this.#run}x${this.#courses.length}`
      const { by, sheet } = change
      this.#courses.push({
        id,
        organisation: by,
        sheet,
        published: false,
        visibility: 'private',
        withdrawnAt: undefined,
        updatedAt,
        tags: new Set(),
        grants: [],
      })
      const course = { id, organisation: this.#organisation(by), sheet, standard: 'scorm12', createdAt: at, updatedAt }
      return index.transact((writer) => writer.insertCourse(course))
    }
    const course = this.#courses[change.one % Math.max(1, this.#courses.length)]
    if (!course) return
    await index.transact(async (writer) => {
      if (change.kind === 'describe') {
        course.sheet = change.sheet
        course.updatedAt = updatedAt
        await writer.updateCourse(course.id, { updatedAt, sheet: change.sheet })
      } else if (change.kind === 'show') {
        const { published, visibility, withdrawnAt } = change
        Object.assign(course, { published, visibility, withdrawnAt, updatedAt })
        const withdrawal = withdrawnAt === undefined ? null : { announcedAt: at, effectiveAt: withdrawnAt, by: 'x' }
        await writer.updateCourse(course.id, { updatedAt, published: published ? 1 : null, visibility, withdrawal })
      } else if (change.kind === 'tag') {
        const record = await writer.course(this.#organisation(course.organisation), course.id)
        if (!record) throw new Error(`${course.id} is lost`)
        if (change.has) await writer.addTag(record, change.tag)
        else await writer.removeTag(record, change.tag)
        const held = [...course.tags].find((tag) => folded(tag) === folded(change.tag))
        if (change.has && held === undefined) course.tags.add(change.tag)
        if (!change.has && held !== undefined) course.tags.delete(held)
      } else {
        const { to, expiresAt } = change
        course.grants.push({ to, ...(expiresAt !== undefined && { expiresAt }) })
        await writer.put('grants', {
          id: `grt_${this.#run}x${this.#made}`,
          course: course.id,
          organisation: this.#organisation(to),
          ...(expiresAt !== undefined && { expiresAt }),
          revision: 1,
          createdAt: at,
        })
      }
    })
  }

  search(as: Viewer, search: Pick<CourseSearch, 'text' | 'filters' | 'facets' | 'sort'>) {
    const { text, filters, sort } = search
    const scored = this.#courses
      .filter((course) => this.#seen(as, course))
      .map((course) => ({ course, score: scoreOf(course.sheet, text ?? '') }))
      .filter(({ score }) => score !== undefined)
    const passing = (course: Kept, but?: string) =>
      (Object.entries(filters) as [FacetName, string[]][]).every(
        ([name, values]) =>
          name === but ||
          this.#values(course, name).some((has) => values.some((value) => folded(value) === folded(has))),
      )
    const found = scored.filter(({ course }) => passing(course))
    const recent = (one: Kept, other: Kept) => order(other.updatedAt, one.updatedAt) || order(other.id, one.id)
    found.sort((one, other) => {
      const byTitle = () =>
        order(folded(one.course.sheet.title), folded(other.course.sheet.title)) || order(one.course.id, other.course.id)
      if (sort === 'title') return byTitle()
      const byScore = sort === 'relevance' ? (other.score ?? 0) - (one.score ?? 0) : 0
      return byScore || recent(one.course, other.course)
    })
    const facets = search.facets.map((name) => {
      const spelled = new Map<string, Map<string, number>>()
      for (const { course } of scored)
        if (passing(course, name))
          for (const value of firstOfEach(this.#values(course, name))) {
            const spellings = spelled.get(folded(value)) ?? new Map<string, number>()
            spelled.set(folded(value), spellings.set(value, (spellings.get(value) ?? 0) + 1))
          }
      const values = [...spelled.values()].map((spellings) => ({
        value: [...spellings].sort(([one, ones], [other, others]) => others - ones || order(one, other))[0]?.[0] ?? '',
        count: [...spellings.values()].reduce((sum, count) => sum + count, 0),
      }))
      return [name, values.sort((one, other) => other.count - one.count || order(one.value, other.value))]
    })
    return { ids: found.map(({ course }) => course.id), total: found.length, facets: Object.fromEntries(facets) }
  }

  #seen(as: Viewer, { organisation, published, visibility, withdrawnAt, grants }: Kept): boolean {
    const looker = organisations.find((letter) => this.#organisation(letter) === as.organisation)
    if (looker === undefined) throw new Error(`${as.organisation} is nobody`)
    if (looker === organisation) return true
    if (!published || (withdrawnAt !== undefined && withdrawnAt <= at)) return false
    if (visibility === 'public') return true
    if (visibility === 'shared' && looker === 'c') return true
    if (visibility === 'pole' && looker !== 'c' && organisation !== 'c') return true
    return grants.some(({ to, expiresAt }) => to === looker && (expiresAt === undefined || expiresAt > at))
  }

  #values({ organisation, sheet, tags: has }: Kept, name: FacetName): readonly string[] {
    if (name === 'organisation') return [this.#organisation(organisation)]
    if (name === 'theme') return sheet.themes ?? []
    if (name === 'language') return sheet.languages?.map((tag) => tag.slice(0, 2)) ?? []
    if (name === 'domain') return sheet.domain ? [sheet.domain] : []
    return [...has]
  }

  #organisation(letter: string): string {
    return `org_${this.#run}${letter}`
  }
}

/** Undefined when a word is missing. */
function scoreOf({ title, description, keywords = [], themes: terms = [] }: Sheet, text: string): number | undefined {
  let score = 0
  const asked = [...text.matchAll(/"([^"]+)"|(\S+)/g)]
  for (const [at, [, phrase, word = '']] of asked.entries()) {
    const begun = phrase === undefined && at === asked.length - 1
    const has = (texts: readonly string[]) =>
      texts.some((one) => holds(one, phrase ?? word, phrase !== undefined, begun))
    const exact = ` ${plain(title)} `.includes(` ${plain(phrase ?? word)} `)
    const level = exact ? 4 : has([title]) ? 3 : has([...keywords, ...terms]) ? 2 : has([description ?? '']) ? 1 : 0
    if (level === 0) return undefined
    score += level
  }
  return score
}

function holds(text: string, asked: string, isPhrase: boolean, begun: boolean): boolean {
  if (isPhrase) return ` ${plain(text)} `.includes(` ${plain(asked)} `)
  const [word] = wordsIn(asked)
  if (!word) return false
  const stems = new Set(stemsOf(word))
  return wordsIn(text).some(
    (other) =>
      other.folded === word.folded ||
      (begun && other.folded.startsWith(word.folded)) ||
      stemsOf(other).some((stem) => stems.has(stem)),
  )
}

const plain = (text: string): string =>
  wordsIn(text)
    .map((word) => word.folded)
    .join(' ')

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const firstOfEach = (values: readonly string[]): string[] => [
  ...new Map(values.toReversed().map((value) => [folded(value), value])).values(),
]

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
