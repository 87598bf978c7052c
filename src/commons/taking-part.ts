import type { CommonsReader } from './commons-index.js'
import type { CommonsRecords } from './records.js'

type Convention = CommonsRecords['conventions']

/** Who sees what is shared, where nobody has said anything else. */
export const usualPolicy = { policy: 'members', revision: 1 } as const

/** Whether an organisation sees what is shared, under the policy that is in force. */
export async function takesPart(
  reader: CommonsReader,
  organisation: string,
  above: readonly string[],
  now: Date,
): Promise<boolean> {
  const { policy } = (await reader.setting('access-policy')) ?? usualPolicy
  if (policy === 'open') return true
  const today = now.toISOString().slice(0, 10)
  const conventions = await conventionsCovering(reader, organisation, above, today)
  return conventions.length > 0
}

/** Conventions that cover an organisation on a day: its own, and those of any above it that reach down. */
export async function conventionsCovering(
  reader: CommonsReader,
  organisation: string,
  above: readonly string[],
  day: string,
): Promise<Convention[]> {
  const found = await reader.list('conventions', { where: { organisation: above } })
  return found.filter(
    (convention) =>
      (convention.organisation === organisation || convention.covers === 'organisation-and-below') &&
      stateOf(convention, day) === 'active',
  )
}

/** Where a convention stands on a day (`YYYY-MM-DD`). */
export function stateOf({ startsOn, endsOn }: Pick<Convention, 'startsOn' | 'endsOn'>, day: string) {
  if (day < startsOn) return 'planned'
  return endsOn !== undefined && endsOn < day ? 'ended' : 'active'
}
