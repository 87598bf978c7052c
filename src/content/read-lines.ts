import type { ContentText } from './content-text.js'

/** The letters that Windows-1252 has where ISO 8859-1 has none. Some versions of Node's own decoder take the one for the other. */
const windowsLetters = [
  ['\x83', 'ƒ'],
  ['\x8a', 'Š'],
  ['\x8c', 'Œ'],
  ['\x8e', 'Ž'],
  ['\x9a', 'š'],
  ['\x9c', 'œ'],
  ['\x9e', 'ž'],
  ['\x9f', 'Ÿ'],
] as const

/** Signs that nobody sees, and that may stand in the middle of a word: where it may be parted, a byte order mark. */
const unseen = /[\u00ad\u2060\ufeff]/g

/** Characters that are decoded at once: what decodes makes many small texts, and a page may be one stretch of eight megabytes. */
const longestStretch = 2 ** 16

/** Puts together what people read in a file, a line for each thing that stands by itself. A million scraps take little more room than their letters. */
export class ReadLines {
  readonly #source: ContentText
  readonly #isWindows: boolean
  readonly #line = new Pieces('')
  readonly #lines = new Pieces('\n')
  /** Whether a further space would be one too many. */
  #spaced = true

  constructor(source: ContentText) {
    const { bytes, mark } = source.encoding
    this.#source = source
    this.#isWindows = bytes === 'other' && mark === undefined
  }

  /** Takes in a stretch of the file, decoded. */
  take(start: number, end: number, decode: (text: string) => string): void {
    for (let from = start; from < end; ) {
      const to = stretchEnd(this.#source.text, from, end)
      this.#push(decode(this.#letters(from, to)).replace(unseen, '').replace(/\s+/g, ' '))
      from = to
    }
  }

  /** What comes next is another word. */
  space(): void {
    this.#push(' ')
  }

  endLine(): void {
    this.#spaced = true
    const line = this.#line.all().trimEnd()
    if (line !== '') this.#lines.push(line)
  }

  /** All of it. */
  end(): string {
    this.endLine()
    return this.#lines.all()
  }

  #push(text: string): void {
    const more = this.#spaced && text.startsWith(' ') ? text.slice(1) : text
    if (more === '') return
    this.#spaced = more.endsWith(' ')
    this.#line.push(more)
  }

  /**
   * What is no UTF-8 is taken for Windows-1252, as browsers take it where a page calls itself ISO 8859-1: of what French needs that one has
   * no `œ`.
   */
  #letters(start: number, end: number): string {
    const text = this.#source.slice(start, end)
    return this.#isWindows ? windowsLetters.reduce((read, [sign, letter]) => read.replaceAll(sign, letter), text) : text
  }
}

/** Where a stretch had best end that begins here: behind a space, or else before a whole letter. */
function stretchEnd(text: string, from: number, end: number): number {
  if (end - from <= longestStretch) return end
  let to = from + longestStretch
  while (to > from && !isSpace(text.charCodeAt(to - 1))) to--
  if (to > from) return to
  to = from + longestStretch
  for (let back = 0; back < 3 && isContinued(text.charCodeAt(to)); back++) to--
  return to
}

const isSpace = (code: number): boolean => code <= 32
/** Whether a byte goes on with a letter in UTF-8. */
const isContinued = (code: number): boolean => code >= 0x80 && code < 0xc0

const atOnce = 4096

/** Texts on their way to become one. */
class Pieces {
  readonly #between: string
  #joined: string[] = []
  #last: string[] = []

  constructor(between: string) {
    this.#between = between
  }

  push(piece: string): void {
    this.#last.push(piece)
    if (this.#last.length < atOnce) return
    this.#joined.push(this.#last.join(this.#between))
    this.#last = []
  }

  /** All of them; it begins anew. */
  all(): string {
    const all = [...this.#joined, ...this.#last].join(this.#between)
    this.#joined = []
    this.#last = []
    return all
  }
}
