import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import type { Limits } from '#dist/container/limits.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'

/**
 * Packages made to be slow. Nothing is timed: where the work grows with the square of what is given, each of these takes minutes, and
 * the runner gives up.
 */
const many = 300_000

async function check(files: ReadonlyMap<string, Buffer>, limits?: Partial<Limits>) {
  const source = bufferSource(new Uint8Array(zip(files)), 'piege.zip')
  return (await examinePackage(source, { limits: { ratio: 1_000_000, ...limits } })).report
}

/** The course of a family with words of its manifest replaced. */
function course(family: string, file: string, ...changes: readonly (readonly [string, string])[]) {
  const files = new Map(fixtureFiles(family, '_base'))
  let text = files.get(file)?.toString() ?? ''
  for (const [old, by] of changes) {
    expect(text).toContain(old)
    text = text.replace(old, () => by)
  }
  return files.set(file, Buffer.from(text))
}
const scorm = (...changes: readonly (readonly [string, string])[]) => course('scorm12', 'imsmanifest.xml', ...changes)

describe('a hostile value costs what its length is worth', () => {
  test.each(['[', '{'])('marks of a template that begin and never end: %s', async (sign) => {
    const report = await check(scorm(['Prévenir', sign.repeat(many)]))
    expect(report.findings.map(({ rule }) => rule)).toEqual(['MAN-018'])
  })

  test('an xml:base of slashes', async () => {
    const report = await check(scorm(['<resources>', `<resources xml:base="a${'/'.repeat(many)}b">`]))
    expect(report.findings.map(({ rule, case: which }) => [rule, which])).toEqual([
      ['MAN-041', 'scorm12'],
      ['MAN-042', 'base'],
    ])
  })

  test('a passing score of zeros', async () => {
    const score = `masteryScore="0.${'0'.repeat(many)}1"`
    const files = course('cmi5', 'cmi5.xml', ['masteryScore="0.8"', score])
    expect((await check(files)).findings.map(({ rule }) => rule)).toContain('CMI-017')
  })

  test('a title that is asked for at each of many faults', async () => {
    const title = `<title>${'mot<b/>'.repeat(20_000)}</title>`
    const report = await check(
      scorm(['<resources>', `<resources><resource>${title}${'<file/>'.repeat(50_000)}</resource>`]),
    )
    expect(report.repeats).toContainEqual({ rule: 'MAN-045', shown: 20, total: 50_000 })
  })

  test('a base that is joined to each of many addresses', async () => {
    const files = Array.from({ length: 20_000 }, (_, at) => `<file href="${at}"/>`).join('')
    const trap = `<resource identifier="piege" type="webcontent" xml:base="${'a'.repeat(1_000_000)}/">${files}</resource>`
    const report = await check(scorm(['<resources>', `<resources>${trap}`]))
    expect(report.repeats).toContainEqual({ rule: 'MAN-033', shown: 20, total: 20_000 })
  })

  test('addresses that are longer together than any document', async () => {
    const files = Array.from({ length: 200 }, (_, at) => `<file href="${at}"/>`).join('')
    const trap = `<resource identifier="piege" type="webcontent" xml:base="${'a'.repeat(1900)}/">${files}</resource>`
    const report = await check(scorm(['<resources>', `<resources>${trap}`]), { xmlBytes: 20_000 })
    const found = report.findings.find(({ rule }) => rule === 'XML-018')
    expect(found).toMatchObject({ case: 'addresses', args: { limit: 20_000 } })
  })

  test('names of files like that of a manifest', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `${'cmi5'.repeat(16_000)}${at}`)
    const report = await check(new Map(names.map((name) => [name, Buffer.from('x')])))
    expect(report.findings.map(({ rule }) => rule)).toContain('PKG-001')
  })

  test('names of files in thousands of folders', async () => {
    const files = scorm(['<file href="quiz/index.html"/>', '<file href="quiz/perdu.html"/>'])
    for (let at = 0; at < 40; at++) files.set(`${at}${'/a'.repeat(32_000)}`, Buffer.from('x'))
    expect((await check(files)).findings.map(({ rule }) => rule)).toContain('MAN-033')
  })
})

describe('a hostile number of things', () => {
  test('more files in one resource than a call takes arguments', async () => {
    const many = 150_000
    const files = '<file href="quiz/index.html"/>'.repeat(many)
    const report = await check(scorm(['<file href="quiz/index.html"/>', files]))
    expect(report.repeats).toEqual([{ rule: 'MAN-046', shown: 20, total: many - 1 }])
    expect(report.counts.warning).toBe(many - 1)
  })

  test('the worst of many findings are those that are listed, and no value is kept without measure', async () => {
    const item = `<item identifier="${'i'.repeat(100_000)}"`
    const warnings = '<file href="quiz/index.html"/>'.repeat(5000)
    const report = await check(
      scorm(
        ['<file href="quiz/index.html"/>', `${warnings}<file href="perdu.html"/>`],
        ['<item identifier="quiz-1"', item],
      ),
    )
    expect(report.findings[0]?.rule).toBe('MAN-033')
    expect(JSON.stringify(report).length).toBeLessThan(50_000)
  })
})
