import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../dist/adapters/sql/open-database.js'
import { openSqlite } from '../../dist/adapters/sql/sqlite.js'
import { ZipWriter } from '../../dist/container/zip-writer.js'
import { bufferSource, openRepository } from '../../dist/index.js'
import { systemClock } from '../../dist/kernel/clock.js'
import { sha256 } from '../../dist/kernel/digest.js'
import { createIds } from '../../dist/kernel/ids.js'
import { dataFolder, manifest } from '../packages.mjs'

const measured = 500
const atOnce = 4

const sizes = [1000, 100_000]
const turns = 3

/** Packages a second that a repository takes in, when it holds few and when it holds many: the best of several turns. */
export async function* batchAdd() {
  const rates = sizes.map(() => 0)
  for (let turn = 0; turn < turns; turn++)
    for (const [at, held] of sizes.entries()) rates[at] = Math.max(rates[at], await rateBeside(held))
  for (const [at, held] of sizes.entries())
    yield {
      what: `add small packages, ${held.toLocaleString('en').replace(',', ' ')} in the index`,
      ours: '',
      peer: '',
      measured: rates[at],
      budget: { least: 100, unit: '/s' },
    }
  yield {
    what: '— the second rate to the first',
    ours: '',
    peer: '',
    measured: rates[1] / rates[0],
    budget: { least: 0.9, unit: '×' },
  }
}

/** @param {number} held */
async function rateBeside(held) {
  const index = await filledIndex(held)
  const data = mkdtempSync(join(dataFolder, 'add-'))
  try {
    copyFileSync(index, join(data, 'fonds.sqlite'))
    const repository = await openRepository({ data })
    const packages = await Promise.all(Array.from({ length: measured }, (_, at) => smallCourse(held + at)))
    const start = performance.now()
    await addAll(repository, packages)
    const rate = measured / ((performance.now() - start) / 1000)
    await repository.close()
    return rate
  } finally {
    rmSync(data, { recursive: true })
  }
}

/**
 * An index of so many courses, made once, by the port that the repository itself writes through.
 * @param {number} held
 * @returns {Promise<string>} the path of the SQLite file
 */
async function filledIndex(held) {
  const kept = join(dataFolder, `index-${held}.sqlite`)
  if (existsSync(kept)) return kept
  mkdirSync(dataFolder, { recursive: true })
  const data = mkdtempSync(join(dataFolder, 'fill-'))
  // The organisation has to be there first.
  await (await openRepository({ data })).close()
  const { index } = await openDatabase(openSqlite(data), data, new Date())
  const ids = createIds(systemClock)
  const step = 1000
  for (let from = 0; from < held; from += step)
    await index.transact(async (writer) => {
      for (let number = from; number < from + step; number++) await insert(writer, ids, number)
    })
  await index.close()
  renameSync(join(data, 'fonds.sqlite'), kept)
  rmSync(data, { recursive: true })
  return kept
}

/**
 * What an add writes.
 * @param {import('../../dist/holdings/course-index.js').IndexWriter} writer
 * @param {import('../../dist/kernel/ids.js').Ids} ids
 * @param {number} number
 */
async function insert(writer, ids, number) {
  const at = new Date().toISOString()
  const [course, version] = [ids.next('crs'), ids.next('ver')]
  const told = {
    organisation: 'local',
    sheet: { title: `Cours ${number}` },
    standard: /** @type {const} */ ('scorm12'),
  }
  await writer.insertCourse({ id: course, ...told, createdAt: at, updatedAt: at })
  await writer.record({ organisation: 'local', kind: 'course.created', at, course })
  await writer.insertVersion({
    id: version,
    ...told,
    course,
    number: 1,
    sha256: sha256(`package ${number}`),
    treeDigest: sha256(`tree ${number}`),
    dossier: sha256(`dossier ${number}`),
    size: 500 + number,
    entries: 2,
    verdict: 'warnings',
    manifestIdentifier: `bench-${number}`,
    notes: '',
    createdAt: at,
  })
  await writer.record({ organisation: 'local', kind: 'version.added', at, course, version })
}

/**
 * @param {import('../../dist/index.js').Repository} repository
 * @param {readonly Buffer[]} packages
 */
async function addAll(repository, packages) {
  const waiting = packages.entries()
  const worker = async () => {
    for (const [at, bytes] of waiting) {
      const { outcome } = await repository.add(bufferSource(bytes, `course-${at}.zip`))
      if (outcome !== 'added') throw new Error(`a package was not added but ${outcome}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** @param {number} number */
async function smallCourse(number) {
  const writer = new ZipWriter()
  writer.addFile('imsmanifest.xml', manifest(['index.html'], `Cours ${number}`, `bench-${number}`))
  writer.addFile('index.html', Buffer.from(`<!DOCTYPE html><title>Cours ${number}</title>`))
  const pieces = []
  for await (const piece of writer.bytes()) pieces.push(piece)
  return Buffer.concat(pieces)
}
