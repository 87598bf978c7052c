import { mergePatch } from '../../kernel/merge-patch.js'
import { assertRevision } from '../revision.js'

/** A record as a merge patch leaves it, one revision on. @throws {FondsError} `precondition-failed` when it is no longer what was read. */
export function changed<T extends { readonly revision: number }>(record: T, patch: object, expected?: number): T {
  assertRevision(record.revision, expected)
  return { ...(mergePatch(record, patch) as T), revision: record.revision + 1 }
}
