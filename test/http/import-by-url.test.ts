import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { guardedFetcher } from '#dist/adapters/network/guarded-fetcher.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { coursePackage } from '../repository/course-package.js'
import { type TestServer, testServer } from './server.js'
import { uploadsOf } from './tus.js'

const bytes = coursePackage('fire')
const hex = createHash('sha256').update(bytes).digest('hex')

/** A server with packages that Fonds may fetch from, and Fonds. */
async function besides(answer: RequestListener, settings: { readonly packageBytes?: number } = {}) {
  const files = createServer(answer).listen(0, '127.0.0.1')
  await once(files, 'listening')
  onTestFinished(() => {
    files.close().closeAllConnections()
  })
  const host = `127.0.0.1:${(files.address() as AddressInfo).port}`
  const patience = { connecting: 20_000, waiting: 500, whole: 60_000 }
  const server = await testServer({
    stores: { fetcher: guardedFetcher({ allow: [host] }, { patience }) },
    ...(settings.packageBytes && { settings: { ...settings, limits: settings } }),
  })
  return { server, files: `http://${host}` }
}

const importing = ({ send }: TestServer, url: string, more: object = {}, headers: Record<string, string> = {}) =>
  send('POST', '/v1/importJobs', { json: { source: { url }, ...more }, headers })

/** The job once it has ended. */
async function ended({ send }: TestServer, location: string) {
  const job = await (await send('GET', location, { headers: { Prefer: 'wait=60' } })).json()
  if (job.status === 'RUNNING') throw new Error(`${location} still runs`)
  return job
}

async function expectNothingKept(server: TestServer) {
  expect((await (await server.send('GET', '/v1/courses')).json()).items).toEqual([])
  expect(uploadsOf(server)).toEqual([])
}

test('a package is fetched, checked and kept, while its job can be asked how far it is', async () => {
  const seen: (string | undefined)[] = []
  const { server, files } = await besides((request, response) => {
    seen.push(request.url, request.headers['user-agent'])
    if (request.url === '/old?id=7') response.writeHead(302, { Location: '/cours/s%C3%A9curit%C3%A9.zip' }).end()
    else response.writeHead(200, { 'Content-Type': 'application/zip', 'Content-Length': bytes.length }).end(bytes)
  })
  const more = { externalId: 'fire', publish: true, sha256: hex }
  const answer = await importing(server, `${files}/old?id=7`, more, { Prefer: 'respond-async' })
  expect(answer.status).toBe(202)
  expect(answer.headers.get('Preference-Applied')).toMatch(/respond-async/)
  expect(await ended(server, answer.headers.get('Location') ?? '')).toMatchObject({
    status: 'COMPLETE',
    stage: 'finished',
    result: { outcome: 'added', course: { externalId: 'fire', published: 1 }, version: { sha256: hex } },
    report: { verdict: 'clean' },
  })
  expect(seen).toEqual(['/old?id=7', 'Fonds', '/cours/s%C3%A9curit%C3%A9.zip', 'Fonds'])
  expect(uploadsOf(server)).toEqual([])
})

test('a small package is answered at once', async () => {
  const { server, files } = await besides((_, response) => response.end(bytes))
  expect((await importing(server, `${files}/x.zip`)).status).toBe(201)
  const again = await importing(server, `${files}/x.zip`)
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({ result: { outcome: 'duplicate' } })
})

test('and is not waited for longer than it takes', async () => {
  const { server, files } = await besides((_, response) => response.end(bytes))
  const milliseconds: number[] = []
  for (let i = 0; i < 4; i++) {
    const began = performance.now()
    expect((await importing(server, `${files}/x.zip`)).ok).toBe(true)
    milliseconds.push(performance.now() - began)
  }
  expect(Math.min(...milliseconds)).toBeLessThan(400)
})

test('a package that is refused is refused with its report', async () => {
  const refused = zip(fixtureFiles('scorm12', 'MAN-033-href-names-no-entry-error'))
  const { server, files } = await besides((_, response) => response.end(refused))
  const answer = await importing(server, `${files}/x.zip`)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ code: 'package-refused', report: { verdict: 'blocked' } })
  await expectNothingKept(server)
})

describe('a URL that nobody goes to', () => {
  test.each([
    'http://127.0.0.1/x.zip',
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:10.0.0.1]/x.zip',
    'https://me:secret@example.org/x.zip',
    'file:///etc/passwd',
    'https://localhost/x.zip',
  ])('is refused at once: %s', async (url) => {
    const { server } = await besides((_, response) => response.end(bytes))
    const answer = await importing(server, url)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'url-refused' })
    expect((await (await server.send('GET', '/v1/importJobs')).json()).items).toEqual([])
  })

  test('is refused when a redirect leads there', async () => {
    const { server, files } = await besides((_, response) =>
      response.writeHead(302, { Location: 'https://10.0.0.7/secret' }).end(),
    )
    const answer = await importing(server, `${files}/x.zip`)
    expect(answer.status).toBe(422)
    const problem = await answer.json()
    expect(problem).toMatchObject({ code: 'url-refused', detail: expect.stringContaining('is not public') })
    expect(JSON.stringify(problem)).not.toMatch(/10\.0\.0\.7|secret/)
    await expectNothingKept(server)
  })

  test('is told in French', async () => {
    const { server } = await besides((_, response) => response.end(bytes))
    const answer = await importing(server, 'https://10.0.0.1/x.zip', {}, { 'Accept-Language': 'fr' })
    expect((await answer.json()).detail).toBe(
      'https://10.0.0.1/x.zip ne peut pas être lu\u00a0: son adresse n’est pas publique.',
    )
  })
})

describe('a fetch that fails', () => {
  const failures: readonly [string, RequestListener, RegExp][] = [
    ['404', (_, response) => response.writeHead(404).end('secret'), /it answers 404/],
    ['500', (_, response) => response.writeHead(500).end('secret'), /it answers 500/],
    ['a web page', (_, response) => response.setHeader('Content-Type', 'text/html').end('secret'), /with a web page/],
    ['an answer that stops', (_, response) => response.writeHead(200).write('PK secret'), /too slow/],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': 100 }).write('PK secret', () => response.destroy())
      },
      /the connection broke/,
    ],
    ['gzip', (_, response) => response.setHeader('Content-Encoding', 'gzip').end('secret'), /compresses/],
    [
      'another protocol',
      ({ socket }) => socket.write('HTTP/1.1 101 Other\r\nUpgrade: secret\r\nConnection: Upgrade\r\n\r\n'),
      /the connection broke/,
    ],
  ]
  test.each(failures)('for %s says so, of the job too', async (_, answer, reason) => {
    const { server, files } = await besides(answer)
    const response = await importing(server, `${files}/x.zip?token=mine`, {}, { Prefer: 'wait=60' })
    expect(response.status).toBe(422)
    const problem = await response.json()
    expect(problem).toMatchObject({ code: 'fetch-failed', detail: expect.stringMatching(reason) })
    const job = await ended(server, problem.job)
    expect(job).toMatchObject({ status: 'ERROR', problem: { code: 'fetch-failed', detail: problem.detail } })
    expect(JSON.stringify([problem, job.problem])).not.toMatch(/secret|mine/)
    await expectNothingKept(server)
  })

  test('for too many bytes says so', async () => {
    const { server, files } = await besides((_, response) => response.end(bytes), { packageBytes: 1000 })
    const response = await importing(server, `${files}/x.zip`, {}, { Prefer: 'wait=60' })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body-too-large' })
    await expectNothingKept(server)
  })

  test('for other bytes than were announced says so', async () => {
    const { server, files } = await besides((_, response) => response.end(bytes))
    const answer = await importing(server, `${files}/x.zip`, { sha256: '0'.repeat(64) }, { Prefer: 'wait=60' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'digest-mismatch' })
    await expectNothingKept(server)
  })
})

test('a fetch ends with the job that is cancelled', async () => {
  const events = new EventEmitter()
  const [asked, left] = [once(events, 'asked'), once(events, 'left')]
  const { server, files } = await besides((_, response) => {
    events.emit('asked')
    const timer = setInterval(() => response.write('PK'), 20)
    response.once('close', () => {
      clearInterval(timer)
      events.emit('left')
    })
  })
  const answer = await importing(server, `${files}/x.zip`, {}, { Prefer: 'respond-async' })
  const location = answer.headers.get('Location') ?? ''
  await asked
  const cancelled = await server.send('DELETE', location, { headers: { 'If-Match': '*' } })
  expect(cancelled.status).toBe(200)
  expect(await ended(server, location)).toMatchObject({ status: 'ERROR', problem: { code: 'cancelled' } })
  await left
  await expectNothingKept(server)
})
