import type { Container, Entry } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import { folderOf, slashed } from '../kernel/path.js'
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
    .map((entry) => ({ entry, path: slashed(entry.path).normalize('NFC') }))
  const manifests = files.filter(({ path }) => isManifestName(path))
  const root = manifests.some(({ path }) => !path.includes('/')) ? '' : shallowestFolder(manifests)
  const deeper = manifests.filter(({ path }) => folderOf(path) !== root).map(({ entry }) => entry.path)

  // What is at the root says what the package is; a manifest that only a folder holds is then no more than its content.
  if (root !== '' || manifests.length === 0) {
    const aicc = detectAicc(files)
    const neighbour = detectNeighbour(container, files)
    const all = manifests.map(({ entry }) => entry.path)
    if (aicc?.root === '' && aicc.confidence === 'certain') return { ...aicc, deeper: all }
    if (neighbour?.manifestPath && neighbour.root === '') return { ...neighbour, deeper: all }
    if (manifests.length === 0) return aicc ?? neighbour ?? nothing
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
  if (!first) return nothing
  const standard = { ...first, also, deeper }
  return standard.name === 'ims-cp' ? refined(standard, detectNeighbour(container, files)) : standard
}

/** The manifest of this name in the root folder; in the right letter case, if two differ in that. */
function declaring(manifests: readonly PackageFile[], root: string, name: string): PackageFile | undefined {
  const here = manifests.filter(({ path }) => folderOf(path) === root && path.slice(root.length).toLowerCase() === name)
  return here.find(({ path }) => path.endsWith(name)) ?? here[0]
}

/** An imsmanifest of no SCORM may belong to something more particular, which also has a manifest of its own. */
function refined(standard: Standard, neighbour: Standard | undefined): Standard {
  if (!neighbour?.manifestPath || neighbour.root !== standard.root) return standard
  return { ...neighbour, also: standard.also, deeper: standard.deeper, findings: standard.findings }
}

/** The folder of the manifest that lies least deep, with a trailing `/`; the first of several. */
function shallowestFolder(manifests: readonly PackageFile[]): string {
  let shallowest: string | undefined
  for (const { path } of manifests) {
    const folder = folderOf(path)
    if (shallowest === undefined || depth(folder) < depth(shallowest)) shallowest = folder
  }
  return shallowest ?? ''
}

const depth = (folder: string): number => folder.split('/').length
