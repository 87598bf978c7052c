import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { explain } from '#dist/findings/explain.js'
import type { Report } from '#dist/findings/report.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'
import { mutationsOf } from './mutations.js'

const base = fixtureFiles('cmi5', '_base')
const xml = base.get('cmi5.xml')?.toString('utf8') ?? ''

async function check(changed: string): Promise<Report> {
  const files = new Map(base).set('cmi5.xml', Buffer.from(changed))
  return (await examinePackage(bufferSource(new Uint8Array(zip(files)), 'water.zip'))).report
}

describe('one change in a clean course structure', () => {
  const mutations = [...mutationsOf(xml)]

  test.each(mutations.map(({ what, ...mutation }) => [what, mutation] as const))('%s', async (_, mutation) => {
    const report = await check(mutation.xml)
    const codes = report.findings.map(({ rule }) => rule)
    for (const rule of mutation.expected) expect(codes).toContain(rule)
  })

  test('there are many of them', () => {
    expect(mutations.length).toBeGreaterThan(200)
  })
})

describe('any text at all in cmi5.xml', () => {
  test('is judged without a crash, in sentences without a gap', async () => {
    const place = fc.nat({ max: xml.length })
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('<au>', '</block>', '<x:y xmlns:x="urn:x"/>', ' id=""', '&#x20;'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.nat({ max: 40 }), piece), { minLength: 1, maxLength: 3 }),
        async (edits) => {
          let changed = xml
          for (const [at, length, by] of edits) changed = changed.slice(0, at) + by + changed.slice(at + length)
          for (const finding of (await check(changed)).findings.filter(({ rule }) => rule.startsWith('CMI-'))) {
            const absent = {
              ...finding,
              args: Object.fromEntries(Object.keys(finding.args).map((name) => [name, '·'])),
            }
            for (const language of ['en', 'fr'] as const) {
              const { message, fix } = explain(absent, language)
              expect(message + fix).not.toMatch(/\{\w+\}/)
            }
          }
        },
      ),
      { numRuns: 150, interruptAfterTimeLimit: 20_000 },
    )
  })
})

describe('very large course structures', () => {
  test('of 20 000 AUs, each with several faults, are judged in linear time', async () => {
    const seconds = async (count: number) => {
      const text =
        '<title><langstring lang="fr">x</langstring></title><description><langstring lang="fr">x</langstring></description>'
      const au = `<au id="same" zz="1" moveOn="x">${text}<objectives><objective idref="none"/></objectives><url>Page.html?fetch=1</url></au>`
      const whole = xml.replace('</courseStructure>', `${au.repeat(count)}</courseStructure>`)
      const begun = performance.now()
      const report = await check(whole)
      expect(report.counts.error).toBeGreaterThan(count * 6)
      return performance.now() - begun
    }
    await seconds(1000)
    const [small, large] = [await seconds(2000), await seconds(20_000)]
    expect(large / small).toBeLessThan(40)
  })
})
