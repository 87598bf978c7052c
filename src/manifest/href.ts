import { decodeOnce, type IriParts, splitIri } from '../kernel/iri.js'
import { folderOf } from '../kernel/path.js'

/** What kind of reference an href is, before anything is looked up. */
export type HrefKind =
  /** A path inside the package. */
  | 'relative'
  /** Begins with one `/`: means the root of a server. */
  | 'root'
  /** Has a scheme or a server of its own: `https:`, `javascript:`, `//host/`. */
  | 'url'
  /** A place on somebody's machine: `file:`, `C:/`, `\\server\share`. */
  | 'local'
  | 'empty'

export interface Href {
  readonly kind: HrefKind
  /** Without query and fragment, `\` written as `/`, nothing decoded. */
  readonly path: string
  /** After `?`; absent when there is none. */
  readonly query?: string
  /** After `#`; absent when there is none. */
  readonly fragment?: string
  /** Lower case, where there is one. */
  readonly scheme?: string
  /** True when the path was written with `\`. */
  readonly backslash: boolean
}

/** Most hrefs: a relative path with nothing in it that has to be cut off, and no colon that could end a scheme. */
const plain = /^[\w-][\w./-]*$/
const plainPath = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/

/** Whether a reference is already the path it leads to: nothing to cut off, to decode, or to resolve. */
export const isPlainPath = (reference: string): boolean => plainPath.test(reference)

/** Cuts an href as a manifest writes it, white space around it removed. */
export function parseHref(text: string): Href {
  if (plain.test(text)) return { kind: 'relative', path: text, backslash: false }
  const value = text.trim()
  const end = value.search(/[?#]/)
  const written = end < 0 ? value : value.slice(0, end)
  const backslash = written.includes('\\')
  const slashed = backslash ? written.replaceAll('\\', '/') + value.slice(written.length) : value
  const parts = splitIri(slashed)
  const { path, query, fragment, scheme } = parts
  return {
    kind: kindOf(value, parts),
    path,
    ...(query !== undefined && { query }),
    ...(fragment !== undefined && { fragment }),
    ...(scheme !== undefined && { scheme }),
    backslash,
  }
}

function kindOf(value: string, { scheme, authority, path }: IriParts): HrefKind {
  if (value === '') return 'empty'
  if (scheme === 'file' || scheme?.length === 1 || value.startsWith('\\\\')) return 'local'
  if (scheme !== undefined || authority !== undefined) return 'url'
  return path.startsWith('/') ? 'root' : 'relative'
}

/** Where a relative reference leads inside a package. */
export interface PackagePath {
  /** Name of the entry it means, whether or not the package has it: decoded once, dots removed. Empty for the root itself. */
  readonly path: string
  /** The same without any decoding: a file may really be called `a%20b`. */
  readonly undecoded: string
  /** True when it leaves the package. */
  readonly climbs: boolean
  /** A `%` that no two hexadecimal digits follow, or bytes that are not UTF-8. */
  readonly brokenEscape: boolean
  /** True when it ends in `/`. */
  readonly folder: boolean
}

/** The path inside the package that a reference names, against a base (the joined `xml:base`, or empty). */
export function resolveInPackage(href: string, base = ''): PackagePath {
  const { path: written } = parseHref(resolveBase(base, href))
  const { text, broken } = decodeOnce(written)
  const { path, climbs } = withoutDots(text)
  const undecoded = text === written ? path : withoutDots(written).path
  return { path, undecoded, climbs, brokenEscape: broken, folder: written.endsWith('/') }
}

/** RFC 3986 §5.2.3: what follows the last `/` of the base is replaced. */
export function resolveBase(base: string, reference: string): string {
  if (reference === '') return base
  if (base === '' || parseHref(reference).kind !== 'relative') return reference
  return folderOf(base) + reference
}

/** Characters of an `xml:base`, all those around it included, that an LMS has to accept at least. */
export const longestBase = 2000

/**
 * An `xml:base` joined to the one around it. SCORM means a folder by it and demands the final `/` (MAN-041); where that is forgotten
 * it is read as if it stood there, so that one slip does not make every href of the manifest wrong. One that grows too long is left out
 * (MAN-042): joined to thousands of hrefs it would fill the memory.
 */
export function joinBase(outer: string, base: string): string {
  const joined = resolveBase(outer, base.trim().replaceAll('\\', '/'))
  if (joined.length > longestBase) return outer
  return joined === '' || joined.endsWith('/') ? joined : `${joined}/`
}

function withoutDots(path: string): { path: string; climbs: boolean } {
  const kept: string[] = []
  let climbs = false
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.pop() === undefined) climbs = true
  }
  return { path: kept.join('/'), climbs }
}
