import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { explain } from '#dist/findings/explain.js'
import type { Report } from '#dist/findings/report.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'
import { treeFixtures } from '../../../fixtures.js'
import { mutationsOf } from './mutations.js'

const families = (['scorm12', 'scorm2004'] as const).map((family) => {
  const files = fixtureFiles(family, '_base')
  return { family, files, xml: files.get('imsmanifest.xml')?.toString('utf8') ?? '' }
})

async function check(files: ReadonlyMap<string, Buffer>, xml: string): Promise<Report> {
  const changed = new Map(files).set('imsmanifest.xml', Buffer.from(xml))
  return (await examinePackage(bufferSource(new Uint8Array(zip(changed)), 'feu.zip'))).report
}

/** Every finding can be said in both languages, whatever its values: none of its sentences names a value it does not have. */
function expectSentences({ findings }: Pick<Report, 'findings'>): void {
  for (const finding of findings.filter(({ rule }) => rule.startsWith('MAN-'))) {
    const args = Object.fromEntries(Object.keys(finding.args).map((name) => [name, '·']))
    for (const language of ['en', 'fr'] as const) {
      const { message, fix } = explain({ ...finding, args }, language)
      expect(message + fix, finding.rule).not.toMatch(/\{\w+\}/)
    }
  }
}

describe('findings of fixtures', () => {
  test('are said without a gap, at a line and a column of the manifest', async () => {
    for (const { name, file, bytes } of treeFixtures()) {
      if (!/^scorm\d+\/MAN-/.test(name)) continue
      const { report } = await examinePackage(bufferSource(bytes, file))
      expectSentences(report)
      for (const { place } of report.findings) {
        expect(place, name).toMatchObject({ file: 'imsmanifest.xml' })
        expect(place.line, name).toBeGreaterThan(1)
        expect(place.column, name).toBeGreaterThan(0)
      }
    }
  })
})

describe('a package wrapped in a folder', () => {
  test.each(families)('has no fault of its manifest for that: $family', async ({ files }) => {
    const wrapped = new Map([...files].map(([path, bytes]) => [`cours/${path}`, bytes]))
    const { report } = await examinePackage(bufferSource(new Uint8Array(zip(wrapped)), 'feu.zip'))
    expect(report.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('MAN-'))).toEqual([])
  })
})

for (const { family, files, xml } of families)
  describe(`one change in a clean manifest of ${family}`, () => {
    const mutations = [...mutationsOf(xml)]

    test.each(mutations.map(({ what, ...mutation }) => [what, mutation] as const))('%s', async (_, mutation) => {
      const report = await check(files, mutation.xml)
      expectSentences(report)
      const codes = report.findings.map(({ rule }) => rule)
      if (mutation.expected.length > 0) expect(codes.filter((rule) => mutation.expected.includes(rule))).not.toEqual([])
    })

    test('there are many of them', () => {
      expect(mutations.length).toBeGreaterThan(150)
    })

    test('and any text at all is judged without a crash', async () => {
      const piece = fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('<item>', '</item>', '<manifest>', ' href="../%zz\\"', ' xml:base="/a"', '<metadata/>', 'res-'),
      )
      const edit = fc.tuple(fc.nat({ max: xml.length }), fc.nat({ max: 40 }), piece)
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
          let changed = xml
          for (const [at, length, by] of edits) changed = changed.slice(0, at) + by + changed.slice(at + length)
          expectSentences(await check(files, changed))
        }),
        { numRuns: 100, interruptAfterTimeLimit: 20_000 },
      )
    })
  })
