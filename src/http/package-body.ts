import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { FondsError } from '../kernel/errors.js'
import { interruptible } from '../repository/interruptible.js'
import { announcedDigests } from './digests.js'

/**
 * The bytes of a body, held to what its sender announced and to a limit.
 *
 * @param signal aborted when the client goes away.
 * @throws {FondsError} at once `digest-unsupported`, `body-too-large`; while they are read also `body-truncated`, and `digest-mismatch` in
 *   place of their end.
 */
export function packageBody(
  { request, signal }: { readonly request: IncomingMessage; readonly signal: AbortSignal },
  limit: number,
): AsyncGenerator<Uint8Array, void> {
  const digests = announcedDigests(request.headers)
  const announced = request.headers['content-length']
  if (Number(announced ?? 0) > limit) throw new FondsError('body-too-large', { limit })
  // Leaving the bytes must not close the connection: whoever sends has to hear why.
  const bytes = interruptible(request.iterator({ destroyOnReturn: false }), signal)
  return verified(request, bytes, { digests, limit, announced: announced ?? '?' })
}

async function* verified(
  request: IncomingMessage,
  bytes: AsyncIterable<Uint8Array>,
  { digests, limit, announced }: { digests: readonly string[]; limit: number; announced: string },
): AsyncGenerator<Uint8Array, void> {
  const hash = digests.length > 0 ? createHash('sha256') : undefined
  let received = 0
  try {
    for await (const piece of bytes) {
      received += piece.length
      if (received > limit) throw new FondsError('body-too-large', { limit })
      hash?.update(piece)
      yield piece
    }
  } catch (cause) {
    if (cause instanceof FondsError) throw cause
    throw new FondsError('body-truncated', { received, announced }, cause)
  } finally {
    // What nobody reads any more would stand before the next request.
    request.resume()
  }
  const actual = hash?.digest('hex')
  const expected = digests.find((digest) => digest !== actual)
  if (actual !== undefined && expected !== undefined) throw new FondsError('digest-mismatch', { actual, expected })
}
