import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { defaultLimits } from '#dist/container/limits.js'
import { readContainer } from '#dist/container/read-container.js'
import { detectStandard } from '#dist/standard/detect-standard.js'
import { isKept, kept, neighbours } from '#dist/standard/standard.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'

type Tree = Readonly<Record<string, string>>

async function detect(bytes: Uint8Array, name: string, limits = defaultLimits) {
  const container = await readContainer(bufferSource(new Uint8Array(bytes), name), { limits })
  return detectStandard(container, limits)
}
const detectTree = (tree: Tree, name = 'p.zip', limits = defaultLimits) =>
  detect(zip(new Map(Object.entries(tree).map(([path, text]) => [path, Buffer.from(text)]))), name, limits)

/** `scorm2004 3rd certain`. */
const told = async (tree: Tree, name?: string) => {
  const { name: standard, edition, confidence } = await detectTree(tree, name)
  return [standard, edition, confidence].filter(Boolean).join(' ')
}

const ims = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const ims12 = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'
const adl12 = 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
const adl = 'http://www.adlnet.org/xsd/adlcp_v1p3'

interface Manifest {
  readonly namespace?: string
  readonly adlcp?: string
  readonly schema?: string
  readonly version?: string
  readonly type?: string
}
const manifest = ({ namespace, adlcp, schema, version, type = 'webcontent' }: Manifest) =>
  `<manifest${namespace ? ` xmlns="${namespace}"` : ''}${adlcp ? ` xmlns:adlcp="${adlcp}"` : ''}><metadata>${
    schema ? `<schema>${schema}</schema>` : ''
  }${version ? `<schemaversion>${version}</schemaversion>` : ''}</metadata><organizations/><resources><resource type="${type}"${
    adlcp ? ' adlcp:scormType="sco"' : ''
  }/></resources></manifest>`
const scorm12 = manifest({ namespace: ims12, adlcp: adl12, schema: 'ADL SCORM', version: '1.2' })
const cmi5 = '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"/>'
const tincan = '<tincan xmlns="http://projecttincan.com/tincan.xsd"/>'

describe('an imsmanifest.xml', () => {
  test.each<[string, Manifest]>([
    ['scorm12 certain', { namespace: ims12, adlcp: adl12, schema: 'ADL SCORM', version: '1.2' }],
    ['scorm12 likely', { namespace: ims12, adlcp: adl12 }],
    ['scorm12 likely', { namespace: ims12 }],
    ['scorm12 likely', { namespace: ims12, adlcp: adl, version: '1.2' }],
    ['scorm2004 2nd certain', { namespace: ims, adlcp: adl, version: 'CAM 1.3' }],
    ['scorm2004 3rd certain', { namespace: ims, adlcp: adl, version: ' 2004  3rd\n Edition ' }],
    ['scorm2004 4th certain', { namespace: ims, adlcp: adl, version: '2004 4th edition' }],
    ['scorm2004 4th certain', { namespace: ims, version: '2004 4th Edition' }],
    ['scorm2004 4th likely', { namespace: ims, adlcp: adl12, version: '2004 4th Edition' }],
    ['scorm2004 2nd likely', { namespace: ims, adlcp: adl, version: '1.3' }],
    ['scorm2004 likely', { namespace: ims, adlcp: adl, version: '2004 5th Edition' }],
    ['scorm2004 likely', { namespace: ims, adlcp: adl, version: 'constructor' }],
    ['scorm12 likely', { namespace: ims12, adlcp: adl12, version: '__proto__' }],
    ['ims-cp 1.3 certain', { namespace: ims, version: '1.3' }],
    ['scorm2004 guess', { namespace: ims, adlcp: adl12 }],
    ['ims-cp 1.1.4 certain', { namespace: ims, schema: 'IMS Content', version: '1.1.4' }],
    ['ims-cp certain', { namespace: ims }],
    ['ims-cp 1.1.3 certain', { namespace: ims12, schema: 'IMS Content', version: '1.1.3' }],
    ['qti 1.1.4 certain', { namespace: ims, version: '1.1.4', type: 'imsqti_test_xmlv2p1' }],
    ['common-cartridge 1.3 certain', { namespace: 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1' }],
    ['common-cartridge 1.1 certain', { namespace: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1' }],
    ['common-cartridge 1.0 certain', { namespace: 'http://www.imsglobal.org/xsd/imscc/imscp_v1p1' }],
    ['scorm12 guess', {}],
    ['scorm12 guess', { namespace: 'urn:none' }],
  ])('%s: %j', async (expected, parts) => {
    expect(await told({ 'imsmanifest.xml': manifest(parts) })).toBe(expected)
  })

  test('that declares a namespace and does not use it, is not told by it', async () => {
    const declared = manifest({ namespace: ims }).replace('<manifest', `<manifest xmlns:adlcp="${adl}"`)
    expect(await told({ 'imsmanifest.xml': declared })).toBe('ims-cp certain')
  })

  test('that is broken is told by what can be read of it', async () => {
    const broken = manifest({ namespace: ims, adlcp: adl, version: '2004 3rd Edition' }).replace('</resources>', '')
    expect(await told({ 'imsmanifest.xml': broken })).toBe('scorm2004 3rd certain')
    const { confidence, name, findings } = await detectTree({ 'imsmanifest.xml': `&${broken}` })
    expect([name, confidence, findings.map(({ rule }) => rule)]).toEqual(['scorm2004', 'guess', ['XML-001']])
    expect(await told({ 'imsmanifest.xml': '' })).toBe('scorm12 guess')
  })

  test('that is larger than is read is named, and not read', async () => {
    const limits = { ...defaultLimits, xmlBytes: 100 }
    const { name, confidence, findings } = await detectTree({ 'imsmanifest.xml': scorm12 }, 'p.zip', limits)
    expect([name, confidence]).toEqual(['scorm12', 'guess'])
    expect(findings).toMatchObject([{ rule: 'XML-018', case: 'size', args: { limit: 100 } }])
  })
})

describe('where the manifest lies', () => {
  const at = async (tree: Tree) => {
    const { name, root, manifestPath, deeper, also } = await detectTree(tree)
    return [name, root, manifestPath, deeper.join(), also.map((other) => other.name).join()]
  }

  test('the root first, then the folder nearest to it', async () => {
    expect(await at({ 'a/imsmanifest.xml': scorm12, 'cmi5.xml': cmi5 })).toEqual([
      'cmi5',
      '',
      'cmi5.xml',
      'a/imsmanifest.xml',
      '',
    ])
    expect(await at({ 'a/b/cmi5.xml': cmi5, 'c/imsmanifest.xml': scorm12 })).toEqual([
      'scorm12',
      'c/',
      'c/imsmanifest.xml',
      'a/b/cmi5.xml',
      '',
    ])
  })

  test('manifests beside that folder are told, however their paths compare', async () => {
    const tree = { 'long-folder/imsmanifest.xml': scorm12, 'b/c/cmi5.xml': cmi5, 'LONG-FOLDER/d/tincan.xml': tincan }
    const { root, deeper } = await detectTree(tree)
    expect([root, deeper.toSorted()]).toEqual(['long-folder/', ['LONG-FOLDER/d/tincan.xml', 'b/c/cmi5.xml']])
  })

  test('in whatever letter case, the right one before others', async () => {
    expect((await at({ 'IMSManifest.XML': scorm12 }))[2]).toBe('IMSManifest.XML')
    expect((await at({ 'IMSMANIFEST.XML': scorm12, 'imsmanifest.xml': scorm12 }))[2]).toBe('imsmanifest.xml')
  })

  test('several at the root: as LMSs look for them, what can be kept before what cannot', async () => {
    expect(await at({ 'tincan.xml': tincan, 'cmi5.xml': cmi5, 'imsmanifest.xml': scorm12 })).toEqual([
      'scorm12',
      '',
      'imsmanifest.xml',
      '',
      'cmi5,tincan',
    ])
    expect(await at({ 'tincan.xml': tincan, 'imsmanifest.xml': manifest({ namespace: ims }) })).toEqual([
      'tincan',
      '',
      'tincan.xml',
      '',
      'ims-cp',
    ])
  })

  test('litter of an operating system holds no manifest', async () => {
    expect((await at({ '__MACOSX/imsmanifest.xml': scorm12, 'notes.txt': '' }))[0]).toBe('unknown')
  })
})

describe('what is at the root comes before what a folder holds', () => {
  const inside = { 'content/imsmanifest.xml': scorm12 }
  test.each<[string, Tree]>([
    ['h5p certain', { 'h5p.json': '{}', 'content/content.json': '{}' }],
    ['h5p likely', { 'h5p.json': '{}' }],
    ['epub certain', { mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' }],
    ['moodle-backup certain', { 'moodle_backup.xml': '<moodle_backup/>' }],
    ['office certain', { '[Content_Types].xml': '<Types/>' }],
    ['office certain', { mimetype: 'application/vnd.oasis.opendocument.presentation' }],
    ['exelearning certain', { 'contentv3.xml': '<instance/>', 'content.data': '' }],
    ['aicc certain', { 'c.crs': '', 'c.au': '', 'c.des': '', 'c.cst': '' }],
  ])('%s', async (expected, tree) => {
    expect(await told({ ...tree, ...inside })).toBe(expected)
    expect(await told(tree)).toBe(expected)
  })

  test('but a SCORM manifest at the root comes before all of them', async () => {
    const everything = {
      'h5p.json': '{}',
      'content/content.json': '{}',
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container/>',
      'moodle_backup.xml': '',
      'c.crs': '',
      'c.au': '',
      'c.des': '',
      'c.cst': '',
    }
    expect(await told({ ...everything, 'imsmanifest.xml': scorm12 })).toBe('scorm12 certain')
    expect(await told({ ...everything, 'imsmanifest.xml': manifest({ namespace: ims }) })).toBe('h5p certain')
  })

  test('a neighbour that was zipped with its folder is one still', async () => {
    const { name, root, manifestPath } = await detectTree({ 'a/b/h5p.json': '{}', 'a/b/content/content.json': '{}' })
    expect([name, root, manifestPath]).toEqual(['h5p', 'a/b/', 'a/b/h5p.json'])
  })
})

describe('packages without a manifest', () => {
  test.each<[string, Tree, string?]>([
    ['html likely', { 'cours/index.html': '', 'cours/style.css': '' }],
    ['office likely', { 'a.pdf': '', 'b.pptx': '' }],
    ['h5p likely', { 'H5P.Text-1.1/library.json': '{}', 'H5P.Text-1.1/text.js': '' }],
    ['exelearning certain', { 'content.xml': '<ode/>', 'index.html': '' }, 'cours.elpx'],
    ['html likely', { 'content.xml': '<content/>', 'index.html': '' }, 'cours.zip'],
    ['aicc likely', { 'c.crs': '', 'c.au': '' }],
    ['aicc guess', { 'c.cst': '' }],
    ['unknown certain', { 'bell.au': '', 'ring.au': '' }],
    ['unknown certain', { 'scene.des': '' }],
    ['unknown certain', { mimetype: 'text/plain', 'notes.txt': '' }],
    ['unknown certain', { '/notes.txt': '', '/a/notes.txt': '' }],
  ])('%s: %j', async (expected, tree, name) => {
    expect(await told(tree, name)).toBe(expected)
  })

  test('a Moodle backup that is a gzipped tar is told by its name', async () => {
    const gzip = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
    expect((await detect(gzip, 'sauvegarde.MBZ')).name).toBe('moodle-backup')
    expect((await detect(gzip, 'sauvegarde.tgz')).name).toBe('unknown')
  })
})

describe('XML alone', () => {
  test.each([
    ['cmi5', cmi5, 'course.xml'],
    ['cmi5', cmi5.replace('/>', '>'), 'course.xml'],
    ['cmi5', `<!DOCTYPE c [<!ENTITY a "b">]>${cmi5}`, 'cmi5.xml'],
    ['tincan', tincan, 'activities.xml'],
    ['unknown', scorm12, 'imsmanifest.xml'],
    ['unknown', '<html/>', 'page.xml'],
  ])('%s: %s', async (expected, text, name) => {
    expect((await detect(Buffer.from(text), name)).name).toBe(expected)
  })
})

test.each(kept)('the base of the fixtures of %s is one for certain', async (family) => {
  const standard = await detect(zip(fixtureFiles(family, '_base')), 'p.zip')
  expect([standard.name, standard.confidence]).toEqual([family, 'certain'])
})

test('what is kept is no neighbour', () => {
  expect(kept.filter(isKept)).toEqual([...kept])
  expect([...neighbours, 'unknown' as const].filter(isKept)).toEqual([])
})
