import { type FacetName, type TermFacet, termFacets } from '../../../holdings/course-search.js'
import { Facet, FacetOfTerms } from './facet.js'
import type { Vocabulary } from './vocabulary.js'

export type AnyFacet = FacetName | TermFacet

/** Reads what courses have of some facets, in any order: all courses, or those of some keys. */
export type ReadFacets = (
  names: readonly AnyFacet[],
  keys: readonly number[] | undefined,
  take: (name: AnyFacet, key: number, value: string) => void,
) => void

/** The facets of all courses, each read when it is first wanted. */
export class Facets {
  readonly #read: ReadFacets
  #vocabulary: Vocabulary
  readonly #known = new Map<AnyFacet, Facet>()

  constructor(read: ReadFacets, vocabulary: Vocabulary) {
    this.#read = read
    this.#vocabulary = vocabulary
  }

  /** Reads those of these that have not been. */
  want(names: readonly AnyFacet[]): void {
    const missing = [...new Set(names)].filter((name) => !this.#known.has(name))
    if (missing.length === 0) return
    const made = new Map(
      missing.map((name) => [name, isOfTerms(name) ? new FacetOfTerms(name, this.#vocabulary) : new Facet()]),
    )
    this.#read(missing, undefined, (name, key, value) => made.get(name)?.add(key, value))
    for (const [name, facet] of made) this.#known.set(name, facet)
  }

  of(name: AnyFacet): Facet {
    this.want([name])
    return this.#known.get(name) as Facet
  }

  /** Reads again what these courses have. */
  reread(keys: readonly number[]): void {
    if (this.#known.size === 0) return
    for (const facet of this.#known.values()) for (const key of keys) facet.clear(key)
    this.#read([...this.#known.keys()], keys, (name, key, value) => this.#known.get(name)?.add(key, value))
  }

  /** What texts mean from now on. */
  learn(vocabulary: Vocabulary): void {
    this.#vocabulary = vocabulary
    for (const facet of this.#known.values()) if (facet instanceof FacetOfTerms) facet.reread(vocabulary)
  }

  /** The facets in which a text means terms, with those marked. */
  meant(text: string): { readonly facet: Facet; readonly marked: Uint8Array }[] {
    return (Object.keys(termFacets) as TermFacet[]).flatMap((name) => {
      const terms = this.#vocabulary.named(name, text)
      if (terms.length === 0) return []
      const facet = this.of(name)
      return facet instanceof FacetOfTerms ? [{ facet, marked: facet.marked(terms) }] : []
    })
  }
}

const isOfTerms = (name: AnyFacet): name is TermFacet => name in termFacets
