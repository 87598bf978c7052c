import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { lomRules } from '#dist/findings/catalogue/lom.js'
import type { Rule } from '#dist/findings/rule.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { treeFixtures } from '../../fixtures.js'

const rules: Readonly<Record<string, Rule>> = lomRules

describe('rules of metadata', () => {
  test('are all there', () => {
    const expected = Array.from({ length: 14 }, (_, at) => `LOM-${String(at + 1).padStart(3, '0')}`)
    expect(Object.keys(rules).sort()).toEqual(expected)
  })

  test('and every case of them has a fixture', async () => {
    const said = new Set<string>()
    for (const { name, file, bytes } of treeFixtures()) {
      if (!name.startsWith('lom/LOM-')) continue
      const { report } = await examinePackage(bufferSource(bytes, file))
      for (const { rule, case: particular } of report.findings) said.add(`${rule} ${particular ?? ''}`)
    }
    const all = Object.entries(rules).flatMap(([rule, { cases }]) =>
      Object.keys(cases ?? {}).map((particular) => `${rule} ${particular}`),
    )
    // The cases of LOM-001 are those of XML-001, which shows them.
    expect(all.filter((one) => !said.has(one) && !one.startsWith('LOM-001'))).toEqual([])
  })

  test('block nothing but under `strict`', async () => {
    for (const { name, file, bytes, severity } of treeFixtures()) {
      if (!name.startsWith('lom/')) continue
      const verdict = async (policy: 'strict' | 'standard' | 'lenient') =>
        (await examinePackage(bufferSource(bytes, file), { policy })).report.blocks
      expect(await verdict('standard'), name).toBe(false)
      expect(await verdict('lenient'), name).toBe(false)
      if (severity === undefined || severity === 'info') expect(await verdict('strict'), name).toBe(false)
      else if (!/LOM-0(?:03|11|12)/.test(name)) expect(await verdict('strict'), name).toBe(true)
    }
  })
})
