import { type TermFacet, termFacets } from '../../../holdings/course-search.js'
import { wordsKey } from '../../../kernel/words.js'

export interface Term {
  readonly id: string
  /** Its code. */
  readonly notation: string | null
  /** Id of the one above it. */
  readonly broader: string | null
  /** Id of the one that it was merged into. */
  readonly replacedBy: string | null
}

/** One of the texts that mean a term: label, synonym or former label. */
export interface TermLabel {
  readonly term: string
  readonly field: string
  readonly text: string
}

/** The terms of all vocabularies, and what texts mean them. */
export class Vocabulary {
  readonly #terms: ReadonlyMap<string, Term>
  /** By facet and words. */
  readonly #meant = new Map<string, string[]>()
  readonly #coded = new Map<string, string[]>()
  readonly #fields = new Set<string>()

  constructor(terms: readonly Term[], labels: readonly TermLabel[]) {
    this.#terms = new Map(terms.map((term) => [term.id, term]))
    for (const { term, field, text } of labels) {
      this.#fields.add(field)
      add(this.#meant, `${field} ${wordsKey(text)}`, term)
      const notation = this.#terms.get(term)?.notation
      if (notation != null) add(this.#coded, `${field} ${wordsKey(notation)}`, term)
    }
  }

  /** Whether any text means a term in this facet. */
  hasTerms(facet: TermFacet): boolean {
    return this.#fields.has(termFacets[facet])
  }

  /** Ids of the terms that a text means, and of all above them. */
  above(facet: TermFacet, text: string): string[] {
    const found = new Set<string>()
    for (const term of this.#meantBy(facet, text)) this.#climb(term, found)
    return [...found]
  }

  /** Ids of the terms that somebody names: by id, code or label. */
  named(facet: TermFacet, text: string): string[] {
    const key = `${termFacets[facet]} ${wordsKey(text)}`
    const named = [...(this.#terms.has(text) ? [text] : []), ...(this.#coded.get(key) ?? [])]
    return [...new Set([...named, ...this.#meantBy(facet, text)].map((term) => this.#now(term)))]
  }

  #meantBy(facet: TermFacet, text: string): readonly string[] {
    return this.#meant.get(`${termFacets[facet]} ${wordsKey(text)}`) ?? []
  }

  #climb(id: string, found: Set<string>): void {
    for (let term: string | null | undefined = this.#now(id); term != null && !found.has(term); ) {
      found.add(term)
      const broader: string | null | undefined = this.#terms.get(term)?.broader
      term = broader == null ? broader : this.#now(broader)
    }
  }

  /** What a term is today, should it have been merged into another. */
  #now(id: string): string {
    const seen = new Set<string>()
    let now = id
    for (let next = this.#terms.get(now)?.replacedBy; next != null && !seen.has(next); ) {
      seen.add(next)
      now = next
      next = this.#terms.get(now)?.replacedBy
    }
    return now
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
