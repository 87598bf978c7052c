import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { ZipWriter } from '#dist/container/zip-writer.js'
import { sha256 } from '#dist/kernel/digest.js'
import { fixtureFiles } from '../../scripts/pack-fixtures.mjs'
import { coursePackage } from '../repository/course-package.js'
import { exchange } from './exchange.js'
import { keep } from './kept.js'
import { testServer } from './server.js'

const blobOf = (data: string, bytes: Uint8Array): string => {
  const digest = sha256(bytes)
  return join(data, 'blobs-v1', 'sha256', digest.slice(0, 2), digest.slice(2, 4), digest)
}

/** A package of several megabytes. */
async function largePackage(size = 5_000_000): Promise<Uint8Array> {
  const writer = new ZipWriter()
  for (const [path, content] of fixtureFiles('scorm12', '_base')) writer.addFile(path, content)
  writer.addFile('film.mp4', randomBytes(size))
  const pieces: Uint8Array[] = []
  for await (const piece of writer.bytes()) pieces.push(piece)
  return Buffer.concat(pieces)
}

const course = coursePackage('Sécurité « incendie »')

async function served(bytes: Uint8Array = course) {
  const server = await testServer()
  const version = await keep(server.data, bytes, { externalId: 'fire', publish: true })
  const path = `/v1/versions/${version}/package`
  const get = (headers?: Record<string, string>, at = path) => exchange(server, at, headers)
  return { ...server, version, path, get }
}

describe('a package', () => {
  test('comes out as it came in', async () => {
    const { get } = await served()
    const { status, headers, body } = await get()
    expect(status).toBe(200)
    expect(body.equals(course)).toBe(true)
    const digest = createHash('sha256').update(course).digest()
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(course.length),
      'content-disposition': `attachment; filename="securite-incendie-v1.zip"; filename*=UTF-8''securite-incendie-v1.zip`,
      etag: `"${digest.toString('hex')}"`,
      'repr-digest': `sha-256=:${digest.toString('base64')}:`,
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).not.toHaveProperty('transfer-encoding')
  })

  test('of many megabytes too, to several at once', async () => {
    const bytes = await largePackage()
    const { get } = await served(bytes)
    for (const { status, body } of await Promise.all([get(), get(), get(), get()])) {
      expect(status).toBe(200)
      expect(body.equals(bytes)).toBe(true)
    }
  })

  test('may be a bare manifest', async () => {
    const manifest = fixtureFiles('cmi5', '_base').get('cmi5.xml') ?? Buffer.alloc(0)
    const server = await testServer()
    const bytes = Buffer.from(String(manifest).replace(/<url>[^<]*<\/url>/g, '<url>https://course.example/start</url>'))
    const version = await keep(server.data, bytes, { name: 'cmi5.xml' })
    const { headers, body } = await exchange(server, `/v1/versions/${version}/package`)
    expect(headers['content-type']).toBe('application/xml')
    expect(headers['content-disposition']).toMatch(/-v1\.xml"/)
    expect(body.equals(bytes)).toBe(true)
  })

  test('is described by HEAD as by GET, and not sent', async () => {
    const server = await served()
    const head = await exchange(server, server.path, { Range: 'bytes=0-9' }, 'HEAD')
    const got = await server.get()
    const told = ['content-length', 'content-type', 'content-disposition', 'etag', 'last-modified', 'repr-digest']
    expect(head.status).toBe(200)
    for (const name of [...told, 'accept-ranges', 'cache-control'])
      expect([name, head.headers[name]]).toEqual([name, got.headers[name] ?? 'a header'])
    expect(head.body).toHaveLength(0)
  })

  test('is nobody else’s', async () => {
    const server = await served()
    const organisation = await server.organisation('Others')
    const secret = await server.keyOf(['administrator'], organisation)
    expect((await exchange({ ...server, secret }, server.path)).status).toBe(404)
    expect((await exchange({ ...server, secret: 'none' }, server.path)).status).toBe(401)
  })
})

describe('parts of a package', () => {
  test.each(['bytes=0-0', 'bytes=100-299', 'bytes=1048570-1048580', 'bytes=-700', 'bytes=1000000-'])(
    '%s',
    async (range) => {
      const bytes = await largePackage()
      const { get } = await served(bytes)
      const { status, headers, body } = await get({ Range: range })
      const [, first = '', last = ''] = /(\d*)-(\d*)/.exec(range) ?? []
      const start = first === '' ? bytes.length - Number(last) : Number(first)
      const end = first === '' || last === '' ? bytes.length : Number(last) + 1
      expect(status).toBe(206)
      expect(headers['content-range']).toBe(`bytes ${start}-${end - 1}/${bytes.length}`)
      expect(headers['content-length']).toBe(String(end - start))
      // Of the whole, whatever part is sent.
      expect(headers['repr-digest']).toBe(`sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`)
      expect(body.equals(bytes.subarray(start, end))).toBe(true)
    },
  )

  test('can be put together again', async () => {
    const bytes = await largePackage()
    const { get } = await served(bytes)
    const parts: Buffer[] = []
    for (let at = 0; at < bytes.length; at += 1_300_000)
      parts.push((await get({ Range: `bytes=${at}-${at + 1_299_999}` })).body)
    expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  })

  test.each(['bytes=5-1', 'bytes=0-1,4-5', 'pages=1-2', 'bytes=a-b'])(
    '%s is answered with the whole',
    async (range) => {
      const { get } = await served()
      const { status, headers, body } = await get({ Range: range })
      expect(status).toBe(200)
      expect(headers).not.toHaveProperty('content-range')
      expect(body.equals(course)).toBe(true)
    },
  )

  test.each(['bytes=99999999-', 'bytes=-0'])('%s is not to be had', async (range) => {
    const { get } = await served()
    const { status, headers, body } = await get({ Range: range })
    expect(status).toBe(416)
    expect(headers['content-range']).toBe(`bytes */${course.length}`)
    expect(JSON.parse(String(body))).toMatchObject({ code: 'range-unsatisfiable' })
  })

  test('are sent only of what the client has begun with', async () => {
    const { get } = await served()
    const { headers } = await get()
    const [etag = '', date = ''] = [headers.etag, headers['last-modified']]
    const earlier = new Date(Date.parse(date) - 1000).toUTCString()
    const statusFor = async (condition: string) => (await get({ Range: 'bytes=0-9', 'If-Range': condition })).status
    expect(await statusFor(etag)).toBe(206)
    expect(await statusFor(`W/${etag}`)).toBe(200)
    expect(await statusFor('"another"')).toBe(200)
    expect(await statusFor(date)).toBe(206)
    expect(await statusFor(earlier)).toBe(200)
    expect(await statusFor('yesterday')).toBe(200)
  })
})

describe('what the client has already', () => {
  test('is not sent again', async () => {
    const { get } = await served()
    const { headers } = await get()
    const [etag = '', date = ''] = [headers.etag, headers['last-modified']]
    for (const condition of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await get({ 'If-None-Match': condition })
      expect(answer.status).toBe(304)
      expect(answer.body).toHaveLength(0)
      expect(answer.headers).toMatchObject({ etag, 'cache-control': headers['cache-control'] })
    }
    expect((await get({ 'If-None-Match': '"another"', 'If-Modified-Since': date })).status).toBe(200)
    expect((await get({ 'If-Modified-Since': date })).status).toBe(304)
    expect((await get({ 'If-Modified-Since': new Date(0).toUTCString() })).status).toBe(200)
    expect((await get({ 'If-Modified-Since': '9999' })).status).toBe(200)
  })

  test('is told to be another one', async () => {
    const { get } = await served()
    const { etag = '' } = (await get()).headers
    expect((await get({ 'If-Match': etag })).status).toBe(200)
    expect((await get({ 'If-Match': `W/${etag}` })).status).toBe(412)
    expect((await get({ 'If-Match': '"another"' })).status).toBe(412)
  })
})

test('what a course’s name means may change, so nobody keeps it unasked', async () => {
  const { data, get, version } = await served()
  for (const reference of ['fire', 'fire@1']) {
    const { headers, body } = await get({}, `/v1/versions/${reference}/package`)
    expect(body.equals(course)).toBe(true)
    expect(headers['cache-control']).toBe('private, no-cache')
    expect(headers['content-location']).toBe(`/v1/versions/${version}/package`)
    expect(headers).not.toHaveProperty('last-modified')
  }
  const { etag = '' } = (await get({}, '/v1/versions/fire/package')).headers
  const second = coursePackage('Another one')
  await keep(data, second, { externalId: 'fire', publish: true })
  const changed = await get({ 'If-None-Match': etag, Range: 'bytes=5-', 'If-Range': etag }, '/v1/versions/fire/package')
  expect(changed.status).toBe(200)
  expect(changed.body.equals(second)).toBe(true)
})

describe('a stored package that is not whole any more', () => {
  const flip = (file: string, at: number) => {
    const bytes = readFileSync(file)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }

  test('breaks the connection before its end', async () => {
    const bytes = await largePackage()
    const { data, get } = await served(bytes)
    flip(blobOf(data, bytes), 2_500_000)
    const { status, headers, body, broken } = await get()
    expect(status).toBe(200)
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(broken).toBe(true)
    expect(body.length).toBeLessThan(bytes.length)
  })

  test('is found out after it was sent whole', async () => {
    const bytes = await largePackage()
    const { data, get } = await served(bytes)
    for (const _ of [1, 2]) expect((await get()).broken).toBe(false)
    flip(blobOf(data, bytes), bytes.length - 1)
    expect((await get()).broken).toBe(true)
    flip(blobOf(data, bytes), bytes.length - 1)
    expect((await get()).body.equals(bytes)).toBe(true)
  })

  test('is told as a problem where nothing was sent yet', async () => {
    const { data, get } = await served()
    const file = blobOf(data, course)
    flip(file, 100)
    const damaged = await get()
    expect(damaged.status).toBe(500)
    expect(damaged.headers['content-type']).toMatch(/^application\/problem\+json/)
    flip(file, 100)
    expect((await get()).status).toBe(200)
    truncateSync(file, course.length - 1)
    expect((await get()).status).toBe(500)
    expect((await get({ Range: 'bytes=0-9' })).status).toBe(500)
  })
})

test.runIf(process.platform === 'linux')('a client that goes away leaves no file open', async () => {
  // More than the system takes on its way to a client that does not read.
  const bytes = await largePackage(30_000_000)
  const { data, url, secret, path, get } = await served(bytes)
  const file = blobOf(data, bytes)
  const isOpen = () =>
    readdirSync('/proc/self/fd').some((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`) === file
      } catch (error) {
        // Closed since it was listed.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        return false
      }
    })
  await new Promise<void>((resolve, reject) => {
    const asked = request(new URL(path, url), { headers: { Authorization: `Bearer ${secret}` } }, (response) => {
      response.once('readable', () => {
        expect(isOpen()).toBe(true)
        response.destroy()
        resolve()
      })
    })
    asked.once('error', reject)
    asked.end()
  })
  await vi.waitFor(() => expect(isOpen()).toBe(false), { timeout: 20_000 })
  expect((await get()).body.equals(bytes)).toBe(true)
})
