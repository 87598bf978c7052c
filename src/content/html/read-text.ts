import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import type { ContentText } from '../content-text.js'
import { ReadLines } from '../read-lines.js'
import { readTags, type TagReader } from './read-tags.js'

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Elements that may stand inside of a word. */
const withinWords = names(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong
  sub sup time tt u var wbr`,
)
/** Elements of which people read nothing, or only where a browser fails. */
const unread = names('iframe noembed noframes noscript script style template textarea')
/** Elements that hold text alone: what looks like a tag in them is none. */
const textOnly = names('iframe noembed noframes noscript script style textarea title xmp')
/** Elements of other vocabularies, in which any element may close itself. */
const foreign = names('svg math')
const longestName = 10

/**
 * What people read in a page, a line for each thing that stands by itself: its title, headings, paragraphs, what pictures are called. What
 * styles hide is read too: exercises show it in the end.
 */
export function readText(source: ContentText, xml: boolean): string {
  const reader = new TextReader(source, xml)
  readTags(source.text, xml, reader)
  return reader.lines()
}

class TextReader implements TagReader {
  readonly everyText = true
  readonly #text: string
  readonly #xml: boolean
  readonly #lines: ReadLines
  #name = ''
  /** Where the text stands that the tag gives in place of a picture. */
  #alternative: readonly [start: number, end: number] | undefined
  /** The element that is not read, and how many of its name are open. */
  #unread = ''
  #depth = 0
  #foreign = 0

  constructor(source: ContentText, xml: boolean) {
    this.#text = source.text
    this.#lines = new ReadLines(source)
    this.#xml = xml
  }

  lines(): string {
    return this.#lines.end()
  }

  openTag(start: number, end: number): void {
    this.#name = this.#nameAt(start, end)
    this.#alternative = undefined
  }

  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    if (nameEnd - nameStart !== 3 || this.#alternative !== undefined) return
    if (this.#text.slice(nameStart, nameEnd).toLowerCase() === 'alt') this.#alternative = [valueStart, valueEnd]
  }

  tagOpened(closed: boolean): string {
    const name = this.#name
    const empty = closed && (this.#xml || this.#foreign > 0)
    if (!empty && foreign.has(name)) this.#foreign++
    if (this.#unread !== '') {
      if (!empty && name === this.#unread) this.#depth++
    } else {
      if (!withinWords.has(name)) this.#lines.endLine()
      if (this.#alternative) {
        this.#lines.space()
        this.#lines.take(...this.#alternative, inAttribute)
        this.#lines.space()
      }
      if (!empty && unread.has(name)) {
        this.#unread = name
        this.#depth = 1
      }
    }
    return !empty && textOnly.has(name) ? name : ''
  }

  closeTag(start: number, end: number): void {
    const name = this.#nameAt(start, end)
    if (foreign.has(name)) this.#foreign = Math.max(0, this.#foreign - 1)
    if (this.#unread === '') {
      if (!withinWords.has(name)) this.#lines.endLine()
    } else if (name === this.#unread && --this.#depth === 0) this.#unread = ''
  }

  text(start: number, end: number): void {
    if (this.#unread === '') this.#lines.take(start, end, inText)
  }

  instruction(): void {}

  #nameAt(start: number, end: number): string {
    return end - start > longestName ? '' : this.#text.slice(start, end).toLowerCase()
  }
}

const inText = (text: string): string => (text.includes('&') ? decodeHTML(text) : text)
const inAttribute = (text: string): string => (text.includes('&') ? decodeHTMLAttribute(text) : text)
