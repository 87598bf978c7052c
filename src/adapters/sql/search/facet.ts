import type { TermFacet } from '../../../holdings/course-search.js'
import { fold } from '../../../kernel/fold.js'
import { Lists } from './lists.js'
import type { Vocabulary } from './vocabulary.js'

/** The values of one facet: which course has which, by the numbers of their words. */
export class Facet {
  protected readonly lists = new Lists()
  protected readonly names = new Names()

  /** A value of one course that differs from another of it in letter case and accents alone is the same one. */
  set(key: number, values: readonly string[]): void {
    this.lists.set(key, this.names.numbersOf(uniqueFolded(values)))
  }

  has(key: number, marked: Uint8Array): boolean {
    return this.lists.hasAny(key, marked)
  }

  /** Marks the values that are meant by one of these. */
  named(values: readonly string[]): Uint8Array {
    const marked = new Uint8Array(this.names.size)
    for (const value of values) for (const number of this.names.alike(value)) marked[number] = 1
    return marked
  }

  /** How many of the courses that bear one of two marks have each value; spelled as most of them do. */
  count(marks: Uint8Array, one: number, other: number): { value: string; count: number }[] {
    const counts = new Int32Array(this.names.size)
    this.lists.count(marks, one, other, counts)
    const found = new Map<string, { value: string; count: number; most: number }>()
    // Counted through by hand: there are many values, and few that are not 0.
    for (let number = 0; number < counts.length; number++) {
      const count = counts[number] as number
      if (count === 0) continue
      const { text, folded } = this.names.at(number)
      const same = found.get(folded)
      if (!same) found.set(folded, { value: text, count, most: count })
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
}

/** A facet whose texts may be those of terms: then the term counts, and all above it, in place of the text. */
export class FacetOfTerms extends Facet {
  readonly #facet: TermFacet
  readonly #texts = new Lists()
  readonly #textNames = new Names()
  readonly #keys = new Set<number>()
  #meant: number[][] = []
  #vocabulary: Vocabulary

  constructor(facet: TermFacet, vocabulary: Vocabulary) {
    super()
    this.#facet = facet
    this.#vocabulary = vocabulary
  }

  override set(key: number, values: readonly string[]): void {
    this.#keys.add(key)
    this.#texts.set(key, this.#textNames.numbersOf(uniqueFolded(values)))
    this.#resolve(key)
  }

  override named(values: readonly string[]): Uint8Array {
    const terms = values.flatMap((value) => this.#vocabulary.named(this.#facet, value))
    return super.named([...values, ...terms])
  }

  /** Marks the terms that a text means. */
  meant(text: string): Uint8Array | undefined {
    const terms = this.#vocabulary.named(this.#facet, text)
    return terms.length === 0 ? undefined : super.named(terms)
  }

  /** Texts mean what another vocabulary says. */
  reread(vocabulary: Vocabulary): void {
    this.#vocabulary = vocabulary
    this.#meant = []
    for (const key of this.#keys) this.#resolve(key)
  }

  #resolve(key: number): void {
    const found = new Set<number>()
    for (const text of this.#texts.get(key)) for (const value of this.#meaningOf(text)) found.add(value)
    this.lists.set(key, [...found])
  }

  #meaningOf(number: number): readonly number[] {
    const known = this.#meant[number]
    if (known) return known
    const { text } = this.#textNames.at(number)
    const terms = this.#vocabulary.above(this.#facet, text)
    const meaning = this.names.numbersOf(terms.length > 0 ? terms : [text])
    this.#meant[number] = meaning
    return meaning
  }
}

/** Texts by number, and those that are alike but for letter case and accents. */
class Names {
  readonly #numbers = new Map<string, number>()
  readonly #texts: { readonly text: string; readonly folded: string }[] = []
  readonly #alike = new Map<string, number[]>()

  get size(): number {
    return this.#texts.length
  }

  at(number: number): { readonly text: string; readonly folded: string } {
    return this.#texts[number] ?? { text: '', folded: '' }
  }

  alike(text: string): readonly number[] {
    return this.#alike.get(fold(text)) ?? []
  }

  numbersOf(texts: readonly string[]): number[] {
    return texts.map((text) => this.#numbers.get(text) ?? this.#add(text))
  }

  #add(text: string): number {
    const number = this.#texts.length
    const folded = fold(text)
    this.#texts.push({ text, folded })
    this.#numbers.set(text, number)
    const alike = this.#alike.get(folded)
    if (alike) alike.push(number)
    else this.#alike.set(folded, [number])
    return number
  }
}

function uniqueFolded(values: readonly string[]): readonly string[] {
  if (values.length < 2) return values
  const found = new Map<string, string>()
  for (const value of values) {
    const folded = fold(value)
    if (!found.has(folded)) found.set(folded, value)
  }
  return [...found.values()]
}
