import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { defaultLimits, type Limits } from '#dist/container/limits.js'
import { readContainer } from '#dist/container/read-container.js'
import { buildReport } from '#dist/findings/build-report.js'
import { ruleOf } from '#dist/findings/catalogue.js'
import { FondsError } from '#dist/kernel/errors.js'
import { atOnce } from '#dist/kernel/steps.js'
import { directoryRecord, endRecords, extraField, localHeader, numbers, zipBytes } from '../../scripts/zip-bytes.mjs'
import { zipFixtures } from '../fixtures.js'
import { mutated, mutations } from './mutate.js'

/** `FONDS_RUNS=20000` for a longer hunt. */
const runs = Number(process.env.FONDS_RUNS ?? 2000)

const small: Partial<Limits> = {
  entries: 50,
  directoryBytes: 20_000,
  totalBytes: 60_000,
  entryBytes: 25_000,
  ratio: 50,
  ratioFloor: 10_000,
}

/** Reads with small limits; whatever the bytes are, it ends with a container whose content keeps to them, or with our own error. */
async function survives(bytes: Uint8Array): Promise<void> {
  try {
    const container = await readContainer(bufferSource(new Uint8Array(bytes), 'hostile.zip'), { limits: small })
    const read = container.entries.filter((entry) => entry.sha256)
    const produced = read.reduce((sum, { size }) => sum + size, 0)
    if (container.kind === 'zip') {
      expect(produced).toBeLessThanOrEqual(60_000)
      expect(Math.max(0, ...read.map(({ size }) => size))).toBeLessThanOrEqual(25_000)
      expect(container.entries.length).toBeLessThanOrEqual(50)
    }
    for (const { rule, case: particular, args, place } of container.findings) {
      expect(ruleOf(rule).cases ?? {}).toEqual(
        particular ? expect.objectContaining({ [particular]: expect.anything() }) : expect.anything(),
      )
      if (typeof args.produced === 'number') expect(args.produced).toBeLessThanOrEqual(60_000)
      expect(place.byte).toBeLessThanOrEqual(bytes.length)
    }
    for (const entry of read) expect((await container.read(entry)).length).toBe(entry.size)
  } catch (error) {
    if (!(error instanceof FondsError)) throw error
  }
}

describe('whatever the bytes are, reading ends, within the limits', () => {
  test('arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => survives(bytes)),
      { numRuns: runs / 4 },
    )
  })

  test('arbitrary bytes before an end record', async () => {
    const end = fc.record({ count: fc.nat({ max: 70_000 }), size: fc.nat({ max: 500 }), offset: fc.nat({ max: 500 }) })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), end, fc.boolean(), (bytes, told, zip64) =>
        survives(Buffer.concat([bytes, endRecords(told, { zip64 })])),
      ),
      { numRuns: runs / 4 },
    )
  })

  test('archives with a few bytes changed', async () => {
    const content = Buffer.from('Le feu. '.repeat(300))
    const streamed = { name: 'b/deflated.txt', content, data: deflateRawSync(content) }
    const seeds = [
      ...[...zipFixtures()].map(({ bytes }) => bytes),
      zipBytes([{ name: 'a.txt', content }, streamed], { zip64: true }),
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), mutations, (bytes, changes) => survives(mutated(bytes, changes))),
      { numRuns: runs },
    )
  }, 600_000)
})

describe('claims cost nothing', () => {
  const read = (bytes: Buffer, limits?: Partial<Limits>) =>
    readContainer(bufferSource(new Uint8Array(bytes), 'hostile.zip'), limits && { limits })
  const rules = async (bytes: Buffer, limits?: Partial<Limits>) =>
    (await read(bytes, limits)).findings.map(({ rule }) => rule)

  test('an end record that announces four billion entries', async () => {
    const frame = { zip64: { all: 2n ** 32n, here: 2n ** 32n }, end: { all: 0xffff, here: 0xffff } }
    expect(await rules(zipBytes([], frame))).toEqual(['ZIP-011', 'ZIP-023'])
    // Nor is there a limit that a lie can hide behind: the records are not there.
    expect(await rules(zipBytes([], frame), { entries: 2 ** 40 })).toEqual(['ZIP-003', 'ZIP-011'])
  })

  test('a directory of 256 MiB, in a sparse source', async () => {
    const size = 2 ** 28
    const tail = endRecords({ count: 5000, size, offset: 0 })
    let most = 0
    const source = {
      name: 'hostile.zip',
      size: size + tail.length,
      async read(offset: number, length: number) {
        most = Math.max(most, length)
        const bytes = new Uint8Array(length)
        const ours = tail.subarray(Math.max(0, offset - size), Math.max(0, offset + length - size))
        bytes.set(ours, length - ours.length)
        return bytes
      },
      async close() {},
    }
    const { findings } = await readContainer(source)
    expect(findings.map(({ rule, case: particular }) => `${rule}/${particular}`)).toEqual(['ZIP-021/directory'])
    expect(most).toBeLessThanOrEqual(2 ** 20)
  })

  test('sizes of eight bytes', async () => {
    const wide = extraField(1, numbers([8, 2n ** 63n], [8, 2n ** 63n]))
    const both = { size: 0xffffffff, compressedSize: 0xffffffff, extra: wide }
    expect(await rules(zipBytes([{ name: 'a', content: Buffer.from('a'), both }]))).toEqual(['ZIP-006'])
  })

  test('a hundred thousand entries that are wrong in every way', async () => {
    const count = 100_000
    const records: Buffer[] = []
    const latin = (at: number) => Buffer.from(`..\\con\\e\u0301\x01${at % 90_000}`, 'utf8')
    const header = localHeader({ name: 'x' })
    for (let at = 0; at < count; at++)
      records.push(
        directoryRecord({
          name: latin(at),
          flags: 9,
          method: 99,
          date: 0,
          external: 0xa1ff0000,
          extra: Buffer.from('xxxx'),
        }),
      )
    const directory = Buffer.concat(records)
    const bytes = Buffer.concat([
      header,
      directory,
      endRecords({ count, size: directory.length, offset: header.length }, { zip64: true }),
    ])
    const container = await read(bytes)
    expect(container.entries).toHaveLength(count)
    // Kept to a few thousand, counted to the last.
    expect(container.findings.length).toBeLessThan(30_000)
    const standard = { name: 'unknown', confidence: 'guess', signs: [] } as never
    const report = atOnce(
      buildReport({
        container,
        standard,
        findings: container.findings,
        policy: 'standard',
        scope: 'full',
        receivers: [],
      }),
    )
    const encrypted = report.repeats.find(({ rule }) => rule === 'ZIP-008')
    expect(encrypted).toEqual({ rule: 'ZIP-008', shown: 20, total: count })
    expect(report.counts.error).toBeGreaterThan(5 * count)
    expect(report.findings.every((finding) => !('more' in finding))).toBe(true)
  })

  test('names that are the folders of other names, hundreds deep', async () => {
    const names = Array.from({ length: 3000 }, (_, at) => 'a/'.repeat(at % 520) + at)
    const bytes = zipBytes(names.map((name) => ({ name })))
    const container = await read(bytes)
    expect(container.entries).toHaveLength(3000)
  })

  test('one content shared by ten thousand entries is read once', async () => {
    const content = Buffer.alloc(100_000)
    const data = deflateRawSync(content)
    const shared = Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}`, content, data, unwritten: at > 0 }))
    const container = await read(zipBytes(shared.map((piece) => ({ ...piece, central: { offset: 0 } }))))
    expect(container.entries.filter(({ sha256 }) => sha256)).toHaveLength(1)
    expect(new Set(container.findings.map(({ rule }) => rule))).toEqual(new Set(['ZIP-006']))
  })

  test('many small streams that swell together meet the ratio of the whole', async () => {
    const content = Buffer.alloc(2 ** 20)
    const data = deflateRawSync(content, { level: 9 })
    const pieces = Array.from({ length: 40 }, (_, at) => ({ name: `${at}`, content, data }))
    const container = await read(zipBytes(pieces))
    const produced = container.entries.filter(({ sha256 }) => sha256).length * content.length
    expect(produced).toBeLessThanOrEqual(Math.max(defaultLimits.ratioFloor, container.size * defaultLimits.ratio))
    expect(container.findings.map(({ rule, case: particular }) => `${rule}/${particular}`)).toEqual(['ZIP-022/total'])
  })
})
