/** The door of `fonds/client` in Node: the same, with Node's own SHA-256. */
import { type Client, openClient } from './client.js'
import { nodeHash } from './node-hash.js'
import type { ClientOptions } from './transport.js'

export * from './index.js'

export const connect = (options: ClientOptions): Client => openClient(options, nodeHash)
