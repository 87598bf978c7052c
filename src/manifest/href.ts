/** What kind of reference an href is, before anything is looked up. */
export type HrefKind = 'relative' | 'url' | 'root' | 'file-url' | 'drive' | 'empty'

export interface Href {
  readonly kind: HrefKind
  /** Without query and fragment, as written. */
  readonly path: string
  /** From `?`, without the fragment; empty when there is none. */
  readonly query: string
  /** From `#`; empty when there is none. */
  readonly fragment: string
  readonly hasBackslash: boolean
}

/** RFC 3986 §3: a query begins at the first `?`, a fragment at the first `#`; neither is part of a file's name. */
export function parseHref(text: string): Href {
  const value = text.trim()
  const [beforeFragment = '', fragment] = splitAt(value, '#')
  const [path = '', query] = splitAt(beforeFragment, '?')
  return {
    kind: kindOf(path, value),
    path,
    query: query ?? '',
    fragment: fragment ?? '',
    hasBackslash: path.includes('\\'),
  }
}

function kindOf(path: string, whole: string): HrefKind {
  if (whole === '') return 'empty'
  if (/^[a-z]:([\\/]|$)/i.test(path)) return 'drive'
  if (/^file:/i.test(path)) return 'file-url'
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^\/\//.test(path)) return 'url'
  return /^[\\/]/.test(path) ? 'root' : 'relative'
}

export interface PackagePath {
  /** Decoded once, NFC, `.` and `..` resolved, no leading `/`. */
  readonly path: string
  /** The reference goes above the root of the package. */
  readonly climbs: boolean
  /** A `%` that no two hexadecimal digits follow, or bytes that are not UTF-8. */
  readonly brokenEscape: boolean
}

/** The path inside the package that a relative reference names, against a base (the joined `xml:base`, or empty). */
export function resolveInPackage(href: string, base = ''): PackagePath {
  const { path: written } = parseHref(href)
  const joined = resolveBase(base, written)
  const { text, broken } = decodeOnce(joined)
  const { path, climbs } = normalise(text.replaceAll('\\', '/'))
  return { path: path.normalize('NFC'), climbs, brokenEscape: broken }
}

/** RFC 3986 §5.2.3: what follows the last `/` of the base is replaced. */
export function resolveBase(base: string, reference: string): string {
  if (reference === '') return base
  if (base === '' || parseHref(reference).kind !== 'relative') return reference
  return base.slice(0, base.lastIndexOf('/') + 1) + reference
}

/** Percent-decodes once; what cannot be decoded is left as it stands. */
export function decodeOnce(text: string): { text: string; broken: boolean } {
  if (!text.includes('%')) return { text, broken: false }
  let broken = /%(?![0-9a-f]{2})/i.test(text)
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      // A URIError: the bytes are not UTF-8. The caller hears of it.
      broken = true
      return escapes
    }
  })
  return { text: decoded, broken }
}

function normalise(path: string): { path: string; climbs: boolean } {
  const kept: string[] = []
  let climbs = false
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.pop() === undefined) climbs = true
  }
  return { path: kept.join('/'), climbs }
}

function splitAt(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at)]
}
