import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { OperationId } from '../contract/operations.js'
import { eventCalls, keyCalls, organisationCalls } from './access-calls.js'
import { type CallInput, type CallOptions, openCaller } from './calls.js'
import { courseCalls, versionCalls } from './course-calls.js'
import type { MakeHash } from './digest.js'
import { importCalls } from './import-calls.js'
import { packageCalls } from './package-calls.js'
import { type ClientOptions, openTransport } from './transport.js'

export type Client = ReturnType<typeof connectHashing>

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
export const connect = (options: ClientOptions): Client => connectHashing(options, portableHash)

/** SHA-256 in JavaScript: what browsers have cannot hash in passing. */
const portableHash: MakeHash = () => {
  const hash = sha256.create()
  return { update: (bytes) => hash.update(bytes), hex: () => bytesToHex(hash.digest()) }
}

export function connectHashing(options: ClientOptions, makeHash: MakeHash) {
  const caller = openCaller(openTransport(options), makeHash)
  const importJobs = importCalls(caller)
  return {
    courses: courseCalls(caller),
    versions: versionCalls(caller),
    /** Check, add: what is done with a package in one call. */
    packages: packageCalls(caller, importJobs),
    importJobs,
    organisations: organisationCalls(caller),
    keys: keyCalls(caller),
    events: eventCalls(caller),
    /** Whom the credential makes you, and what you may do. */
    me: (options: CallOptions = {}) => caller.call('whoAmI', options),
    /** Any operation of the interface, by its name in the OpenAPI document. */
    call: <Id extends OperationId>(id: Id, input: CallInput<Id>) => caller.call(id, input),
    /** The same for those that answer with bytes. */
    open: <Id extends OperationId>(id: Id, input: CallInput<Id>) => caller.open(id, input),
  }
}
