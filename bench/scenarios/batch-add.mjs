import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bufferSource, openRepository } from '../../dist/index.js'
import { filledIndex } from '../filled-index.mjs'
import { dataFolder, smallCourse } from '../packages.mjs'

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
