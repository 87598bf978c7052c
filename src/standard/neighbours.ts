import type { Container } from '../container/container.js'
import type { PackageFile } from './detect-standard.js'
import { type Neighbour, nothing, type Standard } from './standard.js'

interface Sign {
  readonly name: Neighbour
  readonly confidence: Standard['confidence']
  readonly sign: string
  /** The file that declares it, where this kind of package has one. */
  readonly manifest?: PackageFile
}

/** Packages of other worlds, recognised by the files they hold or, for what is no zip, by their name. */
export function detectNeighbour(container: Container, files: readonly PackageFile[]): Standard | undefined {
  const root = wrappingFolder(files)
  const found =
    container.kind === 'unknown'
      ? byName(container.name)
      : (declared(container.name, files, '') ?? declared(container.name, files, root) ?? byContent(files))
  if (!found) return undefined
  const { name, confidence, sign, manifest } = found
  return {
    ...nothing,
    name,
    confidence,
    signs: [sign],
    ...(manifest && { manifestPath: manifest.entry.path, root: manifest.path.startsWith(root) ? root : '' }),
  }
}

/** A Moodle backup may be a gzipped tar, which is no zip at all. */
function byName(name: string): Sign | undefined {
  return /\.mbz$/i.test(name) ? { name: 'moodle-backup', confidence: 'likely', sign: 'extension .mbz' } : undefined
}

/** Packages with a manifest of their own, in the folder `root`. */
function declared(packageName: string, files: readonly PackageFile[], root: string): Sign | undefined {
  const has = (path: string) => files.find((file) => file.path === root + path)
  const h5p = has('h5p.json')
  if (h5p) {
    const confidence = has('content/content.json') ? 'certain' : 'likely'
    return { name: 'h5p', confidence, sign: 'h5p.json', manifest: h5p }
  }
  const mimetype = has('mimetype')
  // The type is the file's whole content, and no file of this name holds another.
  const type = Buffer.from(mimetype?.entry.magic ?? []).toString('latin1')
  const container = has('META-INF/container.xml')
  if (container && type.startsWith('application/epub'))
    return { name: 'epub', confidence: 'certain', sign: 'mimetype, META-INF/container.xml', manifest: container }
  if (mimetype && type.startsWith('application/vnd.'))
    return { name: 'office', confidence: 'certain', sign: 'mimetype', manifest: mimetype }
  const backup = has('moodle_backup.xml')
  if (backup) return { name: 'moodle-backup', confidence: 'certain', sign: 'moodle_backup.xml', manifest: backup }
  const source = has('contentv3.xml') ?? has('content.xml')
  if (source && (/\.elpx?$/i.test(packageName) || has('content.data') || has('content.xsd')))
    return { name: 'exelearning', confidence: 'certain', sign: source.path, manifest: source }
  const office = has('[Content_Types].xml')
  if (office) return { name: 'office', confidence: 'certain', sign: '[Content_Types].xml', manifest: office }
  return undefined
}

/** Packages that nothing declares: told by the kinds of files they hold. */
function byContent(files: readonly PackageFile[]): Sign | undefined {
  if (files.length === 0) return undefined
  const page = files.find(({ path }) => /^index\.x?html?$/i.test(path)) ?? files.find(isHtml)
  if (!page && files.some(({ path }) => /^(?:[^/]+\/)?library\.json$/.test(path)))
    return { name: 'h5p', confidence: 'likely', sign: 'H5P libraries' }
  const documents = /\.(pdf|pptx?|ppsx?|docx?|xlsx?|odp|odt|ods)$/i
  if (files.every(({ path }) => documents.test(path)))
    return { name: 'office', confidence: 'likely', sign: files[0]?.path ?? '' }
  return page && { name: 'html', confidence: 'likely', sign: page.path }
}

/** The one folder that holds every file, through as many levels as hold nothing else; with a trailing `/`, empty when there is none. */
function wrappingFolder(files: readonly PackageFile[]): string {
  const [first, ...others] = files
  const folders = first?.path.split('/').slice(0, -1) ?? []
  for (const { path } of others) {
    if (folders.length === 0) break
    const own = path.split('/').slice(0, -1)
    const parting = folders.findIndex((folder, at) => folder !== own[at])
    if (parting >= 0) folders.length = parting
  }
  return folders.map((folder) => `${folder}/`).join('')
}

const isHtml = ({ path }: PackageFile): boolean => /\.x?html?$/i.test(path)
