import type { Place } from '../kernel/place.js'

/**
 * Turns indices of a text into lines and columns. Indices that ascend cost one walk through the text altogether; nothing is held
 * per line, since a hostile document can be made of line ends alone.
 */
export class LineCursor {
  readonly #text: string
  readonly #file: string
  // XML 1.0 §2.11: a carriage return alone ends a line too.
  readonly #lineEnd = /\r\n?|\n/g
  #line = 1
  #start = 0
  #next: number

  constructor(text: string, file: string) {
    this.#text = text
    this.#file = file
    this.#next = this.#lineAfter(0)
  }

  at(index: number): Place {
    if (index < this.#start) {
      this.#line = 1
      this.#start = 0
      this.#next = this.#lineAfter(0)
    }
    while (this.#next <= index) {
      this.#line++
      this.#start = this.#next
      this.#next = this.#lineAfter(this.#start)
    }
    return { file: this.#file, line: this.#line, column: index - this.#start + 1 }
  }

  #lineAfter(index: number): number {
    this.#lineEnd.lastIndex = index
    return this.#lineEnd.test(this.#text) ? this.#lineEnd.lastIndex : Number.POSITIVE_INFINITY
  }
}
