import type { CourseIndex } from '../holdings/course-index.js'
import { FondsError } from '../kernel/errors.js'
import { assertPageLimit } from './page.js'
import type { EventPage, EventQuery } from './repository.js'

const usualPage = 100

/** The log, oldest first: of one organisation, or of the whole platform. @throws {FondsError} `value-invalid`, `cursor-invalid`. */
export async function listEvents(
  index: CourseIndex,
  organisation: string | undefined,
  { after = 0, limit = usualPage, ...filter }: EventQuery = {},
): Promise<EventPage> {
  assertPageLimit(limit)
  if (!Number.isSafeInteger(after) || after < 0) throw new FondsError('cursor-invalid')
  const scope = organisation === undefined ? {} : { organisation }
  const found = await index.read((reader) => reader.events(after, limit + 1, { ...filter, ...scope }))
  const items = found.slice(0, limit)
  return { items, last: items.at(-1)?.sequence ?? after, more: found.length > limit }
}
