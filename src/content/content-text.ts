import { isAscii, isUtf8 } from 'node:buffer'
import type { EncodingFacts, Position } from './file-facts.js'

/** A stretch of text to read: of a file, or of a value that had to be decoded. Indices are those of `text`. */
export interface Passage {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What stands between two indices, decoded. */
  slice(start: number, end: number): string
  /** Where in the file an index stands. */
  origin(index: number): number
}

const beyondAscii = /[\u0080-\u00ff]/

/** A value that stands in the file with escapes: all of it is placed where it begins. */
export const decodedPassage = (text: string, index: number): Passage => ({
  text,
  start: 0,
  end: text.length,
  slice: (start, end) => text.slice(start, end),
  origin: () => index,
})

/**
 * The text of a file, one character a byte, so that every index is a byte's: what has a meaning in HTML, CSS and JavaScript is ASCII, and
 * only what is kept needs to be decoded. UTF-16 is turned into UTF-8 before.
 */
export class ContentText {
  /** One character a byte (ISO 8859-1). */
  readonly text: string
  readonly encoding: Pick<EncodingFacts, 'mark' | 'bytes'>
  readonly #bytes: Buffer
  readonly #utf8: boolean
  /** Where a line ends: files of old Macintoshes know no line feed. */
  readonly #lineEnd: '\n' | '\r'
  #line = 1
  #next: number
  #seen = 0
  /** Columns before `#seen` in its line. */
  #columns = 0

  constructor(content: Uint8Array, cut: boolean) {
    const { bytes, mark } = withoutMark(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
    this.#bytes = cut ? wholeCharacters(bytes) : bytes
    const kind = isAscii(this.#bytes) ? 'ascii' : isUtf8(this.#bytes) ? 'utf-8' : 'other'
    const wide = mark !== undefined && mark !== 'utf-8'
    this.encoding = { ...(mark && { mark }), bytes: wide ? 'other' : kind }
    this.#utf8 = kind === 'utf-8'
    this.text = this.#bytes.toString('latin1')
    this.#lineEnd = this.text.includes('\n') ? '\n' : '\r'
    this.#next = this.#lineAfter(0)
  }

  /** A stretch of the file as it stands there. */
  passage(start = 0, end = this.text.length): Passage {
    return { text: this.text, start, end, slice: (from, to) => this.slice(from, to), origin: (index) => index }
  }

  /** What stands between two indices, decoded. */
  slice(start: number, end: number): string {
    const raw = this.text.slice(start, end)
    return this.#utf8 && beyondAscii.test(raw) ? this.#bytes.toString('utf8', start, end) : raw
  }

  /** Where an index stands. Asked in ascending order, or nearly: a step back is taken within the tag that is being read. */
  position(index: number): Position {
    if (index < this.#seen) return this.#behind(index)
    while (this.#next <= index) {
      this.#line++
      this.#seen = this.#next
      this.#columns = 0
      this.#next = this.#lineAfter(this.#seen)
    }
    this.#columns += this.#units(this.#seen, index)
    this.#seen = index
    return [this.#line, this.#columns + 1]
  }

  #behind(index: number): Position {
    let lines = 0
    let end = this.text.lastIndexOf(this.#lineEnd, this.#seen - 1)
    for (; end >= index; end = end === 0 ? -1 : this.text.lastIndexOf(this.#lineEnd, end - 1)) lines++
    const columns = lines === 0 ? this.#columns - this.#units(index, this.#seen) : this.#units(end + 1, index)
    return [this.#line - lines, columns + 1]
  }

  #lineAfter(index: number): number {
    const end = this.text.indexOf(this.#lineEnd, index)
    return end < 0 ? Number.POSITIVE_INFINITY : end + 1
  }

  /** UTF-16 units between two indices: in UTF-8 one for each first byte, two where it begins four. */
  #units(start: number, end: number): number {
    if (!this.#utf8) return end - start
    let units = 0
    for (let at = start; at < end; at++) {
      const byte = this.#bytes[at] ?? 0
      if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1
    }
    return units
  }
}

function withoutMark(bytes: Buffer): { bytes: Buffer; mark?: NonNullable<EncodingFacts['mark']> } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { bytes: bytes.subarray(3), mark: 'utf-8' }
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { bytes: Buffer.from(even.toString('utf16le', 2)), mark: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { bytes: Buffer.from(Buffer.from(even).swap16().toString('utf16le', 2)), mark: 'utf-16be' }
  return { bytes }
}

/** Without the beginning of a character whose end was cut off. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back)
    if (byte < 0x80) break
  }
  return bytes
}
