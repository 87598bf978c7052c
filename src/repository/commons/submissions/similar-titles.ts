import type { CommonsReader } from '../../../commons/commons-index.js'
import type { CourseRecord } from '../../../holdings/course-index.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { fold, foldedWords } from '../../../kernel/fold.js'

/** From here on two titles are near the same; 1 is the same. */
const near = 0.7

/** Groups of words that are looked for, and courses that are looked at for each. */
const mostGroups = 8
const mostCourses = 200

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
  const lacking = Math.floor(words.length * (1 - near))
  const groups = Array.from({ length: lacking + 1 }, (_, group) =>
    words.filter((_, at) => at % (lacking + 1) === group),
  )
  const found = new Set<string>()
  for (const group of groups.slice(0, mostGroups))
    for (const course of await reader.courses(eyes, { text: group.join(' '), limit: mostCourses }))
      if (course.id !== id && isSeenByOthers(course, eyes) && likeness(title, course.title) >= near)
        found.add(course.id)
  return [...found].sort()
}

const isSeenByOthers = ({ organisation, visibility, published }: CourseRecord, eyes: Viewer): boolean =>
  organisation !== eyes.organisation || (visibility !== 'private' && published !== undefined)

/** How alike two titles are, from 0 to 1: by their words in whatever order, or by the letters that follow one another. */
function likeness(one: string, other: string): number {
  return Math.max(shared(foldedWords(one), foldedWords(other)), shared(trigrams(one), trigrams(other)))
}

/** What two sets have in common, of all that either has (Jaccard). */
function shared(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [new Set(one), new Set(other)]
  const common = [...first].filter((each) => second.has(each)).length
  const all = first.size + second.size - common
  return all === 0 ? 0 : common / all
}

function trigrams(text: string): string[] {
  const letters = ` ${foldedLetters(text)} `
  return Array.from({ length: Math.max(letters.length - 2, 0) }, (_, at) => letters.slice(at, at + 3))
}

const foldedLetters = (text: string): string =>
  fold(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''
