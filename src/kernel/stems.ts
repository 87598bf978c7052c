import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { fold } from './fold.js'
import type { Word } from './words.js'

const mostRemembered = 50_000
const remembered = new Map<string, readonly string[]>()

/**
 * What is left of a word without its endings, in French and in English (Snowball), folded: a text seldom says which of the two a word is
 * of. French endings are known by their accents, which people leave out when they search: so the folded word has its stem too.
 */
export function stemsOf({ written, folded }: Word): readonly string[] {
  const known = remembered.get(written)
  if (known) return known
  // What has no letters of these languages, or only two, has no endings.
  const stems = /^[\p{Script=Latin}\p{M}]{3,}$/u.test(written)
    ? [...new Set([fold(french(written)), french(folded), english(folded)])].filter((stem) => stem.length > 1)
    : []
  if (remembered.size === mostRemembered) remembered.clear()
  remembered.set(written, stems)
  return stems
}
