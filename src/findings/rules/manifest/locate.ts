import { decodeOnce } from '../../../kernel/iri.js'
import {
  type HrefKind,
  isPlainPath,
  type PackagePath,
  parseHref,
  resolveBase,
  resolveInPackage,
} from '../../../manifest/href.js'
import type { PackageFiles } from '../package-files.js'

/** What an href came to, once it was looked up. */
export interface Located {
  /** The kind of the href after `xml:base`. */
  readonly kind: HrefKind
  readonly scheme?: string
  /** `xml:base` and href, joined as written. */
  readonly joined: string
  readonly target: PackagePath
  /** How the entry was found; absent when the package has none that fits. */
  readonly match?: 'exact' | 'undecoded' | 'twice-decoded' | 'letter-case' | 'unicode' | 'folder'
  /** The file that is meant: the one that was found, else the target itself. Two hrefs with one key mean one file. */
  readonly key: string
  /** The file somebody most likely meant, where none was found. */
  readonly near?: string
  /** True where the href is the very name of an entry, and short: there is nothing to say of how it is written. */
  readonly plain?: boolean
}

const shortHref = 200

/** Looks hrefs up, each one once however often it stands in the manifest. */
export class Locator {
  readonly #files: PackageFiles
  readonly #known = new Map<string, Located>()
  /** Characters that may still be looked up: every href of a hostile manifest can be a hundred times as long as it is written. */
  #left: number

  constructor(files: PackageFiles, characters: number) {
    this.#files = files
    this.#left = characters
  }

  /** True when there were more characters than may be looked up; the hrefs after that are taken for found. */
  get exhausted(): boolean {
    return this.#left < 0
  }

  locate(href: string, base: string): Located {
    const joined = resolveBase(base, href.trim())
    const known = this.#known.get(joined)
    if (known) return known
    this.#left -= joined.length
    if (this.exhausted)
      return { kind: 'relative', joined: href, target: resolveInPackage(href), match: 'exact', key: href }
    const located = this.#look(joined)
    this.#known.set(joined, located)
    return located
  }

  #look(joined: string): Located {
    if (joined.length <= shortHref && isPlainPath(joined) && this.#files.has(joined)) {
      const target = { path: joined, undecoded: joined, climbs: false, brokenEscape: false, folder: false }
      return { kind: 'relative', joined, target, match: 'exact', key: joined, plain: true }
    }
    const { kind, scheme } = parseHref(joined)
    const target = resolveInPackage(joined)
    const found = { kind, joined, target, ...(scheme !== undefined && { scheme }) }
    if (kind !== 'relative' && kind !== 'root') return { ...found, key: joined }
    const { path, undecoded } = target
    if (!target.folder) {
      if (this.#files.has(path)) return { ...found, match: 'exact', key: path }
      if (this.#files.has(undecoded)) return { ...found, match: 'undecoded', key: undecoded }
      const twice = decodeOnce(path).text
      if (this.#files.has(twice)) return { ...found, match: 'twice-decoded', key: twice }
    }
    if (path === '' || this.#files.hasFolder(path)) return { ...found, match: 'folder', key: path }
    const folded = this.#files.folded(path)
    if (folded !== undefined) {
      const match = folded.normalize('NFC') === path.normalize('NFC') ? 'unicode' : 'letter-case'
      return { ...found, match, key: folded }
    }
    const near = this.#files.near(path)
    return { ...found, key: path, ...(near !== undefined && { near }) }
  }
}
