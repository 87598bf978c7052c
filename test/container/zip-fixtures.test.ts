import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { readContainer } from '#dist/container/read-container.js'
import { catalogue, ruleOf } from '#dist/findings/catalogue.js'
import { explain } from '#dist/findings/explain.js'
import type { Finding } from '#dist/kernel/finding.js'
import { zipFixtureFiles } from '../../scripts/make-zip-fixtures.mjs'
import { fixturesRoot } from '../../scripts/pack-fixtures.mjs'
import { type Fixture, zipFixtures } from '../fixtures.js'

const fixtures = [...zipFixtures()]
const findingsOf = async ({ bytes, file, limits }: Fixture) =>
  (await readContainer(bufferSource(bytes, file), limits && { limits })).findings

const named = ({ rule, case: particular }: Finding) => (particular ? `${rule}/${particular}` : rule)

describe('the container stage alone', () => {
  for (const fixture of fixtures)
    test(`${fixture.name}: with a byte, and sentences without a gap`, async () => {
      const findings = await findingsOf(fixture)
      const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
      const expected = fixture.expected.filter((rule) => rule.startsWith('ZIP-'))
      expect(rules, JSON.stringify(findings, undefined, 1)).toEqual(expected)
      for (const finding of findings) {
        expect(finding.place.byte, named(finding)).toBeGreaterThanOrEqual(0)
        expect(finding.place.byte, named(finding)).toBeLessThanOrEqual(fixture.bytes.length)
        for (const language of ['en', 'fr'] as const) {
          const { message, fix } = explain(finding, language)
          expect(`${message} ${fix}`, named(finding)).not.toMatch(/[{}]|undefined|NaN/)
        }
      }
    })

  test('every rule and every case of the catalogue is shown by a fixture', async () => {
    const shown = new Set((await Promise.all(fixtures.map(findingsOf))).flat().map(named))
    const told = Object.keys(catalogue)
      .filter((code) => code.startsWith('ZIP-'))
      .flatMap((code) => {
        const cases = Object.keys(ruleOf(code as keyof typeof catalogue).cases ?? {})
        return cases.map((particular) => `${code}/${particular}`)
      })
    expect(told.filter((one) => !shown.has(one))).toEqual([])
    expect([...shown].filter((one) => one.includes('/') && !told.includes(one))).toEqual([])
  })

  test('fixtures/zip holds what scripts/make-zip-fixtures.mjs makes', () => {
    const folder = join(fixturesRoot, 'zip')
    const made = zipFixtureFiles()
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort())
    const stale = [...made].filter(([name, bytes]) => !bytes.equals(readFileSync(join(folder, name))))
    expect(stale.map(([name]) => name)).toEqual([])
  })
})
