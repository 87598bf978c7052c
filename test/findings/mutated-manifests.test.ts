import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { explain } from '#dist/findings/explain.js'
import type { ReportedFinding } from '#dist/findings/report.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, fixturesRoot } from '../../scripts/pack-fixtures.mjs'
import { zipBytes } from '../../scripts/zip-bytes.mjs'
import { chance, mutated } from './mutate.js'

/** How many documents of each family, 10 000 together; a bare document costs least. What must be found is the least of rules among them. */
const families = [
  { family: 'scorm12', file: 'imsmanifest.xml', times: 3000, rules: 50 },
  { family: 'scorm2004', file: 'imsmanifest.xml', times: 3000, rules: 50 },
  { family: 'cmi5', file: 'cmi5.xml', times: 2000, rules: 25, bare: true },
  { family: 'tincan', file: 'tincan.xml', times: 1300, rules: 5, bare: true },
  ...['tri.crs', 'tri.au', 'tri.des', 'tri.cst', 'tri.ort', 'tri.pre', 'tri.cmp'].map((file) => ({
    family: 'aicc',
    file,
    times: 100,
    rules: 1,
    bare: false,
  })),
]

describe('10 000 manifests with changes that nobody chose are judged, each of them', () => {
  test('there are as many', () => {
    expect(families.reduce((sum, { times }) => sum + times, 0)).toBe(10_000)
  })

  test.each(families)('$family, $file', { timeout: 120_000 }, async ({ family, file, times, rules, bare }) => {
    const next = chance(times)
    const sources = sourcesOf(family, file)
    const found = new Map<string, ReportedFinding>()
    const verdicts = new Set<string>()
    for (let count = 0; count < times; count++) {
      const files = sources[next(sources.length)] ?? new Map()
      const document = mutated(files.get(file)?.toString() ?? '', next)
      // The content is not read: what it lacks is found all the same.
      const kept = [...files].filter(([path]) => family === 'aicc' && path !== file)
      const bytes = bare
        ? document
        : zipBytes([...kept, [file, document] as const].map(([name, content]) => ({ name, content })))
      const { report } = await examinePackage(bufferSource(new Uint8Array(bytes), bare ? file : 'cours.zip'))
      verdicts.add(report.verdict)
      for (const finding of report.findings) found.set(`${finding.rule} ${finding.case ?? ''}`, finding)
    }
    expect(verdicts.has('blocked')).toBe(true)
    expect(new Set([...found.values()].map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(rules)
    for (const finding of found.values())
      for (const language of ['en', 'fr'] as const) {
        const args = Object.fromEntries(Object.keys(finding.args).map((name) => [name, '·']))
        const { message, fix } = explain({ ...finding, args }, language)
        expect(message + fix, `${finding.rule} ${finding.case}`).not.toMatch(/\{\w+\}/)
      }
  })
})

/** The files of each fixture of a family that has a manifest of its own. */
const sourcesOf = (family: string, file: string): ReadonlyMap<string, Buffer>[] =>
  readdirSync(join(fixturesRoot, family))
    .map((name) => fixtureFiles(family, name))
    .filter((files) => (files.get(file)?.length ?? 0) > 0 && (files.get(file)?.length ?? 0) < 20_000)
