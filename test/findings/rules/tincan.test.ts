import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { explain } from '#dist/findings/explain.js'
import type { Report } from '#dist/findings/report.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../scripts/pack-fixtures.mjs'
import { mutationsOf } from './manifest/mutations.js'

const files = fixtureFiles('tincan', 'TIN-015-answers-of-a-question-info')
const xml = files.get('tincan.xml')?.toString('utf8') ?? ''

async function check(changed: string): Promise<Report> {
  const changedFiles = new Map(files).set('tincan.xml', Buffer.from(changed))
  return (await examinePackage(bufferSource(new Uint8Array(zip(changedFiles)), 'accueil.zip'))).report
}
const codesOf = async (changed: string) => (await check(changed)).findings.map(({ rule }) => rule)

describe('one change in a tincan.xml', () => {
  const mutations = [...mutationsOf(xml)]

  test.each(mutations.map(({ what, xml: changed }) => [what, changed]))(
    'is told without a gap: %s',
    async (_, changed) => {
      for (const finding of (await check(changed)).findings)
        for (const language of ['en', 'fr'] as const) {
          const args = Object.fromEntries(Object.keys(finding.args).map((name) => [name, '·']))
          const { message, fix } = explain({ ...finding, args }, language)
          expect(message + fix, finding.rule).not.toMatch(/\{\w+\}/)
        }
    },
  )

  test('there are many of them', () => {
    expect(mutations.length).toBeGreaterThan(60)
  })
})

test('what authoring tools publish is accepted', async () => {
  // An empty description, the language left open, ids that are no addresses: as Storyline and iSpring write them.
  const published = xml
    .replaceAll('lang="fr-FR"', 'lang="und"')
    .replaceAll('https://formations.exemple.fr/', 'ispring://presentations/')
    .replace(/<description[^>]*>Écouter[^<]*<\/description>/, '<description lang="und"/>')
    .replace('<tincan ', '<tincan xmlns:xsd="http://www.w3.org/2001/XMLSchema" ')
  expect(new Set(await codesOf(published))).toEqual(new Set(['TIN-013', 'TIN-014', 'TIN-015']))
  expect((await check(published)).verdict).toBe('clean')
})

test('a tool that leaves something out everywhere is told once', async () => {
  const { findings } = await check(xml.replaceAll(' lang="fr-FR"', ''))
  expect(findings.filter(({ rule }) => rule === 'TIN-013').map(({ args }) => args.count)).toEqual([5])
})

test('ten thousand activities are read in one go', async () => {
  const activity = (at: number) =>
    `<activity id="urn:exemple:${at}" type="urn:exemple:t"><name lang="fr">n</name><description lang="fr">d</description></activity>`
  const many = xml.replace(
    '</activities>',
    `${Array.from({ length: 10_000 }, (_, at) => activity(at)).join('')}</activities>`,
  )
  expect(await codesOf(many)).toEqual(['TIN-015'])
})
