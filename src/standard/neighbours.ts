import type { Container, Entry } from '../container/container.js'
import type { Neighbour, Standard } from './standard.js'

interface Sign {
  readonly name: Neighbour
  readonly confidence: Standard['confidence']
  readonly sign: string
  readonly manifest?: string
}

/** Packages of other worlds, recognised by the files they hold or, for what is no zip, by their first bytes. */
export function detectNeighbour(container: Container, root: string): Standard | undefined {
  const found = container.kind === 'unknown' ? byName(container.name) : byEntries(container, root)
  if (!found) return undefined
  const { name, confidence, sign, manifest } = found
  return {
    name,
    root,
    confidence,
    signs: [sign],
    also: [],
    deeper: [],
    findings: [],
    ...(manifest && { manifestPath: manifest }),
  }
}

/** A Moodle backup may be a gzipped tar, which is no zip at all. */
function byName(name: string): Sign | undefined {
  return /\.mbz$/i.test(name) ? { name: 'moodle-backup', confidence: 'likely', sign: 'extension .mbz' } : undefined
}

function byEntries(container: Container, root: string): Sign | undefined {
  const files = container.entries.filter((entry) => !entry.directory && !entry.litter)
  const has = (path: string) => container.entry(root + path) ?? container.entry(path)
  const extension = container.name.toLowerCase().split('.').at(-1) ?? ''
  const h5p = has('h5p.json')
  if (h5p)
    return {
      name: 'h5p',
      confidence: has('content/content.json') ? 'certain' : 'likely',
      sign: 'h5p.json',
      manifest: h5p.path,
    }
  const mimetype = files[0]
  if (mimetype?.path === 'mimetype' && has('META-INF/container.xml'))
    return { name: 'epub', confidence: 'certain', sign: 'mimetype and META-INF/container.xml', manifest: 'mimetype' }
  const backup = has('moodle_backup.xml')
  if (backup) return { name: 'moodle-backup', confidence: 'certain', sign: 'moodle_backup.xml', manifest: backup.path }
  const source = has('contentv3.xml') ?? has('content.xml')
  if (source && (/^elpx?$/.test(extension) || has('content.data') || has('content.xsd')))
    return { name: 'exelearning', confidence: 'certain', sign: source.path, manifest: source.path }
  const office = has('[Content_Types].xml')
  if (office) return { name: 'office', confidence: 'certain', sign: '[Content_Types].xml', manifest: office.path }
  if (files.some(({ path }) => /^(?:[^/]+\/)?library\.json$/.test(path)) && !files.some(isHtml))
    return { name: 'h5p', confidence: 'likely', sign: 'H5P libraries' }
  if (files.length > 0 && files.every(({ path }) => /\.(pdf|pptx?|docx?|xlsx?|odp|odt)$/i.test(path)))
    return { name: 'office', confidence: 'likely', sign: 'office documents only' }
  const page = files.find(({ path }) => /^index\.x?html?$/i.test(path)) ?? files.find(isHtml)
  if (page) return { name: 'html', confidence: 'likely', sign: page.path, manifest: page.path }
  return undefined
}

const isHtml = ({ path }: Entry): boolean => /\.x?html?$/i.test(path)
