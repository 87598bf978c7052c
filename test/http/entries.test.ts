import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import AdmZip from 'adm-zip'
import { describe, expect, onTestFinished, test } from 'vitest'
import { prefersGzip } from '#dist/http/accept-encoding.js'
import { openRepository } from '#dist/index.js'
import { sha256 } from '#dist/kernel/digest.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { treeFixtures, zipFixtures } from '../fixtures.js'
import { exchange } from './exchange.js'
import { keep, keepIn } from './kept.js'
import { testServer } from './server.js'

const gzip = { 'Accept-Encoding': 'gzip' }

/** The base fixture with more files in it. */
const packed = (more: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  zip(
    new Map([
      ...fixtureFiles('scorm12', '_base'),
      ...Object.entries(more).map(([path, content]) => [path, Buffer.from(content)] as const),
    ]),
  )

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

async function served(bytes: Uint8Array = packed()) {
  const server = await testServer()
  const version = await keep(server.data, bytes, { externalId: 'fire', publish: true, policy: 'lenient' })
  const below = `/v1/versions/${version}/entries`
  const raw = (path: string, headers?: Record<string, string>, method?: string) =>
    exchange(server, `${below}/${path}`, headers, method)
  const get = (path: string, headers?: Record<string, string>, method?: string) => raw(encoded(path), headers, method)
  const list = async () => (await (await server.send('GET', below)).json()).items
  return { ...server, version, below, raw, get, list }
}

describe('the files of a package', () => {
  test('are listed, what an operating system left among them, and no folders', async () => {
    const files = { 'médias/écran 1.png': 'picture', '.DS_Store': 'left behind' }
    const { list, send, below } = await served(packed(files))
    const items = await list()
    expect(items).toContainEqual({
      path: 'médias/écran 1.png',
      size: 7,
      storedSize: expect.any(Number),
      sha256: sha256('picture'),
      modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
    expect(items).toContainEqual(expect.objectContaining({ path: '.DS_Store', litter: true }))
    expect(items.filter(({ path }: { path: string }) => path.endsWith('/'))).toEqual([])
    const etag = (await send('GET', below)).headers.get('etag') ?? ''
    expect((await send('GET', below, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })

  test('come out one by one, as gzip and as they are', async () => {
    const server = await testServer()
    const repository = await openRepository({ data: server.data })
    onTestFinished(() => repository.close())
    let seen = 0
    for (const { name, file, bytes } of treeFixtures()) {
      if (!name.endsWith('/_base') || !file.endsWith('.zip')) continue
      const version = await keepIn(repository, bytes, { name: file, policy: 'lenient' })
      if (version === undefined) throw new Error(`${name} was refused`)
      for (const entry of new AdmZip(Buffer.from(bytes)).getEntries()) {
        if (entry.isDirectory) continue
        const path = `/v1/versions/${version}/entries/${encoded(entry.entryName)}`
        const [plain, zipped] = [await exchange(server, path), await exchange(server, path, gzip)]
        expect([path, plain.status, zipped.status]).toEqual([path, 200, 200])
        expect(plain.body.equals(entry.getData())).toBe(true)
        const inflated = zipped.headers['content-encoding'] === 'gzip' ? gunzipSync(zipped.body) : zipped.body
        expect(inflated.equals(entry.getData())).toBe(true)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(20)
  }, 120_000)

  test('have a tag for each encoding, and a digest of what is sent', async () => {
    const { get } = await served(packed({ 'text.txt': 'word '.repeat(1000) }))
    const [plain, zipped] = [await get('text.txt'), await get('text.txt', gzip)]
    expect(plain.headers).toMatchObject({
      'content-length': '5000',
      'repr-digest': `sha-256=:${createHash('sha256').update(plain.body).digest('base64')}:`,
      vary: 'Accept-Encoding',
    })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(zipped.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(zipped.body.length),
      vary: 'Accept-Encoding',
    })
    expect(zipped.headers).not.toHaveProperty('repr-digest')
    expect(zipped.body.length).toBeLessThan(200)
    expect(zipped.headers.etag).not.toBe(plain.headers.etag)
    const { etag = '' } = zipped.headers
    expect((await get('text.txt', { ...gzip, 'If-None-Match': etag })).status).toBe(304)
    expect((await get('text.txt', { 'If-None-Match': etag })).status).toBe(200)
  })

  test('that were stored as they are go out so, and in parts', async () => {
    const film = randomBytes(3_000_000)
    const archive = new AdmZip(packed({ 'text.txt': 'word '.repeat(1000) }))
    archive.addFile('film.mp4', film).header.method = 0
    const { get } = await served(archive.toBuffer())
    const whole = await get('film.mp4', gzip)
    expect(whole.headers).not.toHaveProperty('content-encoding')
    expect(whole.headers).toMatchObject({ 'content-type': 'video/mp4', 'accept-ranges': 'bytes' })
    expect(whole.body.equals(film)).toBe(true)
    const part = await get('film.mp4', { Range: 'bytes=1000000-2500000', 'If-Range': whole.headers.etag ?? '' })
    expect(part.status).toBe(206)
    expect(part.headers['content-range']).toBe('bytes 1000000-2500000/3000000')
    expect(part.body.equals(film.subarray(1_000_000, 2_500_001))).toBe(true)
    expect((await get('film.mp4', { Range: 'bytes=3000000-' })).status).toBe(416)
    const deflated = await get('text.txt', { Range: 'bytes=0-1' })
    expect(deflated.status).toBe(200)
    expect(deflated.headers['accept-ranges']).toBe('none')
  })

  test('are described by HEAD', async () => {
    const { get } = await served(packed({ 'text.txt': 'word '.repeat(1000) }))
    const head = await get('text.txt', gzip, 'HEAD')
    const { body, headers } = await get('text.txt', gzip)
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(body.length))
    expect(head.headers.etag).toBe(headers.etag)
  })

  test('may be empty', async () => {
    const { get } = await served(packed({ 'empty.js': '' }))
    for (const headers of [{}, gzip]) {
      const answer = await get('empty.js', headers)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.body) : answer.body).toHaveLength(0)
    }
  })

  test('of a course’s published version change with it', async () => {
    const { send, data, version } = await served(packed({ 'text.txt': 'first' }))
    const path = '/v1/versions/fire/entries/text.txt'
    const first = await send('GET', path)
    expect(await first.text()).toBe('first')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('content-location')).toBe(`/v1/versions/${version}/entries/text.txt`)
    await keep(data, packed({ 'text.txt': 'second' }), { externalId: 'fire', publish: true })
    expect(await (await send('GET', path)).text()).toBe('second')
    expect(await (await send('GET', `/v1/versions/${version}/entries/text.txt`)).text()).toBe('first')
  })
})

describe('a name', () => {
  const names = [
    'a b/c d.txt',
    'percent%2Fsign.txt',
    '100%.txt',
    'question?mark.txt',
    'hash#tag.txt',
    'plus+and&amp.txt',
    "quote's.txt",
    'semi;colon.txt',
    'colon:at@.txt',
    'star*.txt',
    '{brace}.txt',
    'été/œuvre.txt',
    '日本/語.txt',
    '😀.txt',
    '...dots../.hidden.txt',
  ]
  test('is found by what it is', async () => {
    const { get, list } = await served(packed(Object.fromEntries(names.map((name) => [name, name]))))
    const listed = (await list()).map(({ path }: { path: string }) => path)
    for (const name of names) {
      expect(listed).toContain(name)
      const { status, headers, body } = await get(name)
      expect([status, String(body)]).toEqual([200, name])
      const disposition = headers['content-disposition'] ?? ''
      const [, encoded = ''] = /filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(disposition) ?? []
      expect(decodeURIComponent(encoded)).toBe(name.slice(name.lastIndexOf('/') + 1))
      expect(disposition).toMatch(/^attachment; filename="[ -~]+"; /)
    }
  })

  test('is the same with its accents composed or not', async () => {
    const decomposed = 'é.txt'.normalize('NFD')
    const { get } = await served(packed({ [decomposed]: 'accent' }))
    for (const name of [decomposed, 'é.txt']) expect(String((await get(name)).body)).toBe('accent')
  })

  test('that is none of the package’s is unknown, however it is written', async () => {
    const { raw } = await served(packed({ 'folder/page.txt': 'text', '.DS_Store': 'left', '__MACOSX/._page': 'left' }))
    const tricks = [
      'nothing.txt',
      'FOLDER/PAGE.TXT',
      'folder',
      'folder/',
      'folder/page.txt/',
      'folder//page.txt',
      '/folder/page.txt',
      './folder/page.txt',
      'folder/./page.txt',
      'folder/../folder/page.txt',
      '../package',
      '../../../../etc/passwd',
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/etc/passwd',
      '%2Fetc%2Fpasswd',
      'folder%5Cpage.txt',
      '..%5C..%5Cwindows%5Cwin.ini',
      'folder/page.txt%20',
      'folder/page.txt.',
      'folder%252Fpage.txt',
      'C:%5Cfolder%5Cpage.txt',
      'constructor',
      '__proto__',
      '.DS_Store',
      '__MACOSX/._page',
    ]
    for (const path of tricks) {
      const { status, body } = await raw(path)
      expect([path, status, JSON.parse(String(body)).code]).toEqual([path, 404, 'entry-unknown'])
    }
    // What is no text, or none that can be stored, names nothing at all.
    for (const path of [
      'folder/page.txt%00',
      'folder/page.txt%00.html',
      '%C0%AE%C0%AE/page.txt',
      '%',
      '%zz',
      'folder/page.txt%F',
    ])
      expect([path, (await raw(path)).status]).toEqual([path, 400])
  })

  test('that is hostile stays a name', async () => {
    const server = await testServer()
    const repository = await openRepository({ data: server.data })
    onTestFinished(() => repository.close())
    let kept = 0
    for (const { file, bytes, name } of zipFixtures()) {
      const version = await keepIn(repository, bytes, { name: file, policy: 'lenient' })
      if (version === undefined) continue
      kept++
      const { items } = await (await server.send('GET', `/v1/versions/${version}/entries`)).json()
      for (const { path, sha256: digest, litter } of items) {
        const answer = await exchange(server, `/v1/versions/${version}/entries/${encoded(path)}`)
        expect([name, path, answer.status]).toEqual([name, path, litter ? 404 : 200])
        if (!litter) expect([name, path, sha256(answer.body)]).toEqual([name, path, digest])
      }
    }
    expect(kept).toBeGreaterThan(10)
  }, 120_000)
})

test('whatever a file is, it runs in no browser at this origin', async () => {
  const types = {
    'page.html': 'text/html',
    'PAGE2.HTM': 'text/html',
    'drawing.svg': 'image/svg+xml',
    'script.js': 'text/javascript',
    'data.xml': 'application/xml',
    'what.is-this': 'application/octet-stream',
    'no-extension': 'application/octet-stream',
  }
  const script = '<script>alert(1)</script>'
  const { get } = await served(packed(Object.fromEntries(Object.keys(types).map((name) => [name, script]))))
  for (const [name, type] of Object.entries(types))
    for (const headers of [{}, gzip])
      expect((await get(name, headers)).headers).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-disposition': expect.stringMatching(/^attachment; /),
      })
})

test.each([
  [undefined, false],
  ['', false],
  ['gzip', true],
  ['GZIP', true],
  ['x-gzip', true],
  ['deflate, gzip;q=1.0, *;q=0.5', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000', false],
  ['gzip;q=0.001', true],
  ['identity', false],
  ['br, zstd', false],
  ['*', true],
  ['*;q=0', false],
  ['gzip;q=0, *', false],
  ['identity;q=0.5, gzip;q=0.4', false],
  ['identity;q=0.5, gzip;q=0.5', true],
  ['identity;q=0, gzip;q=0', false],
  ['gzip;q=nonsense', false],
  ['gzipped', false],
])('Accept-Encoding: %s', (header, expected) => {
  expect(prefersGzip(header)).toBe(expected)
})

describe('a file that is not what was kept', () => {
  /** Puts bytes in the place of those that an entry has in the stored package. */
  function overwrite(data: string, bytes: Buffer, at: number, by: Uint8Array): void {
    const digest = sha256(bytes)
    const file = join(data, 'blobs-v1', 'sha256', digest.slice(0, 2), digest.slice(2, 4), digest)
    const stored = readFileSync(file)
    stored.set(by, at)
    writeFileSync(file, stored)
  }
  const contentOf = (bytes: Buffer, path: string): number => {
    const { header } = new AdmZip(bytes).getEntry(path) ?? {}
    if (!header) throw new Error(`no ${path}`)
    return header.offset + 30 + bytes.readUInt16LE(header.offset + 26) + bytes.readUInt16LE(header.offset + 28)
  }

  test('is never sent whole', async () => {
    const bytes = packed({ 'noise.txt': randomBytes(600_000).toString('hex'), 'small.txt': 'word '.repeat(100) })
    const { data, get } = await served(bytes)
    overwrite(data, bytes, contentOf(bytes, 'noise.txt') + 400_000, Buffer.alloc(64))
    overwrite(data, bytes, contentOf(bytes, 'small.txt'), Buffer.from([7, 7, 7, 7]))
    const plain = await get('noise.txt')
    expect(plain.broken).toBe(true)
    expect((await get('small.txt')).status).toBe(500)
    // What is not inflated here is verified by whoever inflates it.
    const zipped = await get('noise.txt', gzip)
    expect(() => gunzipSync(zipped.body)).toThrow()
  })

  test('produces no more than it promised', async () => {
    const bytes = packed({ 'noise.txt': randomBytes(600_000).toString('hex') })
    const { data, get } = await served(bytes)
    // 300 MB of zeros.
    overwrite(data, bytes, contentOf(bytes, 'noise.txt'), deflateRawSync(Buffer.alloc(300_000_000)))
    const { broken, body } = await get('noise.txt')
    expect(broken).toBe(true)
    expect(body.length).toBeLessThan(1_200_000)
  })
})
