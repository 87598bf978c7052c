/**
 * Text as it is compared and searched: without letter case, accents and ligatures. Done here, and not by a database, so that
 * every database gives the same answers.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}

/** A text as it is compared with others as a whole: whatever its letter case, accents and white space. */
export const foldedWord = (text: string): string => fold(text).replace(/\s+/g, ' ').trim()

/** Words that name something, a term or a tag, as they are kept: composed, with single spaces. */
export const tidyWords = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * The folded words of a text, without the `s` or `x` of a plural, each once. Short words stay: “RH” and “IA” are what people
 * look for.
 */
export function foldedWords(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word)))]
}

/** The folded words that `foldedWords` may have made this one of. */
export const pluralsOf = (word: string): string[] => (word.length < 3 ? [word] : [word, `${word}s`, `${word}x`])

/** Folded words of a title in one order: titles of the same words are near enough to be asked about. */
export const titleWords = (title: string): string => foldedWords(title).sort().join(' ')
