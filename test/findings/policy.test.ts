import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { catalogue } from '#dist/findings/catalogue.js'
import { type PolicyName, severityUnder, treatedApart } from '#dist/findings/policy.js'
import type { Rule } from '#dist/findings/rule.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'

const rules: Readonly<Record<string, Rule>> = catalogue
const ranks = { fatal: 0, error: 1, warning: 2, info: 3 }
const place = { file: 'imsmanifest.xml' }
const usualOf = (rule: string, particular?: string) =>
  (particular && rules[rule].cases?.[particular]?.severity) || rules[rule].severity
const under = (policy: PolicyName, rule: string, particular?: string) => {
  return severityUnder(
    policy,
    { rule, ...(particular && { case: particular }), place, args: {} },
    usualOf(rule, particular),
  )
}

/** Every rule, and every case of one. */
const subjects = Object.entries(rules).flatMap(([rule, { cases }]) => [
  [rule, undefined] as const,
  ...Object.keys(cases ?? {}).map((name) => [rule, name] as const),
])

describe('policies', () => {
  test('treat apart only what the catalogue knows', () => {
    const known = new Set(subjects.map(([rule, name]) => (name === undefined ? rule : `${rule}/${name}`)))
    expect(treatedApart.filter((subject) => !known.has(subject))).toEqual([])
  })

  test.each(subjects)('never grow milder from lenient to strict: %s %s', (rule, particular) => {
    const [lenient, standard, strict] = (['lenient', 'standard', 'strict'] as const).map(
      (policy) => ranks[under(policy, rule, particular)],
    )
    expect(lenient).toBeGreaterThanOrEqual(standard)
    expect(standard).toBeGreaterThanOrEqual(strict)
  })

  test('leave what is fatal fatal, and what informs an information', () => {
    for (const [rule, particular] of subjects) {
      const usual = usualOf(rule, particular)
      if (usual === 'fatal' || usual === 'info')
        for (const policy of ['lenient', 'standard', 'strict'] as const)
          expect(under(policy, rule, particular), `${rule} ${particular}`).toBe(usual)
    }
  })

  test.each([
    ['MAN-002', undefined, 'warning', 'warning', 'error'],
    ['MAN-003', undefined, 'warning', 'error', 'error'],
    ['MAN-003', 'kinds', 'warning', 'warning', 'error'],
    ['MAN-012', undefined, 'warning', 'warning', 'error'],
    ['MAN-013', undefined, 'warning', 'error', 'error'],
    ['MAN-033', undefined, 'warning', 'error', 'error'],
    ['MAN-033', 'launch', 'error', 'error', 'error'],
    ['MAN-044', 'scorm12', 'warning', 'warning', 'error'],
    ['ZIP-016', undefined, 'warning', 'error', 'error'],
    ['ZIP-015', undefined, 'error', 'error', 'error'],
    ['CMI-008', undefined, 'warning', 'error', 'error'],
    ['CMI-012', undefined, 'error', 'error', 'error'],
    ['MAN-007', undefined, 'warning', 'error', 'error'],
    ['MAN-007', 'extension', 'warning', 'warning', 'error'],
    ['XML-001', undefined, 'fatal', 'fatal', 'fatal'],
  ])('weigh %s %s: lenient %s, standard %s, strict %s', (rule, particular, lenient, standard, strict) => {
    expect(under('lenient', rule, particular)).toBe(lenient)
    expect(under('standard', rule, particular)).toBe(standard)
    expect(under('strict', rule, particular)).toBe(strict)
  })

  test.each([
    ['XML-001', 'warning', 'warning', 'fatal'],
    ['XML-005', 'warning', 'warning', 'error'],
    ['XML-006', 'fatal', 'fatal', 'fatal'],
    ['XML-016', 'info', 'info', 'info'],
    ['XML-018', 'error', 'error', 'error'],
  ])('weigh %s of a file aside: lenient %s, standard %s, strict %s', (rule, lenient, standard, strict) => {
    const aside = (policy: PolicyName) => severityUnder(policy, { rule, place, args: {}, aside: true }, usualOf(rule))
    expect([aside('lenient'), aside('standard'), aside('strict')]).toEqual([lenient, standard, strict])
  })

  test.each([
    ['lenient', 'warnings'],
    ['standard', 'blocked'],
    ['strict', 'blocked'],
  ] as const)('%s finds a package with a listed file missing %s', async (policy, verdict) => {
    const bytes = new Uint8Array(zip(fixtureFiles('scorm12', 'MAN-033-listed-file-is-not-there-error')))
    const { report } = await examinePackage(bufferSource(bytes, 'feu.zip'), { policy })
    expect(report.verdict).toBe(verdict)
    expect(report.blocks).toBe(verdict === 'blocked')
  })
})
