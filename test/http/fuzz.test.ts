import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '#dist/contract/open-api-schemas.js'
import type { Operation } from '#dist/contract/operation.js'
import { strangersTo, tricks, valuesOf } from './contract/arbitrary.js'
import { connection, sendOver } from './contract/raw-request.js'
import { openWorld, type World } from './contract/world.js'
import { allOperations, assertDescribed, document } from './described.js'
import { tenant } from './tenant.js'

const patience = 240_000
const runs = 40

let world: World
/** Secret of a key that may do everything in an organisation that has one of everything, and runs the platform. */
let key: string
/** What there is to name in a path. */
let known: Readonly<Record<string, readonly string[]>>
beforeAll(async () => {
  world = await openWorld()
  const { course, things, organisation, keyOf } = await tenant(world.server, 'fuzzed')
  key = (await keyOf(['administrator', 'operator'])).secret
  const versions = [things.version, course.externalId, `${course.externalId}@1`]
  const { 'path+': path, ...ids } = things
  known = {
    ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, [id]])),
    course: [course.id, course.externalId],
    version: versions,
    other: versions,
    path: [path],
    organisation: [organisation, 'local'],
  }
}, patience)
afterAll(() => world?.close(), patience)

/** Headers that some operation reads, with what it may and may not understand. */
const headers = fc.record(
  {
    'If-Match': fc.constantFrom('*', '"r1"', '"r2"', 'W/"r1"', 'r1', '"r99999999999999999999"', ''),
    'If-None-Match': fc.constantFrom('*', '"r1"', '"'),
    'Idempotency-Key': fc.constantFrom('a', '"b"', '', 'x'.repeat(300)),
    Prefer: fc.constantFrom('wait=0', 'wait=-1', 'wait=x', 'respond-async', ';;'),
    Range: fc.constantFrom('bytes=0-1', 'bytes=-0', 'bytes=9-1', 'bytes=0-0,2-3', 'lines=1'),
    'Accept-Language': fc.constantFrom('fr', 'tlh', ';q=x', 'en;q=0'),
    Accept: fc.constantFrom('*/*', 'application/json', 'image/*', ','),
    'Tus-Resumable': fc.constantFrom('1.0.0', '0.2.2'),
    'Upload-Length': fc.constantFrom('10', '0', '-1', 'x', '99999999999999999999'),
    'Upload-Offset': fc.constantFrom('0', '5', '-1', 'x'),
    'Upload-Metadata': fc.constantFrom('filename YQ==', 'filename', ',', 'a b c'),
    'Upload-Checksum': fc.constantFrom('sha1 AAAA', 'crc32 AAAA', 'sha1'),
    'Repr-Digest': fc.constantFrom('sha-256=:AAAA:', 'md5=:x:', ':'),
  },
  { requiredKeys: [] },
)

/** What a request for an operation is made of. */
function requestsFor({ path, method, body }: Operation) {
  const described = (document.paths as Record<string, Record<string, JsonObject>>)[path.replace('+}', '}')][method]
  const parameters = (described.parameters as readonly JsonObject[]).filter((parameter) => parameter.in === 'query')
  const queries = parameters.map(({ name, schema }) => [name, valuesOf(schema as JsonObject)])
  const names = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => name)
  const content = (described.requestBody as JsonObject | undefined)?.content as JsonObject | undefined
  const schema = content && ((content[body?.jsonType ?? 'application/json'] as JsonObject)?.schema as JsonObject)
  return fc.record({
    params: fc.record(
      Object.fromEntries(names.map((name) => [name, fc.oneof(fc.nat(9), fc.nat(9), tricks)])) as Record<
        string,
        fc.Arbitrary<number | string>
      >,
    ),
    /** Whether tricks stand in the address as they are, as far as that is possible at all. */
    bare: fc.boolean(),
    query: fc.oneof(
      fc.record(Object.fromEntries(queries) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }),
      fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 0 }), { maxKeys: 3 }),
    ),
    headers,
    json: schema ? fc.oneof(valuesOf(schema), strangersTo(schema)) : fc.constant(undefined),
    bytes: body?.bytes ? fc.option(fc.uint8Array({ maxLength: 200 })) : fc.constant(null),
  })
}

type Drawn = ReturnType<typeof requestsFor> extends fc.Arbitrary<infer Value> ? Value : never

function addressOf({ path }: Operation, { params, bare, query }: Drawn): string {
  const filled = path.replace(/\{(\w+)\+?\}/g, (_, name: string) => {
    const value = params[name]
    if (typeof value === 'number') return encodeURIComponent(known[name][value % known[name].length])
    // What no client could write in a request line cannot be tried.
    return bare ? value.replace(/[^!-~]|[?#]/g, '') : encodeURIComponent(value)
  })
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, asText(value)]))
  return search.size === 0 ? filled : `${filled}?${search}`
}

/** A value of a form, which knows texts only. What is drawn need not be able to become one: `{ toString: false }`. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

async function send(
  operation: Operation,
  drawn: Drawn,
): Promise<{ readonly address: string; readonly response: Response }> {
  const address = addressOf(operation, drawn)
  const { bytes, json } = drawn
  const form = operation.body?.jsonType === 'application/x-www-form-urlencoded'
  const text = form
    ? new URLSearchParams(Object.entries(json ?? {}).map(([name, value]) => [name, asText(value)])).toString()
    : JSON.stringify(json)
  const body = operation.body && (bytes ?? Buffer.from(text ?? ''))
  const type = bytes ? 'application/zip' : (operation.body?.jsonType ?? 'application/json')
  const response = await sendOver(await connection(world.server.url), {
    method: operation.method.toUpperCase(),
    path: address,
    headers: {
      ...drawn.headers,
      ...(operation.permission !== 'public' && { Authorization: `Bearer ${key}` }),
      ...(body && { 'Content-Type': type }),
    },
    ...(body && { body: { bytes: body, sent: body.length } }),
  })
  return { address, response }
}

/** Number of the last event of the whole platform. */
async function lastEvent(since: string): Promise<string> {
  for (let cursor = since; ; ) {
    const { next, more } = await (await world.server.send('GET', `/v1/events?limit=200&cursor=${cursor}`)).json()
    if (!more) return next
    cursor = next
  }
}

describe('whatever is sent, the answer is one that is described, and what is refused changed nothing', () => {
  let last = '0'
  for (const [id, operation] of allOperations)
    test(
      id,
      async () => {
        await fc.assert(
          fc.asyncProperty(requestsFor(operation), async (drawn) => {
            last = await lastEvent(last)
            const { address, response } = await send(operation, drawn)
            expect(response.status, await response.clone().text()).toBeLessThan(500)
            await assertDescribed(operation.method.toUpperCase(), address, response)
            const now = await lastEvent(last)
            if (response.status >= 400) expect(now).toBe(last)
          }),
          { numRuns: runs },
        )
      },
      patience,
    )
})
