import { isFondsError } from '../kernel/errors.js'
import type { CourseSummary, Repository } from '../repository/repository.js'

/** More than these are looked for in lists first, where many come with one request. */
const few = 10
const mostPages = 10
/** Asked for one by one: names are not to use up what somebody may ask of a server in a minute. */
const mostAsked = 100
const atOnce = 8

/**
 * What people call the courses of these ids, as far as whoever asks may see them: their own external id, by which commands know it too,
 * else the title. What an index or a server does not give up stays unnamed.
 */
export async function courseNames(
  repository: Pick<Repository, 'course' | 'courses'>,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const wanted = new Set(ids)
  const names = new Map<string, string>()
  const name = ({ id, externalId, title }: Pick<CourseSummary, 'id' | 'externalId' | 'title'>) => {
    if (wanted.delete(id)) names.set(id, externalId ?? title)
  }
  try {
    let cursor: string | undefined
    for (let page = 1; wanted.size > few && page <= mostPages && (page === 1 || cursor !== undefined); page++) {
      const { items, next } = await repository.courses({ limit: 200, ...(cursor !== undefined && { cursor }) })
      items.forEach(name)
      cursor = next
    }
    const asked = [...wanted].slice(0, mostAsked)
    for (let from = 0; from < asked.length; from += atOnce)
      await Promise.all(asked.slice(from, from + atOnce).map((id) => repository.course(id).then(name, unlessUnseen)))
  } catch (error) {
    if (!isFondsError(error)) throw error
  }
  return names
}

function unlessUnseen(error: unknown): void {
  if (!isFondsError(error, 'course-unknown')) throw error
}
