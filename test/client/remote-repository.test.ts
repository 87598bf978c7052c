import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bufferSource, openRemoteRepository, openRepository, type Repository } from '#dist/index.js'
import { testServer } from '../http/server.js'
import { coursePackage } from '../repository/course-package.js'
import { added } from '../repository/temporary-repository.js'
import { largePackage } from './client.js'
import { gateway } from './gateway.js'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(new Uint8Array(piece))
  return Buffer.concat(pieces)
}

/** One repository twice: through a server, and in its folder, which is open for both at the same time. */
async function open() {
  const server = await testServer()
  const far = await openRemoteRepository({ url: server.url, key: server.secret })
  const near = await openRepository({ data: server.data })
  return { server, far, near }
}

/** What a verb gives or fails with, without what an error has besides. */
const told = (call: Promise<unknown>): Promise<unknown> =>
  call.catch(({ code, args, message }: { code?: string; args?: unknown; message?: string }) => ({
    code,
    args,
    message,
  }))

const two = { fire: coursePackage('fire'), again: coursePackage('fire', { 'lecon/more.html': '<p>More.</p>' }) }

describe('what is read is the same near and far', () => {
  const readings: Readonly<Record<string, (repository: Repository) => Promise<unknown>>> = {
    courses: (repository) => repository.courses({ limit: 1 }),
    'courses that are searched for': (repository) => repository.courses({ text: 'fir', tag: 'new' }),
    'a course': (repository) => repository.course('fire'),
    'a course that is not there': (repository) => repository.course('nowhere'),
    'a version': (repository) => repository.version('fire@2'),
    'a version that is not there': (repository) => repository.version('fire@7'),
    'the published version': (repository) => repository.version('fire'),
    'a dossier': (repository) => repository.dossier('fire@1'),
    // A server names the two as they were asked for.
    'a comparison': async (repository) => {
      const { before, after, ...comparison } = await repository.compare('fire@1', 'fire@2')
      return { ...comparison, before: { ...before, file: '' }, after: { ...after, file: '' } }
    },
    'what is known': (repository) => repository.known([sha256(two.fire), '0'.repeat(64)]),
    events: (repository) => repository.events({ after: 2, limit: 3 }),
    'events of a kind': (repository) => repository.events({ kind: 'version.added' }),
    'a wrong cursor': (repository) => repository.courses({ cursor: 'invented' }),
    'an entry': async (repository) => {
      const { version, content, stored, ...facts } = await repository.entry('fire@2', 'lecon/index.html')
      return {
        ...facts,
        version: version.id,
        content: await collected(content()),
        stored: await collected(stored(3, 20)),
      }
    },
    'an entry that is not there': (repository) => repository.entry('fire@2', '../index.html'),
    'an original, in parts': async (repository) => {
      const { version, fileName, slice } = await repository.original('fire@1')
      const { id, size, sha256: digest } = version
      const all = await collected(slice(0, size))
      return { id, digest, fileName, all, middle: await collected(slice(100, 300)) }
    },
    'an export': async (repository) => {
      const { bytes, ...facts } = await repository.export('fire@2')
      return { ...facts, bytes: await collected(bytes) }
    },
    'a repair that is not needed': (repository) => repository.export('fire@2', { repair: true }),
  }
  test('reading by reading', async () => {
    const { far, near } = await open()
    await added(far, two.fire, { externalId: 'fire', tags: ['new'], publish: true })
    await added(near, two.again, { course: 'fire', notes: 'More' })
    await added(near, coursePackage('water'))
    for (const [what, read] of Object.entries(readings)) {
      const [there, here] = [await told(read(far)), await told(read(near))]
      expect(there, what).toEqual(here)
    }
    // Signs of the standard do not travel.
    const { signs: _, ...report } = await near.report('fire@2')
    expect(await far.report('fire@2')).toEqual({ ...report, signs: [] })
    await near.close()
  })
})

describe('what is changed', () => {
  test('sheet, external id, tags and the published version, each bound to what was read', async () => {
    const { far, near } = await open()
    const { course } = await added(far, two.fire, { externalId: 'fire' })
    const edited = await far.editSheet('fire', { audience: 'Everybody' }, course.revision)
    expect(edited).toEqual(await near.course('fire'))
    expect(await told(far.editSheet('fire', { audience: 'Nobody' }, course.revision))).toMatchObject({
      code: 'precondition-failed',
    })
    expect((await far.renameCourse('fire', 'flames', edited.revision)).externalId).toBe('flames')
    expect((await far.setTags('flames', ['a', 'b'])).tags).toEqual(['a', 'b'])
    const [tagged] = await far.tag(['flames'], { remove: ['a'], collect: ['Safety, at work'] })
    expect(tagged).toMatchObject({ tags: ['b'], collections: ['Safety, at work'] })
    expect(await far.tag([], { add: ['c'] })).toEqual([])
    await added(far, two.again, { course: 'flames' })
    expect((await far.publish('flames')).published).toBe(2)
    expect((await far.publish('flames@1')).published).toBe(1)
    expect((await far.publish('flames@1', { withdraw: true })).published).toBeUndefined()
    expect(await told(far.publish('flames', { revision: 1 }))).toMatchObject({ code: 'precondition-failed' })
    await near.close()
  })

  test('a refused package is an outcome, and what the caller does wrong an error of the table', async () => {
    const { far } = await open()
    const reports: string[] = []
    const refused = await far.add(bufferSource(Buffer.from('not a zip'), 'notes.zip'), {
      onReport: ({ verdict }) => reports.push(verdict),
    })
    expect(refused).toMatchObject({ outcome: 'refused', report: { blocks: true, file: 'notes.zip' } })
    expect(reports).toEqual(['blocked'])
    const source = () => bufferSource(two.fire, 'fire.zip')
    expect(await told(far.add(source(), { sha256: '0'.repeat(64) }))).toMatchObject({ code: 'digest-mismatch' })
    expect(await told(far.add(source(), { course: 'nowhere' }))).toMatchObject({
      code: 'course-unknown',
      args: { course: 'nowhere' },
    })
    expect(await far.add(source(), { dryRun: true })).toMatchObject({ outcome: 'acceptable' })
    expect((await far.courses()).items).toEqual([])
    await added(far, two.fire, { externalId: 'fire' })
    const another = bufferSource(two.again, 'again.zip')
    expect(await told(far.add(another, { externalId: 'fire', mayCreateNewVersion: false }))).toMatchObject({
      code: 'course-exists',
    })
    expect(await far.add(another, { externalId: 'fire' })).toMatchObject({ outcome: 'added', version: { number: 2 } })
  })

  test('a large package that is there already is not sent again, and still gets what was asked besides', async () => {
    const { server } = await open()
    const between = await gateway(server.url, () => 'pass')
    const far = await openRemoteRepository({ url: between.url, key: server.secret })
    const bytes = largePackage()
    const first = await added(far, bytes)
    const sent = between.seen.filter((name) => name.startsWith('PATCH')).length
    expect(sent).toBeGreaterThan(1)
    const again = await far.add(bufferSource(bytes, 'again.zip'), { tags: ['seen'], publish: true })
    expect(again).toMatchObject({
      outcome: 'duplicate',
      same: 'bytes',
      version: first.version,
      course: { id: first.course.id, tags: ['seen'], published: 1 },
    })
    expect(again).not.toHaveProperty('course.history')
    expect(between.seen.filter((name) => name.startsWith('PATCH'))).toHaveLength(sent)
  }, 120_000)

  test('stopped while it is sent, nothing is kept', async () => {
    const { server, far } = await open()
    const stop = new AbortController()
    const adding = far.add(bufferSource(largePackage(), 'a.zip'), {
      signal: stop.signal,
      onProgress: ({ stage, done }) => stage === 'reading' && done > 0 && stop.abort(),
    })
    expect(await told(adding)).toMatchObject({ code: 'cancelled' })
    expect(await told(far.add(bufferSource(two.fire, 'a.zip'), { signal: stop.signal }))).toMatchObject({
      code: 'cancelled',
    })
    expect((await far.courses()).items).toEqual([])
    expect((await server.send('GET', '/v1/importJobs?status=RUNNING').then((answer) => answer.json())).items).toEqual(
      [],
    )
  }, 120_000)
})

test('what only works beside the files says so; a closed repository is closed', async () => {
  const { far } = await open()
  expect(await told(far.verify())).toMatchObject({ code: 'remote-unsupported' })
  expect(await told(far.collectGarbage())).toMatchObject({ code: 'remote-unsupported' })
  await far.close()
  expect(await told(far.courses())).toMatchObject({ code: 'store-closed' })
})

test('sentences are those of the command line where their values came along, else the server’s', async () => {
  const { server, far } = await open()
  const unknown = await far.course('nowhere').catch((error) => error)
  expect(unknown.says('fr')).toContain(
    'Aucune formation n’est connue sous « nowhere »'.replace(/(?<=«) | (?=»)/g, '\u00a0'),
  )
  const wrong = await openRemoteRepository({ url: server.url, key: 'fonds_wrong', language: 'fr' })
  const refused = await wrong.courses().catch((error) => error)
  expect(refused).toMatchObject({ code: 'credentials-invalid', blame: 'usage' })
  expect(refused.says('fr')).toContain('La clé ou le jeton')
})
