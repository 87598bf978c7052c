import type { Container, Entry } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import { isFondsError } from '../kernel/errors.js'
import { unhurried } from '../kernel/steps.js'
import { readXml, tooLarge, type XmlReading } from '../xml/read-xml.js'
import { classifyImsManifest, classifyText } from './ims-kind.js'
import { type ManifestName, nothing, type Standard } from './standard.js'

/** What a manifest of one of the known names says that the package is. */
export async function readDeclaration(
  container: Container,
  entry: Entry,
  name: ManifestName,
  root: string,
  limits: Limits,
): Promise<Standard> {
  const read = await readEntry(container, entry, limits)
  const { document, findings } = read
  const standard = { ...nothing, manifestPath: entry.path, root, findings }
  if (name === 'imsmanifest.xml') {
    if (document) return { ...standard, ...classifyImsManifest(document), document }
    const { signs, ...kind } = classifyText(Buffer.from(read.bytes ?? []).toString('latin1'))
    return { ...standard, ...kind, confidence: 'guess', signs: [`${name} that cannot be read as XML`, ...signs] }
  }
  const kind = name === 'cmi5.xml' ? ({ name: 'cmi5', edition: cmi5Edition } as const) : ({ name: 'tincan' } as const)
  if (!document) return { ...standard, ...kind, confidence: 'guess', signs: [`${name} that cannot be read as XML`] }
  const expected = kind.name === 'cmi5' ? 'courseStructure' : 'tincan'
  return {
    ...standard,
    ...kind,
    document,
    confidence: document.root.name === expected ? 'certain' : 'likely',
    signs: [name, `namespace ${document.root.namespace || '(none)'} on ${document.root.name}`],
  }
}

/** cmi5 and TinCan courses may come as their XML alone, with their content on a server. */
export async function readBareManifest(container: Container, limits: Limits): Promise<Standard | undefined> {
  const entry = container.entries[0]
  if (!entry) return undefined
  const { document, findings } = await readEntry(container, entry, limits)
  const element = document?.root.name ?? ''
  const standard = {
    ...nothing,
    manifestPath: entry.path,
    signs: [`bare XML with root ${element || '(none)'}`],
    findings,
    ...(document && { document }),
  }
  if (element === 'courseStructure') return { ...standard, name: 'cmi5', edition: cmi5Edition }
  if (element === 'tincan') return { ...standard, name: 'tincan' }
  const named = entry.path.toLowerCase()
  if (/cmi5|coursestructure/.test(named))
    return { ...standard, name: 'cmi5', edition: cmi5Edition, confidence: 'guess' }
  if (/tincan/.test(named)) return { ...standard, name: 'tincan', confidence: 'guess' }
  return standard
}

const cmi5Edition = '1.0'

/** Reads an entry as XML. One that is damaged has nothing to say: the archive's own findings tell why it cannot be had. */
async function readEntry(
  container: Container,
  entry: Entry,
  limits: Limits,
): Promise<XmlReading & { readonly bytes?: Uint8Array }> {
  if (entry.size > limits.xmlBytes) return tooLarge(entry.path, limits)
  try {
    const bytes = await container.read(entry, limits.xmlBytes)
    return { ...(await unhurried(readXml(bytes, entry.path, limits))), bytes }
  } catch (error) {
    if (isFondsError(error, 'value-invalid')) return { findings: [] }
    throw error
  }
}
