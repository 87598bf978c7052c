import type { Finding } from '../kernel/finding.js'
import type { Place } from '../kernel/place.js'
import type { XmlElement } from './document.js'
import { behindSpace } from './space.js'
import { understandFault } from './well-formedness.js'

/** Where the parser was when it found a document malformed. */
export interface Standing {
  readonly text: string
  /** Index of the character that it stopped at. */
  readonly end: number
  /** Index of the `<` of the last tag. */
  readonly tagStart: number
  /** Index behind the last tag, comment or instruction that was whole. */
  readonly resume: number
  readonly open?: XmlElement
  /** The one that was closed last. */
  readonly closed?: XmlElement
}

/** A case of XML-001, and where an author should look: often before the place where the parser noticed. */
export interface Malformation {
  readonly which?: string
  /** An index of the text, or a place that was known before. */
  readonly at: number | Place
  readonly args: Finding['args']
}

/** @param message the parser's. */
export function malformation(message: string, standing: Standing): Malformation {
  const { text, end, tagStart, resume } = standing
  const ampersand = bareAmpersand(text, resume, end)
  if (ampersand !== undefined)
    return { which: 'ampersand', at: ampersand, args: { near: wordsFrom(text, ampersand + 1) } }
  const { which, what } = understandFault(message)
  switch (which) {
    case 'mismatch':
    case 'unmatched-end':
      return endTag(which, standing)
    case 'unclosed':
      return unclosed(standing)
    case 'duplicate-attribute':
      return { which, at: tagStart, args: { what } }
    case 'entity':
    case 'reference': {
      const start = Math.max(0, text.lastIndexOf('&', end))
      return { which, at: start, args: { near: text.slice(start, end + 1) } }
    }
    case 'name':
      return { which: 'tag', at: tagStart, args: { near: wordsFrom(text, tagStart) } }
    case 'outside': {
      const start = behindSpace(text, resume)
      return { which, at: start, args: { near: wordsFrom(text, start) } }
    }
    default:
      return { ...(which && { which }), at: end, args: { near: wordsFrom(text, end) } }
  }
}

/** Says which element is open: the slip is as often there as where the parser noticed. */
function endTag(which: string, { text, end, closed }: Standing): Malformation {
  const start = Math.max(0, text.lastIndexOf('<', end))
  // The parser closes an element before it says that the end tag does not fit it.
  const open = which === 'mismatch' && closed
  const args = {
    near: text.slice(start, end + 1),
    ...(open && { open: qualified(open), line: open.place.line ?? 0 }),
  }
  return { which, at: start, args }
}

function unclosed({ text, resume, open }: Standing): Malformation {
  if (!open || text.indexOf('<', resume) >= 0) return { which: 'truncated', at: text.length, args: {} }
  return { which: 'unclosed', at: open.place, args: { open: qualified(open) } }
}

const wordsFrom = (text: string, start: number): string =>
  text
    .slice(start, start + 30)
    .replace(/\s+/g, ' ')
    .trim()

const qualified = ({ prefix, name }: XmlElement): string => (prefix ? `${prefix}:${name}` : name)

/** Index of the first ampersand that begins no reference, in text and tags; nothing is said of a comment or CDATA section. */
function bareAmpersand(text: string, from: number, to: number): number | undefined {
  const found = /<[!?]|&(?!#\d+;|#x[\da-f]+;|[a-z_:][\w:.-]*;)/gi
  found.lastIndex = from
  const match = found.exec(text)
  return match?.[0] === '&' && match.index <= to ? match.index : undefined
}
