import { expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { corpusFile, corpusPackages, describeCorpus } from './corpus.js'

/** How the index calls a standard, and what it is to us. */
const names: readonly (readonly [RegExp, string])[] = [
  // Both manifests are there, and LMSs take the first.
  [/^tincan\.xml AND imsmanifest\.xml$/, 'scorm12'],
  [/^SCORM 1\.2/, 'scorm12'],
  [/^SCORM 2004 \(?2nd/, 'scorm2004 2nd'],
  [/^SCORM 2004 3rd/, 'scorm2004 3rd'],
  [/^SCORM 2004 4th/, 'scorm2004 4th'],
  [/^cmi5/, 'cmi5 1.0'],
  [/^TinCan/, 'tincan'],
  [/^AICC/, 'aicc'],
  [/^H5P/, 'h5p'],
  [/Common Cartridge/, 'common-cartridge'],
  [/QTI/, 'qti'],
  [/^IMS C/, 'ims-cp'],
  [/eXeLearning/, 'exelearning'],
  [/^plain HTML/, 'html'],
  [/Moodle backup/, 'moodle-backup'],
  [/EPUB/, 'epub'],
  [/^(?:none|ZIP|zip)/, 'unknown'],
]

/** Packages that are taken for something else than the index says, each with the reason. */
const exceptions: readonly (readonly [string, string, string])[] = [
  ['cmi5/lts-209-1', 'unknown', 'not a zip, and not XML: nothing can be told'],
  ['h5p/lumi-corrupt_archive', 'unknown', 'four bytes, not a zip'],
  ['h5p/moodle-unzippable', 'unknown', 'a text, not a zip'],
  ['other/moodle-badscorm', 'scorm12', 'its imsmanifest.xml is empty: SCORM 1.2 is the guess, and XML-001 is said'],
  [
    'scorm2004-2nd/jcp-ContentPackagingNoSchemaVersion',
    'scorm2004',
    'it names no schema version, so that no edition can be told',
  ],
  ['xapi/rustici-locator-13b37b6', 'scorm12', 'a stray imsmanifest.xml beside tincan.xml, which LMSs take first'],
]

describeCorpus('the standard of packages of others', () => {
  for (const { path, standard } of corpusPackages)
    test(`${path}: ${standard}`, async () => {
      const { report } = await examinePackage(bufferSource(corpusFile(path), path), { scope: 'conformance' })
      const exception = exceptions.find(([name]) => path.startsWith(name))
      const expected = exception ? exception[1] : names.find(([name]) => name.test(standard))?.[1]
      expect(expected, `no standard of ours is called “${standard}”`).toBeDefined()
      const editions = /^(?:scorm2004|cmi5)$/.test(report.standard) && report.edition ? ` ${report.edition}` : ''
      expect(`${report.standard}${editions}`, report.signs.join('\n')).toBe(expected)
      expect(report.signs.length > 0).toBe(report.standard !== 'unknown')
    })

  test('no exception is idle', () => {
    const idle = exceptions.filter(([name]) => !corpusPackages.some(({ path }) => path.startsWith(name)))
    expect(idle).toEqual([])
  })
})
