import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { ConnectionError, connect as connectAnywhere, DigestError, ProblemError } from '#dist/client/index.js'
import { connect, type ImportProgress } from '#dist/client/node.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { testServer } from '../http/server.js'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { clientOf, largePackage } from './client.js'
import { gateway } from './gateway.js'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(new Uint8Array(piece))
  return Buffer.concat(pieces)
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** What a call fails with. */
const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )

const open = async () => {
  const server = await testServer()
  return { server, fonds: clientOf(server.url, server.secret) }
}

describe('a course and its versions', () => {
  test('from a package to a published version, and back byte for byte', async () => {
    const { fonds } = await open()
    const bytes = coursePackage('fire-safety')
    const { outcome, newCourse, course, version, report } = await fonds.packages.add(bytes, {
      externalId: 'fire-safety',
      publish: true,
      tags: ['safety, at work', 'new'],
    })
    expect({ outcome, newCourse, verdict: report?.verdict }).toEqual({
      outcome: 'added',
      newCourse: true,
      verdict: 'clean',
    })
    expect(course).toMatchObject({ externalId: 'fire-safety', published: 1, tags: ['new', 'safety, at work'] })
    expect(version?.sha256).toBe(sha256(bytes))

    const download = await fonds.versions.download('fire-safety')
    expect(download).toMatchObject({ size: bytes.byteLength, sha256: sha256(bytes), mediaType: 'application/zip' })
    expect(download.fileName).toMatch(/\.zip$/)
    expect((await collected(download.bytes)).equals(Buffer.from(bytes))).toBe(true)
    const blob = await (await fonds.versions.download('fire-safety@1')).blob()
    expect(sha256(new Uint8Array(await blob.arrayBuffer()))).toBe(sha256(bytes))

    const entries = await fonds.versions.entries('fire-safety')
    const { path } = entries.find((entry) => entry.path.endsWith('.html'))!
    const page = await collected((await fonds.versions.entry('fire-safety', path)).bytes)
    expect(page.equals(Buffer.from(fixtureFiles('scorm12', '_base').get(path)!))).toBe(true)
    expect((await fonds.versions.dossier('fire-safety')).manifest?.identifier).toBe('fire-safety')
  })

  test('lists are read page by page, to the end', async () => {
    const { fonds } = await open()
    for (let number = 1; number <= 5; number++)
      await fonds.packages.add(coursePackage(`course-${number}`), { externalId: `course-${number}` })
    const { items, next } = await fonds.courses.list({ limit: 2 })
    expect(items).toHaveLength(2)
    expect(next).toBeDefined()
    const titles = (await all(fonds.courses.all({ limit: 2 }))).map(({ title }) => title)
    expect(titles).toEqual([5, 4, 3, 2, 1].map((number) => `course-${number}`))
    const events = await all(fonds.events.all({ limit: 3 }))
    expect(events.filter(({ kind }) => kind === 'version.added')).toHaveLength(5)
  })

  test('what was read is handed back for a change, which is refused once somebody else changed it', async () => {
    const { fonds } = await open()
    await fonds.packages.add(coursePackage('a'), { externalId: 'a' })
    const mine = await fonds.courses.get('a')
    const theirs = await fonds.courses.get('a')
    const changed = await fonds.courses.setTags(theirs, ['theirs'])
    expect(await failure(fonds.courses.setTags(mine, ['mine']))).toMatchObject({
      code: 'precondition-failed',
      status: 412,
    })
    // What a change answers was read, too; and whoever names it overwrites whatever is there.
    expect((await fonds.courses.setTags(changed, ['theirs', 'again'])).tags).toEqual(['again', 'theirs'])
    expect((await fonds.courses.setTags('a', ['mine'])).tags).toEqual(['mine'])
    const sheet = await fonds.courses.changeSheet(await fonds.courses.get('a'), { audience: 'Everybody' })
    expect(sheet.audience).toBe('Everybody')
  })

  test('a refused package is a problem with its report, in the language of the client', async () => {
    const { server } = await open()
    const fonds = clientOf(server.url, server.secret, { language: 'fr' })
    const blocked = new Uint8Array(zip(fixtureFiles('cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')))
    const error = await failure(fonds.packages.add(blocked))
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ code: 'package-refused', status: 422, message: expect.stringContaining('paquet') })
    expect((error as ProblemError).report?.findings[0]).toMatchObject({ rule: 'CMI-006' })
    expect((await fonds.packages.check(blocked)).verdict).toBe('blocked')
  })

  test('a value that the interface does not take is named', async () => {
    const { fonds } = await open()
    const error = await failure(fonds.courses.list({ limit: 0 }))
    expect(error).toMatchObject({ code: 'request-invalid', errors: [{ in: 'query', pointer: '/limit' }] })
    expect((error as ProblemError).request).toBeDefined()
  })
})

describe('sending', () => {
  const sources = {
    bytes: async (bytes: Uint8Array<ArrayBuffer>) => bytes,
    'a Blob': async (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]),
    'a Blob of a file': async (bytes: Uint8Array<ArrayBuffer>) => {
      const file = join(temporaryFolder(), 'course.zip')
      await writeFile(file, bytes)
      return openAsBlob(file)
    },
    'a stream': async (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream(),
    'what is iterated': async (bytes: Uint8Array<ArrayBuffer>) =>
      (async function* () {
        yield bytes.subarray(0, 1000)
        yield bytes.subarray(1000)
      })(),
  }
  for (const [name, sourceOf] of Object.entries(sources))
    test(`${name} comes to the same`, async () => {
      const { fonds } = await open()
      const bytes = coursePackage('a')
      const { version } = await fonds.packages.add(await sourceOf(bytes))
      expect(version?.sha256).toBe(sha256(bytes))
    })

  test('a file keeps its name, also where it has accents', async () => {
    const { fonds } = await open()
    const file = new File([coursePackage('a')], 'sécurité incendie.zip')
    const job = await fonds.importJobs.wait(await fonds.importJobs.create(file))
    expect(job).toMatchObject({ status: 'COMPLETE', fileName: 'sécurité incendie.zip' })
  })

  test('a large one goes on where the connection broke, and arrives as it is', async () => {
    const { server } = await open()
    const bytes = largePackage(20)
    // The first piece is cut off twice, the second once: before anything, in the middle, after nearly all.
    const cuts = [0, 5 * 2 ** 20, 7 * 2 ** 20]
    const between = await gateway(server.url, ({ method, before }) =>
      method === 'PATCH' && before < cuts.length ? { breakUp: cuts[before] } : 'pass',
    )
    const fonds = clientOf(between.url, server.secret)
    const progress: ImportProgress[] = []
    const { version } = await fonds.packages.add(bytes, { onProgress: (step) => progress.push(step) })
    expect(version?.sha256).toBe(sha256(bytes))
    const sent = progress.filter(({ stage }) => stage === 'sending').map(({ done }) => done)
    expect(sent).toEqual([...sent].sort((a, b) => a - b))
    expect(sent.at(-1)).toBe(bytes.byteLength)
    expect(between.seen.filter((name) => name.startsWith('HEAD /v1/uploads/')).length).toBeGreaterThanOrEqual(3)
  }, 120_000)

  test('a stopped upload leaves nothing on the server', async () => {
    const { server, fonds } = await open()
    const stop = new AbortController()
    const adding = fonds.packages.add(largePackage(20), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    })
    expect(await failure(adding)).toMatchObject({ message: 'enough' })
    const left = await readdir(server.data, { recursive: true })
    expect(left.filter((path) => path.includes('upl_'))).toEqual([])
    expect(await all(fonds.courses.all())).toEqual([])
  }, 120_000)

  test('packages that are here already are known by their digest', async () => {
    const { fonds } = await open()
    const bytes = coursePackage('a')
    const { course } = await fonds.packages.add(bytes)
    const known = await fonds.packages.known([sha256(bytes), '0'.repeat(64)])
    expect(known).toEqual([expect.objectContaining({ sha256: sha256(bytes), course: course?.id })])
  })
})

describe('a network as they are', () => {
  test('what was made is made once, though the answer is lost', async () => {
    const { server } = await open()
    const between = await gateway(server.url, ({ method, before }) =>
      method === 'POST' && before === 0 ? 'lose' : 'pass',
    )
    const fonds = clientOf(between.url, server.secret)
    const { id } = await fonds.organisations.create({ name: 'Rennes', externalId: 'rennes' })
    expect(between.seen).toEqual(['POST /v1/organisations', 'POST /v1/organisations'])
    expect((await fonds.organisations.get('rennes')).id).toBe(id)
  })

  test('a package is added once, though the answer is lost', async () => {
    const { server, fonds: direct } = await open()
    const between = await gateway(server.url, ({ method, before }) =>
      method === 'POST' && before === 0 ? 'lose' : 'pass',
    )
    const { outcome } = await clientOf(between.url, server.secret).packages.add(coursePackage('a'))
    expect(outcome).toBe('added')
    expect(await all(direct.importJobs.all())).toHaveLength(1)
  })

  test('a change that is bound to what was read is not sent twice', async () => {
    const { server, fonds: direct } = await open()
    await direct.packages.add(coursePackage('a'), { externalId: 'a' })
    const between = await gateway(server.url, ({ method }) => (method === 'PUT' ? 'lose' : 'pass'))
    const fonds = clientOf(between.url, server.secret)
    const course = await fonds.courses.get('a')
    expect(await failure(fonds.courses.setTags(course, ['x']))).toBeInstanceOf(ConnectionError)
    expect(between.seen.filter((name) => name.startsWith('PUT'))).toHaveLength(1)
  })

  test('a busy server is asked again when it says so, and not for ever', async () => {
    const { server } = await open()
    const busy = { answer: 503, headers: { 'Retry-After': '0', 'x-gateway': '1' } }
    const thrice = await gateway(server.url, ({ before }) => (before < 3 ? busy : 'pass'))
    expect((await clientOf(thrice.url, server.secret).me()).organisation.id).toBe('local')
    const always = await gateway(server.url, () => busy)
    const error = await failure(clientOf(always.url, server.secret, { retries: 2 }).me())
    expect(error).toMatchObject({ code: 'answer-unexpected', status: 503 })
    expect(always.seen).toHaveLength(3)
    const closed = await gateway(server.url, () => ({ ...busy, headers: { ...busy.headers, 'Retry-After': '3600' } }))
    expect(await failure(clientOf(closed.url, server.secret).me())).toMatchObject({ retryAfter: 3_600_000 })
    expect(closed.seen).toHaveLength(1)
  })

  test('a server that does not answer is given up, one that is not there at once', async () => {
    const { server } = await open()
    const silent = await gateway(server.url, () => 'keep')
    const error = await failure(clientOf(silent.url, server.secret, { timeout: 100, retries: 1 }).me())
    expect(error).toBeInstanceOf(ConnectionError)
    expect(silent.seen).toHaveLength(2)
    await server.close()
    expect(await failure(connect({ url: server.url, key: server.secret }).me())).toMatchObject({
      reason: 'ECONNREFUSED',
    })
  })

  test('a signal stops a call, with its own reason', async () => {
    const { server } = await open()
    const stop = new AbortController()
    const silent = await gateway(server.url, () => {
      stop.abort(new Error('no more'))
      return 'keep'
    })
    const call = clientOf(silent.url, server.secret).courses.list({}, { signal: stop.signal })
    expect(await failure(call)).toMatchObject({ message: 'no more' })
  })

  test('a download goes on where the connection broke', async () => {
    const { server, fonds: direct } = await open()
    const bytes = largePackage(4)
    await direct.packages.add(bytes, { externalId: 'a', publish: true })
    const between = await gateway(server.url, ({ path, before }) =>
      path.endsWith('/package') && before < 2 ? { breakDown: 1_500_000 } : 'pass',
    )
    const download = await clientOf(between.url, server.secret).versions.download('a')
    expect(sha256(await collected(download.bytes))).toBe(sha256(bytes))
    expect(between.seen.filter((name) => name.endsWith('/package'))).toHaveLength(3)
  })

  test('a download that is not what was announced fails in place of its end', async () => {
    const { server, fonds: direct } = await open()
    await direct.packages.add(coursePackage('a'), { externalId: 'a', publish: true })
    const between = await gateway(server.url, ({ path }) => (path.endsWith('/package') ? 'spoil' : 'pass'))
    for (const client of [
      clientOf(between.url, server.secret),
      connectAnywhere({ url: between.url, key: server.secret }),
    ])
      expect(await failure(client.versions.download('a').then(({ bytes }) => collected(bytes)))).toBeInstanceOf(
        DigestError,
      )
  })

  test('a file name that nobody can read is no obstacle', async () => {
    const { server } = await open()
    const headers = { 'Content-Disposition': "attachment; filename*=UTF-8''%E0%A4%A", 'x-gateway': '1' }
    const stranger = await gateway(server.url, () => ({ answer: 200, headers, body: 'PK' }))
    const { fileName, blob } = await clientOf(stranger.url, server.secret).versions.download('fire')
    expect([fileName, await (await blob()).text()]).toEqual(['package.zip', 'PK'])
  })

  test('what answers and is no Fonds is told as such', async () => {
    const { server } = await open()
    const json = { 'Content-Type': 'application/json', 'x-gateway': '1' }
    for (const [answer, body] of [
      [200, 'null'],
      [200, '5'],
      [400, '{"code":"route-unknown","status":400,"detail":{}}'],
      [400, '{"code":null,"status":400,"detail":"no"}'],
    ] as const) {
      const stranger = await gateway(server.url, () => ({ answer, headers: json, body }))
      expect(await failure(clientOf(stranger.url, server.secret).me()), body).toMatchObject({
        code: 'answer-unexpected',
      })
    }
    const page = { answer: 200, headers: { 'Content-Type': 'text/html', 'x-gateway': '1' }, body: '<p>Welcome</p>' }
    const hotel = await gateway(server.url, () => page)
    expect(await failure(clientOf(hotel.url, server.secret).me())).toMatchObject({ code: 'answer-unexpected' })
    const moved = { answer: 301, headers: { Location: 'https://elsewhere.example/', 'x-gateway': '1' } }
    const old = await gateway(server.url, () => moved)
    expect(await failure(clientOf(old.url, server.secret).me())).toMatchObject({
      message: expect.stringContaining('https://elsewhere.example/'),
    })
  })
})

describe('credentials', () => {
  test('a key’s id and secret are exchanged for tokens, and again when one is no longer taken', async () => {
    const { server, fonds } = await open()
    const key = await fonds.keys.create('local', { name: 'machine', roles: ['reader'] })
    let refused = 0
    const between = await gateway(server.url, ({ method, path, before }) => {
      if (method !== 'GET' || path !== '/v1/me' || before !== 1) return 'pass'
      refused++
      return { answer: 401, headers: { 'x-gateway': '1' } }
    })
    const machine = clientOf(between.url, undefined, { client: { id: key.id, secret: key.secret! } })
    expect((await machine.me()).key).toBe(key.id)
    expect((await machine.me()).roles).toEqual(['reader'])
    expect(refused).toBe(1)
    expect(between.seen.filter((name) => name === 'POST /oauth/token')).toHaveLength(2)
    const wrong = clientOf(server.url, undefined, { client: { id: key.id, secret: `${key.secret}x` } })
    expect(await failure(wrong.me())).toMatchObject({ code: 'credentials-invalid', status: 401 })
  })

  test('a key that is revoked opens nothing', async () => {
    const { server, fonds } = await open()
    const { id, secret = '' } = await fonds.keys.create('local', { name: 'leaked', roles: ['reader'] })
    await fonds.keys.revoke(id)
    expect(await failure(clientOf(server.url, secret).me())).toMatchObject({ code: 'credentials-revoked' })
    expect((await all(fonds.keys.all('local'))).find((key) => key.id === id)?.revokedAt).toBeDefined()
  })

  test('a key with what no header takes is refused before it is sent, and not quoted', () => {
    const act = () => connect({ url: 'http://localhost', key: 'fonds_secret\n' })
    expect(act).toThrow(TypeError)
    expect(act).not.toThrow(/fonds_secret/)
  })
})

describe('the package fonds/client', () => {
  test('is for browsers, too: nothing in it is Node’s', async () => {
    const folder = dirname(fileURLToPath(import.meta.resolve('#dist/client/index.js')))
    const { outputFiles, metafile } = await build({
      entryPoints: [join(folder, 'index.js')],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    expect(outputFiles[0].text).toContain('Idempotency-Key')
    const external = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((one) => one.external))
    expect(external).toEqual([])
  })

  test('Node has its own door with the same names', async () => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
    const doors = manifest.exports['./client']
    const [node, anywhere] = await Promise.all(
      [doors.node, doors.default].map((door: string) => import(new URL(`../../${door}`, import.meta.url).href)),
    )
    expect(Object.keys(node)).toEqual(Object.keys(anywhere))
  })
})
