import { pluralsOf } from '../../../kernel/fold.js'

/** A query of FTS5: documents that hold, for each word, one that begins with it. */
export const begunBy = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ')

/** The same for titles that have all words of one of these groups. */
export const inTitle = (groups: readonly (readonly string[])[]): string => {
  const all = groups.map((words) => words.map((word) => `(${pluralsOf(word).map(quoted).join(' OR ')})`).join(' AND '))
  return `title : (${all.map((group) => `(${group})`).join(' OR ')})`
}

const quoted = (word: string): string => `"${word}"`
