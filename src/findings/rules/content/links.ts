import type { Container, Entry } from '../../../container/container.js'
import type { FileFacts } from '../../../content/file-facts.js'
import { folderOf, slashed } from '../../../kernel/path.js'
import { type Href, isPlainPath, parseHref, resolveBase, resolveInPackage } from '../../../manifest/href.js'
import { PackageFiles } from '../package-files.js'

/** Where a reference leads. */
export type Target =
  | { readonly kind: 'file'; readonly entry: Entry; readonly path: string }
  /** Found only under another letter case or Unicode form. */
  | { readonly kind: 'folded'; readonly entry: Entry; readonly path: string }
  | { readonly kind: 'folder' }
  /** Another host. */
  | { readonly kind: 'foreign' }
  /** Nowhere in the package; `rooted` where it begins with `/`, `climbs` where it leaves the package. */
  | { readonly kind: 'missing'; readonly path: string; readonly rooted: boolean; readonly climbs: boolean }
  /** A place in the page, a script, data, a template that is filled in later, the machine of the author. */
  | { readonly kind: 'none' }

/** What a script or a template engine puts together before a browser sees it. */
const unfinished = /[{}<>|^`"'\n]|\$\(|%[A-Za-z_]+%|\[\[|\]\]|__\w{1,40}__/
/** Nearly all references: some steps up, then a path with nothing in it to decode, to resolve or to cut off. */
const plain = /^(?:\.\.\/){0,30}[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/
const web = new Set([undefined, 'http', 'https'])
const knownAtMost = 10_000
const none: Target = { kind: 'none' }

/** An address without its query and its fragment. */
export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? ''

/** Follows references from one file of a package to another. Paths are those of the archive. */
export class Links {
  readonly files: PackageFiles
  readonly #container: Container
  /** What was found for one folder: pages side by side refer to the same files, and several rules follow the same references. */
  readonly #known = new Map<string, Target>()
  #base: string | undefined
  #folder: string | undefined
  #folderIsPlain = false
  /** What plain paths of the archive are: folders side by side refer to the same files too. */
  readonly #byPath = new Map<string, Target>()

  constructor(container: Container) {
    this.#container = container
    this.files = new PackageFiles(container)
  }

  /** The address that references of a file are resolved against; undefined where a page says that they mean another host. */
  baseOf(path: string, { page }: FileFacts): string | undefined {
    const own = slashed(path).replace(/[%?#]/g, encodeURIComponent)
    const href = page?.base?.text
    if (href === undefined) return own
    const { kind } = parseHref(href)
    if (kind === 'url' || kind === 'local') return undefined
    return resolveBase(own, href)
  }

  follow(url: string, base: string | undefined): Target {
    if (base !== this.#base) {
      this.#base = base
      const folder = base === undefined ? undefined : folderOf(base)
      if (folder !== this.#folder) this.#known.clear()
      this.#folder = folder
      this.#folderIsPlain = folder === '' || (folder !== undefined && isPlainPath(folder.slice(0, -1)))
    }
    if (this.#known.size >= knownAtMost) this.#known.clear()
    const known = this.#known.get(url)
    if (known) return known
    const target = this.#plain(url) ?? this.#look(url, this.#folder)
    this.#known.set(url, target)
    return target
  }

  /** Where a plain path leads, by a shorter way to the same answer; undefined where it is none. */
  #plain(url: string): Target | undefined {
    const folder = this.#folder
    if (folder === undefined || !this.#folderIsPlain || !plain.test(url) || url.includes('__')) return undefined
    let [end, from] = [folder.length, 0]
    for (; url.startsWith('../', from); from += 3) {
      if (end === 0) return undefined
      end = folder.lastIndexOf('/', end - 2) + 1
    }
    const path = folder.slice(0, end) + url.slice(from)
    let target = this.#byPath.get(path)
    if (!target) {
      target = this.#inside(path, parseHref(path), '')
      if (this.#byPath.size >= knownAtMost) this.#byPath.clear()
      this.#byPath.set(path, target)
    }
    return target
  }

  #look(url: string, folder: string | undefined): Target {
    if (unfinished.test(url)) return none
    const href = parseHref(url)
    if (href.kind === 'url') return web.has(href.scheme) ? { kind: 'foreign' } : none
    if (href.kind === 'empty' || href.kind === 'local' || href.path === '') return none
    return folder === undefined ? { kind: 'foreign' } : this.#inside(url, href, folder)
  }

  #inside(url: string, { kind }: Href, folder: string): Target {
    const { path, undecoded, climbs, folder: ofFolder } = resolveInPackage(url, folder)
    const entry = ofFolder ? undefined : (this.#container.entry(path) ?? this.#container.entry(undecoded))
    const rooted = kind === 'root'
    if (entry && !climbs && !rooted) return { kind: 'file', entry, path }
    if (path === '' || ofFolder || this.files.hasFolder(path)) return { kind: 'folder' }
    const folded = climbs || rooted ? undefined : this.files.folded(path)
    const alike = folded === undefined ? undefined : this.#container.entry(folded)
    if (alike && folded !== undefined) return { kind: 'folded', entry: alike, path: folded }
    return { kind: 'missing', path, rooted, climbs }
  }
}
