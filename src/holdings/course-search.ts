import { type Word, wordsIn } from '../kernel/words.js'
import type { CourseRecord } from './course-index.js'

/** What courses are counted and filtered by. */
export const facetNames = [
  'standard',
  'organisation',
  'collection',
  'tag',
  'language',
  'domain',
  'modality',
  'licence',
  'skill',
  'job',
  'theme',
  'level',
  'certifying',
  'verdict',
] as const
export type FacetName = (typeof facetNames)[number]

/** Facets whose texts may be those of a term of a vocabulary, and the field of the sheet that the vocabulary is of. */
export const termFacets = {
  skill: 'skills',
  job: 'jobs',
  theme: 'themes',
  level: 'levels',
  keyword: 'keywords',
} as const
/** Keywords have terms too, and are not counted. */
export type TermFacet = keyof typeof termFacets

export type SearchSort = 'relevance' | 'recent' | 'title'

/** What is looked for among the courses that somebody may see. */
export interface CourseSearch {
  /** Words that must all be found, the last perhaps only begun; in quotation marks, words that stand side by side. */
  readonly text?: string
  /**
   * Any of these values, of each of these facets: an organisation by id, a collection by id or name, a term by id, code or any
   * of its labels; whatever their letter case and accents.
   */
  readonly filters: { readonly [Name in FacetName]?: readonly string[] }
  /** To be counted. */
  readonly facets: readonly FacetName[]
  readonly sort: SearchSort
  readonly limit: number
  /** Behind this place (`FoundCourses.next`) of the same order. */
  readonly after?: string
}

/** What was found. */
export interface FoundCourses {
  readonly courses: readonly CourseRecord[]
  /** How many there are, on all pages. */
  readonly total: number
  /** The most frequent values first, at most `mostValues`, and those that are filtered by. A filtered facet counts as if it were not. */
  readonly facets: { readonly [Name in FacetName]?: readonly FacetValue[] }
  /** Texts that find something, where this one finds little. */
  readonly suggestions: readonly string[]
  /** Where the next page begins; absent on the last. */
  readonly next?: string
}

export interface FacetValue {
  /** What it is filtered by. */
  readonly value: string
  /** What it is called, where that is something else. */
  readonly label?: string
  readonly count: number
}

/** Values of a facet that are told. */
export const mostValues = 100

/** What places look like, in each order. */
export const places: Readonly<Record<SearchSort, RegExp>> = {
  relevance: /^s \d{1,5} \S{1,40} crs_\w{1,60}$/,
  recent: /^r \S{1,40} crs_\w{1,60}$/,
  title: /^t crs_\w{1,60} [\s\S]{0,80}$/,
}

/** Part of what is looked for: a word, or several side by side. */
export interface Unit {
  readonly words: readonly [Word, ...Word[]]
  /** Whether it was in quotation marks: then nothing but itself is meant. */
  readonly quoted: boolean
  /** Whether it may be the beginning of a word. */
  readonly begun: boolean
}

/** Units of a text; whatever is no word, such as the operators of a search engine, stands between words. A mark that is not closed reaches to the end. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  for (const [, curly, angled, straight, plain = ''] of text.matchAll(/“([^”]*)”?|«([^»]*)»?|"([^"]*)"?|([^“«"]+)/g)) {
    const quoted = curly ?? angled ?? straight
    const words = wordsIn(quoted ?? plain)
    const [first, ...others] = words
    if (!first) continue
    if (quoted !== undefined) units.push({ words: [first, ...others], quoted: true, begun: false })
    else for (const word of words) units.push({ words: [word], quoted: false, begun: false })
  }
  const last = units.at(-1)
  // Whoever went on after it, be it with a space, has written it to its end. Two letters at least, or nearly every course is found.
  if (last && !last.quoted && /[\p{L}\p{N}\p{M}]$/u.test(text) && last.words[0].folded.length > 1)
    units[units.length - 1] = { ...last, begun: true }
  return units
}
