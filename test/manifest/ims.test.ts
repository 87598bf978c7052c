import { describe, expect, test } from 'vitest'
import { type ImsManifest, itemsOf, manifestsOf } from '#dist/manifest/ims/ims-manifest.js'
import { outlineOf } from '#dist/manifest/outline.js'
import { baseFiles, manifestOf } from './read-package.js'

const scorm2004 = (inside: string, edition = '2004 4th Edition') => ({
  'imsmanifest.xml': `<?xml version="1.0"?>
<manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>${edition}</schemaversion></metadata>
${inside}
</manifest>`,
})

const onlyItem = (manifest: ImsManifest) => [...itemsOf(manifest.organizations[0].list[0])][0]

describe('the model of a SCORM manifest', () => {
  test('keeps the place of every value', async () => {
    const manifest = await manifestOf('scorm12', baseFiles('scorm12'))
    const quiz = [...itemsOf(manifest.organizations[0].list[0])].find(
      ({ identifier }) => identifier?.value === 'quiz-1',
    )
    expect(quiz?.place).toEqual({ file: 'imsmanifest.xml', line: 19, column: 9 })
    expect(quiz?.parameters).toEqual({
      value: '?questions=5',
      place: { file: 'imsmanifest.xml', line: 19, column: 60 },
    })
    expect(quiz?.adl[0]).toMatchObject({ name: 'masteryscore', text: '80', place: { line: 21, column: 11 } })
    expect(manifest.metadata[0].schemaVersion[0]).toMatchObject({ value: '1.2', place: { line: 9 } })
  })

  test('has what the 4th edition added', async () => {
    const manifest = await manifestOf(
      'scorm2004',
      scorm2004(`<organizations default="O"><organization identifier="O" adlcp:sharedDataGlobalToSystem="false" adlseq:objectivesGlobalToSystem="true">
        <title>T</title>
        <item identifier="I" identifierref="R"><title>I</title>
          <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75" progressWeight="0.5"/>
          <adlcp:data><adlcp:map targetID="urn:notes" readSharedData="true" writeSharedData="false"/><adlcp:map targetID="urn:panier"/></adlcp:data>
          <imsss:sequencing>
            <imsss:auxiliaryResources><imsss:auxiliaryResource auxiliaryResourceID="aide" purpose="glossaire"/></imsss:auxiliaryResources>
            <imsss:objectives>
              <imsss:primaryObjective objectiveID="o1" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
                <imsss:mapInfo targetObjectiveID="g1" readSatisfiedStatus="true"/></imsss:primaryObjective>
            </imsss:objectives>
            <adlseq:objectives><adlseq:objective objectiveID="o1"><adlseq:mapInfo targetObjectiveID="g2" writeRawScore="true"/></adlseq:objective></adlseq:objectives>
          </imsss:sequencing>
          <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>suspendAll</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
        </item>
        <adlcp:completionThreshold completedByMeasure="false"/>
      </organization></organizations>
      <resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="a.html"/></resources>`),
    )
    const organization = manifest.organizations[0].list[0]
    expect(organization.sharedDataGlobalToSystem?.value).toBe('false')
    expect(organization.adl[0].attributes.completedByMeasure.value).toBe('false')
    const item = onlyItem(manifest)
    expect(item.adl.map(({ name }) => name)).toEqual(['completionThreshold', 'data'])
    expect(item.adl[1].maps.map(({ targetID, writeSharedData }) => [targetID.value, writeSharedData?.value])).toEqual([
      ['urn:notes', 'false'],
      ['urn:panier', undefined],
    ])
    const [sequencing] = item.sequencing
    expect(sequencing.auxiliaryResources[0].purpose.value).toBe('glossaire')
    expect(sequencing.objectives).toHaveLength(1)
    expect(sequencing.furtherObjectives[0].id?.value).toBe('o1')
    expect(sequencing.furtherObjectives[0].maps[0].writeRawScore.value).toBe('true')
    expect(item.presentation[0].hiddenControls[0].value).toBe('suspendAll')
    expect(outlineOf(manifest).tree[0]).toMatchObject({
      completion: { completedByMeasure: 'false' },
      children: [
        {
          objectives: ['g1', 'g2'],
          completion: {
            completedByMeasure: 'true',
            minProgressMeasure: '0.75',
            progressWeight: '0.5',
            satisfiedByMeasure: 'true',
            minNormalizedMeasure: '0.6',
          },
        },
      ],
    })
  })

  test('an activity takes from its template what it does not say itself', async () => {
    const manifest = await manifestOf(
      'scorm2004',
      scorm2004(`<organizations><organization identifier="O"><item identifier="I">
          <imsss:sequencing IDRef="quiz"><imsss:limitConditions attemptLimit="3"/></imsss:sequencing></item></organization></organizations>
        <imsss:sequencingCollection><imsss:sequencing ID="quiz"><imsss:limitConditions attemptLimit="1"/>
          <imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"/></imsss:objectives></imsss:sequencing></imsss:sequencingCollection>`),
    )
    expect(outlineOf(manifest).tree[0].children?.[0].completion).toEqual({
      attemptLimit: '3',
      satisfiedByMeasure: 'true',
    })
  })

  test('xml:base is resolved from the manifest down to the resource, and an absolute address leaves the package', async () => {
    const manifest = await manifestOf(
      'scorm2004',
      scorm2004(`<organizations><organization identifier="O"><item identifier="I" identifierref="R" isvisible="false"/><item identifier="J" identifierref="S"/></organization></organizations>
        <resources xml:base="cours/"><resource identifier="R" xml:base="un/" href="le%C3%A7on.html?p=1#fin"/>
        <resource identifier="S" href="https://exemple.fr/a.html"><dependency identifierref="R"/></resource></resources>`),
    )
    const { tree, resources } = outlineOf(manifest)
    expect(tree[0].children?.[0]).toMatchObject({
      hidden: true,
      launches: [{ href: 'cours/un/le%C3%A7on.html?p=1#fin', file: 'cours/un/leçon.html' }],
    })
    expect(tree[0].children?.[1].launches).toEqual([{ href: 'https://exemple.fr/a.html' }])
    expect(resources[1]).toEqual({
      identifier: 'S',
      href: 'https://exemple.fr/a.html',
      files: 0,
      dependencies: ['R'],
    })
  })

  test('a manifest in a wrapping folder launches files of that folder', async () => {
    const files = Object.entries(baseFiles('scorm12')).map(([path, content]) => [`cours/${path}`, content])
    const { file, tree } = outlineOf(await manifestOf('scorm12', Object.fromEntries(files)))
    expect(file).toBe('cours/imsmanifest.xml')
    expect(tree[0].children?.[0].children?.[0].launches?.[0].file).toBe('cours/lecon/index.html')
  })

  test('manifests inside the manifest are read, and their resources can be launched', async () => {
    const manifest = await manifestOf(
      'scorm2004',
      scorm2004(`<organizations default="O"><organization identifier="O"><title>Dehors</title><item identifier="I" identifierref="R"/></organization></organizations>
        <resources/>
        <manifest identifier="N"><organizations><organization identifier="P"><title>Dedans</title></organization></organizations>
          <resources xml:base="sous/"><resource identifier="R" href="a.html"/></resources></manifest>`),
    )
    expect([...manifestsOf(manifest)].map(({ identifier }) => identifier?.value)).toEqual(['M', 'N'])
    const outline = outlineOf(manifest)
    expect(outline.titles).toEqual([{ language: '', text: 'Dehors' }])
    expect(outline.tree).toHaveLength(1)
    expect(outline.tree[0].children?.[0].launches?.[0].file).toBe('sous/a.html')
  })

  test('the organization that a learner gets is the one named, wherever it stands', async () => {
    const manifest = await manifestOf(
      'scorm2004',
      scorm2004(`<organizations default="B"><organization identifier="A"><title>Premier</title></organization>
        <organization identifier="B"><title>Second</title></organization></organizations>`),
    )
    const { titles, tree } = outlineOf(manifest)
    expect(titles[0].text).toBe('Second')
    expect(tree.map((node) => node.default)).toEqual([undefined, true])
  })
})
