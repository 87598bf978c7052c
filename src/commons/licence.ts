import type { Sheet } from '../holdings/sheet-schema.js'

/** What somebody wants to do with a course. */
export type Use = 'share' | 'derive' | 'export'

/** Whether the licence of a sheet allows a use: `undefined` when it does not say. */
export function allowsUse({ licence }: Pick<Sheet, 'licence'>, use: Use): boolean | undefined {
  return licence?.allowedUses?.includes(use)
}
