import { decodeHTMLAttribute } from 'entities/decode'
import { type ContentText, decodedPassage, type Passage } from '../content-text.js'
import { WordFilter } from '../word-filter.js'

/** Attributes that are read; those that begin with `on` are too. */
const read = new Set(
  `action archive background charset classid code codebase content controls data formaction href http-equiv kind lang language muted name
  object poster rel src srcset style type value xlink:href xml:lang`.split(/\s+/),
)
const filter = new WordFilter([...read, ...[...read].map((name) => name.toUpperCase())])
const [upperO, lowerO, upperN, lowerN] = [79, 111, 78, 110]

/** Names of attributes that are longer than this mean nothing here. */
const longestName = 40
/** Attributes of one tag that are read. */
const mostAttributes = 200

/** What is read of the tag that passes. One object serves a whole page: pages have tags by the thousand. */
export class Attributes {
  readonly #source: ContentText
  readonly #names: string[] = []
  /** Start and end of each value; both 0 where an attribute has none. */
  readonly #values: number[] = []
  #count = 0

  constructor(source: ContentText) {
    this.#source = source
  }

  clear(): void {
    this.#count = 0
  }

  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const { text } = this.#source
    const length = nameEnd - nameStart
    const [first, second] = [text.charCodeAt(nameStart), text.charCodeAt(nameStart + 1)]
    const handler = (first === lowerO || first === upperO) && (second === lowerN || second === upperN)
    if (!(handler || filter.mayHave(first, length)) || length > longestName || this.#count === mostAttributes) return
    const name = text.slice(nameStart, nameEnd).toLowerCase()
    // Of two attributes of one name the first counts.
    if (!(handler || read.has(name)) || this.#find(name) >= 0) return
    this.#names[this.#count] = name
    this.#values[this.#count * 2] = valueStart
    this.#values[this.#count * 2 + 1] = valueEnd
    this.#count++
  }

  /** How many are read. */
  get count(): number {
    return this.#count
  }

  nameAt(at: number): string {
    return this.#names[at] ?? ''
  }

  has(name: string): boolean {
    return this.#find(name) >= 0
  }

  /** The value of an attribute, decoded, the beginning of a very long one; undefined when the tag does not have it. */
  text(name: string): string | undefined {
    const at = this.#find(name)
    if (at < 0) return undefined
    const start = this.#start(at)
    return decoded(this.#source.slice(start, Math.min(this.#end(at), start + longestValue)))
  }

  /** Where the value of an attribute stands. */
  index(name: string): number {
    return this.#start(this.#find(name))
  }

  /** The value of an attribute, to be read as a script or a style. */
  passage(name: string): Passage {
    const at = this.#find(name)
    const [start, end] = [this.#start(at), this.#end(at)]
    const text = this.#source.slice(start, end)
    return text.includes('&') ? decodedPassage(decoded(text), start) : this.#source.passage(start, end)
  }

  #find(name: string): number {
    for (let at = 0; at < this.#count; at++) if (this.#names[at] === name) return at
    return -1
  }

  #start(at: number): number {
    return this.#values[at * 2] ?? 0
  }

  #end(at: number): number {
    return this.#values[at * 2 + 1] ?? 0
  }
}

/** Characters of a value that are decoded: addresses and texts, not pictures written out as `data:`. */
const longestValue = 20_000
const decoded = (text: string): string => (text.includes('&') ? decodeHTMLAttribute(text) : text)
