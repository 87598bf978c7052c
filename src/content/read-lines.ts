import type { ContentText } from './content-text.js'

/** The letters that Windows-1252 has where ISO 8859-1 has none. Some versions of Node's own decoder take the one for the other. */
const windowsLetters: Readonly<Record<string, string>> = {
  '\x83': 'ƒ',
  '\x8a': 'Š',
  '\x8c': 'Œ',
  '\x8e': 'Ž',
  '\x9a': 'š',
  '\x9c': 'œ',
  '\x9e': 'ž',
  '\x9f': 'Ÿ',
}

/**
 * Reads stretches of a file as letters. What is no UTF-8 is taken for Windows-1252, as browsers take it where a page calls itself ISO 8859-1:
 * of what French needs that one has `œ`, and this one has not.
 */
export function decoderOf(source: ContentText): (start: number, end: number) => string {
  const { bytes, mark } = source.encoding
  if (bytes !== 'other' || mark !== undefined) return (start, end) => source.slice(start, end)
  return (start, end) => source.slice(start, end).replace(/[\x80-\x9f]/g, (sign) => windowsLetters[sign] ?? ' ')
}

/** Signs that nobody sees, and that may stand in the middle of a word: where it may be parted, a byte order mark. */
const unseen = /[\u00ad\u2060\ufeff]/g

/** Puts together what people read, a line for each thing that stands by itself. Pages of a million scraps cost little more than their letters. */
export class ReadLines {
  readonly #line = new Pieces('')
  readonly #lines = new Pieces('\n')

  add(text: string): void {
    this.#line.push(text)
  }

  endLine(): void {
    const line = this.#line.take().replace(unseen, '').replace(/\s+/g, ' ').trim()
    if (line !== '') this.#lines.push(line)
  }

  /** All of it. */
  end(): string {
    this.endLine()
    return this.#lines.take()
  }
}

const atOnce = 4096

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

  take(): string {
    const all = [...this.#joined, ...this.#last].join(this.#between)
    this.#joined = []
    this.#last = []
    return all
  }
}
