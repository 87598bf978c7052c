import type { OperationId } from '../contract/operations.js'
import type { Commons } from '../repository/commons/commons.js'
import { eventCalls, keyCalls, organisationCalls } from './access-calls.js'
import { type CallInput, type CallOptions, openCaller } from './calls.js'
import { commonsCalls } from './commons-calls.js'
import { courseCalls, versionCalls } from './course-calls.js'
import type { MakeHash } from './digest.js'
import { importCalls } from './import-calls.js'
import { packageCalls } from './package-calls.js'
import { type ClientOptions, openTransport } from './transport.js'

export type Client = ReturnType<typeof openClient>

/** All that can be asked of a server, with this way to hash what passes. */
export function openClient(options: ClientOptions, makeHash: MakeHash) {
  const caller = openCaller(openTransport(options), makeHash)
  const importJobs = importCalls(caller)
  // Called by its name, lest the types of a browser’s client be those of the whole library.
  const commons: Commons = commonsCalls(caller)
  return {
    courses: courseCalls(caller),
    versions: versionCalls(caller),
    /** Check, add: what is done with a package in one call. */
    packages: packageCalls(caller, importJobs),
    importJobs,
    organisations: organisationCalls(caller),
    keys: keyCalls(caller),
    events: eventCalls(caller),
    /** What organisations share: collections, submissions, reuse, reports. */
    commons,
    /** Whom the credential makes you, and what you may do. */
    me: (options: CallOptions = {}) => caller.call('whoAmI', options),
    /** Any operation of the interface, by its name in the OpenAPI document. */
    call: <Id extends OperationId>(id: Id, input: CallInput<Id>) => caller.call(id, input),
    /** The same for those that answer with bytes. */
    open: <Id extends OperationId>(id: Id, input: CallInput<Id>) => caller.open(id, input),
  }
}
