import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { nbrRules } from '#dist/findings/catalogue/nbr.js'
import type { Rule } from '#dist/findings/rule.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { treeFixtures } from '../../fixtures.js'

const rules: Readonly<Record<string, Rule>> = nbrRules

describe('rules of neighbours', () => {
  test('are all there', () => {
    const numbers = [1, 2, 3, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 24]
    expect(Object.keys(rules).sort()).toEqual(numbers.map((number) => `NBR-${String(number).padStart(3, '0')}`))
  })

  test('and every case of them has a fixture', async () => {
    const said = new Set<string>()
    for (const { name, file, bytes } of treeFixtures()) {
      if (!/^(?:h5p|neighbours)\//.test(name)) continue
      const { report } = await examinePackage(bufferSource(bytes, file))
      for (const { rule, case: particular } of report.findings) said.add(`${rule} ${particular ?? ''}`)
    }
    const all = Object.entries(rules).flatMap(([rule, { cases }]) =>
      ['', ...Object.keys(cases ?? {})].map((particular) => `${rule} ${particular}`),
    )
    expect(all.filter((one) => !said.has(one))).toEqual([])
  })
})
