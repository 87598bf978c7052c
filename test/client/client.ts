import { randomBytes } from 'node:crypto'
import { type Client, type ClientOptions, connect } from '#dist/client/node.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { assertDescribed } from '../http/described.js'

/** A client that fails when the server answers what the interface does not describe. */
export const clientOf = (url: string, key: string | undefined, options: Partial<ClientOptions> = {}): Client =>
  connect({
    url,
    ...(key !== undefined && { key }),
    fetch: async (address, init) => {
      const response = await fetch(address, init)
      const { pathname, search } = new URL(String(address))
      // What the gateway of a test answers itself is described nowhere.
      if (!response.headers.has('x-gateway'))
        await assertDescribed(init?.method ?? 'GET', pathname + search, response.body ? response.clone() : response)
      return response
    },
    ...options,
  })

/** A course that weighs more than one request sends. */
export function largePackage(megabytes = 20): Uint8Array<ArrayBuffer> {
  const files = new Map(fixtureFiles('scorm12', '_base'))
  files.set('lecon/film.bin', randomBytes(megabytes * 2 ** 20))
  return new Uint8Array(zip(files))
}
