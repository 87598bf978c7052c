import type { ContentText } from './content-text.js'

const windows = new TextDecoder('windows-1252')

/**
 * Reads stretches of a file as letters. What is no UTF-8 is taken for Windows-1252, as browsers take it where a page calls itself ISO 8859-1:
 * of what French needs that one has `œ`, and this one has not.
 */
export function decoderOf(source: ContentText): (start: number, end: number) => string {
  const { bytes, mark } = source.encoding
  if (bytes !== 'other' || mark !== undefined) return (start, end) => source.slice(start, end)
  return (start, end) => windows.decode(Buffer.from(source.text.slice(start, end), 'latin1'))
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
