import { permissionNames } from '#dist/commons/roles.js'
import type { Operation } from '#dist/contract/operations.js'
import type { CommonProblem } from '#dist/contract/problems.js'
import type { SendOptions } from '../server.js'
import type { Asked } from './cases.js'
import { connection, sendOver } from './raw-request.js'
import type { World } from './world.js'

/** An operation that is to be refused, and what makes a request for it that would not be. */
interface Occasion {
  readonly world: World
  readonly operation: Operation
  ask(): Promise<Asked>
}

type Provoke = (occasion: Occasion) => Promise<Response>

const send = ({ world, operation }: Occasion, { path, ...options }: Asked): Promise<Response> =>
  world.server.send(operation.method.toUpperCase(), path, options)

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

const withKey = (key: (world: World) => Promise<SendOptions['key']> | SendOptions['key']): Provoke =>
  but(async (_, { world }) => ({ key: await key(world) }))

/** While the stores are at fault. */
const during =
  (mode: World['faults']['mode'], provoke: Provoke): Provoke =>
  async (occasion) => {
    const asked = await occasion.ask()
    occasion.world.faults.mode = mode
    try {
      return await provoke({ ...occasion, ask: async () => asked })
    } finally {
      occasion.world.faults.mode = 'sound'
    }
  }

const same = but(() => ({}))
const idempotencyKey = 'the same for two requests'

/** How each problem that follows from what an operation takes is provoked, whatever the operation. */
export const common: { readonly [Code in CommonProblem]: Provoke } = {
  'request-invalid': withParameter('surprise=1'),
  'url-too-long': withParameter(`surprise=${'x'.repeat(9_000)}`),
  'not-acceptable': withHeader('Accept', 'image/png'),
  'credentials-missing': withKey(() => null),
  'credentials-invalid': withKey(() => `fonds_${'0'.repeat(26)}_${'A'.repeat(43)}`),
  'credentials-expired': withKey(({ expired }) => expired),
  'credentials-revoked': withKey(({ revoked }) => revoked),
  'provider-unreachable': withKey(({ vouched }) => vouched),
  'permission-missing': but(async (_, { world, operation: { permission } }) => ({
    key: await world.keyWithScopes(permissionNames.filter((name) => name !== permission)),
  })),
  'media-type-unsupported': withHeader('Content-Type', 'text/csv'),
  'body-malformed': but(({ headers }, { operation }) => ({
    json: undefined,
    form: undefined,
    bytes: Buffer.from([0x7b, 0xff]),
    headers: { ...headers, 'Content-Type': operation.body?.jsonType ?? 'application/json' },
  })),
  'body-too-large': but(({ headers }, { world, operation: { body } }) => ({
    json: undefined,
    form: undefined,
    bytes: new Uint8Array(world.limit + 1),
    headers: { ...headers, 'Content-Type': body?.bytes?.[0] ?? body?.jsonType ?? 'application/json' },
  })),
  'body-truncated': async ({ world, operation, ask }) => {
    const { path, key = world.server.secret, bytes, json, form, headers } = await ask()
    const whole = bytes ?? Buffer.from(form ? new URLSearchParams(form).toString() : JSON.stringify(json))
    const { body } = operation
    return sendOver(await connection(world.server.url), {
      method: operation.method.toUpperCase(),
      path,
      headers: {
        'Content-Type': bytes ? 'application/zip' : (body?.jsonType ?? 'application/json'),
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
  'idempotency-mismatch': async (occasion) => {
    const key = withHeader('Idempotency-Key', `${idempotencyKey}, but not the same`)
    const first = await key(occasion)
    if (!first.ok) return first
    return key(occasion)
  },
  'idempotency-running': async (occasion) => {
    const key = during('forgetful', async (inside) => {
      const twice = withHeader('Idempotency-Key', idempotencyKey)
      const first = await twice(inside)
      return first.ok ? twice(inside) : first
    })
    return key(occasion)
  },
  'store-full': during('full', same),
  internal: during('broken', same),
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
