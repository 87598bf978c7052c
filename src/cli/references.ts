import { isFondsError } from '../kernel/errors.js'
import type { Repository } from '../repository/repository.js'
import { referenceOf } from './render/course-text.js'

const internal = /\b(?:crs|ver)_\w+/g
const pageSize = 200

/**
 * Courses and versions as their users name them, by the ids that stand in these texts: `ver_…` → `fire-safety@2`. Reads courses one
 * after the other until all are found; what an index that is damaged does not give up stays unnamed.
 */
export async function referencesIn(texts: readonly string[], repository: Repository): Promise<Map<string, string>> {
  const wanted = new Set(texts.flatMap((text) => text.match(internal) ?? []))
  const found = new Map<string, string>()
  const name = (id: string, reference: string) => {
    if (wanted.delete(id) && reference !== id) found.set(id, reference)
  }
  if (wanted.size === 0) return found
  try {
    let cursor: string | undefined
    do {
      const page = await repository.courses({ limit: pageSize, ...(cursor !== undefined && { cursor }) })
      for (const course of page.items) {
        name(course.id, referenceOf(course))
        const { history } = await repository.course(course.id)
        for (const { id, number } of history) name(id, `${referenceOf(course)}@${number}`)
      }
      cursor = page.next
    } while (cursor !== undefined && wanted.size > 0)
  } catch (error) {
    if (!isFondsError(error)) throw error
  }
  return found
}

/** A text with its ids behind the names that people know: `version fire-safety@2 (ver_…)`. */
export const named = (text: string, references: ReadonlyMap<string, string>): string =>
  text.replace(internal, (id) => (references.has(id) ? `${references.get(id)} (${id})` : id))
