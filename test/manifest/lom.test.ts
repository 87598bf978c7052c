import { describe, expect, test } from 'vitest'
import { describePackage } from '#dist/manifest/describe.js'
import type { ImsManifest } from '#dist/manifest/ims/ims-manifest.js'
import { minutesOf } from '#dist/manifest/lom/duration.js'
import { nameInVcard } from '#dist/manifest/lom/vcard.js'
import { baseFiles, manifestOf } from './read-package.js'

/** The clean package of SCORM 1.2 with something more in the metadata of its manifest. */
function withMetadata(inside: string, more: Record<string, string> = {}) {
  const files = baseFiles('scorm12')
  const manifest = Buffer.from(files['imsmanifest.xml'])
    .toString()
    .replace('</schemaversion>', `</schemaversion>${inside}`)
  return manifestOf('scorm12', { ...files, 'imsmanifest.xml': manifest, ...more })
}

const recordsOf = ({ metadata }: ImsManifest) => metadata[0].description.lom

const imsmd = `<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <general>
    <title><langstring xml:lang="fr">Sécurité</langstring><langstring xml:lang="en">Safety</langstring></title>
    <catalogentry><catalog>ISBN</catalog><entry><langstring xml:lang="x-none">978-2</langstring></entry></catalogentry>
    <language>fr</language>
    <description><langstring xml:lang="fr">Tout sur le feu.</langstring></description>
    <keyword><langstring xml:lang="fr">feu</langstring></keyword>
    <aggregationlevel><source><langstring>LOMv1.0</langstring></source><value><langstring>3</langstring></value></aggregationlevel>
  </general>
  <lifecycle><version><langstring>2.1</langstring></version>
    <contribute><role><source><langstring>LOMv1.0</langstring></source><value><langstring>Author</langstring></value></role>
      <centity><vcard>BEGIN:VCARD
FN:Zoé Martin
END:VCARD</vcard></centity><date><datetime>2024-03-01</datetime></date></contribute></lifecycle>
  <metametadata><metadatascheme>ADL SCORM 1.2</metadatascheme></metametadata>
  <technical><format>text/html</format><location type="URI">lecon/index.html</location>
    <requirement><type><source><langstring>LOMv1.0</langstring></source><value><langstring>Browser</langstring></value></type><minimumversion>5</minimumversion></requirement></technical>
  <educational><intendedenduserrole><source><langstring>LOMv1.0</langstring></source><value><langstring>Learner</langstring></value></intendedenduserrole>
    <typicallearningtime><datetime>00:45:00</datetime></typicallearningtime></educational>
  <rights><cost><source><langstring>LOMv1.0</langstring></source><value><langstring>no</langstring></value></cost>
    <description><langstring xml:lang="fr">Licence ouverte</langstring></description></rights>
  <classification><purpose><source><langstring>LOMv1.0</langstring></source><value><langstring>Discipline</langstring></value></purpose>
    <taxonpath><source><langstring>Dewey</langstring></source><taxon><id>363</id><entry><langstring xml:lang="fr">Secours</langstring></entry>
      <taxon><id>363.37</id><entry><langstring xml:lang="fr">Incendie</langstring></entry></taxon></taxon></taxonpath></classification>
</lom>`

const lom2004 = `<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
  <general>
    <identifier><catalog>URI</catalog><entry>urn:feu</entry></identifier>
    <title><string language="fr">Sécurité</string><string language="en">Safety</string></title>
    <language>fr</language>
    <description><string language="fr">Tout sur le feu.</string></description>
    <keyword><string language="fr">feu</string></keyword>
    <aggregationLevel><source>LOMv1.0</source><value>3</value></aggregationLevel>
  </general>
  <lifeCycle><version><string>2.1</string></version>
    <contribute><role><source>LOMv1.0</source><value>author</value></role>
      <entity>BEGIN:VCARD&#13;&#10;FN:Zoé Martin&#13;&#10;END:VCARD</entity><date><dateTime>2024-03-01</dateTime></date></contribute></lifeCycle>
  <metaMetadata><metadataSchema>LOMv1.0</metadataSchema></metaMetadata>
  <technical><requirement><orComposite><type><source>LOMv1.0</source><value>browser</value></type></orComposite><orComposite/></requirement></technical>
  <educational><typicalLearningTime><duration>PT45M</duration></typicalLearningTime></educational>
  <rights><description><string language="fr">Licence ouverte</string></description></rights>
  <relation><kind><source>LOMv1.0</source><value>ispartof</value></kind><resource><identifier><catalog>URI</catalog><entry>urn:tout</entry></identifier></resource></relation>
  <annotation><entity>Jean</entity><description><string language="fr">Très bien</string></description></annotation>
  <classification><taxonPath><source><string>Dewey</string></source><taxon><id>363</id><entry><string>Secours</string></entry></taxon><taxon><id>363.37</id></taxon></taxonPath></classification>
</lom>`

describe('a LOM record', () => {
  test('in the dialect of SCORM 1.2', async () => {
    const [lom] = recordsOf(await withMetadata(imsmd))
    expect(lom.dialect).toBe('imsmd')
    expect(lom.identifiers[0]).toMatchObject({ catalog: 'ISBN', entry: '978-2' })
    expect(lom.aggregationLevel).toMatchObject({ source: 'LOMv1.0', value: '3' })
    expect(lom.contributors[0]).toMatchObject({ role: { value: 'Author' }, date: { value: '2024-03-01' } })
    expect(lom.record.schemas.map(({ value }) => value)).toEqual(['ADL SCORM 1.2'])
    expect(lom.requirements[0]).toMatchObject({ type: { value: 'Browser' }, minimumVersion: { value: '5' } })
    expect(lom.intendedEndUserRoles[0].value).toBe('Learner')
    expect(lom.classifications[0].taxonPaths[0].taxons.map(({ id }) => id?.value)).toEqual(['363', '363.37'])
    expect(lom.classifications[0].taxonPaths[0].taxons[0].entry.map(({ text }) => text)).toEqual(['Secours'])
    // Places count from the start of the manifest: the record begins on its line 9.
    expect(lom.titles[1]).toMatchObject({ language: 'en', text: 'Safety', place: { line: 11, column: 59 } })
  })

  test('in the dialect of SCORM 2004', async () => {
    const [lom] = recordsOf(await withMetadata(lom2004))
    expect(lom.dialect).toBe('lom')
    expect(lom.identifiers[0]).toMatchObject({ catalog: 'URI', entry: 'urn:feu' })
    expect(lom.aggregationLevel).toMatchObject({ source: 'LOMv1.0', value: '3' })
    expect(lom.requirements.map(({ type }) => type?.value)).toEqual(['browser', undefined])
    expect(lom.relations[0]).toMatchObject({ kind: { value: 'ispartof' }, identifiers: [{ entry: 'urn:tout' }] })
    expect(lom.annotations[0]).toMatchObject({ entities: [{ value: 'Jean' }], descriptions: [{ text: 'Très bien' }] })
    expect(lom.classifications[0].taxonPaths[0].taxons.map(({ id }) => id?.value)).toEqual(['363', '363.37'])
  })

  test.each([
    ['imsmd', imsmd],
    ['lom', lom2004],
  ])('describes the package, whatever its dialect: %s', async (_, record) => {
    const description = describePackage(await withMetadata(record))
    expect(description).toMatchObject({
      identifier: 'securite-incendie',
      version: '2.1',
      languages: ['fr', 'en'],
      minutes: 45,
      rights: ['Licence ouverte'],
      contributors: [{ name: 'Zoé Martin' }],
    })
    expect(description.titles.map(({ text }) => text)).toEqual(['Sécurité', 'Safety', 'Sécurité incendie'])
    expect(description.descriptions.map(({ text }) => text)).toEqual(['Tout sur le feu.'])
    expect(description.keywords.map(({ text }) => text)).toEqual(['feu'])
  })
})

describe('metadata in a file of its own', () => {
  const location = (path: string) => `<adlcp:location>${path}</adlcp:location>`

  test('is read, and its places name that file', async () => {
    const manifest = await withMetadata(location('fiche.xml'), { 'fiche.xml': lom2004 })
    const [lom] = recordsOf(manifest)
    expect(lom.titles[0].place).toEqual({ file: 'fiche.xml', line: 4, column: 12 })
    expect(manifest.metadata[0].description.locations[0].value).toBe('fiche.xml')
  })

  test('is found from xml:base or from the root of the package', async () => {
    const named = (files: Record<string, string>) => {
      const manifest = Buffer.from(baseFiles('scorm12')['imsmanifest.xml'])
        .toString()
        .replace('<resources>', '<resources xml:base="cours/">')
        .replace('<file href="shared', `<metadata>${location('fiche.xml')}</metadata><file href="shared`)
      return manifestOf('scorm12', { 'imsmanifest.xml': manifest, ...files })
    }
    const titleIn = ({ resources }: ImsManifest) => resources[0].list[2].metadata[0].lom[0]?.titles[0].place.file
    expect(titleIn(await named({ 'cours/fiche.xml': lom2004 }))).toBe('cours/fiche.xml')
    expect(titleIn(await named({ 'fiche.xml': lom2004 }))).toBe('fiche.xml')
    expect(titleIn(await named({}))).toBeUndefined()
  })

  test('that is broken leaves a finding and no record', async () => {
    const manifest = await withMetadata(location('fiche.xml'), { 'fiche.xml': 'rien' })
    expect(recordsOf(manifest)).toEqual([])
    expect(manifest.findings).toMatchObject([{ rule: 'LOM-001', place: { file: 'fiche.xml' } }])
  })

  test('that is elsewhere, or no LOM, is not followed', async () => {
    const manifest = await withMetadata(location('https://exemple.fr/fiche.xml') + location('a.xml'), {
      'a.xml': '<autre xmlns="urn:a"/>',
    })
    expect(recordsOf(manifest)).toEqual([])
    expect(manifest.findings).toMatchObject([{ rule: 'LOM-004', place: { file: 'a.xml' } }])
  })

  test('is read as far as the limit of one document reaches, all files together', async () => {
    const records = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.xml`, lom2004]))
    const files = baseFiles('scorm12', records)
    const manifest = Buffer.from(files['imsmanifest.xml'])
      .toString()
      .replace('</schemaversion>', `</schemaversion>${Object.keys(records).map(location).join('')}`)
    const xmlBytes = Math.max(Buffer.byteLength(manifest), 2 * Buffer.byteLength(lom2004))
    const read = await manifestOf('scorm12', { ...files, 'imsmanifest.xml': manifest }, { xmlBytes })
    expect(recordsOf(read).map(({ place }) => place.file)).toEqual(['a.xml', 'b.xml'])
    expect(read.findings).toMatchObject([
      { rule: 'XML-018', case: 'together', place: { file: 'c.xml' }, args: { limit: xmlBytes } },
    ])
  })
})

describe('durations', () => {
  test.each([
    ['PT45M', 45],
    ['PT1H30M', 90],
    ['pt1h', 60],
    ['P1DT2H', 1560],
    ['P2W', 20160],
    ['PT1.5H', 90],
    ['PT90,5S', 2],
    ['PT20S', 1],
    ['PT0H0M0S', 0],
    ['00:45:00', 45],
    ['1:30', 90],
    ['0000:00:30.5', 1],
  ])('%s is %d minutes', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

  test.each(['', 'P', 'PT', 'P1H', '45', '45 min', '00:75:00', `PT${'9'.repeat(400)}H`, 'P999999999Y', 'deux heures'])(
    '%s is none',
    (text) => expect(minutesOf(text)).toBeUndefined(),
  )
})

describe('names in vCards', () => {
  test.each([
    ['BEGIN:VCARD\r\nVERSION:3.0\r\nN:Dale;Erica;;;\r\nFN:Erica  Dale\r\nEND:VCARD', 'Erica Dale'],
    ['BEGIN:VCARD FN:Sue Milne ORG:University of Glasgow   END:VCARD ', 'Sue Milne'],
    ['BEGIN:vCard\n    FN;CHARSET=utf-8:James Croft\n    ORG:Office\n    END:vCard', 'James Croft'],
    ['BEGIN:VCARD\nORG:Écoles\\, centre;Section A;\nEND:VCARD', 'Écoles, centre;Section A'],
    ['BEGIN:VCARD\nN:Martin;Zoé\nEND:VCARD', 'Zoé Martin'],
    ['BEGIN:VCARD\nitem1.FN:Marie-Anto\n inette\nEND:VCARD', 'Marie-Antoinette'],
    ['BEGIN:VCARD\nFN:\nORG:Atelier\nEND:VCARD', 'Atelier'],
    ['BEGIN:VCARD END:VCARD', ''],
    ['  Jean\n  Valjean ', 'Jean Valjean'],
    ['', ''],
  ])('%j', (entity, name) => expect(nameInVcard(entity)).toBe(name))
})
