import { FondsError } from '../kernel/errors.js'
import { tidyWords } from '../kernel/fold.js'
import type { Ids } from '../kernel/ids.js'
import { both } from '../kernel/language.js'
import type { CourseRecord, IndexWriter } from './course-index.js'

export interface Labels {
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
  /** Names of collections; made when there is none of that name. */
  readonly collect?: readonly string[]
  readonly uncollect?: readonly string[]
}

/** Adds and removes free tags, puts a course into collections and takes it out. Only what changes something is recorded. */
export async function labelCourse(
  writer: IndexWriter,
  course: CourseRecord,
  { add = [], remove = [], collect = [], uncollect = [] }: Labels,
  { at, ids }: { readonly at: string; readonly ids: Ids },
): Promise<void> {
  const { id, organisation } = course
  const record = (kind: 'tagged' | 'untagged' | 'collected' | 'uncollected', details: Record<string, string>) =>
    writer.record({ organisation, kind: `course.${kind}`, at, course: id, details })
  /** Number of the last event. */
  let last = 0
  for (const tag of remove) if (await writer.removeTag(course, tag)) last = await record('untagged', { tag })
  for (const tag of add) if (await writer.addTag(course, tag)) last = await record('tagged', { tag })
  for (const collection of uncollect)
    if (await writer.uncollect(course, collection)) last = await record('uncollected', { collection })
  for (const collection of collect)
    if (await writer.collect(course, collection, ids.next('col'))) last = await record('collected', { collection })
  if (last > 0) await writer.updateCourse(id, { updatedAt: at })
}

const longestLabel = 200

/**
 * A tag or the name of a collection as it is kept: NFC, white space folded.
 *
 * @throws {FondsError} `value-invalid` when it is empty, too long, or holds control characters.
 */
export function label(name: 'tag' | 'collection', text: string): string {
  const clean = tidyWords(text)
  const problem =
    clean === ''
      ? both('it is empty', 'il est vide')
      : [...clean].length > longestLabel
        ? both(`it is longer than ${longestLabel} characters`, `il dépasse ${longestLabel} caractères`)
        : /\p{C}/u.test(clean)
          ? both('it holds control characters', 'il contient des caractères de contrôle')
          : undefined
  if (problem) throw new FondsError('value-invalid', { name, problem })
  return clean
}
