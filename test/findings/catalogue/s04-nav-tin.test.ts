import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { navRules } from '#dist/findings/catalogue/nav.js'
import { s04Rules } from '#dist/findings/catalogue/s04.js'
import { seqRules } from '#dist/findings/catalogue/seq.js'
import { tinRules } from '#dist/findings/catalogue/tin.js'
import type { Rule } from '#dist/findings/rule.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { treeFixtures } from '../../fixtures.js'

describe.each([
  ['S04', s04Rules],
  ['SEQ', seqRules],
  ['NAV', navRules],
  ['TIN', tinRules],
] as const)('rules of %s', (area, rules: Readonly<Record<string, Rule>>) => {
  test('have a fixture for every case', async () => {
    const said = new Set<string>()
    for (const { name, file, bytes } of treeFixtures()) {
      if (!name.includes(`/${area}-`)) continue
      const { report } = await examinePackage(bufferSource(bytes, file))
      for (const { rule, case: particular } of report.findings) said.add(`${rule} ${particular ?? ''}`)
    }
    // Where every finding of a rule has a case, the rule itself has no fixture.
    const all = Object.entries(rules).flatMap(([rule, { cases = {} }]) =>
      Object.keys(cases).length > 0 ? Object.keys(cases).map((particular) => `${rule} ${particular}`) : [`${rule} `],
    )
    expect(all.filter((one) => !said.has(one))).toEqual([])
  })
})
