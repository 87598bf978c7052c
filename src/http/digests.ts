import type { IncomingHttpHeaders } from 'node:http'
import { sha256In } from '../contract/repr-digest.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'

/**
 * The SHA-256 digests that a request announces for its body (RFC 9530): of this message, and of the whole; here these are the same.
 *
 * @throws {FondsError} `digest-unsupported` for a header that has no digest which could be verified: whoever sends one wants it to be.
 */
export function announcedDigests(headers: IncomingHttpHeaders): readonly Sha256[] {
  return ['content-digest', 'repr-digest'].flatMap((name) => {
    const header = headers[name]
    if (header === undefined) return []
    const digests = sha256In(String(header))
    if (digests.length === 0) throw new FondsError('digest-unsupported', { header: String(header) })
    return digests
  })
}
