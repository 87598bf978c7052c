import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { rawRequest } from './raw-request.js'
import { type TestServer, testServer } from './server.js'

const uploads = ({ data }: TestServer) => readdirSync(join(data, 'uploads'))
const digest = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`

/** Nothing of what was sent is left. */
async function expectUntouched(server: TestServer): Promise<void> {
  for (const list of ['/v1/courses', '/v1/importJobs'])
    expect((await (await server.send('GET', list)).json()).items).toEqual([])
  await vi.waitFor(() => expect(uploads(server)).toEqual([]), { timeout: 10_000 })
}

const sent = (server: TestServer, body: BodyInit, headers = {}) =>
  fetch(`${server.url}/v1/importJobs`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${server.secret}`, ...headers },
    body,
  })
const told = async (answer: Response) => [answer.status, (await answer.json()).code]

test('announced digests are held to', async () => {
  const server = await testServer()
  const bytes = coursePackage('fire')
  const other = digest(coursePackage('other'))
  const send = (headers: Record<string, string>) => server.send('POST', '/v1/importJobs', { bytes, headers })
  for (const name of ['Content-Digest', 'Repr-Digest']) {
    expect(await told(await send({ [name]: other }))).toEqual([400, 'digest-mismatch'])
    for (const unusable of ['sha-512=:AAAA:', 'sha-256=:AAAA:', 'sha-256=abc', ''])
      expect(await told(await send({ [name]: unusable })), unusable).toEqual([400, 'digest-unsupported'])
  }
  expect(await told(await send({ 'Content-Digest': digest(bytes), 'Repr-Digest': other }))).toEqual([
    400,
    'digest-mismatch',
  ])
  await expectUntouched(server)
  const right = await send({ 'Content-Digest': `sha-512=:AAAA:, ${digest(bytes)}`, 'Repr-Digest': digest(bytes) })
  expect(right.status).toBe(201)
})

test('fields of a form count wherever they stand', async () => {
  const server = await testServer()
  const form = new FormData()
  form.append('externalId', 'fire')
  form.append('tags', 'a')
  form.append('file', new Blob([coursePackage('fire')]), 'C:\\Users\\Zoé\\fire.zip')
  form.append('tags', 'b')
  form.append('publish', 'true')
  form.append('notes', 'Première version,\r\navec deux lignes')
  const answer = await sent(server, form)
  expect(answer.status).toBe(201)
  expect(await answer.json()).toMatchObject({
    fileName: 'fire.zip',
    result: {
      course: { externalId: 'fire', tags: ['a', 'b'], published: 1 },
      version: { notes: 'Première version,\r\navec deux lignes' },
    },
  })
  expect(uploads(server)).toEqual([])
})

test('a form that is none, or holds what it must not, leaves nothing', async () => {
  const server = await testServer()
  const file = new Blob([coursePackage('fire')])
  const form = (fill: (form: FormData) => void) => {
    const made = new FormData()
    fill(made)
    return sent(server, made)
  }
  const invalid = [400, 'request-invalid']
  expect(await told(await form((to) => to.append('notes', 'no file')))).toEqual(invalid)
  const two = await form((to) => {
    to.append('file', file, 'a.zip')
    to.append('other', file, 'b.zip')
  })
  expect(await told(two)).toEqual(invalid)
  for (const [name, value] of [
    ['unknown', 'x'],
    ['dryRun', 'perhaps'],
    ['notes', 'x'.repeat(10_001)],
    ['notes', 'x'.repeat(200_000)],
    ['externalId', ''],
  ] as const) {
    const answer = await form((to) => {
      to.append('file', file, 'a.zip')
      to.append(name, value)
    })
    expect(await told(answer), name).toEqual(invalid)
  }
  const many = await form((to) => {
    to.append('file', file, 'a.zip')
    for (let i = 0; i < 600; i++) to.append('tags', `tag ${i}`)
  })
  expect(await told(many)).toEqual(invalid)
  const type = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const latin = Buffer.from('--x\r\nContent-Disposition: form-data; name="notes"\r\n\r\nété\r\n--x--\r\n', 'latin1')
  const notes = await sent(server, latin, type)
  expect((await notes.json()).detail).toMatch(/a field of the form is not UTF-8\.$/)
  const malformed = [400, 'body-malformed']
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n'
  expect(await told(await sent(server, 'x', { 'Content-Type': 'multipart/form-data' }))).toEqual(malformed)
  expect(await told(await sent(server, 'no parts', type))).toEqual(malformed)
  expect(await told(await sent(server, `${head}\r\nno end`, type))).toEqual(malformed)
  expect(await told(await sent(server, `${head}: nonsense`, type))).toEqual(malformed)
  const french = await sent(server, `${head}\r\nno end`, { ...type, 'Accept-Language': 'fr' })
  expect((await french.json()).detail).toMatch(/\(il s’arrête avant la fin\)\.$/)
  await expectUntouched(server)
})

test('more than a package may have is refused, and the refusal arrives', async () => {
  const server = await testServer({ settings: { packageBytes: 3000, limits: { packageBytes: 3000 } } })
  const large = new Uint8Array(3_000_000)
  const tooLarge = [413, 'body-too-large']
  expect(await told(await server.send('POST', '/v1/importJobs', { bytes: large }))).toEqual(tooLarge)
  expect(await told(await server.send('POST', '/v1/check', { bytes: large }))).toEqual(tooLarge)
  for (const size of [3001, 3_000_000]) {
    const form = new FormData()
    form.append('file', new Blob([large.subarray(0, size)]), 'large.zip')
    expect(await told(await sent(server, form))).toEqual(tooLarge)
  }
  // Of a length that nobody knows before.
  const head = [
    'POST /v1/importJobs HTTP/1.1',
    `Authorization: Bearer ${server.secret}`,
    'Content-Type: application/zip',
  ]
  const chunks = new TextEncoder().encode(`1000\r\n${'x'.repeat(4096)}\r\n0\r\n\r\n`)
  const { answer } = await rawRequest(server.url, [...head, 'Transfer-Encoding: chunked', 'Connection: close'], chunks)
  expect(await answer()).toMatch(/^HTTP\/1\.1 413 .*"code":"body-too-large"/s)
  await expectUntouched(server)
  expect((await server.send('POST', '/v1/importJobs', { bytes: coursePackage('fire') })).status).toBe(201)
})

test('a body that ends before its end is told so, and leaves nothing', async () => {
  const server = await testServer()
  for (const path of ['/v1/importJobs', '/v1/check']) {
    const head = [
      `POST ${path} HTTP/1.1`,
      `Authorization: Bearer ${server.secret}`,
      'Content-Type: application/zip',
      'Content-Length: 5000',
    ]
    const { socket, answer } = await rawRequest(server.url, head, coursePackage('fire').subarray(0, 1000))
    socket.end()
    expect(await answer()).toMatch(/^HTTP\/1\.1 400 .*"code":"body-truncated"/s)
  }
  await expectUntouched(server)
})

test('a client that goes away half-way leaves nothing', async () => {
  const server = await testServer()
  const authorization = `Authorization: Bearer ${server.secret}`
  const half = coursePackage('fire').subarray(0, 1000)
  const part = Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n')
  for (const [path, type, body] of [
    ['/v1/importJobs', 'application/zip', half],
    ['/v1/check', 'application/zip', half],
    ['/v1/importJobs', 'multipart/form-data; boundary=x', Buffer.concat([part, half])],
  ] as const) {
    const head = [`POST ${path} HTTP/1.1`, authorization, `Content-Type: ${type}`, 'Content-Length: 5000']
    const { socket } = await rawRequest(server.url, head, body)
    await vi.waitFor(() => expect(uploads(server)).toHaveLength(1), { timeout: 10_000 })
    socket.resetAndDestroy()
    await expectUntouched(server)
  }
})
