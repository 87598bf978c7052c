import { expect, test } from 'vitest'
import { describePackage } from '#dist/manifest/describe.js'
import type { OutlineNode } from '#dist/manifest/manifest-outline.js'
import { outlineOf } from '#dist/manifest/outline.js'
import { corpusFile, corpusPackages, describeCorpus } from '../corpus/corpus.js'
import { readPackage } from './read-package.js'

const kept = /^(scorm|cmi5|xapi|aicc)/

const leavesOf = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => (node.children ? leavesOf(node.children) : [node]))

async function outlined(path: string) {
  const { manifest } = await readPackage(corpusFile(path), path)
  if (!manifest) throw new Error(`${path}: no manifest`)
  return { outline: outlineOf(manifest), description: describePackage(manifest) }
}

describeCorpus('manifests of others', () => {
  for (const { path, verdict } of corpusPackages.filter((one) => kept.test(one.path)))
    if (verdict === 'valid')
      test(`${path} has a title, identifiers, and something to start at every leaf`, async () => {
        const { manifest, container } = await readPackage(corpusFile(path), path)
        const outline = manifest && outlineOf(manifest)
        expect(outline?.titles).not.toEqual([])
        expect(outline?.identifier).toBeTruthy()
        const leaves = leavesOf(outline?.tree ?? [])
        expect(leaves.length).toBeGreaterThan(0)
        for (const leaf of leaves) {
          expect(leaf.identifier).toBeTruthy()
          const [launch] = leaf.launches ?? []
          expect(launch, `${leaf.identifier} starts nothing`).toBeDefined()
          if (launch.file !== undefined) expect(container.entry(launch.file), launch.file).toBeDefined()
          else expect(launch.href).toMatch(/^https?:/)
        }
      })
    else
      test(`${path}, which is invalid, is read as far as it goes`, async () => {
        const { manifest } = await readPackage(corpusFile(path), path)
        if (manifest) expect(outlineOf(manifest).standard).toBe(manifest.standard)
      })

  // Read by hand in the packages.
  test('the golf example with metadata describes itself in a file of its own', async () => {
    const { description } = await outlined('scorm2004-3rd/golf-ContentPackagingMetadata_SCORM20043rdEdition.zip')
    expect(description).toMatchObject({ version: '1.0', minutes: 10, languages: ['en', 'en-US', 'es'] })
    expect(description.titles.map(({ text }) => text)).toEqual([
      'Golf Explained',
      'Explicó Golf',
      'Golf Explained - Metadata Example',
    ])
    expect(description.keywords.map(({ text }) => text)).toEqual(['golf', 'golf etiquette', 'golf handicap'])
    expect(description.contributors).toEqual([
      { role: 'publisher', name: 'Mike Rustici' },
      { role: 'content provider', name: 'Wikipedia' },
    ])
    expect(description.rights[0]).toMatch(/Creative Commons Attribution 3\.0/)
  })

  test('the golf example of one file per SCO has 18 of them in 4 chapters', async () => {
    const { outline } = await outlined('scorm12/golf-ContentPackagingOneFilePerSCO_SCORM12.zip')
    expect(outline.counts).toEqual({ nodes: 23, leaves: 18, launchable: 18, resources: 19, depth: 3 })
    expect(outline.tree[0].children?.map(({ titles }) => titles[0].text)).toEqual([
      'Playing the Game',
      'Etiquette',
      'Handicapping',
      'Having Fun',
    ])
  })

  test('ADL’s test of shared data writes four stores in one activity and reads them in the next', async () => {
    const path = 'scorm2004-4th/adl-LMSTestPackage_DDMa.zip'
    const { manifest } = await readPackage(corpusFile(path), path)
    if (manifest?.standard !== 'scorm2004') throw new Error(`${path} is read as ${manifest?.standard}`)
    const stores = manifest.organizations[0].list[0].items.map(({ adl }) => adl[0].maps)
    const four = ['tarID_1', 'tarID_2', 'tarID_3', 'tarID_4']
    expect(stores.map((maps) => maps.map(({ targetID }) => targetID.value))).toEqual([four, four])
    expect(stores.map(([first]) => first.writeSharedData?.value)).toEqual([undefined, 'false'])
    expect(stores[0][0].targetID.place).toMatchObject({ file: 'imsmanifest.xml', line: 34 })
  })

  test('ADL’s test of completion shares one objective by the maps of the 4th edition', async () => {
    const { outline } = await outlined('scorm2004-4th/adl-LMSTestPackage_CO-01.zip')
    expect(outline).toMatchObject({ edition: '4th', objectives: ['gObj-CO01'] })
    expect(outline.tree[0].children).toHaveLength(3)
    expect(outline.tree[0].children?.[0]).toMatchObject({
      identifier: 'activity_1',
      resource: 'SEQ01',
      objectives: ['gObj-CO01'],
      launches: [{ file: 'resources/SequencingTest.htm', parameters: '?tc=CO-01&act=1', scormType: 'sco' }],
    })
  })

  test('the course of a thousand units has them all', async () => {
    const { outline } = await outlined('cmi5/lts-101-one-thousand-aus.xml')
    expect(outline.counts.launchable).toBeGreaterThanOrEqual(1000)
  })

  test('an AICC course keeps the paragraphs of its description', async () => {
    const { description } = await outlined('aicc/jcp-multiline-description.zip')
    expect(description.descriptions[0].text.split('\n\n')).toHaveLength(3)
  })
})
