import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRepository } from '#dist/index.js'
import { png } from '../../scripts/one-colour-png.mjs'
import { temporaryFolder } from '../temporary-folder.js'
import { passingClock } from './passing-clock.js'
import { type TestServer, testServer } from './server.js'
import { illustrate, type Somebody, somebody } from './shared-course.js'

const at = '/v1/courses/fire/thumbnail'

async function ownerOf(server: TestServer): Promise<Somebody> {
  const owner = await somebody(server, 'Ministry')
  await owner.version('fire')
  return owner
}

const put = ({ ask }: Somebody, bytes: Uint8Array, type = 'image/png') =>
  ask('PUT', at, undefined, { bytes, headers: { 'Content-Type': type } })

/** A JPEG and a WebP as far as their headers go. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, Buffer.from([0xff, 0xd9])])
}
function webp(width: number, height: number): Buffer {
  const image = Buffer.alloc(30)
  image.write('RIFF', 0, 'latin1')
  image.writeUInt32LE(22, 4)
  image.write('WEBPVP8X', 8, 'latin1')
  image.writeUInt32LE(10, 16)
  image.writeUIntLE(width - 1, 24, 3)
  image.writeUIntLE(height - 1, 27, 3)
  return image
}

test('a thumbnail comes out as it went in, and no browser runs any of it', async () => {
  const server = await testServer()
  const owner = await ownerOf(server)
  for (const [type, image, name] of [
    ['image/png', png(), 'thumbnail.png'],
    ['image/jpeg', jpeg(600, 400), 'thumbnail.jpg'],
    ['image/webp', webp(600, 400), 'thumbnail.webp'],
  ] as const) {
    const { status, body } = await put(owner, image, type)
    expect([status, body.sheet.thumbnail, body.edited]).toEqual([
      200,
      expect.stringMatching(/^[0-9a-f]{64}$/),
      ['thumbnail'],
    ])
    const answer = await server.send('GET', at, { key: owner.key })
    expect(Buffer.from(await answer.arrayBuffer()).equals(image)).toBe(true)
    const told = ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'etag']
    expect(told.map((header) => answer.headers.get(header))).toEqual([
      type,
      expect.stringContaining(`attachment; filename="${name}"`),
      'nosniff',
      "sandbox; default-src 'none'",
      `"${body.sheet.thumbnail}"`,
    ])
  }
  const { items } = await owner.done('GET', '/v1/events?kind=course.described')
  expect(items).toHaveLength(3)
  expect(items[0].details).toEqual({ fields: 'thumbnail' })
})

test('what is no image, or another than is said, or of another shape, is refused and kept nowhere', async () => {
  const server = await testServer()
  const owner = await ownerOf(server)
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><script>alert(1)</script></svg>',
  )
  for (const [bytes, type, code, says] of [
    [svg, 'image/png', 'thumbnail-refused', 'neither PNG'],
    [svg, 'image/svg+xml', 'media-type-unsupported', 'image/svg+xml'],
    [png(), 'image/gif', 'media-type-unsupported', 'image/gif'],
    [png(), 'image/jpeg', 'thumbnail-refused', 'it is image/png, and image/jpeg is said of it'],
    [png().subarray(0, 20), 'image/png', 'thumbnail-refused', 'neither PNG'],
    [Buffer.alloc(0), 'image/png', 'thumbnail-refused', 'neither PNG'],
    [png(300, 210), 'image/png', 'thumbnail-refused', '300 × 210 pixels, not 3:2'],
    [png(200, 300), 'image/png', 'thumbnail-refused', '200 × 300'],
    [jpeg(6000, 4000), 'image/jpeg', 'thumbnail-refused', 'each side may have 4096'],
    [webp(0xffffff, 0xaaaaaa), 'image/webp', 'thumbnail-refused', 'each side may have 4096'],
    [jpeg(0, 0), 'image/jpeg', 'thumbnail-refused', 'not 3:2'],
    [Buffer.concat([png(), Buffer.alloc(2 ** 21)]), 'image/png', 'body-too-large', '2097152'],
  ] as const) {
    const { status, body } = await put(owner, bytes, type)
    expect([status, body.code, body.detail]).toEqual([status, code, expect.stringContaining(says)])
  }
  expect((await owner.ask('GET', at)).body.code).toBe('resource-unknown')
  // A pixel more or less is what scaling does.
  expect((await put(owner, png(300, 201))).status).toBe(200)
})

test('under its digest it is for ever, and what others saw of a version keeps its own', async () => {
  const server = await testServer()
  const owner = await somebody(server, 'Ministry')
  const user = await somebody(server, 'School')
  const { id, version } = await owner.shared('fire')
  const first = (await owner.done('GET', '/v1/courses/fire')).sheet.thumbnail
  const later = png(300, 200, 7)
  const second = (await put(owner, later)).body.sheet.thumbnail
  expect(second).not.toBe(first)
  expect((await owner.done('GET', `/v1/versions/${version}`)).publishedSheet.thumbnail).toBe(first)
  const get = (query = '', headers = {}) =>
    server.send('GET', `/v1/courses/${id}/thumbnail${query}`, { key: user.key, headers })
  const now = await get()
  expect([now.headers.get('cache-control'), now.headers.get('etag')]).toEqual(['private, no-cache', `"${second}"`])
  expect(Buffer.from(await now.arrayBuffer()).equals(later)).toBe(true)
  for (const digest of [first, second]) {
    const lasting = await get(`?sha256=${digest}`)
    expect([lasting.status, lasting.headers.get('cache-control'), lasting.headers.get('etag')]).toEqual([
      200,
      'private, max-age=31536000, immutable',
      `"${digest}"`,
    ])
    expect((await get(`?sha256=${digest}`, { 'If-None-Match': `"${digest}"` })).status).toBe(304)
  }
  // A digest names nothing that no sheet names, such as a package.
  const { sha256 } = await owner.done('GET', `/v1/versions/${version}`)
  expect((await get(`?sha256=${sha256}`)).status).toBe(404)
  // What a draft had in between is nobody else’s to see.
  await put(owner, png(300, 200, 9))
  expect((await get(`?sha256=${second}`)).status).toBe(404)
})

test('a course that others see keeps a thumbnail; another’s is not touched', async () => {
  const server = await testServer()
  const owner = await somebody(server, 'Ministry')
  const user = await somebody(server, 'School')
  const { id } = await owner.shared('fire')
  expect((await owner.ask('DELETE', at)).body).toMatchObject({ code: 'sheet-incomplete' })
  for (const method of ['PUT', 'DELETE'] as const) {
    const options = method === 'PUT' ? { bytes: png(), headers: { 'Content-Type': 'image/png' } } : {}
    const { status } = await user.ask(method, `/v1/courses/${id}/thumbnail`, undefined, options)
    expect(status).toBe(404)
  }
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'private' })
  const taken = await owner.done('DELETE', at)
  expect([taken.sheet.thumbnail, taken.edited.includes('thumbnail')]).toEqual([undefined, false])
  expect((await owner.ask('GET', at)).status).toBe(404)
  // No patch of a sheet names a blob.
  const patch = { thumbnail: '0'.repeat(64) }
  expect((await owner.ask('PATCH', '/v1/courses/fire/sheet', patch)).body.code).toBe('request-invalid')
})

test('the collector leaves what a sheet names, now or when it was published, and takes the rest; verify misses what is lost', async () => {
  const [data, clock] = [temporaryFolder(), passingClock()]
  const server = await testServer({ data, stores: { clock } })
  const owner = await somebody(server, 'Ministry')
  const { id } = await owner.shared('fire')
  await put(owner, png(300, 200, 1))
  await put(owner, png(300, 200, 2))
  const repository = await openRepository({ data, organisation: owner.organisation })
  const before = await repository.verify()
  expect([before.problems, before.unreferenced]).toEqual([[], 1])
  expect(await repository.collectGarbage({ grace: 0 })).toMatchObject({ blobs: 1 })
  const after = await repository.verify()
  expect([after.problems, after.unreferenced, after.blobs]).toEqual([[], 0, before.blobs - 1])
  const { body, status, headers } = await owner.ask('GET', `/v1/courses/${id}/thumbnail`)
  expect([status, body.length > 0]).toEqual([200, true])
  const digest = headers.get('etag')?.slice(1, -1) ?? ''
  rmSync(join(data, 'blobs-v1/sha256', digest.slice(0, 2), digest.slice(2, 4), digest))
  expect((await repository.verify()).problems).toMatchObject([{ kind: 'blob-missing', subject: digest }])
  await repository.close()
})

test('a derived course begins with the thumbnail of its source', async () => {
  const server = await testServer()
  const owner = await somebody(server, 'Ministry')
  const user = await somebody(server, 'School')
  const { id, version } = await owner.shared('fire')
  const derived = await user.done('POST', `/v1/versions/${version}/derive`, {})
  expect(derived.sheet.thumbnail).toBe((await owner.done('GET', `/v1/courses/${id}`)).sheet.thumbnail)
  expect((await user.ask('GET', `/v1/courses/${derived.id}/thumbnail`)).status).toBe(200)
})

test('a thumbnail outlives the next version', async () => {
  const server = await testServer()
  const owner = await ownerOf(server)
  await illustrate(server, 'fire', owner.key)
  await owner.version('fire', 'two')
  expect((await owner.ask('GET', at)).status).toBe(200)
})
