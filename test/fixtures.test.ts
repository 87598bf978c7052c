import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { catalogue } from '#dist/findings/catalogue.js'
import { explain } from '#dist/findings/explain.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { treeFixtures, zipFixtures } from './fixtures.js'

const fixtures = [...treeFixtures(), ...zipFixtures()]

describe('fixtures report what their name says, and nothing else', () => {
  for (const fixture of fixtures)
    test(fixture.name, async () => {
      const source = bufferSource(fixture.bytes, fixture.file)
      const { limits, receivers } = fixture
      const { report } = await examinePackage(source, { ...(limits && { limits }), ...(receivers && { receivers }) })
      const said = report.findings.map(
        (finding) =>
          `${finding.rule} ${finding.severity} ${finding.place.file}:${finding.place.line ?? ''} ${explain(finding, 'en').message}`,
      )
      expect([...new Set(report.findings.map((finding) => finding.rule))].sort(), said.join('\n')).toEqual(
        fixture.expected,
      )
      for (const finding of report.findings)
        if (finding.rule === fixture.rule) expect(finding.severity, said.join('\n')).toBe(fixture.severity)
    })
})

/** Told by the repository, which alone knows the other packages. */
const repositoryLevel = ['MAN-054']

describe('every rule has a failing and a passing fixture', () => {
  for (const rule of Object.keys(catalogue).filter((code) => !repositoryLevel.includes(code)))
    test(rule, () => {
      const own = fixtures.filter((fixture) => fixture.rule === rule)
      expect(
        own.some((fixture) => fixture.severity !== undefined),
        'a failing one',
      ).toBe(true)
      expect(
        own.some((fixture) => fixture.severity === undefined),
        'a passing one',
      ).toBe(true)
    })
})
