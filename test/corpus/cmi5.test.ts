import { expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { corpusFile, corpusPackages, describeCorpus } from './corpus.js'

/** Packages of the cmi5 suite by the rules they were made to break; some break others besides. */
const broken: readonly (readonly [RegExp, string])[] = [
  [/lts-201-/, 'CMI-003'],
  [/lts-202-/, 'CMI-011'],
  [/lts-203-/, 'CMI-012'],
  [/lts-204-/, 'CMI-015'],
  [/lts-205-1-/, 'CMI-004'],
  [/lts-205-2-/, 'CMI-005'],
  [/lts-205-3-/, 'CMI-006'],
  [/lts-206-/, 'CMI-010'],
  [/lts-207-/, 'CMI-002'],
  [/lts-208-/, 'ZIP-002'],
  [/lts-209-/, 'ZIP-001'],
  [/lts-210-/, 'PKG-001'],
]

const packages = corpusPackages.filter(({ path }) => path.startsWith('cmi5/'))

const check = async (path: string) => {
  const source = bufferSource(corpusFile(path), path)
  return (await examinePackage(source, { policy: 'standard', scope: 'conformance' })).report
}

describeCorpus('cmi5 packages of others', () => {
  for (const { path, verdict } of packages)
    test(`${path} is ${verdict === 'valid' ? 'accepted' : 'refused'}`, async () => {
      const report = await check(path)
      const codes = report.findings.map(({ rule, severity }) => `${rule} ${severity}`)
      expect(report.blocks, codes.join('\n')).toBe(verdict !== 'valid')
      const made = broken.find(([name]) => name.test(path))?.[1]
      if (made && verdict !== 'valid') expect(report.findings.map(({ rule }) => rule)).toContain(made)
    })
})
