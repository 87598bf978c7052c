import { dayOf } from '../kernel/day.js'
import { type Overdue, overdueOf } from './commitments.js'
import type { CommonsReader } from './commons-index.js'
import type { RecordSchemas } from './record-schemas.js'
import type { CommonsRecords } from './records.js'

type Convention = CommonsRecords['conventions']
type PolicyName = RecordSchemas['access-policy']['policy']

/** Who sees what is shared, where nobody has said anything else. */
export const usualPolicy = { policy: 'members', revision: 1 } as const

/** Policies, each stricter than the one before it. */
export const policies = ['open', 'members', 'contributors'] as const satisfies readonly PolicyName[]

/** What speaks for an organisation, and against it, when it asks for what is shared. */
export interface Standing {
  /** That cover it on the day. */
  readonly conventions: readonly Convention[]
  /** Of these conventions. */
  readonly overdue: readonly Overdue[]
}

/** Whether an organisation sees what is shared, under the policy that is in force. Asked with every read of courses. */
export async function takesPart(
  reader: CommonsReader,
  organisation: string,
  above: readonly string[],
  now: Date,
): Promise<boolean> {
  const { policy } = (await reader.setting('access-policy')) ?? usualPolicy
  if (policy === 'open') return true
  const day = dayOf(now)
  const conventions = await conventionsCovering(reader, organisation, above, day)
  if (policy === 'members' || conventions.length === 0) return conventions.length > 0
  return admits(policy, { conventions, overdue: await overdueOf(reader, conventions, day) })
}

/** Whether a policy lets see what is shared whoever stands so. */
export function admits(policy: PolicyName, { conventions, overdue }: Standing): boolean {
  if (policy === 'open') return true
  return conventions.length > 0 && (policy === 'members' || overdue.length === 0)
}

/** Conventions that cover an organisation on a day: its own, and those of any above it that reach down. */
export async function conventionsCovering(
  reader: CommonsReader,
  organisation: string,
  above: readonly string[],
  day: string,
): Promise<Convention[]> {
  const found = await reader.list('conventions', { where: { organisation: above } })
  return found.filter((convention) => covers(convention, organisation) && stateOf(convention, day) === 'active')
}

/** Whether a convention of an organisation, or of one above it, is also for it. */
export const covers = (convention: Pick<Convention, 'organisation' | 'covers'>, organisation: string): boolean =>
  convention.organisation === organisation || convention.covers === 'organisation-and-below'

/** Where a convention stands on a day (`YYYY-MM-DD`). */
export function stateOf({ startsOn, endsOn }: Pick<Convention, 'startsOn' | 'endsOn'>, day: string) {
  if (day < startsOn) return 'planned'
  return endsOn !== undefined && endsOn < day ? 'ended' : 'active'
}
