import { expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { corpusFile, corpusPackages, describeCorpus } from './corpus.js'

/** Packages whose fault is one of the manifest, and the rules that must name it. */
const broken: readonly (readonly [string, ...string[]])[] = [
  ['boytchev-color-hues', 'MAN-033'],
  ['ComplexNestedOrganization', 'MAN-033'],
  ['InvalidFileReferences', 'MAN-033'],
  ['ItemWithNonExistentResourceId', 'MAN-022'],
  ['MalformedXml', 'XML-001'],
  ['MissingLaunchUrl', 'MAN-032'],
  ['moodle-complexscorm', 'MAN-013', 'MAN-050'],
  ['singlescobasic_missingorg', 'MAN-014'],
  ['moodle-validscorm', 'XML-001'],
  ['PrerequisitesTest', 'S12-005', 'S12-008', 'S12-011'],
  ['reload-free-locked', 'MAN-006', 'MAN-015'],
  ['ssp-1_2', 'MAN-007', 'S12-022'],
  ['wimba-beatles', 'S12-023'],
  ['NoSchemaVersion', 'MAN-006', 'MAN-033'],
  ['AdlAttributes', 'S04-001', 'S04-030', 'MAN-033'],
  ['InvalidMissingOrgIdentifier', 'MAN-019', 'MAN-033'],
  ['MinimalValid', 'MAN-033', 'MAN-044'],
  ['ssp-2004_3rd', 'MAN-007'],
  ['broken-default-org', 'MAN-013', 'MAN-033'],
  ['locator-13b37b6', 'MAN-033'],
  ['dual-manifest', 'MAN-012', 'MAN-033'],
  ['aicc/jcp-complex', 'AIC-002', 'AIC-004', 'AIC-006'],
  ['aicc/jcp-multiline', 'AIC-005'],
  ['aicc/jcp-pre-ort', 'AIC-005', 'AIC-006'],
  ['aicc/moodle-validaicc', 'AIC-001'],
  ['tetris-13b37b6', 'TIN-005', 'TIN-008'],
]
const rulesOf = (path: string) => broken.find(([name]) => path.includes(name))?.slice(1) ?? []

const check = async (path: string) =>
  (await examinePackage(bufferSource(corpusFile(path), path), { policy: 'standard', scope: 'conformance' })).report

describeCorpus('SCORM, xAPI and AICC packages of others', () => {
  for (const { path, verdict } of corpusPackages.filter(({ path }) =>
    /^(?:scorm12|scorm2004-\w+|xapi|aicc)\//.test(path),
  )) {
    const rules = rulesOf(path)
    // The faults of the others belong to areas that are not checked yet: metadata.
    if (verdict === 'invalid' && rules.length === 0) continue
    test(`${path} is ${verdict === 'valid' ? 'accepted' : `refused for ${rules.join(', ')}`}`, async () => {
      const report = await check(path)
      const codes = report.findings.map(({ rule, severity, place }) => `${rule} ${severity} ${place.line}`)
      expect(report.blocks, codes.join('\n')).toBe(verdict === 'invalid')
      for (const rule of rules) expect(report.findings.map((finding) => finding.rule)).toContain(rule)
    })
  }
})
