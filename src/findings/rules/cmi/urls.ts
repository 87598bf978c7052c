import type { Container } from '../../../container/container.js'
import type { Finding } from '../../../kernel/finding.js'
import { decodeOnce, escapeBeyondAscii, type IriParts, iriFault, splitIri } from '../../../kernel/iri.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import { resolveInPackage } from '../../../manifest/href.js'
import type { Placed } from '../../../manifest/value.js'
import type { ManifestView } from '../../view.js'
import { PackageFiles } from '../package-files.js'
import { ausOf, nameOf } from './nodes.js'

/** Names that the LMS itself adds to the address of an AU. */
const reserved = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']
const reservedFolded = new Map(reserved.map((name) => [name.toLowerCase(), name]))

/** Schemes that run what they carry inside the page that opens them. */
const scripts = new Set(['javascript', 'vbscript', 'data'])
/** Folders and file name of the deepest entry that an address is compared with. */
const deepest = 64
const web = new Set(['http', 'https'])

/** CMI-009 to 015, 031, 032: the addresses that AUs are launched from. */
export function* urls({ manifest, container }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  const files = new PackageFiles(container)
  for (const au of ausOf(manifest)) {
    if (!au.url) continue
    const url: Url = { ...au.url, value: au.url.value.trim(), au: nameOf(au.element) }
    if (url.value === '') {
      yield told('CMI-009', url)
      continue
    }
    const parts = splitIri(url.value.replaceAll('\\', '/'))
    yield* syntax(url)
    yield* query(url, parts)
    if (parts.scheme !== undefined) yield* absolute(url, parts, container)
    else if (container.kind === 'zip') yield* relativeInZip(url, parts, files)
    else yield told('CMI-011', url)
  }
}

interface Url extends Placed {
  /** What the AU is called. */
  readonly au: string
}

const told = (rule: string, { place, value, au }: Url, particular?: string, more: Finding['args'] = {}): Finding => ({
  rule,
  ...(particular && { case: particular }),
  place,
  args: { au, value, ...more },
})

/** CMI-010, and CMI-014 for backslashes. */
function* syntax(url: Url): Iterable<Finding> {
  const slashed = url.value.replaceAll('\\', '/')
  if (slashed !== url.value) yield told('CMI-014', url, 'backslash', { suggestion: slashed })
  const fault = iriFault(slashed)
  const escaped = escapeBeyondAscii(slashed)
  if (fault) {
    const particular = /^\s$/.test(fault.found) ? 'space' : fault.kind
    yield told('CMI-010', url, particular, { found: fault.found })
  } else if (escaped !== slashed) yield told('CMI-010', url, 'unicode', { suggestion: escaped })
}

/** CMI-015: each reserved name is told once for an AU. */
function* query(url: Url, { query: text }: IriParts): Iterable<Finding> {
  if (!text) return
  const names = new Set(
    text.split('&').map((pair) => decodeOnce((pair.split('=', 1)[0] ?? '').replaceAll('+', ' ')).text),
  )
  for (const name of names) {
    const meant = reservedFolded.get(name.toLowerCase())
    if (meant === undefined) continue
    if (name === meant) yield told('CMI-015', url, undefined, { name })
    else yield told('CMI-015', url, 'case', { name, meant })
  }
}

/** CMI-013, 031, 032: addresses with a scheme of their own. */
function* absolute(url: Url, { scheme = '', path, authority }: IriParts, container: Container): Iterable<Finding> {
  if (scripts.has(scheme)) yield told('CMI-032', url, 'script', { scheme })
  else if (scheme === 'file' || scheme.length === 1) yield told('CMI-032', url, 'local')
  else if (!web.has(scheme)) yield told('CMI-032', url, undefined, { scheme })
  else {
    if (scheme === 'http') yield told('CMI-031', url)
    const entry = authority && container.kind === 'zip' ? packagedFile(path, container) : undefined
    if (entry !== undefined) yield told('CMI-013', url, undefined, { entry })
  }
}

/** The file of the package that the end of a path names, the longest one where several do. */
function packagedFile(path: string, container: Container): string | undefined {
  // Bounded, so that an address of a million segments costs no more than any other.
  const segments = resolveInPackage(`./${path}`).path.split('/').slice(-deepest)
  for (let from = 0; from < segments.length; from++) {
    const entry = container.entry(segments.slice(from).join('/'))
    if (entry && !entry.directory) return entry.path
  }
  return undefined
}

/** CMI-012 and CMI-014: addresses that mean a file of the package. */
function* relativeInZip(url: Url, { authority, path }: IriParts, files: PackageFiles): Iterable<Finding> {
  if (authority !== undefined) {
    yield told('CMI-012', url, 'no-scheme')
    return
  }
  const target = resolveInPackage(path)
  if (target.climbs) {
    yield told('CMI-014', url)
    return
  }
  const found = target.path !== '' && !target.folder && files.has(target.path)
  if (found) {
    if (path.startsWith('/')) yield told('CMI-012', url, 'rooted', { suggestion: url.value.replace(/^[/\\]+/, '') })
    return
  }
  const near = files.folded(target.path)
  if (near === undefined) yield told('CMI-012', url, undefined, { path: target.path || '/' })
  else yield told('CMI-012', url, 'near', { path: target.path, near })
}
