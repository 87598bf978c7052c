import { FondsError } from '../kernel/errors.js'

/** Somebody else's change in between is not overwritten. */
export function assertRevision(now: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== now) throw new FondsError('precondition-failed')
}
