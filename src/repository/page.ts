import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'

/** Part of a list, and the cursor of the next one unless it is the last. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

export interface PageQuery {
  /** Items of a page. */
  readonly limit?: number
  /** `next` of the page before. */
  readonly cursor?: string
}

export const usualPage = 50
const largestPage = 1000

/** A list as a store gives it out. */
interface List<Item> {
  /** Items behind this place, or from the beginning, in an order that does not change. */
  readonly read: (after: string | undefined, limit: number) => Promise<readonly Item[]>
  /** The place of an item. */
  readonly placeOf: (item: Item) => string
  /** What places look like: callers see them in cursors, and may send others. */
  readonly place: RegExp
}

/** @throws {FondsError} `value-invalid` for a limit, `cursor-invalid` for a cursor that is none of this list. */
export async function pageOf<Item>(
  { limit = usualPage, cursor }: PageQuery,
  { read, placeOf, place }: List<Item>,
): Promise<Page<Item>> {
  assertPageLimit(limit)
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString()
  if (after !== undefined && !place.test(after)) throw new FondsError('cursor-invalid')
  // One more than asked for tells whether there is another page.
  const found = await read(after, limit + 1)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  if (found.length <= limit || last === undefined) return { items }
  return { items, next: Buffer.from(placeOf(last)).toString('base64url') }
}

/** @throws {FondsError} `value-invalid` for a number of items that no page has. */
export function assertPageLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage)
    throw new FondsError('value-invalid', {
      name: 'limit',
      problem: both(`it is no whole number from 1 to ${largestPage}`, `ce n’est pas un entier de 1 à ${largestPage}`),
    })
}
