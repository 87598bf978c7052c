import { describe, expect, test } from 'vitest'
import { areaNames } from '#dist/findings/areas.js'
import { catalogue } from '#dist/findings/catalogue.js'
import { ruleCodes } from '#dist/findings/describe-rule.js'
import { desk, lines } from './fonds.js'

describe('fonds rules', () => {
  test('lists all, area by area', () => {
    const { code, out, err } = desk().fonds('rules')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const listed = [...out.matchAll(/^ {2}([A-Z0-9]{3}-\d{3}) /gm)].map(([, rule]) => rule)
    expect(listed).toEqual(ruleCodes)
    expect([...listed].sort()).toEqual(Object.keys(catalogue).sort())
    const areas = [...out.matchAll(/^([A-Z0-9]{3}) {2}/gm)].map(([, area]) => area)
    expect(areas).toEqual(areaNames.filter((area) => areas.includes(area)))
  })

  test('by area and severity, under a policy', () => {
    const { fonds } = desk()
    const codes = (...args: readonly string[]) =>
      lines(fonds('rules', '--json', ...args).out, 'rule').map(({ rule }) => rule)
    expect(new Set(codes('--area', 'cmi,zip').map((code) => code.slice(0, 3)))).toEqual(new Set(['ZIP', 'CMI']))
    expect(codes('--severity', 'error', '--policy', 'strict')).toContain('MAN-034')
    expect(codes('--severity', 'error')).not.toContain('MAN-034')
    expect(codes('--severity', 'info', '--area', 'ZIP')).toContain('ZIP-031')
  })

  test('explains one, in either language, in whatever letter case', () => {
    const { fonds } = desk()
    const english = fonds('rules', 'man-033').out
    for (const words of [
      'MAN-033 A file that',
      'Why it matters',
      'lenient: warning',
      'Case launch',
      'docs/rules/MAN-033.md',
    ])
      expect(english).toContain(words)
    expect(english).not.toMatch(/\{\w+\}/)
    expect(fonds('rules', 'MAN-033', '--lang', 'fr').out).toContain('Pourquoi c’est important')
    const [line] = lines(fonds('rules', 'MAN-033', '--json').out, 'rule')
    expect(line.severities).toEqual({ strict: 'error', standard: 'error', lenient: 'warning' })
    expect(line.cases.map((one: { case: string }) => one.case)).toContain('launch')
  })

  test('says so of one that is not', () => {
    expect(desk().fonds('rules', 'MAN-999')).toEqual({
      code: 2,
      out: '',
      err: 'fonds: There is no rule “MAN-999”. `fonds rules` lists them all.\n',
    })
  })
})
