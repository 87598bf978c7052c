import type { FacetName, SearchSort } from '../../../holdings/course-search.js'
import type { Eyes } from '../visible.js'
import {
  type CoursePlace,
  compare,
  compareRecent,
  compareTitles,
  type Recent,
  sortedAs,
  type Titled,
  titled,
} from './course-place.js'
import { Facets, type ReadFacets } from './facets.js'
import { Order } from './order.js'
import { type Placed, SeenCourses } from './seen-courses.js'
import type { Vocabulary } from './vocabulary.js'

/** Where courses are read from: all of them, or those of some keys. Keys are whole numbers from 1, without many gaps. */
export interface ShelfSource {
  /** Newest first. */
  courses(keys?: readonly number[]): Iterable<Placed>
  /** Keys and titles of all, by id. */
  titles(): Iterable<readonly [key: number, title: string]>
  /** What the orders go by. */
  placed(key: number): CoursePlace
  readonly facets: ReadFacets
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

/** Marks of a course: it is found; or it would be, were it not for the filter of facet n: 2 + n. Seen ones begin as found. */
const [out, found, butFor] = [0, 1, 2]

/**
 * All courses in memory, as far as search sorts, filters and counts by it: what no database groups by in twenty milliseconds. Numbers alone
 * are kept of each, and of facets and orders only those that somebody asked for.
 */
export class Shelf {
  readonly #source: ShelfSource
  /** Keys that have been taken, and one more. */
  #size = 1
  #marks = new Uint8Array(0)
  readonly #seen = new SeenCourses()
  readonly #facets: Facets
  readonly #recent: Order<Recent>
  #titles: Order<Titled> | undefined

  constructor(source: ShelfSource, vocabulary: Vocabulary) {
    this.#source = source
    this.#facets = new Facets(source.facets, vocabulary)
    this.#recent = new Order<Recent>(this.#take(), (key) => source.placed(key), compareRecent)
  }

  /** Length of what says something of every key. */
  get size(): number {
    return this.#size
  }

  /** Reads again what changed. */
  reread(changed: readonly number[]): void {
    const keys = [...this.#take(changed)]
    this.#recent.place(keys)
    this.#titles?.place(keys)
    this.#facets.reread(keys)
  }

  /** What texts mean from now on. */
  learn(vocabulary: Vocabulary): void {
    this.#facets.learn(vocabulary)
  }

  /** Marks in `levels` the courses that have a term that a text means, or one below it. @returns whether it means any. */
  markTerms(text: string, levels: Uint8Array, level: number): boolean {
    const meant = this.#facets.meant(text)
    for (const { facet, marked } of meant)
      for (let key = 1; key < this.#size; key++)
        if ((levels[key] as number) < level && facet.has(key, marked)) levels[key] = level
    return meant.length > 0
  }

  find({ eyes, words, filters, facets, sort, limit, after }: ShelfQuery): ShelfAnswer {
    this.#facets.want([...(Object.keys(filters) as FacetName[]), ...facets])
    const marks = this.#marks.subarray(0, this.#size)
    const filtered = this.#mark(marks, eyes, words, filters)
    const total = countOf(marks)
    const counted = facets.map((name) => [
      name,
      this.#facets.of(name).count(marks, found, butFor + filtered.indexOf(name)),
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

  /** @returns the keys of what was read, newest first. */
  #take(keys?: readonly number[]): Int32Array {
    const taken: number[] = []
    for (const course of this.#source.courses(keys)) {
      this.#seen.put(course)
      this.#size = Math.max(this.#size, course.key + 1)
      taken.push(course.key)
    }
    if (this.#marks.length < this.#size) this.#marks = new Uint8Array(this.#size)
    return Int32Array.from(taken)
  }

  /** @returns the facets that are filtered by, in the order of their marks. */
  #mark(marks: Uint8Array, eyes: Eyes, words: readonly Uint8Array[], filters: ShelfQuery['filters']): FacetName[] {
    const chosen = (Object.entries(filters) as [FacetName, readonly string[]][]).map(([name, values]) => {
      const facet = this.#facets.of(name)
      return { name, facet, marked: facet.named(values) }
    })
    marks.set(this.#seen.by(eyes, this.#size))
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

  #page(
    marks: Uint8Array,
    words: readonly Uint8Array[],
    { sort, limit, after }: { readonly sort: SearchSort; readonly limit: number; readonly after?: string },
  ): { keys: number[]; more: boolean } {
    if (sort === 'relevance') return this.#mostRelevant(marks, words, limit, after)
    const { keys: ordered } = sort === 'title' ? this.#byTitle() : this.#recent
    const keys: number[] = []
    for (let at = this.#behind(sort, after); at < ordered.length && keys.length <= limit; at++) {
      const key = ordered[at] as number
      if (marks[key] === found) keys.push(key)
    }
    return { keys: keys.slice(0, limit), more: keys.length > limit }
  }

  /** By score, and newest first among those of one score. */
  #mostRelevant(marks: Uint8Array, words: readonly Uint8Array[], limit: number, after: string | undefined) {
    const [, told = '', updatedAt = '', id = ''] = after?.split(' ') ?? []
    const most = after === undefined ? Number.POSITIVE_INFINITY : Number(told)
    const from = after === undefined ? 0 : this.#recent.behind({ updatedAt, id })
    const byScore: number[][] = []
    const { keys } = this.#recent
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number
      if (marks[key] !== found) continue
      const score = scoreOf(words, key)
      if (score > most || (score === most && at < from)) continue
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
    const { id, updatedAt, title } = this.#source.placed(key)
    if (sort === 'title') return `t ${id} ${sortedAs(title)}`
    return sort === 'recent' ? `r ${updatedAt} ${id}` : `s ${scoreOf(words, key)} ${updatedAt} ${id}`
  }

  /** Index in its order of what stands behind a place. */
  #behind(sort: SearchSort, after: string | undefined): number {
    if (after === undefined) return 0
    const [, first = '', second = ''] = /^. (\S+) ([\s\S]*)$/.exec(after) ?? []
    return sort === 'title'
      ? this.#byTitle().behind({ id: first, sortTitle: second })
      : this.#recent.behind({ updatedAt: first, id: second })
  }

  #byTitle(): Order<Titled> {
    this.#titles ??= new Order(this.#sortedByTitle(), (key) => titled(this.#source.placed(key)), compareTitles)
    return this.#titles
  }

  #sortedByTitle(): Int32Array {
    const [keys, titles]: [number[], string[]] = [[], []]
    for (const [key, title] of this.#source.titles()) {
      keys.push(key)
      titles.push(sortedAs(title))
    }
    // Those of one title stay by id.
    const order = Int32Array.from(keys.keys())
    order.sort((one, other) => compare(titles[one] as string, titles[other] as string) || one - other)
    return order.map((at) => keys[at] as number)
  }
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
