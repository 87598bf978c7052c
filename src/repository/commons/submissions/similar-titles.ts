import type { CommonsReader } from '../../../commons/commons-index.js'
import type { CourseRecord } from '../../../holdings/course-index.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { fold, foldedWords } from '../../../kernel/fold.js'

/** From here on two titles are near the same; 1 is the same. */
const near = 0.7

/** Titles that are looked at: of those that have all our words, and of those that have some. */
const mostTitles = 300

/**
 * Courses of others that the viewer may see, and own ones that others see, whose title is near the same as this course's.
 *
 * Nothing is gone through from one end to the other: a title that shares so many words with ours lacks at most three in ten of them. Dealt
 * into one group more than that, our words leave it one group that it holds whole, and few titles do.
 */
export async function similarCourses(
  reader: CommonsReader,
  eyes: Viewer,
  { id, title }: CourseRecord,
): Promise<string[]> {
  const words = foldedWords(title).sort((one, other) => other.length - one.length)
  if (words.length === 0) return []
  const lacking = Math.floor(words.length * (1 - near))
  const dealt = Array.from({ length: lacking + 1 }, (_, group) => words.filter((_, at) => at % (lacking + 1) === group))
  const isLike = likenessTo(title)
  const found = new Set<string>()
  // Those that have all come first: there may be too many of the others to look at each.
  for (const groups of lacking === 0 ? [dealt] : [[words], dealt])
    for (const [other, called] of await reader.sharedTitles(eyes, groups, mostTitles))
      if (other !== id && !found.has(other) && isLike(called)) found.add(other)
  return [...found].sort()
}

/** Whether titles are like this one: by their words in whatever order, or by the letters that follow one another. */
function likenessTo(title: string): (other: string) => boolean {
  const [words, letters] = [new Set(foldedWords(title)), trigrams(title)]
  return (other) => shared(words, new Set(foldedWords(other))) >= near || shared(letters, trigrams(other)) >= near
}

/** What two sets have in common, of all that either has (Jaccard). */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const each of one) if (other.has(each)) common++
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

function trigrams(text: string): Set<string> {
  const letters = ` ${foldedLetters(text)} `
  return new Set(Array.from({ length: Math.max(letters.length - 2, 0) }, (_, at) => letters.slice(at, at + 3)))
}

const foldedLetters = (text: string): string =>
  fold(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''
