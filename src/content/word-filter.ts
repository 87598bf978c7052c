/**
 * A quick no: whether a word that begins with this letter, and is as long, may be one of a list. Most words of a page or a script are on no
 * list, and are never made into a string.
 */
export class WordFilter {
  /** By first letter, a bit for each length. */
  readonly #lengths = new Uint32Array(128)

  constructor(words: Iterable<string>) {
    for (const word of words) this.#add(word)
  }

  #add(word: string): void {
    const first = word.charCodeAt(0)
    this.#lengths[first] = (this.#lengths[first] ?? 0) | (1 << word.length)
  }

  mayHave(firstCode: number, length: number): boolean {
    return firstCode < 128 && length < 32 && (((this.#lengths[firstCode] ?? 0) >> length) & 1) === 1
  }
}
