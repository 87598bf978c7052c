import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { manRules } from '#dist/findings/catalogue/man.js'
import type { Rule } from '#dist/findings/rule.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { treeFixtures } from '../../fixtures.js'

const rules: Readonly<Record<string, Rule>> = manRules

describe('rules of imsmanifest.xml', () => {
  test('are all there', () => {
    const expected = Array.from({ length: 54 }, (_, at) => `MAN-${String(at + 1).padStart(3, '0')}`)
    expect(Object.keys(rules).sort()).toEqual(expected)
  })

  test('and every case of them has a fixture', async () => {
    const said = new Set<string>()
    for (const { name, file, bytes } of treeFixtures()) {
      if (!/^scorm\d+\/MAN-/.test(name)) continue
      const { report } = await examinePackage(bufferSource(bytes, file))
      for (const { rule, case: particular } of report.findings) said.add(`${rule} ${particular ?? ''}`)
    }
    const all = Object.entries(rules).flatMap(([rule, { cases }]) =>
      ['', ...Object.keys(cases ?? {})].map((particular) => `${rule} ${particular}`),
    )
    // Told by the repository, which alone knows the other packages.
    expect(all.filter((one) => !said.has(one))).toEqual(['MAN-054 '])
  })
})
