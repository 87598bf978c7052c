import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { heldPackages } from './held-package.js'
import { rawRequest } from './raw-request.js'
import { type TestServer, testServer } from './server.js'

const packages = () => heldPackages((url) => coursePackage(new URL(url).hostname))
const uploads = (data: string) => readdirSync(join(data, 'uploads'))
const ask = (server: TestServer, host: string, options = {}) =>
  server.send('POST', '/v1/importJobs', {
    json: { source: { url: `https://${host}/packages/fire%20safety.zip` }, ...options },
    headers: { Prefer: 'respond-async' },
  })
const jobOf = async (server: TestServer, address: string, headers = {}) =>
  (await server.send('GET', address, { headers })).json()
const endOf = (server: TestServer, address: string) => jobOf(server, address, { Prefer: 'wait=60' })
const courses = async (server: TestServer) => (await (await server.send('GET', '/v1/courses')).json()).items

test('a package is fetched, and its job says how far it is', async () => {
  const held = packages()
  const server = await testServer({ stores: { fetcher: held.fetcher } })
  const asked = await ask(server, 'a', { externalId: 'fire' })
  expect(asked.status).toBe(202)
  const address = asked.headers.get('location') ?? ''
  await held.asked
  await expect
    .poll(() => jobOf(server, address), { timeout: 30_000 })
    .toMatchObject({ status: 'RUNNING', stage: 'receiving', progress: { done: 100 }, source: 'url' })
  held.release()
  expect(await endOf(server, address)).toMatchObject({
    status: 'COMPLETE',
    fileName: 'fire safety.zip',
    result: { outcome: 'added', course: { externalId: 'fire' } },
  })
  expect(uploads(server.data)).toEqual([])
})

test('what may not be fetched is refused at once, and what cannot be is told with its job', async () => {
  const held = packages()
  held.release()
  const fetcher = {
    ...held.fetcher,
    open: () => Promise.reject(new Error('a fault that nobody thought of')),
  }
  const server = await testServer({ stores: { fetcher } })
  const refused = await server.send('POST', '/v1/importJobs', { json: { source: { url: 'http://a/b.zip' } } })
  expect([refused.status, (await refused.json()).code]).toEqual([422, 'url-refused'])
  const failed = await server.send('POST', '/v1/importJobs', { json: { source: { url: 'https://a/b.zip' } } })
  const problem = await failed.json()
  expect([failed.status, problem.code]).toEqual([500, 'internal'])
  expect(JSON.stringify(problem)).not.toContain('nobody thought of')
  expect(await jobOf(server, problem.job)).toMatchObject({ status: 'ERROR', problem: { code: 'internal' } })
})

test('bytes that are not what was announced are not imported', async () => {
  const held = packages()
  held.release()
  const server = await testServer({ stores: { fetcher: held.fetcher } })
  const json = { source: { url: 'https://a/b.zip' }, sha256: 'f'.repeat(64) }
  const answer = await server.send('POST', '/v1/importJobs', { json })
  expect([answer.status, (await answer.json()).code]).toEqual([400, 'digest-mismatch'])
  expect(await courses(server)).toEqual([])
  expect(uploads(server.data)).toEqual([])
})

test('a job is cancelled by whoever has read it, whether it runs or waits', async () => {
  const held = packages()
  const server = await testServer({ stores: { fetcher: held.fetcher }, settings: { jobs: 1 } })
  const running = (await ask(server, 'a')).headers.get('location') ?? ''
  await held.asked
  const waiting = (await ask(server, 'b')).headers.get('location') ?? ''
  const cancel = (address: string, headers = {}) => server.send('DELETE', address, { headers })
  expect((await cancel(waiting)).status).toBe(428)
  expect((await cancel(waiting, { 'If-Match': '"r77"' })).status).toBe(412)
  const { headers } = await server.send('GET', waiting)
  const cancelled = await cancel(waiting, { 'If-Match': headers.get('etag') ?? '' })
  expect(await cancelled.json()).toMatchObject({ status: 'ERROR', cancelled: true, problem: { code: 'cancelled' } })
  expect((await cancel(running, { 'If-Match': '*' })).status).toBe(200)
  expect(await endOf(server, running)).toMatchObject({ status: 'ERROR', cancelled: true })
  // What has ended stays as it is.
  expect(await (await cancel(running, { 'If-Match': '*' })).json()).toMatchObject({ status: 'ERROR', cancelled: true })
  held.release()
  expect(await endOf(server, (await ask(server, 'c')).headers.get('location') ?? '')).toMatchObject({
    status: 'COMPLETE',
  })
  expect(await courses(server)).toHaveLength(1)
  expect(uploads(server.data)).toEqual([])
})

test('a job that runs is not said to wait, however soon it is looked at', async () => {
  const held = packages()
  const server = await testServer({ stores: { fetcher: held.fetcher }, settings: { jobs: 1 } })
  const fetched = (await ask(server, 'a')).headers.get('location') ?? ''
  await held.asked
  expect(await jobOf(server, fetched)).toMatchObject({ status: 'RUNNING', stage: 'receiving' })
  expect(await jobOf(server, (await ask(server, 'b')).headers.get('location') ?? '')).toMatchObject({ stage: 'queued' })
  const received = { bytes: coursePackage('here'), headers: { Prefer: 'respond-async' } }
  const answer = await server.send('POST', '/v1/importJobs', received)
  expect((await answer.json()).stage).not.toBe('queued')
  held.release()
})

test('hosts that send nothing keep nobody from importing what is here, and their jobs end one by one', async () => {
  const held = packages()
  const server = await testServer({ stores: { fetcher: held.fetcher }, settings: { jobs: 2 } })
  const slow: string[] = []
  for (const host of ['a', 'b', 'c', 'd']) slow.push((await ask(server, host)).headers.get('location') ?? '')
  await held.asked
  const bytes = coursePackage('here')
  const prompt = { bytes, headers: { Prefer: 'wait=60' } }
  expect((await server.send('POST', '/v1/importJobs', prompt)).status).toBe(201)
  const begin = { headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes.length) } }
  const upload = (await server.send('POST', '/v1/uploads', begin)).headers.get('location') ?? ''
  const patch = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }
  await server.send('PATCH', upload, { bytes, headers: patch })
  const json = { source: { upload: upload.split('/').at(-1) } }
  expect((await server.send('POST', '/v1/importJobs', { json, headers: { Prefer: 'wait=60' } })).status).toBe(200)
  // No more than there are places are fetched at the same time.
  await expect.poll(() => uploads(server.data), { timeout: 20_000 }).toHaveLength(2)
  held.release()
  for (const address of slow) expect(await endOf(server, address)).toMatchObject({ status: 'COMPLETE' })
  expect(uploads(server.data)).toEqual([])
})

test('a server that comes back fetches no more at the same time than it has places', async () => {
  const data = temporaryFolder()
  const settings = { jobs: 2, patience: 0 }
  const first = await testServer({ data, settings, stores: { fetcher: packages().fetcher } })
  for (const host of ['a', 'b', 'c', 'd']) await ask(first, host)
  await expect.poll(() => uploads(data), { timeout: 20_000 }).toHaveLength(2)
  await first.close()
  const held = packages()
  const second = await testServer({ data, settings, stores: { fetcher: held.fetcher } })
  await held.asked
  const prompt = { key: first.secret, bytes: coursePackage('here'), headers: { Prefer: 'wait=60' } }
  expect((await second.send('POST', '/v1/importJobs', prompt)).status).toBe(201)
  expect(uploads(data)).toHaveLength(2)
})

test('a job goes on when its client goes away', async () => {
  const held = packages()
  const server = await testServer({ stores: { fetcher: held.fetcher } })
  const body = Buffer.from(JSON.stringify({ source: { url: 'https://a/b.zip' } }))
  const head = [
    'POST /v1/importJobs HTTP/1.1',
    `Authorization: Bearer ${server.secret}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ]
  const { socket } = await rawRequest(server.url, head, body)
  await held.asked
  socket.resetAndDestroy()
  held.release()
  const [{ id }] = (await jobOf(server, '/v1/importJobs')).items
  expect(await endOf(server, `/v1/importJobs/${id}`)).toMatchObject({ status: 'COMPLETE' })
})

test('a server that stops hands its jobs to the next one', async () => {
  const data = temporaryFolder()
  const held = packages()
  const settings = { jobs: 1, patience: 0 }
  const first = await testServer({ data, settings, stores: { fetcher: held.fetcher } })
  const running = (await ask(first, 'a')).headers.get('location') ?? ''
  const waiting = (await ask(first, 'b')).headers.get('location') ?? ''
  await held.asked
  // Taken by this runner, with bytes of its own, and not yet begun.
  const bytes = coursePackage('c')
  const direct = await first.send('POST', '/v1/importJobs', { bytes, headers: { Prefer: 'respond-async' } })
  expect(direct.status).toBe(202)
  await first.close()
  held.release()
  const second = await testServer({ data, settings, stores: { fetcher: held.fetcher } })
  for (const address of [running, waiting, direct.headers.get('location') ?? '']) {
    const end = await second.send('GET', address, { key: first.secret, headers: { Prefer: 'wait=60' } })
    expect(await end.json()).toMatchObject({ status: 'COMPLETE', result: { outcome: 'added' } })
  }
  expect(uploads(data)).toEqual([])
})

test('a job at which every process dies is given up', async () => {
  const data = temporaryFolder()
  const held = packages()
  const start = () => testServer({ data, settings: { patience: 0 }, stores: { fetcher: packages().fetcher } })
  const first = await testServer({ data, settings: { patience: 0 }, stores: { fetcher: held.fetcher } })
  const address = (await ask(first, 'a')).headers.get('location') ?? ''
  await held.asked
  await first.close()
  const key = first.secret
  for (let attempt = 2; attempt <= 3; attempt++) {
    const server = await start()
    const read = async () => (await server.send('GET', address, { key })).json()
    await expect.poll(read, { timeout: 30_000 }).toMatchObject({ stage: 'receiving' })
    await server.close()
  }
  const last = await start()
  const end = await (await last.send('GET', address, { key, headers: { Prefer: 'wait=60' } })).json()
  expect(end).toMatchObject({ status: 'ERROR', problem: { code: 'job-interrupted' } })
})

test('two servers over one folder share the work', async () => {
  const data = temporaryFolder()
  const held = packages()
  const open = packages()
  open.release()
  const busy = await testServer({ data, settings: { jobs: 1 }, stores: { fetcher: held.fetcher } })
  const stuck = (await ask(busy, 'a')).headers.get('location') ?? ''
  await held.asked
  const waiting = (await ask(busy, 'b')).headers.get('location') ?? ''
  await testServer({ data, settings: { jobs: 1 }, stores: { fetcher: open.fetcher } })
  expect(await endOf(busy, waiting)).toMatchObject({ status: 'COMPLETE' })
  expect(await jobOf(busy, stuck)).toMatchObject({ status: 'RUNNING' })
  held.release()
  expect(await endOf(busy, stuck)).toMatchObject({ status: 'COMPLETE' })
})
