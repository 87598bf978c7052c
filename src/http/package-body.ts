import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { FondsError } from '../kernel/errors.js'
import { announcedDigests } from './digests.js'

/**
 * The bytes of a body, held to what its sender announced and to a limit.
 *
 * @throws {FondsError} at once `digest-unsupported`, `body-too-large`; while they are read also `body-truncated`, and `digest-mismatch` in
 *   place of their end.
 */
export function packageBody(request: IncomingMessage, limit: number): AsyncGenerator<Uint8Array, void> {
  const digests = announcedDigests(request.headers)
  const announced = request.headers['content-length']
  if (Number(announced ?? 0) > limit) throw new FondsError('body-too-large', { limit })
  return verified(request, { digests, limit, announced: announced ?? '?' })
}

async function* verified(
  request: IncomingMessage,
  { digests, limit, announced }: { digests: readonly string[]; limit: number; announced: string },
): AsyncGenerator<Uint8Array, void> {
  const hash = digests.length > 0 ? createHash('sha256') : undefined
  let received = 0
  try {
    // To leave the loop must not close the connection: whoever sends has to hear why.
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
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
