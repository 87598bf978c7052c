import { expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { readContainer } from '#dist/container/read-container.js'
import { type RuleCode, ruleOf } from '#dist/findings/catalogue.js'
import type { Severity } from '#dist/findings/rule.js'
import { corpusFile, corpusPackages, describeCorpus } from './corpus.js'

/** What is wrong with archives of others, by the reason for which they were made; some have other faults besides. */
const broken: readonly (readonly [RegExp, RuleCode])[] = [
  [/lts-208-/, 'ZIP-002'],
  [/lts-209-|corrupt_archive|unzippable|End_of_central_directory/, 'ZIP-001'],
  [/invalid_central_directory/, 'ZIP-003'],
  [/Invalid_comment_length/, 'ZIP-004'],
  [/invalid_local_file_header|wrong-entry-sizes/, 'ZIP-005'],
  [/file_data_overflows|unexpected_EOF/, 'ZIP-006'],
  [/not_enough_bytes|too_many_bytes|invalid_code_lengths|too_many_length|size_mismatch_for_stored/, 'ZIP-007'],
  [/encryption/, 'ZIP-008'],
  [/compression[-_]method/, 'ZIP-009'],
  [/multi-disk/, 'ZIP-010'],
  [/zip64_extended_information/, 'ZIP-012'],
  [/extra_field_length/, 'ZIP-013'],
  [/absolute_path/, 'ZIP-014'],
  [/relative_path/, 'ZIP-015'],
  [/sloppy|invalid_characters/, 'ZIP-016'],
  [/(?:moodle|yauzl)-empty/, 'ZIP-032'],
]

/** Traits of archives that are in order all the same. */
const remarked: readonly (readonly [RegExp, RuleCode])[] = [
  [/zip64/, 'ZIP-011'],
  [/7zip_927|osx_1074|osx_compress|win8_de/, 'ZIP-025'],
  [/unicode-path-extra-field/, 'ZIP-027'],
  [/unicode-path-extra-field/, 'ZIP-017'],
  [/osx_1074|osx_compress|infozip_3/, 'ZIP-028'],
  [/osx_compress|thumbsdb/, 'ZIP-031'],
  [/streaming/, 'ZIP-033'],
  [/unix-epoch/, 'ZIP-034'],
]

const ranks: readonly Severity[] = ['info', 'warning', 'error', 'fatal']

async function findings(path: string) {
  const container = await readContainer(bufferSource(corpusFile(path), path))
  await container.close()
  return container.findings.map((finding) => {
    const rule = ruleOf(finding.rule)
    const severity = (finding.case && rule.cases?.[finding.case]?.severity) || rule.severity
    return { rule: finding.rule, severity, grave: ranks.indexOf(severity) > ranks.indexOf('warning') }
  })
}

describeCorpus('archives of others', () => {
  for (const { path, verdict } of corpusPackages) {
    const fault = verdict === 'invalid' && broken.find(([name]) => name.test(path))?.[1]
    const expected = remarked.filter(([name]) => name.test(path)).map(([, rule]) => rule)
    if (fault)
      test(`${path} is refused for ${fault}`, async () => {
        const told = await findings(path)
        expect(told.filter(({ grave }) => grave).map(({ rule }) => rule)).toContain(fault)
      })
    else
      test(`${path} can be read`, async () => {
        const told = await findings(path)
        expect(told.filter(({ grave }) => grave)).toEqual([])
        if (path.startsWith('zip/')) expect(told.map(({ rule }) => rule)).toEqual(expect.arrayContaining(expected))
      })
  }

  test('every invalid archive of zip/ has its fault in the table above', () => {
    const unknown = corpusPackages.filter(
      ({ path, verdict }) =>
        path.startsWith('zip/') && verdict === 'invalid' && !broken.some(([name]) => name.test(path)),
    )
    expect(unknown.map(({ path }) => path)).toEqual([])
  })
})
