import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AdmZip from 'adm-zip'
import type { Permission } from '#dist/commons/roles.js'
import { openPlatform } from '#dist/compose.js'
import { fixtureFiles, zip } from '../../../scripts/pack-fixtures.mjs'
import { coursePackage } from '../../repository/course-package.js'
import { openTestServer, type TestServer } from '../server.js'
import { type Faults, fragileStores } from './fragile-stores.js'
import { connection } from './raw-request.js'

/** A server, and what requests to it need. */
export interface World {
  readonly server: TestServer
  readonly faults: Faults
  /** A name that nothing has yet. */
  name(): string
  /** A course with one version, by import. */
  course(options?: { readonly publish?: boolean }): Promise<MadeCourse>
  /** An import job that has ended. */
  job(): Promise<{ readonly id: string; readonly etag: string }>
  key(): Promise<{ readonly id: string; readonly secret: string; readonly etag: string }>
  organisation(): Promise<{ readonly id: string; readonly externalId: string; readonly etag: string }>
  /** An upload of ten bytes, of which nothing has arrived. @returns its id. */
  upload(): Promise<string>
  /** @returns the secret of a key that may do everything of these. */
  keyWithScopes(scopes: readonly Permission[]): Promise<string>
  /** Bytes that a body may have, of whatever kind. */
  readonly limit: number
  /** An address that may be fetched from, where nobody answers. */
  readonly deadUrl: string
  /** Secrets of keys that let nobody in any more, and a token of a provider that does not answer. */
  readonly expired: string
  readonly revoked: string
  readonly vouched: string
  /** A server that allows no request, and one that waits a second for a body. */
  strictServer(): Promise<TestServer>
  hastyServer(): Promise<TestServer>
  /** A server whose stores fail from the beginning. */
  brokenServer(): Promise<TestServer>
  /** A connection to a server that stops, which was there before it began to, and a key to it. */
  stoppingServer(): Promise<{ readonly socket: Socket; readonly secret: string }>
  close(): Promise<void>
}

interface MadeCourse {
  readonly id: string
  readonly externalId: string
  /** Id of its version. */
  readonly version: string
  readonly etag: string
}

/** What every request of the protocol tus has. */
export const tus = { 'Tus-Resumable': '1.0.0' }

/** A package that is refused. */
export const blockedPackage = (): Uint8Array =>
  new Uint8Array(zip(fixtureFiles('scorm12', 'MAN-033-href-names-no-entry-error')))

/** A file that lies in packages as it is, so that parts of it can be had. */
export const film = 'film.mp4'

function packageWithFilm(name: string): Uint8Array {
  const archive = new AdmZip(Buffer.from(coursePackage(name)))
  archive.addFile(film, Buffer.alloc(1000, name)).header.method = 0
  return archive.toBuffer()
}

/** What is made by asking the server for it. */
function basics(server: TestServer) {
  let count = 0
  const name = () => `thing-${++count}`
  const made = async (path: string, options: Parameters<TestServer['send']>[2]) => {
    const response = await server.send('POST', path, options)
    if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return { body: await response.json(), etag: response.headers.get('etag') ?? '' }
  }
  const imported = async (externalId: string, publish: boolean) => {
    const path = `/v1/importJobs?externalId=${externalId}&publish=${publish}`
    return (await made(path, { bytes: packageWithFilm(externalId) })).body
  }
  const etagAt = async (path: string) => (await server.send('GET', path)).headers.get('etag') ?? ''
  return {
    name,
    course: async ({ publish = true }: { readonly publish?: boolean } = {}) => {
      const externalId = name()
      const { result } = await imported(externalId, publish)
      const etag = await etagAt(`/v1/courses/${externalId}`)
      return { id: result.course.id, externalId, version: result.version.id, etag }
    },
    job: async () => {
      const { id } = await imported(name(), false)
      return { id, etag: await etagAt(`/v1/importJobs/${id}`) }
    },
    key: async () => {
      const json = { name: name(), roles: ['reader'] }
      const { body, etag } = await made('/v1/organisations/local/keys', { json })
      return { id: body.id, secret: body.secret, etag }
    },
    organisation: async () => {
      const externalId = name()
      const { body, etag } = await made('/v1/organisations', { json: { name: externalId, externalId } })
      return { id: body.id, externalId, etag }
    },
    upload: async () => {
      const begun = await server.send('POST', '/v1/uploads', { headers: { ...tus, 'Upload-Length': '10' } })
      return begun.headers.get('location')?.split('/').at(-1) ?? ''
    },
    keyWithScopes: async (scopes: readonly Permission[]) => {
      const json = { name: name(), roles: ['administrator', 'operator'], scopes }
      return (await made('/v1/organisations/local/keys', { json })).body.secret
    },
  }
}

/** A server whose stores can be made to fail, and all that is needed to be refused by it. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-test-'))
  const data = join(folder, 'world')
  const expired = await expiredKey(data)
  const faults: Faults = { mode: 'sound' }
  const stores = await fragileStores(data, faults)
  const server = await openTestServer({
    data,
    stores,
    outgoing: { allow: [nobodyHome] },
    settings: { bodyBytes: limit, packageBytes: limit, providers: [provider] },
  })
  const others: TestServer[] = []
  const world = { ...basics(server), server, faults }
  const revoked = await world.key()
  const { status } = await server.send('DELETE', `/v1/keys/${revoked.id}`, { headers: { 'If-Match': revoked.etag } })
  if (status !== 200) throw new Error(`a key was not revoked: ${status}`)

  const opened = async (settings: Parameters<typeof openTestServer>[0]['settings']) => {
    const other = await openTestServer({ data: join(folder, String(others.length)), ...(settings && { settings }) })
    others.push(other)
    return other
  }
  const strict = once(() => opened({ rate: { requests: 0, downloads: 0, window: 60 } }))
  const hasty = once(() => opened({ idleTimeout: 1 }))
  const broken = once(async () => {
    const faults: Faults = { mode: 'sound' }
    const data = join(folder, 'broken')
    mkdirSync(data)
    const other = await openTestServer({ data, stores: await fragileStores(data, faults) })
    others.push(other)
    faults.mode = 'broken'
    return other
  })
  const stopping = once(async () => {
    const other = await opened({ headerTimeout: hour, idleTimeout: hour, patience: hour })
    const sockets = await Promise.all(Array.from({ length: mostOperations }, () => connection(other.url)))
    // Connections are accepted one after the other: once this one is, all are.
    await other.send('GET', '/healthz')
    const closed = other.close()
    return { other, sockets, closed }
  })
  return {
    ...world,
    limit,
    deadUrl: `https://${nobodyHome}/package.zip`,
    expired,
    revoked: revoked.secret,
    vouched: tokenOf(provider),
    strictServer: strict,
    hastyServer: hasty,
    brokenServer: broken,
    stoppingServer: async () => {
      const { other, sockets } = await stopping()
      const socket = sockets.pop()
      if (!socket) throw new Error('there are more operations than connections')
      return { socket, secret: other.secret }
    },
    close: async () => {
      const { sockets } = await stopping()
      for (const socket of sockets) socket.destroy()
      await Promise.all([server, ...others].map((each) => each.close()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const limit = 200_000
const mostOperations = 200
/** Seconds. */
const hour = 3600
/** Where nobody answers: the first port is never given to anybody. */
const nobodyHome = '127.0.0.1:1'

const provider = {
  issuer: `https://${nobodyHome}`,
  keys: `https://${nobodyHome}/keys`,
  audience: 'fonds',
  organisationClaim: 'organisation',
  rolesClaim: 'roles',
}

/** A token that looks as if the provider had signed it. */
function tokenOf({ issuer, audience }: typeof provider): string {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: issuer, aud: audience, sub: 'somebody', exp: Math.floor(Date.now() / 1000) + 3600 }
  return `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'x' })}.${encoded(claims)}.AAAA`
}

/** A key that was made long ago, for a year. */
async function expiredKey(data: string): Promise<string> {
  const platform = await openPlatform({ data }, { clock: { now: () => new Date('2020-01-01T00:00:00Z') } })
  const operator = { organisation: 'local', roles: ['operator'], agent: { name: 'test' } } as const
  const { secret = '' } = await platform.administration(operator).createKey('local', { name: 'old', roles: ['reader'] })
  await platform.close()
  return secret
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
