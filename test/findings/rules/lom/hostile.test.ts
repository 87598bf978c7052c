import { expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'

/** Nothing is timed: where the work grows with the square of what is given, each of these takes minutes, and the runner gives up. */
const many = 300_000

/** The rules that a record breaks, each with how often, when words of it are replaced. */
async function broken(base: '_base' | '_base-2004', ...changes: readonly (readonly [string, string])[]) {
  const files = new Map(fixtureFiles('lom', base))
  let text = files.get('fiche.xml')?.toString() ?? ''
  for (const [old, by] of changes) {
    expect(text).toContain(old)
    text = text.replace(old, () => by)
  }
  files.set('fiche.xml', Buffer.from(text))
  const source = bufferSource(new Uint8Array(zip(files)), 'piege.zip')
  const { report } = await examinePackage(source, { limits: { ratio: 1_000_000 } })
  const totals = new Map(report.repeats.map(({ rule, total }) => [rule, total]))
  for (const { rule } of report.findings)
    if (!report.repeats.some((repeat) => repeat.rule === rule)) totals.set(rule, (totals.get(rule) ?? 0) + 1)
  return Object.fromEntries(totals)
}

test.each([
  ['a language', 'xml:lang="fr">incendie', `xml:lang="fr${'-abcde'.repeat(many)}">incendie`, 'LOM-009'],
  ['a duration', 'PT0H30M0S', `PT${'1'.repeat(many)}`, 'LOM-010'],
  ['a date', '2024-03', `2024-03-01T00:00:00.${'1'.repeat(many)}x`, 'LOM-010'],
  ['a version of a vCard', 'VERSION:3.0', 'VERSION;'.repeat(many), 'LOM-011'],
  ['the end of a vCard', 'END:VCARD', `END:${' '.repeat(many)}x`, 'LOM-011'],
  ['a size', '20480', `${'0'.repeat(many)}x`, 'LOM-002'],
  ['a term', '>Final<', `>Final${' '.repeat(many)}x<`, 'LOM-008'],
])('%s without end costs what its length is worth', async (_what, old, by, rule) => {
  expect(await broken('_base', [old, by])).toEqual({ [rule]: 1 })
})

test('a name of a vocabulary without end', async () => {
  const source = `<source>LOM${' '.repeat(many)}x</source>`
  expect(
    await broken('_base-2004', ['<source>LOMv1.0</source>\n      <value>linear', `${source}\n      <value>linear`]),
  ).toEqual({})
})

test('more of everything than a record holds', async () => {
  const empty = '<keyword><langstring xml:lang="fr_FR"/></keyword>'.repeat(100_000)
  expect(await broken('_base', ['<keyword>', `${empty}<keyword>`])).toEqual({ 'LOM-009': 1, 'LOM-012': 1 })
  const terms = Array.from(
    { length: 50_000 },
    (_, at) => `<context><source>LOMv1.0</source><value>${at}</value></context>`,
  )
  const found = await broken('_base-2004', ['<typicalLearningTime>', `${terms.join('')}<typicalLearningTime>`])
  expect(found).toEqual({ 'LOM-008': 50_000 })
  const others = Array.from({ length: 50_000 }, (_, at) => `<o xmlns="https://exemple.fr/${at}"/>`)
  expect(await broken('_base-2004', ['</technical>', `${others.join('')}</technical>`])).toEqual({ 'LOM-013': 50_000 })
})
