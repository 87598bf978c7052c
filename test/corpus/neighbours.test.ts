import { expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { corpusFile, corpusPackages, describeCorpus } from './corpus.js'

/** H5P packages whose fault is one of H5P, and the rule that must name it. */
const broken: readonly (readonly [string, string])[] = [
  ['2-invalid-libraries', 'NBR-013'],
  ['broken-h5p-json', 'NBR-010'],
  ['invalid-language-file-json', 'NBR-013'],
  ['invalid-library-directory-name', 'NBR-013'],
  ['invalid-library-json', 'NBR-013'],
  ['malformed-library-directory', 'NBR-013'],
  ['missing-preloaded-js', 'NBR-015'],
  ['moodle-essay', 'NBR-010'],
  ['moodle-h5ptest', 'NBR-010'],
  ['moodle-no-json-file', 'NBR-010'],
  ['sunbird-invalid', 'NBR-010'],
]
/** Packages that the index calls invalid and that no rule can blame, each with the reason. */
const exceptions: readonly (readonly [string, string])[] = [
  [
    'invalid-core-version',
    'it asks for version 1.19 of the core, newer than a test of its makers had set, and old today',
  ],
]

describeCorpus('packages of other worlds', () => {
  for (const { path, verdict } of corpusPackages.filter(({ path }) => /^(?:h5p|imscc)\//.test(path)))
    test(path, async () => {
      const { report } = await examinePackage(bufferSource(corpusFile(path), path), { scope: 'conformance' })
      const rules = report.findings.map(({ rule, severity }) => `${rule} ${severity}`)
      const excused = exceptions.some(([name]) => path.includes(name))
      expect(report.blocks, rules.join('\n')).toBe(verdict === 'invalid' && !excused)
      const expected = broken.find(([name]) => path.includes(name))?.[1]
      if (expected) expect(rules).toContain(`${expected} error`)
    })
})
