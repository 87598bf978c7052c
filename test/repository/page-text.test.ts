import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bufferSource, openRepository, type Repository, type RepositoryConfig } from '#dist/index.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { coursePackage } from './course-package.js'
import { added } from './temporary-repository.js'

async function opened(config: Partial<RepositoryConfig> = {}): Promise<Repository> {
  const repository = await openRepository({ data: temporaryFolder(), pageText: true, ...config })
  onTestFinished(() => repository.close())
  return repository
}

const page = (text: string, path = 'lecon/page.html') => ({
  [path]: `<!doctype html><title>Leçon</title><p>${text}</p>`,
})
const found = async (repository: Repository, q: string) =>
  (await repository.search({ q })).items.map(({ title }) => title).toSorted()

test('a course is found by what is read in its pages and heard in its captions', async () => {
  const repository = await opened()
  const captions = { 'film.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nDirigez-vous vers la sortie' }
  await added(repository, coursePackage('fire', { ...page('Les extincteurs sont homologués'), ...captions }))
  await added(repository, coursePackage('water', { 'notes.txt': 'extincteurs', 'a.js': '"extincteurs"' }))
  for (const q of [
    'extincteurs',
    'Extincteur',
    'homologues',
    'homologuer',
    'sortie',
    '"vers la sortie"',
    'fire extincteur',
  ])
    expect(await found(repository, q), q).toEqual(['fire'])
  expect(await found(repository, 'water extincteur')).toEqual([])
})

test('not unless that is turned on, by the repository or by the call', async () => {
  const repository = await opened({ pageText: false })
  await added(repository, coursePackage('one', page('extincteur')))
  await added(repository, coursePackage('two', page('extincteur')), { pageText: true })
  expect(await found(repository, 'extincteur')).toEqual(['two'])
  const other = await opened()
  await added(other, coursePackage('three', page('extincteur')), { pageText: false })
  expect(await found(other, 'extincteur')).toEqual([])
})

test('whatever the scope of the check, which says the same with and without', async () => {
  const bytes = coursePackage('fire', { ...page('extincteur <a href=nowhere.html>'), 'film.srt': 'a@example.org' })
  const reports = []
  for (const scope of ['conformance', 'full'] as const)
    for (const pageText of [true, false]) {
      const repository = await opened({ pageText })
      const { report } = await added(repository, bytes, { scope })
      expect(await found(repository, 'extincteur')).toEqual(pageText ? ['fire'] : [])
      reports.push(report.findings)
    }
  const [conformance, plainly, full, wholly] = reports
  expect([conformance, full]).toEqual([plainly, wholly])
  expect(full?.length).toBeGreaterThan(conformance?.length ?? 0)
})

test('by the version that is published, forth, back and away', async () => {
  const repository = await opened()
  const both = async () => [await found(repository, 'premier'), await found(repository, 'second')]
  await added(repository, coursePackage('fire', page('premier')), { externalId: 'fire', publish: true })
  await added(repository, coursePackage('fire', page('second')), { externalId: 'fire' })
  expect(await both()).toEqual([['fire'], []])
  await repository.publish('fire')
  expect(await both()).toEqual([[], ['fire']])
  await repository.publish('fire@1')
  expect(await both()).toEqual([['fire'], []])
  await repository.publish('fire', { withdraw: true })
  expect(await both()).toEqual([[], ['fire']])
})

test('a trial keeps nothing, and what is here already is left as it is', async () => {
  const repository = await opened({ pageText: false })
  const bytes = coursePackage('fire', page('extincteur'))
  await repository.add(bufferSource(bytes, 'a.zip'), { dryRun: true, pageText: true })
  await added(repository, bytes)
  expect(await repository.add(bufferSource(bytes, 'a.zip'), { pageText: true })).toMatchObject({ outcome: 'duplicate' })
  expect(await found(repository, 'extincteur')).toEqual([])
})

test('the first pages of the archive, as far as the limit allows, and words whole', async () => {
  const many = Object.fromEntries(
    Array.from(
      { length: 40 },
      (_, at) => Object.entries(page(`mot${at} ${'a'.repeat(180)} fin${at}`, `p${at + 10}.html`))[0],
    ),
  ) as Record<string, string>
  const repository = await opened({ limits: { textBytes: 1024 } })
  await added(repository, coursePackage('fire', many))
  const hits = await Promise.all(Array.from({ length: 40 }, (_, at) => found(repository, `mot${at}`)))
  const kept = hits.filter(([title]) => title !== undefined).length
  // The page of the fixture comes first; each of these takes 200 bytes.
  expect(kept).toBeGreaterThanOrEqual(3)
  expect(kept).toBeLessThanOrEqual(5)
  expect(hits.slice(0, kept).flat()).toEqual(Array(kept).fill('fire'))
  expect(await found(repository, 'aaa')).toEqual([])
})

test('the same pages of a large package, which several threads read', async () => {
  // Nothing makes it shorter: six megabytes are what threads are started for.
  const filler = `<!--${randomBytes(90_000).toString('base64')}`
  const many = Object.fromEntries(
    Array.from({ length: 80 }, (_, at) => [`p${at + 10}.html`, `<p>mot${at} ${'b'.repeat(60)}</p>${filler}`]),
  )
  const repository = await opened({ limits: { textBytes: 2048 } })
  await added(repository, coursePackage('large', many))
  const hits = await Promise.all(Array.from({ length: 80 }, (_, at) => found(repository, `mot${at}`)))
  const kept = hits.filter(([title]) => title !== undefined).length
  expect(kept).toBeGreaterThan(20)
  expect(kept).toBeLessThan(32)
  expect(hits.slice(0, kept).flat()).toEqual(Array(kept).fill('large'))
})

test('a page of eight megabytes that is made to take memory takes no more than a thread has', async () => {
  const pieces = ['a&amp;', 'é<i>', '&ngE;', '<img alt="a">', 'a ', '00 --> 00\na\n']
  const pages = Object.fromEntries(
    pieces.map((piece, at) => [
      `p${at}.${piece.startsWith('00') ? 'srt' : 'html'}`,
      piece.repeat(Math.floor(2 ** 23 / Buffer.byteLength(piece))),
    ]),
  )
  const bytes = coursePackage('hostile', { ...pages, ...page('extincteur', 'z.html') })
  const limits = { ratio: 1_000_000, textBytes: 2 ** 26 }
  const { container } = await examinePackage(bufferSource(bytes, 'a.zip'), { pageText: true, limits })
  expect(container.text?.endsWith('Leçon\nextincteur\n')).toBe(true)
})

test('what was added without is read when it is asked for, but for what is lost', async () => {
  const data = temporaryFolder()
  const repository = await opened({ data, pageText: false })
  const { course } = await added(repository, coursePackage('fire', page('extincteur')))
  const lost = await added(repository, coursePackage('water', page('extincteur')))
  await added(repository, coursePackage('known', page('extincteur')), { pageText: true })
  const { sha256 } = lost.version
  writeFileSync(join(data, 'blobs-v1', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'something else')
  expect(await repository.verify()).not.toHaveProperty('pageText')
  expect(await found(repository, 'extincteur')).toEqual(['known'])
  const seen: string[] = []
  const report = await repository.verify({ pageText: true, onProgress: ({ stage }) => seen.push(stage) })
  expect(report).toMatchObject({ pageText: 1, problems: [{ kind: 'blob-damaged', subject: sha256 }] })
  expect(new Set(seen)).toEqual(new Set(['verifying', 'reading']))
  expect(await found(repository, 'extincteur')).toEqual(['fire', 'known'])
  expect(await repository.verify({ pageText: true })).toMatchObject({ pageText: 0 })
  expect(course.title).toBe('fire')
})
