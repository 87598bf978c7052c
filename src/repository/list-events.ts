import type { Stores } from '../holdings/stores.js'
import type { EventPage, EventQuery } from './repository.js'

const usualPage = 100

/** The log of an organisation, oldest first. */
export async function listEvents(
  { index, organisation }: Stores,
  { after = 0, limit = usualPage, ...filter }: EventQuery = {},
): Promise<EventPage> {
  const found = await index.read((reader) => reader.events(after, limit + 1, { ...filter, organisation }))
  const items = found.slice(0, limit)
  return { items, last: items.at(-1)?.sequence ?? after, more: found.length > limit }
}
