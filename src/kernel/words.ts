import { fold } from './fold.js'

/** A word of a text: as it is compared, and as it was written but for its case. */
export interface Word {
  readonly folded: string
  readonly written: string
}

/** Letters of a word that are looked at: what is longer is no word. */
const longest = 64

/** The words of a text in their order, short ones too: “RH” and “IA” are what people look for. */
export function wordsIn(text: string): Word[] {
  const found =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return found.flatMap((written) => {
    const folded = fold(written).slice(0, longest)
    return folded === '' ? [] : [{ folded, written: written.slice(0, longest) }]
  })
}

/** A text as it is compared word by word: letter case, accents and what stands between words aside. */
export const wordsKey = (text: string): string =>
  wordsIn(text)
    .map(({ folded }) => folded)
    .join(' ')
