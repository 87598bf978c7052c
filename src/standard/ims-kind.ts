import type { XmlDocument, XmlElement } from '../xml/document.js'
import { descendantsOf, elementOf, elementsOf, textOf } from '../xml/navigate.js'
import { commonCartridge, namespaces } from './namespaces.js'
import type { Standard } from './standard.js'

type Kind = Pick<Standard, 'name' | 'edition' | 'confidence' | 'signs'>

/** Spellings of `schemaversion` that name an edition of SCORM 2004. */
const editions: ReadonlyMap<string, string> = new Map([
  ['cam 1.3', '2nd'],
  ['2004 2nd edition', '2nd'],
  ['2004 3rd edition', '3rd'],
  ['2004 4th edition', '4th'],
])

/** Which standard an `imsmanifest.xml` follows, by its schema version, its namespaces and what it uses of them. */
export function classifyImsManifest({ root }: XmlDocument): Kind {
  const used = namespacesOf(root)
  const schema = metadataText(root, 'schema')
  const version = metadataText(root, 'schemaversion')
  const signs = [`namespace ${root.namespace || '(none)'} on ${root.name}`]
  if (schema) signs.push(`schema ${schema}`)
  if (version) signs.push(`schemaversion ${version}`)
  const cartridge = commonCartridge.exec(root.namespace)
  if (cartridge) {
    const edition = `1.${cartridge[1] ?? 0}`
    return { name: 'common-cartridge', edition, confidence: 'certain', signs }
  }
  const edition = editions.get(version.toLowerCase())
  const adl12 = used.has(namespaces.adlcpOfScorm12) || /adlcp_v1p2/.test([...used].join(' '))
  const adl2004 = used.has(namespaces.adlcp) || used.has(namespaces.adlseq) || used.has(namespaces.adlnav)
  if (adl12) signs.push('adlcp of SCORM 1.2')
  if (adl2004) signs.push('adlcp, adlseq or adlnav of SCORM 2004')

  if (edition) return { name: 'scorm2004', edition, confidence: adl12 && !adl2004 ? 'likely' : 'certain', signs }
  if (version === '1.2' && (adl12 || root.namespace === namespaces.imscpOfScorm12))
    return { name: 'scorm12', confidence: adl2004 ? 'likely' : 'certain', signs }
  // Older tools leave the `CAM` of `CAM 1.3` out.
  if (adl2004) return { name: 'scorm2004', ...(version === '1.3' && { edition: '2nd' }), confidence: 'likely', signs }
  if (adl12)
    return root.namespace === namespaces.imscp
      ? { name: 'scorm2004', confidence: 'guess', signs }
      : { name: 'scorm12', confidence: 'likely', signs }
  if (usesQti(root))
    return { name: 'qti', ...given(version), confidence: 'certain', signs: [...signs, 'resource type imsqti'] }
  if (root.namespace === namespaces.imscpOfScorm12 && !/^ims content/i.test(schema))
    return { name: 'scorm12', confidence: 'likely', signs }
  if (/ims_?cp/.test(root.namespace)) return { name: 'ims-cp', ...given(version), confidence: 'certain', signs }
  return { name: 'scorm12', confidence: 'guess', signs }
}

const given = (edition: string): { edition?: string } => (edition === '' ? {} : { edition })

/** What kind it is, from the text of a manifest that cannot be parsed. */
export function classifyText(text: string): Pick<Standard, 'name' | 'edition' | 'signs'> {
  const lower = text.toLowerCase()
  const edition = [...editions].find(([spelling]) => lower.includes(spelling))?.[1]
  if (edition) return { name: 'scorm2004', edition, signs: [`the words of the ${edition} edition`] }
  if (text.includes(namespaces.adlcp)) return { name: 'scorm2004', signs: ['adlcp of SCORM 2004 as text'] }
  const cartridge = commonCartridge.exec(text)
  if (cartridge) return { name: 'common-cartridge', signs: ['namespace of Common Cartridge as text'] }
  return { name: 'scorm12', signs: [] }
}

/** Namespaces that elements or attributes really use; a declaration alone says nothing. */
function namespacesOf(root: XmlElement): Set<string> {
  const used = new Set<string>()
  for (const element of descendantsOf(root)) {
    used.add(element.namespace)
    for (const { namespace } of element.attributes) used.add(namespace)
  }
  return used
}

function metadataText(root: XmlElement, name: string): string {
  const element = elementOf(elementOf(root, 'metadata'), name)
  return element ? textOf(element).trim().replace(/\s+/g, ' ') : ''
}

function usesQti(root: XmlElement): boolean {
  const resources = elementsOf(elementOf(root, 'resources'), 'resource')
  return resources.some((resource) =>
    resource.attributes.some(({ name, value }) => name === 'type' && /^imsqti/i.test(value)),
  )
}
