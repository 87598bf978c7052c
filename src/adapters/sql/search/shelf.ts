import {
  type FacetName,
  facetNames,
  type SearchSort,
  type TermFacet,
  termFacets,
} from '../../../holdings/course-search.js'
import { type Visibility, visibilities } from '../../../holdings/viewer.js'
import { fold } from '../../../kernel/fold.js'
import { type Eyes, seenBy } from '../visible.js'
import { Facet, FacetOfTerms } from './facet.js'
import { grown } from './lists.js'
import { Order } from './order.js'
import { Vocabulary } from './vocabulary.js'

/** What search has to know of a course, besides its words. */
export interface ShelfCourse {
  readonly key: number
  readonly id: string
  readonly organisation: string
  readonly title: string
  readonly visibility: Visibility
  readonly published: boolean
  readonly withdrawnAt?: string
  readonly updatedAt: string
  readonly facets: { readonly [Name in FacetName | TermFacet]?: readonly string[] }
}

/** What is wanted, once words and names have been looked up. */
export interface ShelfQuery {
  readonly eyes: Eyes
  /** For each word, how well each course has it, by key: 0 not at all. */
  readonly words: readonly Uint8Array[]
  readonly filters: { readonly [Name in FacetName]?: readonly string[] }
  readonly facets: readonly FacetName[]
  readonly sort: SearchSort
  readonly limit: number
  readonly after?: string
}

export interface ShelfAnswer {
  /** Keys of the courses of the page. */
  readonly keys: readonly number[]
  readonly total: number
  readonly facets: { readonly [Name in FacetName]?: readonly { readonly value: string; readonly count: number }[] }
  readonly next?: string
}

/** Marks of a course: it is found; or it would be, were it not for the filter of facet n: 2 + n. */
const [out, found, butFor] = [0, 1, 2]

/** Code units of a title that it is sorted by. */
const sortedBy = 80

/**
 * All courses in memory, as far as search sorts, filters and counts by it: what no database groups by in twenty milliseconds. It knows
 * nothing of where the courses come from. Keys are whole numbers from 1, without many gaps.
 */
export class Shelf {
  readonly #courses: (Placed | undefined)[] = []
  /** Keys that have been taken, and one more. */
  #size = 1
  #marks = new Uint8Array(1024)
  /** Of each course by its key: the number of its organisation, and what `kindOf` says of it; 0 where there is none. */
  #owners = new Int32Array(1024)
  #kinds = new Uint8Array(1024)
  readonly #ownerNumbers = new Map<string, number>()
  /** Those of whom no two are alike: each is looked at for itself. */
  readonly #withdrawn = new Set<number>()
  /** What the last viewer sees, as long as nothing changes. */
  #seen: { readonly eyes: Eyes; readonly marks: Uint8Array } | undefined
  readonly #facets = new Map<FacetName | TermFacet, Facet>()
  readonly #byTerms: FacetOfTerms[] = []
  readonly #recent = new Order((one, other) => compareRecent(this.#at(one), this.#at(other)))
  readonly #titles = new Order((one, other) => compareTitles(this.#at(one), this.#at(other)))

  constructor() {
    const vocabulary = new Vocabulary([], [])
    for (const name of Object.keys(termFacets) as TermFacet[]) {
      const facet = new FacetOfTerms(name, vocabulary)
      this.#facets.set(name, facet)
      this.#byTerms.push(facet)
    }
    for (const name of facetNames) if (!this.#facets.has(name)) this.#facets.set(name, new Facet())
  }

  /** Length of what says something of every key. */
  get size(): number {
    return this.#size
  }

  /** Takes courses in, in place of what they were before. */
  put(courses: readonly ShelfCourse[]): void {
    this.#seen = undefined
    for (const { key } of courses) this.#size = Math.max(this.#size, key + 1)
    if (this.#marks.length < this.#size) {
      this.#marks = grown(this.#marks, this.#size * 2)
      this.#owners = grown(this.#owners, this.#size * 2)
      this.#kinds = grown(this.#kinds, this.#size * 2)
    }
    for (const { facets, ...course } of courses) {
      this.#courses[course.key] = { ...course, sortTitle: fold(course.title).slice(0, sortedBy) }
      this.#owners[course.key] = this.#ownerNumber(course.organisation)
      this.#kinds[course.key] = kindOf(course)
      if (course.withdrawnAt === undefined) this.#withdrawn.delete(course.key)
      else this.#withdrawn.add(course.key)
      for (const [name, facet] of this.#facets) facet.set(course.key, facets[name] ?? [])
    }
    const keys = courses.map(({ key }) => key)
    this.#recent.place(keys)
    this.#titles.place(keys)
  }

  /** What texts mean from now on. */
  learn(vocabulary: Vocabulary): void {
    for (const facet of this.#byTerms) facet.reread(vocabulary)
  }

  /** Marks in `levels` the courses that have a term that a text means, or one below it. @returns whether it means any. */
  markTerms(text: string, levels: Uint8Array, level: number): boolean {
    let meant = false
    for (const facet of this.#byTerms) {
      const terms = facet.meant(text)
      if (!terms) continue
      meant = true
      for (let key = 1; key < this.#size; key++)
        if ((levels[key] as number) < level && facet.has(key, terms)) levels[key] = level
    }
    return meant
  }

  find({ eyes, words, filters, facets, sort, limit, after }: ShelfQuery): ShelfAnswer {
    const marks = this.#marks.subarray(0, this.#size)
    const filtered = this.#mark(marks, eyes, words, filters)
    const total = countOf(marks)
    const counted = facets.map((name) => [
      name,
      this.#facets.get(name)?.count(marks, found, butFor + filtered.indexOf(name)) ?? [],
    ])
    const { keys, more } = this.#page(marks, words, { sort, limit, ...(after !== undefined && { after }) })
    const last = more ? keys.at(-1) : undefined
    return {
      keys,
      total,
      facets: Object.fromEntries(counted),
      ...(last !== undefined && { next: this.#placeOf(last, sort, words) }),
    }
  }

  /** How many are found, and no more. */
  total(eyes: Eyes, words: readonly Uint8Array[], filters: ShelfQuery['filters']): number {
    const marks = this.#marks.subarray(0, this.#size)
    this.#mark(marks, eyes, words, filters)
    return countOf(marks)
  }

  /** @returns the facets that are filtered by, in the order of their marks. */
  #mark(marks: Uint8Array, eyes: Eyes, words: readonly Uint8Array[], filters: ShelfQuery['filters']): FacetName[] {
    const chosen = (Object.entries(filters) as [FacetName, readonly string[]][]).flatMap(([name, values]) => {
      const facet = this.#facets.get(name)
      return facet ? [{ name, facet, marked: facet.named(values) }] : []
    })
    marks.set(this.#seenBy(eyes))
    each: for (let key = 1; key < marks.length; key++) {
      if (marks[key] === out) continue
      for (const levels of words)
        if (levels[key] === 0) {
          marks[key] = out
          continue each
        }
      for (let at = 0; at < chosen.length; at++) {
        const { facet, marked } = chosen[at] as (typeof chosen)[number]
        if (facet.has(key, marked)) continue
        // Two that it does not pass: it counts nowhere.
        const isSecond = marks[key] !== found
        marks[key] = isSecond ? out : butFor + at
        if (isSecond) continue each
      }
    }
    return chosen.map(({ name }) => name)
  }

  /** Marks of those that somebody sees. Of one kind, and of organisations that are alike to the viewer, all are seen or none. */
  #seenBy(eyes: Eyes): Uint8Array {
    if (this.#seen?.eyes === eyes) return this.#seen.marks
    const [circled = ''] = [...eyes.circled].filter((organisation) => organisation !== eyes.organisation)
    const table = Uint8Array.from(
      ['', eyes.organisation, circled].flatMap((organisation) =>
        kinds.map((kind) => (kind && seenBy(eyes, { ...kind, key: 0, organisation }) ? found : out)),
      ),
    )
    const rows = new Uint8Array(this.#ownerNumbers.size)
    for (const organisation of eyes.circled) this.#setRow(rows, organisation, 2)
    this.#setRow(rows, eyes.organisation, 1)
    const [marks, owners, courseKinds] = [new Uint8Array(this.#size), this.#owners, this.#kinds]
    for (let key = 1; key < marks.length; key++) {
      const row = rows[owners[key] as number] as number
      marks[key] = table[row * kinds.length + (courseKinds[key] as number)] as number
    }
    for (const key of this.#withdrawn) if (marks[key] === found) marks[key] = this.#looked(eyes, key)
    for (const key of eyes.granted) marks[key] = this.#looked(eyes, key)
    this.#seen = { eyes, marks }
    return marks
  }

  #looked(eyes: Eyes, key: number): number {
    const course = this.#courses[key]
    return course && seenBy(eyes, course) ? found : out
  }

  #setRow(rows: Uint8Array, organisation: string, row: number): void {
    const number = this.#ownerNumbers.get(organisation)
    if (number !== undefined) rows[number] = row
  }

  #ownerNumber(organisation: string): number {
    const known = this.#ownerNumbers.get(organisation)
    if (known !== undefined) return known
    const number = this.#ownerNumbers.size
    this.#ownerNumbers.set(organisation, number)
    return number
  }

  #page(
    marks: Uint8Array,
    words: readonly Uint8Array[],
    { sort, limit, after }: { readonly sort: SearchSort; readonly limit: number; readonly after?: string },
  ): { keys: number[]; more: boolean } {
    if (sort === 'relevance') return this.#mostRelevant(marks, words, limit, after)
    const order = sort === 'title' ? this.#titles : this.#recent
    const from = after === undefined ? 0 : order.first(this.#behind(sort, after))
    const keys: number[] = []
    for (let at = from; at < order.keys.length && keys.length <= limit; at++) {
      const key = order.keys[at] as number
      if (marks[key] === found) keys.push(key)
    }
    return { keys: keys.slice(0, limit), more: keys.length > limit }
  }

  /** By score, and newest first among those of one score. */
  #mostRelevant(marks: Uint8Array, words: readonly Uint8Array[], limit: number, after: string | undefined) {
    const [, told = '', updatedAt = '', id = ''] = after?.split(' ') ?? []
    const most = after === undefined ? Number.POSITIVE_INFINITY : Number(told)
    const place = { updatedAt, id }
    const byScore: number[][] = []
    const keys = this.#recent.keys
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number
      if (marks[key] !== found) continue
      const score = scoreOf(words, key)
      if (score > most || (score === most && compareRecent(this.#at(key), place) <= 0)) continue
      const list = byScore[score]
      if (!list) byScore[score] = [key]
      else if (list.length <= limit) list.push(key)
      // Without words all are alike, and the first of them are all that is wanted.
      else if (words.length === 0) break
    }
    const sorted = byScore.reverse().flat()
    return { keys: sorted.slice(0, limit), more: sorted.length > limit }
  }

  #placeOf(key: number, sort: SearchSort, words: readonly Uint8Array[]): string {
    const { id, updatedAt, sortTitle } = this.#at(key)
    if (sort === 'title') return `t ${id} ${sortTitle}`
    return sort === 'recent' ? `r ${updatedAt} ${id}` : `s ${scoreOf(words, key)} ${updatedAt} ${id}`
  }

  #behind(sort: SearchSort, after: string): (key: number) => boolean {
    const [, first = '', second = ''] = /^. (\S+) ([\s\S]*)$/.exec(after) ?? []
    if (sort === 'title') return (key) => compareTitles(this.#at(key), { id: first, sortTitle: second }) > 0
    return (key) => compareRecent(this.#at(key), { updatedAt: first, id: second }) > 0
  }

  #at(key: number): Placed {
    const course = this.#courses[key]
    if (!course) throw new Error(`no course has the key ${key}`)
    return course
  }
}

/** What courses are, as far as it matters to who sees them: none, and each visibility, published or not. */
const kinds = [
  undefined,
  ...[false, true].flatMap((published) => visibilities.map((visibility) => ({ published, visibility }))),
] as const

const kindOf = ({ published, visibility }: Pick<ShelfCourse, 'published' | 'visibility'>): number =>
  1 + (published ? visibilities.length : 0) + visibilities.indexOf(visibility)

interface Placed extends Omit<ShelfCourse, 'facets'> {
  readonly sortTitle: string
}

function countOf(marks: Uint8Array): number {
  let count = 0
  for (let key = 0; key < marks.length; key++) if (marks[key] === found) count++
  return count
}

function scoreOf(words: readonly Uint8Array[], key: number): number {
  let score = 0
  for (const levels of words) score += levels[key] as number
  return score
}

function compareRecent(one: Pick<Placed, 'updatedAt' | 'id'>, other: Pick<Placed, 'updatedAt' | 'id'>): number {
  return compare(other.updatedAt, one.updatedAt) || compare(other.id, one.id)
}

function compareTitles(one: Pick<Placed, 'sortTitle' | 'id'>, other: Pick<Placed, 'sortTitle' | 'id'>): number {
  return compare(one.sortTitle, other.sortTitle) || compare(one.id, other.id)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
