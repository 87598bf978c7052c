import { isFondsError } from '../../kernel/errors.js'
import type { Commons } from '../../repository/commons/commons.js'

/** Names of organisations, collections and courses by their ids. */
export type Names = ReadonlyMap<string, string>

type Listing = Pick<Commons, 'listMembers' | 'listCollections'>

/** Members that name an organisation, for the one whose id is a word. */
const naming: ReadonlySet<string> = new Set([
  'organisation',
  'adopter',
  'owner',
  'from',
  'to',
  'leads',
  'poles',
  'grantedBy',
])

const isNamed = (value: string, member: string): boolean =>
  /^(org|col|crs)_[0-9a-z]{26}$/.test(value) || (value === 'local' && naming.has(member))

/** Ids that a name is shown for, that of a thing itself aside. */
function idsIn(value: unknown, member: string): string[] {
  if (typeof value === 'string') return member !== 'id' && isNamed(value, member) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, member))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => idsIn(one, name))
}

/**
 * What the organisations, collections and courses that things name are called, as far as whoever asks knows them: a name says more to people
 * than an id.
 *
 * @param courseNames is asked only where there are courses.
 */
export async function namesIn(
  commons: Listing,
  things: readonly object[],
  courseNames: (ids: ReadonlySet<string>) => Promise<Names>,
): Promise<Names> {
  const ids = new Set(things.flatMap((thing) => idsIn(thing, '')))
  const those = (prefix: string) => new Set([...ids].filter((id) => id.startsWith(prefix)))
  const [collections, courses] = [those('col_'), those('crs_')]
  const organisations = new Set([...ids].filter((id) => !collections.has(id) && !courses.has(id)))
  const found = await Promise.all([
    named(organisations, (page) => commons.listMembers(page)),
    named(collections, (page) => commons.listCollections(page)),
    courses.size > 0 ? courseNames(courses).then((names) => [...names]) : [],
  ])
  return new Map(found.flat())
}

interface Page {
  readonly items: readonly { readonly id: string; readonly name: string }[]
  readonly next?: string | undefined
}

/** The names of these, from a list that is read no further than they stand in it. */
async function named(
  ids: ReadonlySet<string>,
  list: (page: { limit: number; cursor?: string }) => Promise<Page>,
): Promise<[id: string, name: string][]> {
  const wanted = new Set(ids)
  const names: [string, string][] = []
  try {
    for (let cursor: string | undefined, more = wanted.size > 0; more; more = cursor !== undefined) {
      const page = await list({ limit: 200, ...(cursor !== undefined && { cursor }) })
      for (const { id, name } of page.items) if (wanted.delete(id)) names.push([id, name])
      cursor = wanted.size > 0 ? page.next : undefined
    }
  } catch (error) {
    // A key that may not read the list is shown ids.
    if (!isFondsError(error, 'permission-missing')) throw error
  }
  return names
}
