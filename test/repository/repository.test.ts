import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AdmZip from 'adm-zip'
import { expect, test } from 'vitest'
import { explain, openPackage, openRepository, type Report, type Repository, repairPackage } from '#dist/index.js'
import { sha256 } from '#dist/kernel/digest.js'
import { temporaryFolder } from '../temporary-folder.js'
import { coursePackage } from './course-package.js'
import { add, added, openTemporary } from './temporary-repository.js'

async function exported(repository: Repository, reference: string, repair = false): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of (await repository.export(reference, { repair })).bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

const blobFiles = (data: string) =>
  readdirSync(join(data, 'blobs-v1'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('a package comes out as it came in', async () => {
  const { repository } = await openTemporary()
  const bytes = coursePackage('fire')
  const { course, version, newCourse } = await added(repository, bytes)
  expect(newCourse).toBe(true)
  expect(course).toMatchObject({ title: 'fire', versions: 1, standard: 'scorm12', organisation: 'local' })
  expect(course.id).toMatch(/^crs_[0-9a-z]{26}$/)
  expect(version).toMatchObject({ number: 1, sha256: sha256(bytes), size: bytes.length, verdict: 'clean' })
  expect((await exported(repository, version.id)).equals(bytes)).toBe(true)
  expect(await repository.verify()).toMatchObject({ courses: 1, versions: 1, blobs: 2, problems: [] })
})

test('the same bytes again, and the same tree zipped otherwise, point at the version that has them', async () => {
  const { repository } = await openTemporary()
  const bytes = coursePackage('fire')
  const first = await added(repository, bytes)
  expect(await add(repository, bytes)).toMatchObject({
    outcome: 'duplicate',
    same: 'bytes',
    version: { id: first.version.id },
    course: { id: first.course.id },
  })
  const otherwise = new AdmZip(Buffer.from(bytes))
  for (const entry of otherwise.getEntries()) entry.header.time = new Date(2020, 1, 1)
  otherwise.addFile('__MACOSX/._index.html', Buffer.from('litter'))
  expect(await add(repository, new Uint8Array(otherwise.toBuffer()))).toMatchObject({
    outcome: 'duplicate',
    same: 'tree',
    version: { id: first.version.id },
  })
  expect((await repository.courses()).items).toHaveLength(1)
})

test('a package that blocks is refused with its report, and nothing is kept', async () => {
  const { repository, data } = await openTemporary()
  const outcome = await add(repository, Buffer.from('not a zip at all'))
  expect(outcome).toMatchObject({ outcome: 'refused', report: { blocks: true, verdict: 'blocked' } })
  expect((await repository.courses()).items).toEqual([])
  expect(blobFiles(data)).toEqual([])
})

test('versions of a course are numbered, and the published one moves forth and back', async () => {
  const { repository } = await openTemporary()
  const v1 = coursePackage('fire')
  const v2 = coursePackage('fire', { 'extra.html': '<!doctype html><title>x</title>' })
  const first = await added(repository, v1, { externalId: 'fire', notes: 'first', publish: true })
  const second = await added(repository, v2, { course: 'fire', notes: 'second' })
  expect([first.version.number, second.version.number]).toEqual([1, 2])
  expect(second).toMatchObject({ newCourse: false, course: { id: first.course.id, published: 1, versions: 2 } })

  expect((await exported(repository, 'fire')).equals(v1)).toBe(true)
  expect((await exported(repository, 'fire@2')).equals(v2)).toBe(true)
  expect(await repository.publish('fire')).toMatchObject({ published: 2 })
  expect((await exported(repository, first.course.id)).equals(v2)).toBe(true)
  expect(await repository.publish(`${first.course.id}@1`)).toMatchObject({ published: 1 })
  expect('published' in (await repository.publish('fire', { withdraw: true }))).toBe(false)
  await expect(repository.export('fire')).rejects.toMatchObject({ code: 'not-published' })
  await expect(repository.export('fire@3')).rejects.toMatchObject({ code: 'version-unknown' })
  await expect(repository.export('ice')).rejects.toMatchObject({ code: 'course-unknown' })

  const detail = await repository.course('fire')
  expect(detail.history.map(({ number, notes }) => [number, notes])).toEqual([
    [1, 'first'],
    [2, 'second'],
  ])
  expect(await repository.report(`${first.course.id}@1`)).toMatchObject({ sha256: sha256(v1), verdict: 'clean' })
})

test('an external id makes a course once, and versions afterwards', async () => {
  const { repository } = await openTemporary()
  const first = await added(repository, coursePackage('fire'), { externalId: 'fire' })
  const second = await added(repository, coursePackage('fire', { 'a.txt': 'a' }), { externalId: 'fire' })
  expect(second).toMatchObject({ newCourse: false, course: { id: first.course.id }, version: { number: 2 } })
  const bad = ['', ' x', 'fire@2', 'crs_x', 'a\u0007b', 'x'.repeat(301)]
  for (const externalId of bad)
    await expect(add(repository, coursePackage('ice'), { externalId })).rejects.toMatchObject({ code: 'value-invalid' })
  await expect(add(repository, coursePackage('ice'), { course: 'none' })).rejects.toMatchObject({
    code: 'course-unknown',
  })
})

test('where a new version is not wanted, a course that is there is an error, and what is held stays held', async () => {
  const { repository, data } = await openTemporary()
  const [v1, v2] = [coursePackage('fire'), coursePackage('fire', { 'a.txt': 'a' })]
  const once = { externalId: 'fire', mayCreateNewVersion: false }
  await added(repository, v1, once)
  const kept = blobFiles(data)
  const reports: Report[] = []
  for (const dryRun of [true, false])
    await expect(
      add(repository, v2, { ...once, dryRun, onReport: (report) => reports.push(report) }),
    ).rejects.toMatchObject({ code: 'course-exists', args: { course: 'fire' } })
  expect(reports).toEqual([])
  expect(await add(repository, v1, once)).toMatchObject({ outcome: 'duplicate', same: 'bytes' })
  expect(await add(repository, Buffer.from('no zip'), once)).toMatchObject({ outcome: 'refused' })
  expect(blobFiles(data)).toEqual(kept)
  expect(await repository.course('fire')).toMatchObject({ versions: 1 })
})

test('of many that want to make the course, one makes it', async () => {
  const { repository } = await openTemporary()
  const once = { externalId: 'fire', mayCreateNewVersion: false }
  const adding = Array.from({ length: 4 }, (_, at) =>
    add(repository, coursePackage('fire', { 'a.txt': `${at}` }), once),
  )
  const outcomes = (await Promise.allSettled(adding)).map((one) =>
    one.status === 'fulfilled' ? one.value.outcome : one.reason.code,
  )
  expect(outcomes.sort()).toEqual(['added', ...Array(3).fill('course-exists')])
  expect(await repository.verify()).toMatchObject({ versions: 1, problems: [] })
})

test('bytes of another digest than was announced are not judged, kept or taken for what is here', async () => {
  const { repository, data } = await openTemporary()
  const bytes = coursePackage('fire')
  const reports: Report[] = []
  const announced = (digest: string) => ({ sha256: digest, onReport: (report: Report) => reports.push(report) })
  const mismatch = { code: 'digest-mismatch', args: { actual: sha256(bytes), expected: sha256('other') } }
  await expect(add(repository, bytes, announced(sha256('other')))).rejects.toMatchObject(mismatch)
  expect(blobFiles(data)).toEqual([])
  expect(reports).toEqual([])
  const { report } = await added(repository, bytes, announced(sha256(bytes)))
  expect(reports).toEqual([report])
  await expect(add(repository, bytes, announced(sha256('other')))).rejects.toMatchObject(mismatch)
  await expect(add(repository, Buffer.from('no zip'), announced(sha256('other')))).rejects.toMatchObject({
    code: 'digest-mismatch',
  })
})

test('which packages are here is told of many at once', async () => {
  const { repository } = await openTemporary()
  const { version } = await added(repository, coursePackage('fire'))
  const digests = Array.from({ length: 10_000 }, (_, at) => sha256(`package ${at}`))
  expect(await repository.known([...digests, version.sha256, version.sha256])).toEqual([
    { sha256: version.sha256, course: version.course, version: version.id },
  ])
  expect(await repository.known([])).toEqual([])
})

test('the log says what happened, and goes on where a page ended', async () => {
  const { repository } = await openTemporary()
  const { course } = await added(repository, coursePackage('fire'), { publish: true })
  const first = await repository.events({ limit: 2 })
  expect(first).toMatchObject({ last: 2, more: true })
  expect(first.items.map(({ kind }) => kind)).toEqual(['course.created', 'version.added'])
  const rest = await repository.events({ after: first.last, course: course.id })
  expect(rest).toMatchObject({ items: [{ kind: 'version.published', agent: { name: 'local' } }], last: 3, more: false })
  expect(await repository.events({ after: 3 })).toEqual({ items: [], last: 3, more: false })
  for (const limit of [0, 1001, 1.5])
    await expect(repository.events({ limit })).rejects.toMatchObject({ code: 'value-invalid' })
  await expect(repository.events({ after: -1 })).rejects.toMatchObject({ code: 'cursor-invalid' })
})

test('a course of another identifier with the manifest of this one is told of it', async () => {
  const { repository } = await openTemporary()
  const first = await added(repository, coursePackage('fire'))
  const second = await added(repository, coursePackage('fire', { 'a.txt': 'a' }))
  expect(second.newCourse).toBe(true)
  const told = second.report.findings.find(({ rule }) => String(rule) === 'MAN-054')
  expect(told).toMatchObject({ args: { value: 'fire', course: first.course.id } })
  expect(told && explain(told, 'en').message).toContain(`“fire” is also that of ${first.course.id},`)
})

test('an identifier as long as a book is compared with none, and does not swell the index', async () => {
  const { repository } = await openTemporary()
  const book = `a${'b'.repeat(5000)}`
  await added(repository, coursePackage(book))
  const second = await added(repository, coursePackage(book, { 'a.txt': 'a' }))
  expect(second.report.findings.map(({ rule }) => rule)).not.toContain('MAN-054')
})

test('a dry run says what would happen and keeps nothing', async () => {
  const { repository, data } = await openTemporary()
  expect(await add(repository, coursePackage('fire'), { dryRun: true })).toMatchObject({ outcome: 'acceptable' })
  expect(blobFiles(data)).toEqual([])
})

test('adding the same package many times at once keeps it once', async () => {
  const { repository } = await openTemporary()
  const bytes = coursePackage('fire')
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => add(repository, bytes)))
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['added', ...Array(5).fill('duplicate')])
  expect(await repository.verify()).toMatchObject({ versions: 1, problems: [] })
})

test('tags and collections', async () => {
  const { repository } = await openTemporary()
  const { course } = await added(repository, coursePackage('fire'), { tags: ['Sécurité'], collections: ['Bâtiments'] })
  await added(repository, coursePackage('ice'), { externalId: 'ice' })
  const changed = await repository.tag([course.id, 'ice'], { add: ['  hiver  2026 '], uncollect: ['batiments'] })
  expect(changed.map(({ tags, collections }) => [tags, collections])).toEqual([
    [['hiver 2026', 'Sécurité'], []],
    [['hiver 2026'], []],
  ])
  expect((await repository.courses({ tag: 'HIVER 2026' })).items).toHaveLength(2)
  await expect(repository.tag(['ice', 'none'], { add: ['lost'] })).rejects.toMatchObject({ code: 'course-unknown' })
  expect((await repository.courses({ tag: 'lost' })).items).toEqual([])
  await expect(repository.tag(['ice'], { add: ['\u0000'] })).rejects.toMatchObject({ code: 'value-invalid' })
})

test('a list goes on where it ended', async () => {
  const { repository } = await openTemporary()
  for (const name of ['a', 'b', 'c', 'd', 'e']) await added(repository, coursePackage(name))
  const titles: string[] = []
  let cursor: string | undefined
  do {
    const page = await repository.courses({ limit: 2, ...(cursor !== undefined && { cursor }) })
    titles.push(...page.items.map(({ title }) => title))
    cursor = page.next
  } while (cursor !== undefined)
  expect(titles).toEqual(['e', 'd', 'c', 'b', 'a'])
  await expect(repository.courses({ cursor: 'x' })).rejects.toMatchObject({ code: 'cursor-invalid' })
  for (const limit of [0, 1001, 1.5])
    await expect(repository.courses({ limit })).rejects.toMatchObject({ code: 'value-invalid' })
})

test('a repaired copy has no wrapping folder, no litter and no backslash, and the original stays as it is', async () => {
  const { repository } = await openTemporary()
  const inner = new AdmZip(Buffer.from(coursePackage('fire')))
  const wrapped = new AdmZip()
  for (const entry of inner.getEntries()) wrapped.addFile(`Course/${entry.entryName}`, entry.getData())
  wrapped.addFile('__MACOSX/._Course', Buffer.from('litter'))
  const bytes = new Uint8Array(wrapped.toBuffer())
  const refused = await add(repository, bytes)
  expect(refused).toMatchObject({ outcome: 'refused' })
  const { version } = await added(repository, bytes, { policy: 'lenient' })
  const { changes, size } = await repository.export(version.id, { repair: true })
  expect(changes).toEqual([
    { kind: 'unwrapped', folder: 'Course/' },
    { kind: 'litter', path: '__MACOSX/._Course' },
  ])
  const copy = await exported(repository, version.id, true)
  expect(copy.length).toBe(size)
  expect((await exported(repository, version.id, true)).equals(copy)).toBe(true)
  expect(await add(repository, copy, { dryRun: true })).toMatchObject({ outcome: 'acceptable' })
  expect(new AdmZip(copy).readAsText('imsmanifest.xml')).toBe(inner.readAsText('imsmanifest.xml'))
  expect((await exported(repository, version.id)).equals(bytes)).toBe(true)
})

test('what has nothing to repair is not repaired', async () => {
  const { repository } = await openTemporary()
  const { version } = await added(repository, coursePackage('fire'))
  await expect(repository.export(version.id, { repair: true })).rejects.toMatchObject({ code: 'repair-needless' })
})

test('damage is found by verify, and never exported', async () => {
  const { repository, data } = await openTemporary()
  const { version } = await added(repository, coursePackage('fire'))
  const other = await added(repository, coursePackage('ice'))
  const blob = blobFiles(data).find((file) => file.endsWith(version.sha256))!
  const bytes = readFileSync(blob)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(blob, bytes)
  rmSync(blobFiles(data).find((file) => file.endsWith(other.version.sha256))!)
  const { problems } = await repository.verify()
  expect(problems.map(({ kind, subject }) => [kind, subject]).sort()).toEqual([
    ['blob-damaged', version.sha256],
    ['blob-missing', other.version.sha256],
  ])
  await expect(exported(repository, version.id)).rejects.toMatchObject({ code: 'blob-damaged' })
  await expect(exported(repository, other.version.id)).rejects.toMatchObject({ code: 'blob-unknown' })
})

test('a lost package is put back by adding it again', async () => {
  const { repository, data } = await openTemporary()
  const bytes = coursePackage('fire')
  const { version } = await added(repository, bytes)
  rmSync(blobFiles(data).find((file) => file.endsWith(version.sha256))!)
  expect(await add(repository, bytes)).toMatchObject({ outcome: 'duplicate', restored: true })
  expect(await repository.verify()).toMatchObject({ problems: [] })
  expect(await add(repository, bytes)).not.toHaveProperty('restored')
})

test('what is here already gets the labels that were asked for, and a publication only where there was none', async () => {
  const { repository } = await openTemporary()
  const [v1, v2] = [coursePackage('fire'), coursePackage('fire', { 'a.txt': 'a' })]
  await added(repository, v1, { externalId: 'fire' })
  const asked = { publish: true, tags: ['new'], collections: ['Buildings'] }
  expect(await add(repository, v1, { ...asked, dryRun: true })).toMatchObject({ course: { tags: [] } })
  expect(await add(repository, v1, asked)).toMatchObject({
    outcome: 'duplicate',
    course: { tags: ['new'], collections: ['Buildings'], published: 1 },
  })
  await added(repository, v2, { externalId: 'fire' })
  await repository.publish('fire@2')
  expect(await add(repository, v1, { publish: true })).toMatchObject({
    course: { published: 2 },
    version: { number: 1 },
  })
})

test('packages without their index are not taken for an empty repository', async () => {
  const { repository, data } = await openTemporary()
  await added(repository, coursePackage('fire'))
  await repository.close()
  for (const file of readdirSync(data)) if (file.startsWith('fonds.sqlite')) rmSync(join(data, file))
  for (const absent of ['make', 'refuse', 'pretend'] as const)
    await expect(openRepository({ data, absent })).rejects.toMatchObject({ code: 'index-missing' })
  expect(blobFiles(data)).toHaveLength(2)
})

test('gc removes what nothing references, and nothing else', async () => {
  const { repository, data } = await openTemporary()
  await added(repository, coursePackage('fire'))
  const kept = blobFiles(data)
  const stray = sha256('stray')
  const folder = join(data, 'blobs-v1', 'sha256', stray.slice(0, 2), stray.slice(2, 4))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, stray), 'stray')
  writeFileSync(join(data, 'drafts', 'abandoned'), 'half')
  expect(await repository.verify()).toMatchObject({ blobs: 3, unreferenced: 1, problems: [] })
  expect(await repository.collectGarbage()).toEqual({ blobs: 0, drafts: 0, uploads: 0, bytes: 0 })
  expect(await repository.collectGarbage({ grace: 0, dryRun: true })).toEqual({
    blobs: 1,
    drafts: 0,
    uploads: 0,
    bytes: 5,
  })
  expect(await repository.collectGarbage({ grace: 0 })).toEqual({ blobs: 1, drafts: 0, uploads: 0, bytes: 5 })
  expect(blobFiles(data)).toEqual(kept)
})

test('gc without grace beside many adds takes nothing away from them', async () => {
  const { repository, data } = await openTemporary()
  const other = await openRepository({ data })
  let running = true
  const collecting = (async () => {
    while (running) await other.collectGarbage({ grace: 0 })
  })()
  for (let round = 0; round < 10; round++)
    await Promise.all(Array.from({ length: 4 }, (_, at) => added(repository, coursePackage(`c${round}-${at}`))))
  running = false
  await collecting
  await other.close()
  expect(await repository.verify()).toMatchObject({ versions: 40, problems: [] })
})

test('a source that changes between judging and keeping is not kept', async () => {
  const { repository, data } = await openTemporary()
  const file = join(data, '..', 'course.zip')
  writeFileSync(file, coursePackage('fire'))
  const source = await openPackage(file)
  const changing = {
    ...{ name: source.name, size: source.size, close: () => source.close() },
    reads: 0,
    async read(offset: number, length: number) {
      const bytes = await source.read(offset, length)
      // The second time the package is read whole, it is another one.
      if (offset === 0 && length === source.size && this.reads++ > 0) bytes[100]! ^= 1
      return bytes
    },
  }
  await expect(repository.add(changing)).rejects.toMatchObject({ code: 'source-changed' })
  await source.close()
  appendFileSync(file, 'more')
  expect((await repository.courses()).items).toEqual([])
  expect(blobFiles(data)).toEqual([])
})

test('closing waits for what is under way, and lets nothing in after', async () => {
  const { repository } = await openTemporary()
  const adding = add(repository, coursePackage('fire'))
  await Promise.all([repository.close(), repository.close()])
  expect(await adding).toMatchObject({ outcome: 'added' })
  await expect(repository.courses()).rejects.toMatchObject({ code: 'store-closed' })
  await expect(add(repository, coursePackage('fire'))).rejects.toMatchObject({ code: 'store-closed' })
})

test('an empty repository can stand in where there is none, and leaves no trace', async () => {
  const data = join(temporaryFolder(), 'data')
  await expect(openRepository({ data, absent: 'refuse' })).rejects.toMatchObject({ code: 'repository-missing' })
  const repository = await openRepository({ data, absent: 'pretend' })
  expect(await add(repository, coursePackage('fire'), { dryRun: true })).toMatchObject({ outcome: 'acceptable' })
  await repository.close()
  expect(existsSync(data)).toBe(false)
})

test('garbage collection stops when it is told to', async () => {
  const { repository } = await openTemporary()
  await added(repository, coursePackage('fire'))
  const signal = AbortSignal.abort()
  await expect(repository.collectGarbage({ grace: 0, signal })).rejects.toMatchObject({ code: 'cancelled' })
})

test('an empty name of a folder is refused: it would be the current one', async () => {
  await expect(openRepository({ data: '' })).rejects.toMatchObject({ code: 'value-invalid' })
})

test('what cannot be read at all is not called needless to repair', async () => {
  await expect(repairPackage(Buffer.from('no zip'))).rejects.toMatchObject({ code: 'value-invalid' })
})
