import AdmZip from 'adm-zip'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { explain } from '#dist/findings/explain.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'
import { corpusFile, corpusPackages, describeCorpus } from '../../../corpus/corpus.js'
import { sequencingMutations } from './mutations.js'

const manifestFile = 'imsmanifest.xml'

const findingsOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await examinePackage(bufferSource(bytes, 'course.zip'), { policy: 'strict', scope: 'conformance' })).report.findings

/** The rules that a change adds to those a package breaks already, with their sentences. */
async function added(bytes: Uint8Array<ArrayBuffer>, before: ReadonlySet<string>): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const finding of await findingsOf(bytes))
    if (!before.has(finding.rule)) found.set(finding.rule, explain(finding, 'en').message)
  return found
}

describe('one change of a clean sequenced course breaks one rule', () => {
  const files = fixtureFiles('scorm2004', '_sequenced')
  const xml = String(files.get(manifestFile))
  const mutations = [...sequencingMutations(xml)]

  test('of many kinds', () => {
    expect(new Set(mutations.map(({ what }) => what)).size).toBeGreaterThan(60)
  })

  for (const [at, { what, rule, xml: changed }] of mutations.entries())
    test(`${at}: ${what}`, async () => {
      const bytes = new Uint8Array(zip(new Map([...files, [manifestFile, Buffer.from(changed)]])))
      const found = await added(bytes, new Set())
      expect([...found.keys()], [...found.values()].join('\n')).toEqual([rule])
    })
})

/** Packages in which each change is tried: more show the same again. */
const triedIn = 2

describeCorpus('one change of a course of others breaks one rule more', async () => {
  const tried = new Map<string, number>()
  for (const { path, verdict } of corpusPackages) {
    if (verdict !== 'valid' || !/^scorm2004-\w+\/(?:adl-LMSTestPackage|golf-Sequencing)/.test(path)) continue
    const archive = new AdmZip(Buffer.from(corpusFile(path)))
    // As `spansOf` wants it.
    const xml = archive
      .readAsText(manifestFile)
      .replace(/<!--.*?-->/gs, '')
      .replace(/\s*=\s*(?=")/g, '=')
    for (const { what, rule, xml: changed } of sequencingMutations(xml)) {
      const times = tried.get(what) ?? 0
      if (times === triedIn) continue
      tried.set(what, times + 1)
      test(`${path}: ${what}`, async () => {
        const before = new Set<string>(
          (await findingsOf(new Uint8Array(archive.toBuffer()))).map((finding) => finding.rule),
        )
        before.delete(rule)
        const copy = new AdmZip(Buffer.from(corpusFile(path)))
        copy.updateFile(manifestFile, Buffer.from(changed))
        const found = await added(new Uint8Array(copy.toBuffer()), before)
        expect([...found.keys()], [...found.values()].join('\n')).toEqual([rule])
      })
    }
  }
})
