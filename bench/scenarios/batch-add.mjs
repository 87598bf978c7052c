import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ZipWriter } from '../../dist/container/zip-writer.js'
import { bufferSource, openRepository } from '../../dist/index.js'
import { sha256 } from '../../dist/kernel/digest.js'
import { dataFolder, manifest } from '../packages.mjs'

const measured = 500
const atOnce = 4

/** Packages a second that a repository takes in, when it holds few and when it holds many. */
export async function* batchAdd() {
  /** @type {number[]} */
  const rates = []
  for (const held of [1000, 100_000]) {
    const rate = await rateBeside(held)
    rates.push(rate)
    yield {
      what: `add small packages, ${held.toLocaleString('en').replace(',', ' ')} in the index`,
      ours: `${rate.toFixed(0)} packages/s`,
      peer: '',
      measured: rate,
      budget: { least: 100, unit: '/s' },
    }
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
 * An index of so many courses, made once: 100 000 take some ten minutes. The packages themselves are not kept.
 * @param {number} held
 * @returns {Promise<string>} the path of the SQLite file
 */
async function filledIndex(held) {
  const kept = join(dataFolder, `index-${held}.sqlite`)
  if (existsSync(kept)) return kept
  mkdirSync(dataFolder, { recursive: true })
  const data = mkdtempSync(join(dataFolder, 'fill-'))
  const repository = await openRepository({ data }, { blobs: keepsNothing })
  const step = 1000
  for (let from = 0; from < held; from += step) {
    await addAll(repository, await Promise.all(Array.from({ length: step }, (_, at) => smallCourse(from + at))))
    if ((from + step) % 10_000 === 0) console.error(`filling an index: ${from + step} of ${held}`)
  }
  await repository.close()
  renameSync(join(data, 'fonds.sqlite'), kept)
  rmSync(data, { recursive: true })
  return kept
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
  writer.addFile('imsmanifest.xml', manifest(['index.html'], `Cours ${number}`))
  writer.addFile('index.html', Buffer.from(`<!DOCTYPE html><title>Cours ${number}</title>`))
  const pieces = []
  for await (const piece of writer.bytes()) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** @returns {never} */
const refused = () => {
  throw new Error('the bench keeps no blobs here')
}

/** @type {import('../../dist/holdings/blob-store.js').BlobStore} */
const keepsNothing = {
  async put(bytes) {
    const pieces = []
    for await (const piece of bytes) pieces.push(piece)
    const whole = Buffer.concat(pieces)
    return { sha256: sha256(whole), size: whole.length }
  },
  has: async () => false,
  remove: async () => {},
  removeDraft: async () => {},
  open: refused,
  list: refused,
  drafts: refused,
}
