import { fold } from './fold.js'

/** A word of a text: as it is compared, and as it was written but for its case. */
export interface Word {
  readonly folded: string
  readonly written: string
}

/** Letters of a word that are looked at: what is longer is no word. */
const longest = 64

/**
 * The words of a text in their order, short ones too: “RH” and “IA” are what people look for.
 *
 * @param met words that were met before, each of which is then the same one again: long texts have few.
 */
export function wordsIn(text: string, met = new Map<string, Word>()): Word[] {
  const found =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const words: Word[] = []
  for (const written of found) {
    const word = met.get(written) ?? { folded: fold(written).slice(0, longest), written: written.slice(0, longest) }
    met.set(written, word)
    if (word.folded !== '') words.push(word)
  }
  return words
}

/** A text as it is compared word by word: letter case, accents and what stands between words aside. */
export const wordsKey = (text: string): string =>
  wordsIn(text)
    .map(({ folded }) => folded)
    .join(' ')
