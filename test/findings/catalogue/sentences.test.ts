import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { catalogue } from '#dist/findings/catalogue.js'
import { explain } from '#dist/findings/explain.js'
import type { Rule } from '#dist/findings/rule.js'
import type { Finding } from '#dist/kernel/finding.js'
import { languages, type Sentence } from '#dist/kernel/language.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { treeFixtures, zipFixtures } from '../../fixtures.js'

const rules: readonly (readonly [string, Rule])[] = Object.entries(catalogue)

const sentencesOf = (rule: Rule): readonly Sentence[] =>
  [rule.title, rule.why, rule, ...Object.values(rule.cases ?? {})].flatMap((part) =>
    'en' in part ? [part] : [part.message, part.fix].filter((sentence) => sentence !== undefined),
  )
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('French says what English says', () => {
  for (const [code, rule] of rules)
    test(code, () => {
      for (const { en, fr } of sentencesOf(rule)) {
        expect(placeholders(fr), fr).toEqual(placeholders(en))
        expect(fr, 'a typographic apostrophe').not.toMatch(/[a-zéè]'[a-zéèàh]/i)
        expect(fr, 'French quotation marks').not.toMatch(/[“”]/)
        expect(fr, 'no line breaks there').not.toMatch(/« | [»:;!?](?:\s|$)/)
      }
    })
})

describe('what is found in the fixtures is said without a gap', async () => {
  const found = new Map<string, Finding[]>()
  const note = (finding: Finding) => {
    const name = `${finding.rule} ${finding.case ?? ''}`
    found.set(name, [...(found.get(name) ?? []), finding])
  }
  for (const { file, bytes, limits, receivers } of [...treeFixtures(), ...zipFixtures()]) {
    const asked = { ...(limits && { limits }), ...(receivers && { receivers }) }
    for (const finding of (await examinePackage(bufferSource(bytes, file), asked)).report.findings) note(finding)
  }
  // Told by the repository, which alone knows the other courses.
  note({ rule: 'MAN-054', place: { file: 'imsmanifest.xml' }, args: { value: 'MANIFEST-1', course: 'fire-safety' } })

  for (const [name, findings] of found)
    test(name, () => {
      for (const finding of findings) {
        const rule = rules.find(([code]) => code === finding.rule)?.[1]
        if (finding.case !== undefined) expect(Object.keys(rule?.cases ?? {})).toContain(finding.case)
        // Braces of the finding's own values, such as a name in braces, are no gaps.
        const quoted = Object.values(finding.args).join(' ')
        for (const language of languages) {
          const { message, fix } = explain(finding, language)
          expect(placeholders(`${message} ${fix}`).filter((one) => !quoted.includes(one))).toEqual([])
        }
      }
    })

  const unsaid = (area: RegExp) =>
    rules
      .filter(([code]) => area.test(code))
      .flatMap(([code, { cases }]) => Object.keys(cases ?? {}).map((one) => `${code} ${one}`))
      .filter((one) => !found.has(one))

  test('every case of the XML area has a fixture', () => {
    // Where only size can show it, test/xml does.
    const bySize = 'addresses attributes nodes size structure-file together values'
      .split(' ')
      .map((which) => `XML-018 ${which}`)
    // Kinds of departures that the tables of today may leave to rules of their own: test/findings/grammar says each of them.
    expect(unsaid(/^XML-(?!014)/).sort()).toEqual(bySize)
  })

  test('every case of the areas of SCORM 1.2 and AICC has a fixture', () => {
    expect(unsaid(/^(?:S12|AIC)-/)).toEqual([])
  })

  test('every case of the package area has a fixture', () => {
    // A zip in a zip is ZIP-031 too, and no tree is without files: test/findings/rules/package makes them.
    expect(unsaid(/^PKG-/)).toEqual(['PKG-001 packages', 'PKG-001 empty'])
  })
})
