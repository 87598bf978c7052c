import { isFondsError } from '../../kernel/errors.js'
import type { Commons } from '../../repository/commons/commons.js'

/** Names of organisations by their ids. */
export type Names = ReadonlyMap<string, string>

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

/** Ids of organisations that something names, itself aside. */
function idsIn(value: unknown, member: string): string[] {
  if (typeof value === 'string')
    return member !== 'id' && (/^org_[0-9a-z]{26}$/.test(value) || (value === 'local' && naming.has(member)))
      ? [value]
      : []
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, member))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => idsIn(one, name))
}

/** What the organisations that things name are called, as far as whoever asks knows them: a name says more to people than an id. */
export async function namesIn(commons: Pick<Commons, 'listMembers'>, things: readonly object[]): Promise<Names> {
  const wanted = new Set(things.flatMap((thing) => idsIn(thing, '')))
  const names = new Map<string, string>()
  try {
    for (let cursor: string | undefined, more = wanted.size > 0; more; more = cursor !== undefined) {
      const page = await commons.listMembers({ limit: 200, ...(cursor !== undefined && { cursor }) })
      for (const { id, name } of page.items) if (wanted.delete(id)) names.set(id, name)
      cursor = wanted.size > 0 ? page.next : undefined
    }
  } catch (error) {
    // A key that may read no members is shown ids.
    if (!isFondsError(error, 'permission-missing')) throw error
  }
  return names
}
