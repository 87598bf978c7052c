import type { CommonsReader } from '../commons-index.js'
import type { RecordSchemas } from '../record-schemas.js'
import type { CommonsRecords } from '../records.js'
import { conventionsCovering } from '../taking-part.js'
export interface Standing {
  readonly conventions: readonly CommonsRecords['conventions'][]
  readonly overdue: readonly unknown[]
}
export async function standingOf(
  reader: CommonsReader,
  organisation: string,
  above: readonly string[],
  day: string,
): Promise<Standing> {
  return { conventions: await conventionsCovering(reader, organisation, above, day), overdue: [] }
}
export function admits(policy: RecordSchemas['access-policy']['policy'], { conventions, overdue }: Standing): boolean {
  if (policy === 'open') return true
  return conventions.length > 0 && (policy === 'members' || overdue.length === 0)
}
