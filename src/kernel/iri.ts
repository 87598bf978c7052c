/** The generic syntax of URIs (RFC 3986) and IRIs (RFC 3987): the parts of a reference, and what is wrong with one. */

/** A reference cut into its parts, nothing decoded. A part that is absent is not the same as an empty one. */
export interface IriParts {
  /** Lower case, without the colon. Absent in a relative reference. */
  readonly scheme?: string
  readonly authority?: string
  readonly path: string
  readonly query?: string
  readonly fragment?: string
}

/** The first thing that makes a reference break the syntax. */
export type IriFault =
  /** A character that must be written as a percent escape. */
  | { readonly kind: 'character'; readonly found: string }
  /** A `%` without two hexadecimal digits after it. */
  | { readonly kind: 'escape'; readonly found: string }
  /** A first segment with a colon, whose beginning is no scheme. */
  | { readonly kind: 'scheme'; readonly found: string }
  /** `http:` or `https:` without the name of a server, or with an impossible one. */
  | { readonly kind: 'host'; readonly found: string }
  | { readonly kind: 'port'; readonly found: string }

const shape = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s

/** Cuts any text; one that breaks the syntax gives the parts a browser would see. */
export function splitIri(text: string): IriParts {
  const [, scheme, authority, path = '', query, fragment] = shape.exec(text) ?? []
  return {
    ...(scheme !== undefined && { scheme: scheme.toLowerCase() }),
    ...(authority !== undefined && { authority }),
    path,
    ...(query !== undefined && { query }),
    ...(fragment !== undefined && { fragment }),
  }
}

// Controls, space, the ASCII characters no part may hold, and the direction marks of RFC 3987 4.1.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0020"<>\\^`{|}\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e]/
const badEscape = /%(?![0-9A-Fa-f]{2}).{0,2}/s
const literalAddress = /^\[(?:[0-9A-Fa-f:.]+|v[0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+)\]$/
const servers = new Set(['http', 'https'])

/** What is wrong with a reference, absolute or relative; nothing when it is well formed. Characters beyond ASCII are admitted. */
export function iriFault(text: string): IriFault | undefined {
  const character = forbidden.exec(text)?.[0]
  if (character !== undefined) return { kind: 'character', found: character }
  const percent = badEscape.exec(text)?.[0]
  if (percent !== undefined) return { kind: 'escape', found: percent }
  const { scheme, authority, path, query } = splitIri(text)
  if (scheme === undefined && authority === undefined) {
    const first = path.split('/', 1)[0] ?? ''
    if (first.includes(':')) return { kind: 'scheme', found: first.slice(0, first.indexOf(':') + 1) }
  }
  const hash = text.indexOf('#')
  const fragment = hash < 0 ? '' : text.slice(hash + 1)
  const misplaced = /[[\]]/.exec(path + (query ?? ''))?.[0] ?? /[[\]#]/.exec(fragment)?.[0]
  if (misplaced !== undefined) return { kind: 'character', found: misplaced }
  return authorityFault(scheme, authority)
}

/** Why a text is no absolute IRI, if it is none: what xAPI and cmi5 identify everything by. */
export function absoluteIriFault(text: string): 'empty' | 'relative' | IriFault | undefined {
  if (text === '') return 'empty'
  const { scheme, path, authority, query } = splitIri(text)
  if (scheme === undefined) return 'relative'
  if (path === '' && authority === undefined && query === undefined) return 'relative'
  return iriFault(text)
}

function authorityFault(scheme: string | undefined, authority: string | undefined): IriFault | undefined {
  const server = scheme !== undefined && servers.has(scheme)
  if (authority === undefined) return server ? { kind: 'host', found: '' } : undefined
  const place = authority.slice(authority.lastIndexOf('@') + 1)
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(place) ?? []
  if (server && host === '') return { kind: 'host', found: place }
  if (/[[\]]/.test(host) && !literalAddress.test(host)) return { kind: 'host', found: host }
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return { kind: 'port', found: port }
  return undefined
}

/** Decodes percent escapes once. Escapes that are broken, or are not UTF-8, stay as they stand, and `broken` says so. */
export function decodeOnce(text: string): { readonly text: string; readonly broken: boolean } {
  if (!text.includes('%')) return { text, broken: false }
  let broken = badEscape.test(text)
  const decoded = text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      // `%E9` from an old tool is a name nobody can look up: the caller hears of it.
      broken = true
      return escapes
    }
  })
  return { text: decoded, broken }
}

/** The same reference with every character beyond ASCII written as the percent escapes of its UTF-8 bytes. */
export const escapeBeyondAscii = (text: string): string =>
  text.replace(/[\u0080-\uffff]+/g, (run) => [...new TextEncoder().encode(run)].map(escapeByte).join(''))

const escapeByte = (byte: number): string => `%${byte.toString(16).toUpperCase()}`
