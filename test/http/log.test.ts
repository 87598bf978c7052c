import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import { type Faults, fragileStores } from './contract/fragile-stores.js'
import { testServer } from './server.js'

async function loggedServer(overrides: Parameters<typeof testServer>[0] = {}) {
  const lines: string[] = []
  const server = await testServer({
    ...overrides,
    settings: { logLevel: 'debug', ...overrides.settings },
    log: { write: (line) => void lines.push(line) },
  })
  /** The line of a request, once it is written: after its answer. */
  const lineOf = async (answer: Response) => {
    const id = answer.headers.get('request-id')
    const find = () => lines.map((line) => JSON.parse(line)).find((line) => line.id === id)
    await expect.poll(find, { timeout: 20_000 }).toBeDefined()
    return find()
  }
  return { ...server, lines, lineOf }
}

test('a request is one line: who asked for what, and what came of it', async () => {
  const { send, lineOf } = await loggedServer()
  const { key, organisation } = await (await send('GET', '/v1/me')).json()
  const answer = await send('GET', '/v1/organisations/local?x=hidden')
  const line = await lineOf(answer)
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    msg: 'request',
    id: (await answer.json()).instance,
    operation: 'getOrganisation',
    method: 'GET',
    path: '/v1/organisations/local',
    status: 400,
    code: 'request-invalid',
    ms: expect.any(Number),
    received: expect.any(Number),
    bytes: expect.any(Number),
    organisation: organisation.id,
    key,
  })
  expect(line.bytes).toBeGreaterThan(500)
  expect(line.received).toBeGreaterThan(100)
})

test('who watches is heard only by who wants to know all', async () => {
  const { send, lineOf } = await loggedServer()
  expect((await lineOf(await send('GET', '/healthz'))).level).toBe('debug')
  expect((await lineOf(await send('GET', '/v1/me'))).level).toBe('info')
})

test('a trace is taken up, and passed on', async () => {
  const { send, lineOf } = await loggedServer()
  const trace = '0af7651916cd43dd8448eb211c80319c'
  const answer = await send('GET', '/healthz', { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } })
  expect(answer.headers.get('traceparent')).toMatch(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`))
  expect((await lineOf(answer)).trace).toBe(trace)
  for (const none of ['', 'x', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, `ff-${trace}-b7ad6b7169203331-01`])
    expect((await send('GET', '/healthz', { headers: { traceparent: none } })).headers.has('traceparent')).toBe(false)
})

test('a fault of ours is logged with its stack, and told without', async () => {
  const faults: Faults = { mode: 'sound' }
  const data = temporaryFolder()
  const server = await loggedServer({ data, stores: await fragileStores(data, faults) })
  await server.send('GET', '/v1/courses')
  faults.mode = 'broken'
  const answer = await server.send('GET', '/v1/courses')
  faults.mode = 'sound'
  const problem = await answer.json()
  const line = await server.lineOf(answer)
  expect([answer.status, problem.code, line.level]).toEqual([500, 'internal', 'error'])
  expect(line.err.stack).toContain('a fault that was put there')
  expect(JSON.stringify(problem)).not.toContain('put there')
})

test('no line has a credential in it, wherever it was put', async () => {
  const { send, keyOf, lines, lineOf, secret, url } = await loggedServer()
  const other = await keyOf(['reader'])
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'key_x', client_secret: other })
  body.set('client_id', `key_${other.split('_')[1]}`)
  const token = await fetch(`${url}/oauth/token`, { method: 'POST', body })
  const { access_token } = await token.json()
  expect(access_token).toMatch(/^ey/)
  await send('GET', '/v1/me', { key: access_token })
  await send('GET', '/v1/me', { key: `${other}x` })
  for (const hidden of [other, access_token]) {
    await fetch(`${url}/v1/courses/${hidden}`, { headers: { Authorization: `Bearer ${secret}` } })
    await fetch(`${url}/${hidden}/x?key=${hidden}`)
    await fetch(`${url}/v1/courses/${hidden.replaceAll('_', '%5F').replaceAll('.', '%2e')}`)
    await send('GET', `/v1/courses?cursor=${hidden.slice(0, 400)}`)
  }
  const idempotency = '5f0c3c1e-1c59-44f5'
  const last = await send('POST', '/v1/organisations', {
    json: { name: 'a' },
    headers: { 'Idempotency-Key': idempotency },
  })
  await lineOf(last)
  const log = lines.join('')
  expect(log.split('\n').length).toBeGreaterThan(8)
  for (const hidden of [secret, other, access_token, idempotency])
    for (const part of [hidden, hidden.slice(-20)]) expect(log).not.toContain(part)
})
