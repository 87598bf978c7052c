import type { CourseIndex } from '../holdings/course-index.js'
import type { EventPage, EventQuery } from './repository.js'

const usualPage = 100

/** The log, oldest first: of one organisation, or of the whole platform. */
export async function listEvents(
  index: CourseIndex,
  organisation: string | undefined,
  { after = 0, limit = usualPage, ...filter }: EventQuery = {},
): Promise<EventPage> {
  const scope = organisation === undefined ? {} : { organisation }
  const found = await index.read((reader) => reader.events(after, limit + 1, { ...filter, ...scope }))
  const items = found.slice(0, limit)
  return { items, last: items.at(-1)?.sequence ?? after, more: found.length > limit }
}
