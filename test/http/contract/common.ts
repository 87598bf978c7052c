import { permissionNames } from '#dist/commons/roles.js'
import type { Operation, OperationBody } from '#dist/contract/operation.js'
import type { CommonProblem } from '#dist/contract/problems.js'
import type { TestServer } from '../server.js'
import type { Asked } from './cases.js'
import { connection, sendOver } from './raw-request.js'
import type { World } from './world.js'

/** An operation that is to be refused, and what makes a request for it that would not be. */
interface Occasion {
  readonly world: World
  readonly server: TestServer
  readonly operation: Operation
  /** The same each time, for nothing that is refused changes anything. */
  ask(): Promise<Asked>
  /** A new one. */
  askAnew(): Promise<Asked>
}

type Provoke = (occasion: Occasion) => Promise<Response>

const send = ({ server, operation }: Occasion, { path, ...options }: Asked): Promise<Response> =>
  server.send(operation.method.toUpperCase(), path, options)

/** The usual request, with something about it changed. */
const but =
  (change: (asked: Asked, occasion: Occasion) => Partial<Asked> | Promise<Partial<Asked>>): Provoke =>
  async (occasion) => {
    const asked = await occasion.ask()
    return send(occasion, { ...asked, ...(await change(asked, occasion)) })
  }

const withHeader = (name: string, value: string): Provoke =>
  but(({ headers }) => ({ headers: { ...headers, [name]: value } }))

const withParameter = (text: string): Provoke =>
  but(({ path }) => ({ path: `${path}${path.includes('?') ? '&' : '?'}${text}` }))

const withKey = (key: (world: World) => string | null): Provoke => but((_, { world }) => ({ key: key(world) }))

/** With other bytes in the place of the body. */
const withBytes =
  (bytes: (world: World, body: OperationBody) => Uint8Array, type: (body: OperationBody) => string): Provoke =>
  async ({ world, operation, ask }) => {
    const { path, key, headers } = await ask()
    const { method, body = {} } = operation
    return world.server.send(method.toUpperCase(), path, {
      ...(key !== undefined && { key }),
      bytes: bytes(world, body),
      headers: { ...headers, 'Content-Type': type(body) },
    })
  }

const jsonType = ({ jsonType = 'application/json' }: OperationBody): string => jsonType

/** While the stores are at fault. */
const during =
  (mode: World['faults']['mode'], provoke: Provoke): Provoke =>
  async (occasion) => {
    const asked = await occasion.askAnew()
    occasion.world.faults.mode = mode
    try {
      return await provoke({ ...occasion, ask: async () => asked, askAnew: async () => asked })
    } finally {
      occasion.world.faults.mode = 'sound'
    }
  }

const same = but(() => ({}))

/** Twice under the same Idempotency-Key, which no other operation has. */
const twice: Provoke = async (occasion) => {
  const under = withHeader('Idempotency-Key', occasion.world.name())
  const first = await under({ ...occasion, ask: occasion.askAnew })
  return first.ok ? under({ ...occasion, ask: occasion.askAnew }) : first
}

/** How each problem that follows from what an operation takes is provoked, whatever the operation. */
export const common: { readonly [Code in CommonProblem]: Provoke } = {
  'request-invalid': withParameter('surprise=1'),
  'url-too-long': withParameter(`surprise=${'x'.repeat(9_000)}`),
  'not-acceptable': withHeader('Accept', 'audio/midi'),
  'credentials-missing': withKey(() => null),
  'credentials-invalid': withKey(() => `fonds_${'0'.repeat(26)}_${'A'.repeat(43)}`),
  'credentials-expired': withKey(({ expired }) => expired),
  'credentials-revoked': withKey(({ revoked }) => revoked),
  'provider-unreachable': withKey(({ vouched }) => vouched),
  'permission-missing': but(async (_, { world, operation: { permission } }) => ({
    key: await world.keyWithScopes(permissionNames.filter((name) => name !== permission)),
  })),
  'media-type-unsupported': withHeader('Content-Type', 'text/csv'),
  'body-malformed': withBytes(() => Buffer.from([0x7b, 0xff]), jsonType),
  'body-too-large': withBytes(
    ({ limit }, { times = 1 }) => new Uint8Array(limit * times + 1),
    (body) => body.bytes?.[0] ?? jsonType(body),
  ),
  'request-timeout': async ({ world, operation }) => {
    const { url, secret } = await world.hastyServer()
    return sendOver(await connection(url), {
      method: operation.method.toUpperCase(),
      path: operation.path.replace(/\{\w+\}/g, 'x'),
      headers: { 'Content-Type': jsonType(operation.body ?? {}), 'If-Match': '*', Authorization: `Bearer ${secret}` },
      body: { bytes: Buffer.from(' '.repeat(1_000_000)), sent: 'slowly' },
    })
  },
  'body-truncated': async ({ world, operation, ask }) => {
    const { path, key = world.server.secret, bytes, json, form, headers } = await ask()
    const whole = bytes ?? Buffer.from(form ? new URLSearchParams(form).toString() : JSON.stringify(json))
    return sendOver(await connection(world.server.url), {
      method: operation.method.toUpperCase(),
      path,
      headers: {
        'Content-Type': bytes ? 'application/zip' : jsonType(operation.body ?? {}),
        ...(key !== null && { Authorization: `Bearer ${key}` }),
        ...headers,
      },
      body: { bytes: whole, sent: whole.length - 1 },
    })
  },
  'precondition-missing': but(({ headers }) => {
    const { 'If-Match': _, ...others } = headers ?? {}
    return { headers: others }
  }),
  'precondition-failed': withHeader('If-Match', '"r999999"'),
  // Asked again, it names something new.
  'idempotency-mismatch': twice,
  'idempotency-running': during('forgetful', twice),
  'store-full': during('full', same),
  internal: async (occasion) => {
    const answer = await during('broken', same)(occasion)
    // What was read before is known by heart; whoever never read it fails.
    return answer.ok ? send({ ...occasion, server: await occasion.world.brokenServer() }, await occasion.ask()) : answer
  },
  'rate-exceeded': async ({ world, operation, ask }) => {
    const { path, ...options } = await ask()
    const server = await world.strictServer()
    return server.send(
      operation.method.toUpperCase(),
      path,
      options.key === null ? options : { ...options, key: server.secret },
    )
  },
  'server-stopping': async ({ world, operation, ask }) => {
    const { path, headers, key } = await ask()
    const { socket, secret } = await world.stoppingServer()
    return sendOver(socket, {
      method: operation.method.toUpperCase(),
      path,
      headers: { ...headers, ...(key !== null && { Authorization: `Bearer ${secret}` }) },
    })
  },
}
