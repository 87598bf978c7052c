import type { Container, Entry } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import { isFondsError } from '../kernel/errors.js'
import type { Finding } from '../kernel/finding.js'
import { readXml } from '../xml/read-xml.js'
import { classifyImsManifest, classifyText } from './ims-kind.js'
import { detectNeighbour } from './neighbours.js'
import type { Standard } from './standard.js'

/** Manifests by name, in the order in which an LMS looks for them. */
const manifestNames = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'] as const
type ManifestName = (typeof manifestNames)[number]

const aiccExtensions = ['crs', 'au', 'des', 'cst'] as const

const nothing: Standard = {
  name: 'unknown',
  root: '',
  confidence: 'certain',
  signs: [],
  also: [],
  deeper: [],
  findings: [],
}

/** Tells which standard and edition a package follows, by the names and namespaces of what it holds. Never throws for what it finds. */
export async function detectStandard(container: Container, limits: Limits): Promise<Standard> {
  if (container.kind === 'unknown') return detectNeighbour(container, '') ?? nothing
  if (container.kind === 'xml') return (await bareManifest(container, limits)) ?? nothing

  const files = container.entries.filter((entry) => !entry.directory && !entry.litter)
  const paths = files.map((entry) => ({ entry, path: entry.path.replaceAll('\\', '/').normalize('NFC') }))
  const root = manifestRoot(paths.map(({ path }) => path))
  const here = paths.filter(({ path }) => path.startsWith(root) && !path.slice(root.length).includes('/'))
  const declared: Standard[] = []
  for (const name of manifestNames) {
    const found =
      here.find(({ path }) => path.slice(root.length) === name) ??
      here.find(({ path }) => path.slice(root.length).toLowerCase() === name)
    if (found) declared.push(await readDeclaration(container, found.entry, name, root, limits))
  }
  const deeper = paths
    .filter(({ path }) => isManifestName(path) && path.slice(root.length).includes('/'))
    .map(({ entry }) => entry.path)
  const [first, ...also] = declared
  if (first) return refined({ ...first, also, deeper }, container)
  const aicc = detectAicc(paths)
  if (aicc) return { ...aicc, deeper }
  return { ...(detectNeighbour(container, root) ?? nothing), deeper }
}

/** An imsmanifest of no SCORM may belong to something more particular (QTI, a cartridge, …). */
function refined(standard: Standard, container: Container): Standard {
  if (standard.name !== 'ims-cp' && standard.name !== 'unknown') return standard
  const neighbour = detectNeighbour(container, standard.root)
  return neighbour && neighbour.name !== 'html' && neighbour.name !== 'office'
    ? { ...neighbour, also: standard.also, deeper: standard.deeper, findings: standard.findings }
    : standard
}

const isManifestName = (path: string): boolean => /(?:^|\/)(?:imsmanifest|cmi5|tincan)\.xml$/i.test(path)

/**
 * The folder that holds the manifest: the root when there is one, else the one folder that wraps everything, through as many
 * levels as hold nothing but that folder.
 */
function manifestRoot(paths: readonly string[]): string {
  const candidates = paths.filter(isManifestName)
  if (candidates.length === 0 || candidates.some((path) => !path.includes('/'))) return ''
  const shallowest = candidates.reduce((best, path) => (path.split('/').length < best.split('/').length ? path : best))
  const folder = shallowest.slice(0, shallowest.lastIndexOf('/') + 1)
  return folder
}

async function readDeclaration(
  container: Container,
  entry: Entry,
  name: ManifestName,
  root: string,
  limits: Limits,
): Promise<Standard> {
  const standard = { manifestPath: entry.path, root, also: [], deeper: [] }
  const bytes = await bytesOf(container, entry, limits)
  if (!bytes)
    return {
      ...standard,
      name: fallbackOf(name),
      confidence: 'guess',
      signs: [`${name} that cannot be read`],
      findings: [],
    }
  const { document, findings } = readXml(bytes, entry.path, limits)
  if (!document) {
    const guess =
      name === 'imsmanifest.xml'
        ? classifyText(Buffer.from(bytes).toString('latin1'))
        : { name: fallbackOf(name), signs: [] }
    return { ...standard, ...guess, confidence: 'guess', signs: [`${name} that is not XML`, ...guess.signs], findings }
  }
  if (name === 'imsmanifest.xml') return { ...standard, ...classifyImsManifest(document), document, findings }
  const kind = name === 'cmi5.xml' ? 'cmi5' : 'tincan'
  const signs = [`${name} at the root`, `namespace ${document.root.namespace || '(none)'}`]
  return {
    ...standard,
    name: kind,
    confidence: 'certain',
    signs,
    document,
    findings,
    ...(kind === 'cmi5' && { edition: '1.0' }),
  }
}

const fallbackOf = (name: ManifestName): Standard['name'] =>
  name === 'cmi5.xml' ? 'cmi5' : name === 'tincan.xml' ? 'tincan' : 'scorm12'

/** The manifest's bytes; undefined when the archive's own findings already say why they cannot be had. */
async function bytesOf(container: Container, entry: Entry, limits: Limits): Promise<Uint8Array | undefined> {
  try {
    // One byte more than the limit lets the XML stage say that the document is too large.
    return await container.read(entry, limits.xmlBytes + 1)
  } catch (error) {
    if (isFondsError(error, 'value-invalid')) return undefined
    throw error
  }
}

async function bareManifest(container: Container, limits: Limits): Promise<Standard | undefined> {
  const entry = container.entries[0]
  const bytes = entry && (await bytesOf(container, entry, limits))
  if (!entry || !bytes) return undefined
  const { document, findings } = readXml(bytes, entry.path, limits)
  const standard = {
    manifestPath: entry.path,
    root: '',
    also: [],
    deeper: [],
    findings: findings as readonly Finding[],
  }
  const root = document?.root.name ?? ''
  const signs = [`bare XML with root ${root || '(none)'}`]
  if (root === 'courseStructure')
    return { ...standard, name: 'cmi5', edition: '1.0', confidence: 'certain', signs, ...(document && { document }) }
  if (root === 'tincan')
    return { ...standard, name: 'tincan', confidence: 'certain', signs, ...(document && { document }) }
  const named = entry.path.toLowerCase()
  if (!document && /cmi5|coursestructure/.test(named)) return { ...standard, name: 'cmi5', confidence: 'guess', signs }
  return { ...standard, name: 'unknown', confidence: 'certain', signs, ...(document && { document }) }
}

function detectAicc(paths: readonly { entry: Entry; path: string }[]): Standard | undefined {
  const found = paths.filter(({ path }) =>
    aiccExtensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`)),
  )
  const course = found.find(({ path }) => path.toLowerCase().endsWith('.crs')) ?? found[0]
  const kinds = new Set(found.map(({ path }) => path.toLowerCase().split('.').at(-1)))
  // Sounds may be `.au` files too.
  if (!course || (kinds.size === 1 && kinds.has('au'))) return undefined
  return {
    name: 'aicc',
    manifestPath: course.entry.path,
    root: course.path.slice(0, course.path.lastIndexOf('/') + 1),
    confidence: kinds.size === aiccExtensions.length ? 'certain' : 'likely',
    signs: [`course structure files ${[...kinds].sort().join(', ')}`],
    also: [],
    deeper: [],
    findings: [],
  }
}
