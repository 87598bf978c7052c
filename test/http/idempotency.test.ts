import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openPlatform } from '#dist/compose.js'
import { passingClock } from './passing-clock.js'
import { testServer } from './server.js'

const named = (name: string, key: string, rest: Record<string, string> = {}) => ({
  json: { name },
  headers: { 'Idempotency-Key': key, ...rest },
})
const path = '/v1/organisations'

describe('a request that is sent again', () => {
  test('gets the first answer, to the letter, and does nothing', async () => {
    const { send } = await testServer()
    const first = await send('POST', path, named('North', '"8e03978e-40d5-43dd"'))
    // Quoted or not, it is the same key.
    const again = await send('POST', path, named('North', '8e03978e-40d5-43dd', { 'Accept-Language': 'fr' }))
    expect([first.status, again.status]).toEqual([201, 201])
    expect(await again.text()).toBe(await first.text())
    for (const name of ['location', 'etag', 'content-type'])
      expect(again.headers.get(name), name).toBe(first.headers.get(name))
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true'])
    expect((await (await send('GET', path)).json()).items).toHaveLength(2)
  })

  test('with another body, query or address is a mistake', async () => {
    const { send } = await testServer()
    await send('POST', path, named('North', 'one'))
    const other = await send('POST', path, named('South', 'one'))
    expect([other.status, (await other.json()).code]).toEqual([422, 'idempotency-mismatch'])
    const elsewhere = await send('POST', '/v1/organisations/local/keys', {
      json: { name: 'North', roles: ['reader'] },
      headers: { 'Idempotency-Key': 'one' },
    })
    expect(elsewhere.status).toBe(422)
  })

  test('by another client is another request', async () => {
    const server = await testServer()
    const key = await server.keyOf(['operator'])
    await server.send('POST', path, named('North', 'one'))
    const theirs = await server.send('POST', path, { ...named('South', 'one'), key })
    expect([theirs.status, theirs.headers.get('idempotency-replayed')]).toEqual([201, null])
  })

  test('many times at once is done once', async () => {
    const { send } = await testServer()
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('POST', path, named('North', 'at once'))))
    const statuses = new Set(answers.map(({ status }) => status))
    expect(statuses.has(201)).toBe(true)
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([])
    expect((await (await send('GET', path)).json()).items).toHaveLength(2)
  })

  test('after it failed is done, even changed', async () => {
    const { send } = await testServer()
    await send('POST', path, { json: { name: 'North', externalId: 'n' } })
    const taken = (externalId: string) =>
      send('POST', path, { json: { name: 'Other', externalId }, headers: { 'Idempotency-Key': 'one' } })
    expect((await taken('n')).status).toBe(409)
    expect((await taken('o')).status).toBe(201)
    expect((await taken('o')).headers.get('idempotency-replayed')).toBe('true')
  })

  test('a day later is a new one', async () => {
    const clock = passingClock()
    const { send, data, secret, close } = await testServer({ stores: { clock } })
    await send('POST', path, named('North', 'one'))
    await close()
    clock.pass(25 * 3600)
    const later = await testServer({ data, stores: { clock } })
    // Housekeeping begins with the server, and is waited for.
    const again = async () => (await later.send('POST', path, { ...named('South', 'one'), key: secret })).status
    await expect.poll(again, { timeout: 20_000 }).toBe(201)
  })
})

test('a key that is none is refused', async () => {
  const { send } = await testServer()
  for (const key of ['""', '"a', 'a"b', 'a'.repeat(256), 'é']) {
    const answer = await send('POST', path, named('North', key))
    expect([answer.status, (await answer.json()).errors?.[0]?.pointer], key).toEqual([400, 'Idempotency-Key'])
  }
  expect((await (await send('GET', path)).json()).items).toHaveLength(1)
})

test('a process that dies does not keep the key: after five minutes the request is done', async () => {
  const clock = passingClock()
  const server = await testServer({ stores: { clock } })
  const { key } = await (await server.send('GET', '/v1/me')).json()
  // What another process leaves that is killed between taking the key and answering.
  const dead = await openPlatform({ data: server.data })
  const { sha256 } = await import('#dist/kernel/digest.js')
  const at = clock.now()
  await dead.answers.begin({ client: key, key: sha256('one'), fingerprint: 'x', at, lostBefore: at })
  await dead.close()
  clock.pass(200)
  const soon = await server.send('POST', path, named('North', 'one'))
  expect(soon.status).toBe(422)
  clock.pass(200)
  expect((await server.send('POST', path, named('North', 'one'))).status).toBe(201)
})

test('the secret of a new key is replayed to whoever has the Idempotency-Key, and stands nowhere', async () => {
  const server = await testServer()
  const made = () =>
    server.send('POST', '/v1/organisations/local/keys', {
      json: { name: 'a', roles: ['reader'] },
      headers: { 'Idempotency-Key': 'b8e6b1c6-2d7e-4a58' },
    })
  const { secret } = await (await made()).json()
  expect((await (await made()).json()).secret).toBe(secret)
  await server.close()
  const kept = readFileSync(`${server.data}/fonds.sqlite`).toString('latin1')
  expect(kept).toContain('/v1/keys/key_')
  for (const hidden of [secret, secret.split('_').at(-1), 'b8e6b1c6-2d7e-4a58']) expect(kept).not.toContain(hidden)
})
