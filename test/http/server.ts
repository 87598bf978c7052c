import { onTestFinished } from 'vitest'
import type { Role } from '#dist/commons/roles.js'
import { type RunningServer, type ServerOverrides, startServer } from '#dist/http/main.js'
import { temporaryFolder } from '../temporary-folder.js'
import { assertDescribed } from './described.js'

/** A server over an empty repository of its own, on a port of its own, for as long as the test lasts. */
export interface TestServer extends RunningServer {
  /** The secret of the first key: operator and administrator of `local`. */
  readonly secret: string
  /** Sends a request with a key; JSON bodies are given as values. Fails when the answer is not one that the interface describes. */
  send(method: string, path: string, options?: SendOptions): Promise<Response>
  /** Makes a key, by the first one. @returns its secret. */
  keyOf(roles: readonly Role[], organisation?: string): Promise<string>
  /** Makes an organisation, by the first key. @returns its id. */
  organisation(name: string): Promise<string>
}

export interface SendOptions {
  /** Secret of the key; that of the first unless given; `null` sends none. */
  readonly key?: string | null
  readonly json?: unknown
  /** Fields of a form, as OAuth clients send them. */
  readonly form?: Readonly<Record<string, string>>
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** Silent, and in no hurry to refuse, unless a test wants it otherwise. */
const settings = { logLevel: 'silent', rate: { requests: 1e6, downloads: 1e6, window: 60 } } as const

export async function testServer(overrides: ServerOverrides = {}): Promise<TestServer> {
  const server = await openTestServer({ ...overrides, data: overrides.data ?? temporaryFolder() })
  onTestFinished(() => server.close())
  return server
}

/** The same, for whoever closes it. */
export async function openTestServer(overrides: ServerOverrides & { readonly data: string }): Promise<TestServer> {
  const running = await startServer({ port: 0, ...overrides, settings: { ...settings, ...overrides.settings } })
  const secret = running.firstKey?.secret ?? ''
  const send: TestServer['send'] = async (method, path, { key = secret, json, form, bytes, headers = {} } = {}) => {
    const response = await fetch(running.url + path, {
      method,
      headers: {
        ...(key !== null && { Authorization: `Bearer ${key}` }),
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...(bytes && { 'Content-Type': 'application/zip' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: new URLSearchParams(form) }),
      ...(bytes && { body: new Uint8Array(bytes) }),
    })
    await assertDescribed(method, path, response)
    return response
  }
  const made = async (path: string, json: unknown) => {
    const response = await send('POST', path, { json })
    if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return {
    ...running,
    secret,
    send,
    keyOf: async (roles, organisation = 'local') =>
      (await made(`/v1/organisations/${organisation}/keys`, { name: roles.join(' '), roles })).secret,
    organisation: async (name) => (await made('/v1/organisations', { name })).id,
  }
}
