import type { Stores } from '../holdings/stores.js'
import { FondsError } from '../kernel/errors.js'
import { assertPageLimit } from './page-limit.js'
import type { EventPage, EventQuery } from './repository.js'

const usualPage = 100

/** The log of an organisation, oldest first. @throws {FondsError} `value-invalid`, `cursor-invalid`. */
export async function listEvents(
  { index, organisation }: Stores,
  { after = 0, limit = usualPage, ...filter }: EventQuery = {},
): Promise<EventPage> {
  assertPageLimit(limit)
  if (!Number.isSafeInteger(after) || after < 0) throw new FondsError('cursor-invalid')
  const found = await index.read((reader) => reader.events(after, limit + 1, { ...filter, organisation }))
  const items = found.slice(0, limit)
  return { items, last: items.at(-1)?.sequence ?? after, more: found.length > limit }
}
