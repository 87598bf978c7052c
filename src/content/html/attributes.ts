import { decodeHTMLAttribute } from 'entities/decode'
import { type ContentText, decodedPassage, type Passage } from '../content-text.js'

/** The attributes of the tag that is being read. One object serves a whole page: pages have tags by the thousand. */
export class Attributes {
  readonly #source: ContentText
  readonly #names: string[] = []
  /** Start and end of each value; both 0 where an attribute has none. */
  readonly #values: number[] = []

  constructor(source: ContentText) {
    this.#source = source
  }

  clear(): void {
    if (this.#names.length === 0) return
    this.#names.length = 0
    this.#values.length = 0
  }

  /** Of two attributes of one name the first counts. */
  name(start: number, end: number): void {
    this.#names.push(end - start > longestName ? '' : this.#source.text.slice(start, end).toLowerCase())
    this.#values.push(0, 0)
  }

  /** A value comes in one piece or several. */
  value(start: number, end: number): void {
    const at = this.#values.length - 2
    if (this.#values[at + 1] === 0) this.#values[at] = start
    this.#values[at + 1] = end
  }

  get names(): readonly string[] {
    return this.#names
  }

  has(name: string): boolean {
    return this.#names.includes(name)
  }

  /** The value of an attribute, decoded, the beginning of a very long one; undefined when the tag does not have it. */
  text(name: string): string | undefined {
    const at = this.#names.indexOf(name)
    if (at < 0) return undefined
    const start = this.#start(at)
    return decoded(this.#source.slice(start, Math.min(this.#end(at), start + longestValue)))
  }

  /** Where the value of an attribute stands. */
  index(name: string): number {
    return this.#start(this.#names.indexOf(name))
  }

  /** The value of the attribute at a place in the list, to be read as a script or a style. */
  passage(at: number): Passage {
    const [start, end] = [this.#start(at), this.#end(at)]
    const text = this.#source.slice(start, end)
    return text.includes('&') ? decodedPassage(decoded(text), start) : this.#source.passage(start, end)
  }

  /** Whether a value, which is not decoded for it, holds these words. */
  mentions(at: number, words: string): boolean {
    const value = this.#source.text.slice(this.#start(at), this.#end(at))
    return value.includes(words) || value.includes('&')
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
/** Names of attributes that are longer than this mean nothing here. */
const longestName = 40

const decoded = (text: string): string => (text.includes('&') ? decodeHTMLAttribute(text) : text)
