import type { TermFacet } from '../../../holdings/course-search.js'
import { fold } from '../../../kernel/fold.js'
import { Lists } from './lists.js'
import type { Vocabulary } from './vocabulary.js'

/** The values of one facet: which course has which, by the numbers of their words. */
export class Facet {
  protected lists = new Lists()
  protected readonly names = new Names()

  /** A value of one course that differs from another of it in letter case and accents alone is the same one. */
  add(key: number, text: string): void {
    this.addTo(this.lists, key, text)
  }

  clear(key: number): void {
    this.lists.clear(key)
  }

  has(key: number, marked: Uint8Array): boolean {
    return this.lists.hasAny(key, marked)
  }

  /** Marks the values that are meant by one of these. */
  named(texts: readonly string[]): Uint8Array {
    return this.names.marked(texts)
  }

  /** How many of the courses that bear one of two marks have each value; spelled as most of them do. */
  count(marks: Uint8Array, one: number, other: number): { value: string; count: number }[] {
    const counts = new Int32Array(this.names.size)
    this.lists.count(marks, one, other, counts)
    const found = new Map<number, { value: string; count: number; most: number }>()
    // Counted through by hand: there are many values, and few that are not 0.
    for (let number = 0; number < counts.length; number++) {
      const count = counts[number] as number
      if (count === 0) continue
      const text = this.names.text(number)
      const kind = this.names.kinds[number] as number
      const same = found.get(kind)
      if (!same) found.set(kind, { value: text, count, most: count })
      else {
        same.count += count
        if (count > same.most || (count === same.most && text < same.value)) {
          same.most = count
          same.value = text
        }
      }
    }
    return [...found.values()].map(({ value, count }) => ({ value, count }))
  }

  /** @returns the number of the value, unless the key has it. */
  protected addTo(lists: Lists, key: number, text: string): number | undefined {
    const number = this.names.numberOf(text)
    if (lists.hasAlike(key, number, this.names.kinds)) return undefined
    lists.add(key, number)
    return number
  }
}

/** A facet whose texts may be those of terms: then the term counts, and all above it, in place of the text. */
export class FacetOfTerms extends Facet {
  readonly #facet: TermFacet
  /** What courses say: where no vocabulary has terms for it, that is what they are counted by. */
  readonly #texts = this.lists
  #meant: number[][] = []
  #vocabulary: Vocabulary

  constructor(facet: TermFacet, vocabulary: Vocabulary) {
    super()
    this.#facet = facet
    this.#vocabulary = vocabulary
    this.reread(vocabulary)
  }

  override add(key: number, text: string): void {
    const number = this.addTo(this.#texts, key, text)
    if (number !== undefined && this.lists !== this.#texts) this.#resolve(key, number)
  }

  override clear(key: number): void {
    this.#texts.clear(key)
    if (this.lists !== this.#texts) this.lists.clear(key)
  }

  override named(texts: readonly string[]): Uint8Array {
    return this.names.marked([...texts, ...texts.flatMap((text) => this.#vocabulary.named(this.#facet, text))])
  }

  /** Marks these terms. */
  marked(terms: readonly string[]): Uint8Array {
    return this.names.marked(terms)
  }

  /** Texts mean what another vocabulary says. */
  reread(vocabulary: Vocabulary): void {
    this.#vocabulary = vocabulary
    this.#meant = []
    this.lists = this.#texts
    if (!vocabulary.hasTerms(this.#facet)) return
    this.lists = new Lists()
    for (let key = 0; key < this.#texts.size; key++)
      for (const number of this.#texts.get(key)) this.#resolve(key, number)
  }

  #resolve(key: number, number: number): void {
    for (const value of this.#meaningOf(number)) if (!this.lists.get(key).includes(value)) this.lists.add(key, value)
  }

  #meaningOf(number: number): readonly number[] {
    const known = this.#meant[number]
    if (known) return known
    const terms = this.#vocabulary.above(this.#facet, this.names.text(number))
    const meaning = terms.length > 0 ? terms.map((term) => this.names.numberOf(term)) : [number]
    this.#meant[number] = meaning
    return meaning
  }
}

/** Texts by number. Those that are alike but for letter case and accents are of one kind, which has the number of the first of them. */
class Names {
  readonly kinds: number[] = []
  readonly #texts: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #kindsByFolded = new Map<string, number>()

  get size(): number {
    return this.#texts.length
  }

  text(number: number): string {
    return this.#texts[number] ?? ''
  }

  /** Marks all that are alike one of these. */
  marked(texts: readonly string[]): Uint8Array {
    const wanted = new Set(texts.map((text) => this.#kindsByFolded.get(fold(text))))
    return Uint8Array.from(this.kinds, (kind) => (wanted.has(kind) ? 1 : 0))
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#texts.length
    const folded = fold(text)
    const kind = this.#kindsByFolded.get(folded) ?? number
    this.#texts.push(text)
    this.#numbers.set(text, number)
    this.kinds.push(kind)
    if (kind === number) this.#kindsByFolded.set(folded, number)
    return number
  }
}
