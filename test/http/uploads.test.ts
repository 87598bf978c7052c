import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Upload, type UploadOptions } from 'tus-js-client'
import { describe, expect, test, vi } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { type TestServer, testServer } from './server.js'
import { serverProcess } from './server-process.js'
import { base64, checksum, tusOf, uploadsOf } from './tus.js'

const soon = { timeout: 20_000 }
const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const idOf = (path: string) => path.split('/').at(-1) ?? ''
const fileOf = ({ data }: Pick<TestServer, 'data'>, path: string) => join(data, 'uploads', idOf(path))
const importing = (server: TestServer, path: string, more: Record<string, unknown> = {}) =>
  server.send('POST', '/v1/importJobs', { json: { source: { upload: idOf(path) }, ...more } })

describe('a client of the protocol', () => {
  /** @returns where the upload is. */
  const uploading = ({ url, secret }: TestServer, bytes: Uint8Array, options: Partial<UploadOptions> = {}) =>
    new Promise<string>((resolve, reject) => {
      const upload: Upload = new Upload(Buffer.from(bytes), {
        endpoint: `${url}/v1/uploads`,
        headers: { Authorization: `Bearer ${secret}` },
        retryDelays: null,
        onSuccess: () => resolve(upload.url ?? ''),
        onError: reject,
        ...options,
      })
      upload.start()
    })

  test('sends a package in parts, which is then imported as what it is called', async () => {
    const server = await testServer()
    const bytes = coursePackage('fire')
    const metadata = { filename: 'C:\\cours\\sécurité.zip', filetype: 'application/zip', sha256: hex(bytes) }
    const url = await uploading(server, bytes, { metadata, chunkSize: 500 })
    expect(url).toMatch(`${server.url}/v1/uploads/upl_`)
    const answer = await importing(server, url, { publish: true })
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({
      status: 'COMPLETE',
      fileName: 'sécurité.zip',
      result: { outcome: 'added', version: { sha256: hex(bytes) } },
    })
    expect(uploadsOf(server)).toEqual([])
  })

  test.each([
    ['with its beginning in the request that creates it', { uploadDataDuringCreation: true }],
    ['of a length that it learns at the end', { uploadLengthDeferred: true, chunkSize: 700 }],
  ])('sends a package %s', async (_, options) => {
    const server = await testServer()
    const bytes = coursePackage('fire')
    const url = await uploading(server, bytes, options)
    expect((await importing(server, url)).status).toBe(201)
  })

  test('goes on where it was interrupted', async () => {
    const server = await testServer()
    const bytes = coursePackage('fire', { 'media/film.txt': 'x'.repeat(100_000) })
    let upload: Upload | undefined
    const interrupted = new Promise<string>((resolve, reject) => {
      upload = new Upload(Buffer.from(bytes), {
        endpoint: `${server.url}/v1/uploads`,
        headers: { Authorization: `Bearer ${server.secret}` },
        chunkSize: 1000,
        onError: reject,
        onChunkComplete: () => void upload?.abort().then(() => resolve(upload?.url ?? '')),
      })
      upload.start()
    })
    const uploadUrl = await interrupted
    const started = vi.fn()
    await uploading(server, bytes, { uploadUrl, onBeforeRequest: started })
    expect(started.mock.calls.map(([request]) => request.getMethod())).toEqual(['HEAD', 'PATCH'])
    expect((await importing(server, uploadUrl)).status).toBe(201)
  })

  test('can tell what is spoken here, without a key', async () => {
    const { send } = await testServer()
    const answer = await send('OPTIONS', '/v1/uploads', { key: null })
    expect(answer.status).toBe(204)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'tus-resumable': '1.0.0',
      'tus-version': '1.0.0',
      'tus-extension': 'creation,creation-with-upload,creation-defer-length,expiration,termination,checksum',
      'tus-max-size': String(4 * 2 ** 30),
      'tus-checksum-algorithm': 'sha1,sha256',
    })
  })
})

describe('an upload', () => {
  test('says how far it is, until when it is kept, and what was said of it', async () => {
    const { head, create, append } = tusOf(await testServer())
    const metadata = `filename ${base64('é.zip')},mine`
    const created = await create({ 'Upload-Length': '10', 'Upload-Metadata': metadata })
    expect(created.status).toBe(201)
    const path = created.headers.get('Location') ?? ''
    expect(path).toMatch(/^\/v1\/uploads\/upl_\w{26}$/)
    const left = Date.parse(created.headers.get('Upload-Expires') ?? '') - Date.now()
    expect(left).toBeGreaterThan(23 * 3_600_000)
    const answer = await append(path, 0, Buffer.from('12345'))
    expect(answer.status).toBe(204)
    expect(answer.headers.get('Upload-Offset')).toBe('5')
    expect(answer.headers.get('Upload-Expires')).toMatch(/GMT$/)
    const state = await head(path)
    expect(state.status).toBe(200)
    expect(Object.fromEntries(state.headers)).toMatchObject({
      'tus-resumable': '1.0.0',
      'upload-offset': '5',
      'upload-length': '10',
      'upload-metadata': metadata,
      'upload-expires': expect.stringMatching(/GMT$/),
      'cache-control': 'no-store',
    })
    expect((await append(path, 5, Buffer.from('67890'))).headers.get('Upload-Expires')).toBeNull()
  })

  test('of no bytes is complete at once, and no package', async () => {
    const server = await testServer()
    const path = await tusOf(server).begin(0)
    expect((await importing(server, path)).status).toBe(422)
  })

  test('whose length is told again is not refused for it, and with another is', async () => {
    const server = await testServer()
    const { create, append, hang, offsetOf } = tusOf(server)
    const path = (await create({ 'Upload-Defer-Length': '1' })).headers.get('Location') ?? ''
    const broken = hang(path, 0, 10, Buffer.from('123'), ['Upload-Length: 10'])
    await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(3), soon)
    broken.destroy()
    expect((await append(path, await offsetOf(path), Buffer.from('4'), { 'Upload-Length': '11' })).status).toBe(400)
    expect((await append(path, 3, Buffer.from('4567890'), { 'Upload-Length': '10' })).status).toBe(204)
  })

  test('is found at the address that clients see', async () => {
    const server = await testServer({ settings: { publicUrl: 'https://fonds.example/api' } })
    const created = await tusOf(server).create({ 'Upload-Length': '1' })
    expect(created.headers.get('Location')).toMatch(/^https:\/\/fonds\.example\/api\/v1\/uploads\/upl_\w{26}$/)
  })

  test('whose length is not known yet takes one later', async () => {
    const server = await testServer()
    const { create, head, append } = tusOf(server)
    const bytes = coursePackage('fire')
    const created = await create({ 'Upload-Defer-Length': '1' }, bytes.subarray(0, 10))
    expect(created.headers.get('Upload-Offset')).toBe('10')
    const path = created.headers.get('Location') ?? ''
    expect((await head(path)).headers.get('Upload-Defer-Length')).toBe('1')
    expect(await (await importing(server, path)).json()).toMatchObject({ code: 'upload-incomplete' })
    const last = await append(path, 10, bytes.subarray(10), { 'Upload-Length': String(bytes.length) })
    expect(last.status).toBe(204)
    expect((await append(path, bytes.length, Buffer.alloc(0), { 'Upload-Length': '9' })).status).toBe(400)
    expect((await importing(server, path)).status).toBe(201)
  })

  test('is gone when it is removed', async () => {
    const server = await testServer()
    const { begin, remove, head, append } = tusOf(server)
    const path = await begin(10)
    expect((await remove(path)).status).toBe(204)
    expect((await head(path)).status).toBe(404)
    expect((await append(path, 0, Buffer.from('x'))).status).toBe(404)
    expect((await remove(path)).status).toBe(404)
    expect(uploadsOf(server)).toEqual([])
  })

  test('is gone a day after its last byte', async () => {
    let now = Date.parse('2026-11-30T08:00:00Z')
    const hours = (count: number) => {
      now += count * 3_600_000
    }
    const server = await testServer({ stores: { clock: { now: () => new Date(now) } } })
    const { begin, append, head } = tusOf(server)
    const path = await begin(10)
    hours(23)
    expect((await append(path, 0, Buffer.from('12345'))).headers.get('Upload-Expires')).toBe(
      'Wed, 02 Dec 2026 07:00:00 GMT',
    )
    hours(23)
    expect((await head(path)).status).toBe(200)
    hours(2)
    expect((await head(path)).status).toBe(404)
    expect(await (await append(path, 5, Buffer.from('67890'))).json()).toMatchObject({ code: 'upload-unknown' })
  })

  test('is used up by the job that imports it', async () => {
    const server = await testServer()
    const bytes = coursePackage('fire')
    const { create, head } = tusOf(server)
    const created = await create({ 'Upload-Length': String(bytes.length) }, bytes)
    const path = created.headers.get('Location') ?? ''
    expect((await importing(server, path)).status).toBe(201)
    expect((await head(path)).status).toBe(404)
    expect((await importing(server, path)).status).toBe(404)
  })
})

describe('an upload of another organisation', () => {
  test('is unknown, and nobody else can touch it', async () => {
    const server = await testServer()
    const other = await server.organisation('Another')
    const stranger = tusOf(server, await server.keyOf(['administrator'], other))
    const own = tusOf(server)
    const path = await own.begin(10)
    const sending = own.hang(path, 0, 10, Buffer.from('12345'))
    await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(5), soon)
    for (const answer of [
      await stranger.head(path),
      await stranger.append(path, 0, Buffer.from('x')),
      await stranger.append(path, 5, Buffer.from('x')),
      await stranger.remove(path),
      await server.send('POST', '/v1/importJobs', {
        key: await server.keyOf(['publisher'], other),
        json: { source: { upload: idOf(path) } },
      }),
    ])
      expect(answer.status).toBe(404)
    // Not even the connection of who sends it was cut.
    sending.write('67890')
    expect(String((await once(sending, 'data'))[0])).toMatch(/^HTTP\/1\.1 204 /)
    expect(readFileSync(fileOf(server, path), 'utf8')).toBe('1234567890')
    sending.destroy()
  })

  test('and of nobody who may not write', async () => {
    const server = await testServer()
    const path = await tusOf(server).begin(10)
    const reader = tusOf(server, await server.keyOf(['reader']))
    const answers = [
      await reader.create({ 'Upload-Length': '1' }),
      await reader.head(path),
      await reader.append(path, 0, Buffer.from('x')),
      await reader.remove(path),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    const nobody = await server.send('PATCH', path, { key: null, headers: { 'Tus-Resumable': '1.0.0' } })
    expect(nobody.status).toBe(401)
    expect(await tusOf(server).offsetOf(path)).toBe(0)
  })
})

describe('bytes', () => {
  test('that arrived before the connection broke are kept', async () => {
    const server = await testServer()
    const { begin, hang, offsetOf, append } = tusOf(server)
    const bytes = coursePackage('fire')
    const path = await begin(bytes.length)
    const socket = hang(path, 0, bytes.length, bytes.subarray(0, 300))
    await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(300), soon)
    socket.destroy()
    expect(await offsetOf(path)).toBe(300)
    expect((await append(path, 300, bytes.subarray(300))).status).toBe(204)
    expect((await importing(server, path)).status).toBe(201)
  })

  test('of a connection that is dead are not waited for by who comes later', async () => {
    const server = await testServer()
    const { begin, hang, offsetOf, append } = tusOf(server)
    const path = await begin(10)
    const dead = hang(path, 0, 10, Buffer.from('123'))
    await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(3), soon)
    expect(await offsetOf(path)).toBe(3)
    expect((await append(path, 3, Buffer.from('4567890'))).status).toBe(204)
    // Whoever wakes up late changes nothing.
    dead.on('error', () => {}).write('abcdefg')
    expect(await offsetOf(path)).toBe(10)
    expect(readFileSync(fileOf(server, path), 'utf8')).toBe('1234567890')
    dead.destroy()
  })

  test('of several who send at once are those of one', async () => {
    const server = await testServer()
    const { begin, append, offsetOf } = tusOf(server)
    const path = await begin(1e6)
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((letter) => append(path, 0, Buffer.alloc(1e6, letter))))
    for (const { status } of answers) expect([204, 409]).toContain(status)
    const offset = await offsetOf(path)
    const written = readFileSync(fileOf(server, path), 'utf8')
    expect(written).toHaveLength(offset)
    expect(answers.some(({ headers }) => Number(headers.get('Upload-Offset')) > 0)).toBe(true)
  })

  test('that arrived before the server was killed are kept', async () => {
    const data = temporaryFolder()
    const killed = await serverProcess(data)
    const { secret = '' } = killed
    const bytes = coursePackage('fire')
    const before = tusOf(killed, secret)
    const path = await before.begin(bytes.length)
    const socket = before.hang(path, 0, bytes.length, bytes.subarray(0, 300)).on('error', () => {})
    await vi.waitFor(() => expect(statSync(fileOf({ data }, path)).size).toBe(300), soon)
    const gone = once(killed.child, 'exit')
    killed.child.kill('SIGKILL')
    await gone
    socket.destroy()
    const server = await testServer({ data })
    const after = tusOf(server, secret)
    expect(await after.offsetOf(path)).toBe(300)
    expect((await after.append(path, 300, bytes.subarray(300))).status).toBe(204)
    const json = { source: { upload: idOf(path) } }
    expect((await server.send('POST', '/v1/importJobs', { key: secret, json })).status).toBe(201)
  })

  test('from elsewhere than the end are refused', async () => {
    const { begin, append, offsetOf } = tusOf(await testServer())
    const path = await begin(10)
    await append(path, 0, Buffer.from('12345'))
    for (const offset of [0, 4, 6, 10]) {
      const answer = await append(path, offset, Buffer.from('x'))
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ code: 'upload-offset' })
    }
    expect(await offsetOf(path)).toBe(5)
  })

  test('beyond the announced length are refused', async () => {
    const server = await testServer()
    const { begin, append, create, offsetOf } = tusOf(server)
    expect((await create({ 'Upload-Length': '3' }, Buffer.from('1234'))).status).toBe(413)
    const wrong = { 'Upload-Length': '3', 'Upload-Checksum': checksum('sha1', Buffer.from('x')) }
    expect((await create(wrong, Buffer.from('123'))).status).toBe(460)
    expect(uploadsOf(server)).toEqual([])
    const path = await begin(10)
    const long = await append(path, 0, Buffer.from('12345678901'))
    expect(await long.json()).toMatchObject({ status: 413, args: { limit: 10 } })
    expect(await offsetOf(path)).toBe(0)
    // Unannounced, they are found out when they come: what fits is there, no more.
    const streamed = await fetch(server.url + path, {
      method: 'PATCH',
      headers: {
        Authorization: `Bearer ${server.secret}`,
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
      },
      body: new Blob(['12345678901']).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(streamed.status).toBe(413)
    expect(await offsetOf(path)).toBeLessThanOrEqual(10)
  })

  test('more than a package may have are refused', async () => {
    const server = await testServer({ settings: { limits: { packageBytes: 1000 }, packageBytes: 1000 } })
    const { create, append } = tusOf(server)
    const answer = await create({ 'Upload-Length': '1001' })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'body-too-large', detail: expect.stringContaining('1000') })
    const open = (await create({ 'Upload-Defer-Length': '1' })).headers.get('Location') ?? ''
    expect((await append(open, 0, Buffer.alloc(1001))).status).toBe(413)
    expect((await append(open, 0, Buffer.alloc(1), { 'Upload-Length': '1001' })).status).toBe(413)
    expect((await append(open, 0, Buffer.alloc(1000))).status).toBe(204)
  })
})

test('an upload whose first request breaks off is gone: nobody was told its address', async () => {
  const server = await testServer()
  const { hang } = tusOf(server)
  const socket = hang('/v1/uploads', 0, 10, Buffer.from('123'), ['Upload-Length: 10'], 'POST')
  await vi.waitFor(() => expect(uploadsOf(server)).toHaveLength(1), soon)
  socket.destroy()
  await vi.waitFor(() => expect(uploadsOf(server)).toEqual([]), soon)
})

test('bytes that end too early are kept, and whoever sent them is told how to go on', async () => {
  const server = await testServer()
  const { begin, hang, offsetOf } = tusOf(server)
  const path = await begin(10)
  const socket = hang(path, 0, 10, Buffer.from('123'), ['Connection: close', 'Accept-Language: fr'])
  await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(3), soon)
  socket.end()
  const answer = await text(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain('Renvoyez-le\u00a0; un téléversement reprend à son Upload-Offset.')
  expect(await offsetOf(path)).toBe(3)
})

describe('a checksum', () => {
  const bytes = Buffer.from('12345')

  test.each(['sha1', 'sha256'] as const)('by %s lets through what it is of, and nothing else', async (algorithm) => {
    const server = await testServer()
    const { begin, append, offsetOf } = tusOf(server)
    const path = await begin(10)
    const wrong = await append(path, 0, bytes, { 'Upload-Checksum': checksum(algorithm, Buffer.from('x')) })
    expect(wrong.status).toBe(460)
    expect(await wrong.json()).toMatchObject({ code: 'checksum-mismatch', status: 460 })
    expect(await offsetOf(path)).toBe(0)
    const right = await append(path, 0, bytes, { 'Upload-Checksum': checksum(algorithm, bytes) })
    expect(right.status).toBe(204)
    expect((await append(path, 5, bytes, { 'Upload-Checksum': checksum(algorithm, Buffer.from('x')) })).status).toBe(
      460,
    )
    expect(await offsetOf(path)).toBe(5)
    expect(readFileSync(fileOf(server, path), 'utf8')).toBe('12345')
  })

  test('of bytes that break off keeps none of them', async () => {
    const server = await testServer()
    const { begin, append, hang, offsetOf } = tusOf(server)
    const path = await begin(10)
    await append(path, 0, Buffer.from('abc'))
    const socket = hang(path, 3, 5, bytes.subarray(0, 4), [`Upload-Checksum: ${checksum('sha1', bytes)}`])
    await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(7), soon)
    socket.destroy()
    // Also where nobody asks for it any more.
    await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(3), soon)
    await vi.waitFor(() => expect(uploadsOf(server)).toHaveLength(1), soon)
    expect(await offsetOf(path)).toBe(3)
  })

  test('is not said to be wrong of bytes whose place somebody else takes', async () => {
    const server = await testServer()
    const { begin, append, hang, offsetOf } = tusOf(server)
    const told = { 'Upload-Checksum': checksum('sha1', bytes) }
    for (let round = 0; round < 5; round++) {
      const path = await begin(5)
      const lines = Object.entries({ ...told, Connection: 'close' }).map((header) => header.join(': '))
      const before = hang(path, 0, 5, bytes.subarray(0, 4), lines)
      const answer = text(before)
      await vi.waitFor(() => expect(statSync(fileOf(server, path)).size).toBe(4), soon)
      expect((await append(path, 0, bytes, told)).status).toBe(204)
      expect(await answer).toMatch(/^HTTP\/1\.1 409 /)
      expect(await offsetOf(path)).toBe(5)
    }
  })

  test('of bytes that break off takes none of those that another server receives meanwhile', async () => {
    const data = temporaryFolder()
    const first = await serverProcess(data)
    const { secret = '' } = first
    const second = tusOf(await testServer({ data }), secret)
    const path = await second.begin(10)
    const size = (expected: number) =>
      vi.waitFor(() => expect(statSync(fileOf({ data }, path)).size).toBe(expected), soon)
    const whole = Buffer.from('1234567890')
    const told = [`Upload-Checksum: ${checksum('sha1', whole)}`]
    const dead = tusOf(first, secret).hang(path, 0, 10, whole.subarray(0, 8), told)
    await size(8)
    const going = second.hang(path, 0, 10, whole.subarray(0, 4), told)
    const answer = once(going, 'data')
    await size(4)
    const closed = once(dead, 'close')
    dead.destroy()
    await closed
    // One that comes behind it is answered when the first server has dealt with it.
    expect(await tusOf(first, secret).offsetOf(path)).toBe(0)
    going.write(whole.subarray(4))
    expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 204 /)
    going.destroy()
    expect(await second.offsetOf(path)).toBe(10)
    expect(readFileSync(fileOf({ data }, path), 'utf8')).toBe('1234567890')
  })

  test('of bytes whose server was killed keeps none of them', async () => {
    const data = temporaryFolder()
    const killed = await serverProcess(data)
    const { secret = '' } = killed
    const { begin, append, hang } = tusOf(killed, secret)
    const path = await begin(10)
    await append(path, 0, Buffer.from('abc'))
    const told = [`Upload-Checksum: ${checksum('sha1', bytes)}`]
    const socket = hang(path, 3, 5, bytes.subarray(0, 4), told).on('error', () => {})
    await vi.waitFor(() => expect(statSync(fileOf({ data }, path)).size).toBe(7), soon)
    const gone = once(killed.child, 'exit')
    killed.child.kill('SIGKILL')
    await gone
    socket.destroy()
    const after = tusOf(await testServer({ data }), secret)
    expect(await after.offsetOf(path)).toBe(3)
    expect((await after.append(path, 3, Buffer.from('1234567'))).status).toBe(204)
    expect(uploadsOf({ data })).toHaveLength(1)
  })

  test('does not spoil what is there when it comes with the wrong offset', async () => {
    const { begin, append, offsetOf } = tusOf(await testServer())
    const path = await begin(10)
    await append(path, 0, Buffer.from('abc'))
    expect((await append(path, 1, bytes, { 'Upload-Checksum': checksum('sha1', bytes) })).status).toBe(409)
    expect(await offsetOf(path)).toBe(3)
  })

  test.each(['md5 1B2M2Y8AsgTpgAmY7PhCfg==', 'sha1', 'sha1 !', 'sha256:abc', ''])('%j is none', async (header) => {
    const { begin, append, offsetOf } = tusOf(await testServer())
    const path = await begin(10)
    const answer = await append(path, 0, bytes, { 'Upload-Checksum': header })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'request-invalid', errors: [{ pointer: 'Upload-Checksum' }] })
    expect(await offsetOf(path)).toBe(0)
  })
})

describe('Content-Digest of a part', () => {
  const bytes = Buffer.from('12345')
  const digestOf = (of: string) => ({
    'Content-Digest': `sha-256=:${createHash('sha256').update(of).digest('base64')}:`,
  })

  test('lets through what it is of, and nothing else', async () => {
    const { begin, append, create, offsetOf } = tusOf(await testServer())
    const path = await begin(10)
    const wrong = await append(path, 0, bytes, digestOf('x'))
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({ code: 'digest-mismatch', args: { expected: hex(Buffer.from('x')) } })
    expect(await offsetOf(path)).toBe(0)
    expect((await append(path, 0, bytes, digestOf('12345'))).status).toBe(204)
    const both = { ...digestOf('x'), 'Upload-Checksum': checksum('sha1', bytes) }
    expect((await append(path, 5, bytes, both)).status).toBe(400)
    expect(await offsetOf(path)).toBe(5)
    expect((await create({ 'Upload-Length': '5', ...digestOf('x') }, bytes)).status).toBe(400)
    expect((await create({ 'Upload-Length': '5', ...digestOf('12345') }, bytes)).status).toBe(201)
  })

  test('has to be one that can be verified', async () => {
    const { begin, append, offsetOf } = tusOf(await testServer())
    const path = await begin(10)
    const answer = await append(path, 0, bytes, { 'Content-Digest': 'md5=:AAAA:' })
    expect(await answer.json()).toMatchObject({ status: 400, code: 'digest-unsupported' })
    expect(await offsetOf(path)).toBe(0)
  })
})

describe('the digest of a whole upload', () => {
  const bytes = coursePackage('fire')
  const told = {
    'in its metadata': (digest: string) => ({ 'Upload-Metadata': `sha256 ${base64(digest.toUpperCase())}` }),
    'in a header': (digest: string) => ({
      'Repr-Digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
    }),
  }
  test.each(Object.entries(told))('%s is compared when it is imported', async (_, headersOf) => {
    const server = await testServer()
    const { create } = tusOf(server)
    const imported = async (digest: string) => {
      const created = await create({ 'Upload-Length': String(bytes.length), ...headersOf(digest) }, bytes)
      return importing(server, created.headers.get('Location') ?? '')
    }
    const wrong = await imported(hex(Buffer.from('another')))
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({ code: 'digest-mismatch' })
    expect((await (await server.send('GET', '/v1/courses')).json()).items).toEqual([])
    expect((await imported(hex(bytes))).status).toBe(201)
  })

  test('has to be one', async () => {
    const { create } = tusOf(await testServer())
    const metadata = await create({ 'Upload-Length': '1', 'Upload-Metadata': `sha256 ${base64('abc')}` })
    expect(metadata.status).toBe(400)
    const header = await create({ 'Upload-Length': '1', 'Repr-Digest': 'md5=:abc=:' })
    expect(await header.json()).toMatchObject({ code: 'digest-unsupported' })
  })
})

describe('a request that is none of the protocol', () => {
  test('is told which header is wrong, in the language of its sender', async () => {
    const { create, begin, append } = tusOf(await testServer())
    const path = await begin(10)
    const french = { 'Accept-Language': 'fr' }
    const told = async (answer: Response) => {
      const { status, detail, errors } = await answer.json()
      return [status, errors?.[0].pointer, detail.split('\u00a0: ').at(-1)]
    }
    const bytes = 'ce n’est pas un nombre entier d’octets.'
    expect(await told(await create({ ...french, 'Upload-Length': '1.5' }))).toEqual([400, 'Upload-Length', bytes])
    expect(await told(await append(path, 'x' as never, Buffer.from('1'), french))).toEqual([
      400,
      'Upload-Offset',
      bytes,
    ])
    const [, neither, sentence] = await told(await create(french))
    expect([neither, sentence]).toEqual(['Upload-Length', expect.stringMatching(/^il est nécessaire, ou sinon/)])
    const settled = await append(path, 0, Buffer.from('1'), { ...french, 'Upload-Length': '11' })
    expect(await told(settled)).toEqual([400, 'Upload-Length', expect.stringContaining('déjà connue')])
    const names = { 'Upload-Length': '1', 'Upload-Metadata': 'a b,a b' }
    expect((await told(await create({ ...french, ...names })))[1]).toBe('Upload-Metadata')
    const parts = { 'Upload-Length': '1', 'Upload-Concat': 'partial' }
    expect((await told(await create({ ...french, ...parts })))[1]).toBe('Upload-Concat')
  })

  test.each([
    ['POST', {}, 400],
    ['POST', { 'Upload-Length': '-1' }, 400],
    ['POST', { 'Upload-Length': '1.5' }, 400],
    ['POST', { 'Upload-Length': 'many' }, 400],
    ['POST', { 'Upload-Length': '99999999999999999999' }, 400],
    ['POST', { 'Upload-Length': '1', 'Upload-Defer-Length': '1' }, 400],
    ['POST', { 'Upload-Defer-Length': '2' }, 400],
    ['POST', { 'Upload-Length': '1', 'Upload-Metadata': 'a !,a b c' }, 400],
    ['POST', { 'Upload-Concat': 'partial', 'Upload-Length': '1' }, 400],
    ['PATCH', {}, 400],
    ['PATCH', { 'Upload-Offset': '-1' }, 400],
    ['PATCH', { 'Upload-Offset': '0x0' }, 400],
    ['PATCH', { 'Upload-Offset': '0', 'Content-Type': 'application/octet-stream' }, 415],
    ['PATCH', { 'Upload-Offset': '0', 'Tus-Resumable': '0.2.2' }, 412],
    ['HEAD', { 'Tus-Resumable': '2.0.0' }, 412],
    ['POST', { 'Upload-Length': '1', 'Tus-Resumable': '' }, 412],
    ['PUT', {}, 405],
    ['GET', {}, 405],
  ])('%s with %j is %i', async (method, headers, status) => {
    const server = await testServer()
    const path = method === 'POST' ? '/v1/uploads' : await tusOf(server).begin(5)
    const answer = await server.send(method, path, {
      headers: { 'Tus-Resumable': '1.0.0', 'Content-Type': 'application/offset+octet-stream', ...headers },
      ...(method === 'PATCH' && { bytes: Buffer.from('12345') }),
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    if (status === 412) expect(answer.headers.get('Tus-Version')).toBe('1.0.0')
    if (method !== 'POST') expect(await tusOf(server).offsetOf(path)).toBe(0)
    else expect(uploadsOf(server)).toEqual([])
  })

  test.each(['upl_', 'upl_00000000000000000000000000', '..%2ffonds.sqlite', '%2e%2e', 'a%00b'])(
    '%s is no upload',
    async (id) => {
      const { head, append, remove } = tusOf(await testServer())
      for (const answer of [
        await head(`/v1/uploads/${id}`),
        await append(`/v1/uploads/${id}`, 0, Buffer.from('x')),
        await remove(`/v1/uploads/${id}`),
      ])
        expect(answer.status).toBe(id === 'a%00b' ? 400 : 404)
    },
  )
})
