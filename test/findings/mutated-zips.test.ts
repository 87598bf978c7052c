import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { explain } from '#dist/findings/explain.js'
import type { ReportedFinding } from '#dist/findings/report.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles } from '../../scripts/pack-fixtures.mjs'
import { zipBytes } from '../../scripts/zip-bytes.mjs'
import { mutated, mutations } from '../container/mutate.js'
import { treeFixtures } from '../fixtures.js'
import { type Chance, chance } from './mutate.js'

const half = 5000
/** What small packages come to when every limit holds. */
const limits = { totalBytes: 1_000_000, entryBytes: 500_000 }

/** Clean packages of every family: what is sound has the longest way to go. */
const clean = [...treeFixtures()].filter(({ name, expected }) => expected.length === 0 && !name.includes('CMI-034'))

/** What pages, style sheets and scripts break at, where it stands in the wrong place. */
const pieces = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '`',
    '\\',
    '/*',
    '*/',
    '//',
    '<!--',
    '-->',
    '${',
    '{',
    '}',
    '(',
    ')',
    '&',
    '\0',
    '\r',
    '\ufeff',
  ],
  ...['<script>', '</script>', '<style>', '</style>', '<svg><![CDATA[', ']]>', '<base href="../../">', '<frameset>'],
  ...['<iframe src="', '<a b=', 'url(', '@import "', '@namespace ', 'import("', 'eval(', 'LMS', '_0x1', '\\x4c\\u00'],
  ...['{"a":', '[[[[', ',,,', '"cmi.core.', 'https://', 'data:', '../', '%zz', '\u202e', '🔥', '<?php', 'MZ\0'],
]

function spoilt(content: Buffer, next: Chance): Buffer {
  let bytes = content
  for (let times = 1 + next(4); times > 0; times--) {
    const at = next(bytes.length + 1)
    const piece = Buffer.from((pieces[next(pieces.length)] ?? '').repeat(next(8) === 0 ? 1000 : 1))
    // Put in, put in the place of as much, or nothing put in the place of it.
    const [added, removed] = [next(3) === 0 ? Buffer.alloc(0) : piece, next(2) * piece.length]
    bytes = Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)])
    if (next(8) === 0 && bytes.length > 0) bytes[next(bytes.length)] = next(256)
  }
  return bytes
}

async function judged(
  packages: Iterable<{ file: string; bytes: Uint8Array }>,
): Promise<{ verdicts: Set<string>; rules: Set<string> }> {
  const found = new Map<string, ReportedFinding>()
  const verdicts = new Set<string>()
  for (const { file, bytes } of packages) {
    const { report, container } = await examinePackage(bufferSource(new Uint8Array(bytes), file), {
      scope: 'full',
      limits,
    })
    verdicts.add(report.verdict)
    const produced = container.entries.reduce((sum, { sha256, size }) => sum + (sha256 ? size : 0), 0)
    expect(produced).toBeLessThanOrEqual(limits.totalBytes)
    for (const finding of report.findings) found.set(`${finding.rule} ${finding.case ?? ''}`, finding)
  }
  for (const finding of found.values())
    for (const language of ['en', 'fr'] as const) {
      const args = Object.fromEntries(Object.keys(finding.args).map((name) => [name, '·']))
      const { message, fix } = explain({ ...finding, args }, language)
      expect(message + fix, `${finding.rule} ${finding.case}`).not.toMatch(/\{\w+\}/)
    }
  return { verdicts, rules: new Set([...found.values()].map(({ rule }) => rule)) }
}

describe('10 000 zips with changes that nobody chose are judged, each of them, to the last file', () => {
  test('changes to the bytes of the archive', { timeout: 120_000 }, async () => {
    const changes = fc.sample(mutations, { numRuns: half, seed: 1 })
    const next = chance(1)
    const packages = changes.map((change) => {
      const { file, bytes } = clean[next(clean.length)] ?? { file: '', bytes: new Uint8Array() }
      return { file, change, bytes }
    })
    const { verdicts, rules } = await judged(
      (function* () {
        for (const { file, bytes, change } of packages) yield { file, bytes: mutated(bytes, change) }
      })(),
    )
    expect(verdicts).toContain('blocked')
    expect(rules.size).toBeGreaterThanOrEqual(30)
  })

  test('changes to a file in it', { timeout: 120_000 }, async () => {
    const next = chance(2)
    const trees = clean
      .filter(({ file }) => file.endsWith('.zip'))
      .map(({ name }) => fixtureFiles(...(name.split('/', 2) as [string, string])))
    const { verdicts, rules } = await judged(
      (function* () {
        for (let count = 0; count < half; count++) {
          const files = [...(trees[next(trees.length)] ?? [])]
          const which = next(files.length)
          yield {
            file: 'cours.zip',
            bytes: zipBytes(
              files.map(([name, original], at) => {
                const content = at === which ? spoilt(original, next) : original
                return { name, content, data: deflateRawSync(content, { level: 1 }) }
              }),
            ),
          }
        }
      })(),
    )
    expect(verdicts).toContain('blocked')
    expect(rules.size).toBeGreaterThanOrEqual(60)
  })
})
