import type { Container, Entry } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import { detectAicc } from './aicc.js'
import { readBareManifest, readDeclaration } from './declaration.js'
import { detectNeighbour } from './neighbours.js'
import { isKept, isManifestName, manifestNames, nothing, type Standard } from './standard.js'

/** A file of the package, and its path as it is compared: with `/`, in NFC. */
export interface PackageFile {
  readonly entry: Entry
  readonly path: string
}

/** Tells which standard and edition a package follows, by the names and namespaces of what it holds. Never throws for what it finds. */
export async function detectStandard(container: Container, limits: Limits): Promise<Standard> {
  if (container.kind === 'unknown') return detectNeighbour(container, []) ?? nothing
  if (container.kind === 'xml') return (await readBareManifest(container, limits)) ?? nothing

  const files = container.entries
    .filter((entry) => !entry.directory && !entry.litter)
    .map((entry) => ({ entry, path: entry.path.replaceAll('\\', '/').normalize('NFC') }))
  const manifests = files.filter(({ path }) => isManifestName(path))
  const root = manifests.some(({ path }) => !path.includes('/')) ? '' : shallowestFolder(manifests)
  const neighbour = detectNeighbour(container, files)
  const aicc = detectAicc(files)
  const deeper = manifests.filter(({ path }) => path.slice(root.length).includes('/')).map(({ entry }) => entry.path)

  // What is at the root says what the package is; a manifest that only a folder holds is then no more than its content.
  if (root !== '') {
    const all = manifests.map(({ entry }) => entry.path)
    if (aicc?.root === '' && aicc.confidence === 'certain') return { ...aicc, deeper: all }
    if (neighbour?.manifestPath && neighbour.root === '') return { ...neighbour, deeper: all }
  }
  const declared: Standard[] = []
  for (const name of manifestNames) {
    const found = declaring(manifests, root, name)
    if (found) declared.push(await readDeclaration(container, found.entry, name, root, limits))
  }
  // An ambiguous package is taken for the one of its standards that can be kept.
  const [first, ...also] = [
    ...declared.filter(({ name }) => isKept(name)),
    ...declared.filter(({ name }) => !isKept(name)),
  ]
  if (first) return refined({ ...first, also, deeper }, neighbour)
  return aicc ?? neighbour ?? nothing
}

/** The manifest of this name in the root folder; in the right letter case, if two differ in that. */
function declaring(manifests: readonly PackageFile[], root: string, name: string): PackageFile | undefined {
  const here = manifests.filter(({ path }) => path.toLowerCase() === `${root}${name}`.toLowerCase())
  return here.find(({ path }) => path.endsWith(name)) ?? here[0]
}

/** An imsmanifest of no SCORM may belong to something more particular, which also has a manifest of its own. */
function refined(standard: Standard, neighbour: Standard | undefined): Standard {
  if (standard.name !== 'ims-cp' || !neighbour?.manifestPath || neighbour.root !== standard.root) return standard
  return { ...neighbour, also: standard.also, deeper: standard.deeper, findings: standard.findings }
}

/** The folder of the manifest that lies least deep, with a trailing `/`; the first of several. */
function shallowestFolder(manifests: readonly PackageFile[]): string {
  let shallowest: string | undefined
  for (const { path } of manifests) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    if (shallowest === undefined || depth(folder) < depth(shallowest)) shallowest = folder
  }
  return shallowest ?? ''
}

const depth = (folder: string): number => folder.split('/').length
