import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { type Client, openClient } from './client.js'
import type { MakeHash } from './digest.js'
import type { ClientOptions } from './transport.js'

/**
 * A client of a Fonds server, for browsers, Deno and Node.
 *
 * ```ts
 * const fonds = connect({ url: 'https://fonds.example', key: 'fonds_…' })
 * const { course, version } = await fonds.packages.add(file, { externalId: 'fire-safety', publish: true })
 * for await (const course of fonds.courses.all({ tag: 'new' })) console.log(course.title)
 * ```
 *
 * It repeats what may be repeated when the server is busy or the connection breaks, under one Idempotency-Key where something is made;
 * refuses to overwrite what changed since it was read, when it is handed what was read; and verifies what it downloads.
 *
 * @throws {TypeError} when `url` is no address. Calls fail with `ProblemError`, `ConnectionError`, `DigestError`, or the signal's reason.
 */
export const connect = (options: ClientOptions): Client => openClient(options, portableHash)

/** SHA-256 in JavaScript: what browsers have cannot hash in passing. */
const portableHash: MakeHash = () => {
  const hash = sha256.create()
  return { update: (bytes) => hash.update(bytes), hex: () => bytesToHex(hash.digest()) }
}
