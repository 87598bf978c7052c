import type { Passage } from '../content-text.js'
import type { FactGathering } from '../fact-gathering.js'

const [tab, lineFeed, formFeed, carriageReturn, space] = [9, 10, 12, 13, 32]
const [doubleQuote, hash, singleQuote, opening, closing, star, slash, at, backslash] = [
  34, 35, 39, 40, 41, 42, 47, 64, 92,
]
const [upperU, lowerU] = [85, 117]

/** Characters of an address that are looked at: pictures written out as `data:` are longer. */
const longestAddress = 4000

/**
 * Reads a style sheet token by token (CSS Syntax 3 §4.3), as far as its addresses need it: comments and strings are passed over, a quoted
 * or bare `url(` is read with its escapes, and a string behind `@import` is an address too.
 */
export function readStyle(passage: Passage, facts: FactGathering): void {
  const { text, end } = passage
  const address = (rule: string, from: number, to: number) => {
    // The name of a vocabulary: nothing is fetched from there.
    if (rule === 'namespace') return
    facts.reference(
      rule === 'import' ? 'stylesheet' : 'style',
      unescaped(passage.slice(from, Math.min(to, from + longestAddress))),
      passage.origin(from),
    )
  }
  let index = passage.start
  /** The `@` rule whose address may come next; the prefix of a namespace stands before it. */
  let rule = ''
  while (index < end) {
    const code = text.charCodeAt(index)
    if (code === slash && text.charCodeAt(index + 1) === star) {
      index = afterComment(text, index, end)
    } else if (code === doubleQuote || code === singleQuote) {
      const close = stringEnd(text, index, end)
      if (rule !== '') address(rule, index + 1, close)
      rule = ''
      index = close + 1
    } else if (code === at) {
      const close = nameEnd(text, index + 1, end)
      const name = text.slice(index + 1, Math.min(close, index + 11)).toLowerCase()
      rule = name === 'import' || name === 'namespace' ? name : ''
      index = close
    } else if ((code === upperU || code === lowerU) && isUrlFunction(text, index)) {
      const inside = spacesEnd(text, index + 4, end)
      const quote = text.charCodeAt(inside)
      const quoted = quote === doubleQuote || quote === singleQuote
      const close = quoted ? stringEnd(text, inside, end) : bareUrlEnd(text, inside, end)
      const from = quoted ? inside + 1 : inside
      // A string that its line leaves open, and a bare address with quotes or spaces, are dropped by browsers.
      if (quoted ? !isLineEnd(text.charCodeAt(close)) || close >= end : isBareUrl(text, inside, close))
        address(rule, from, close)
      rule = ''
      index = close + 1
    } else if (isNamePart(code) || code === hash || code === backslash) {
      // `#url(` and `\curl(` are names of something else.
      if (rule !== 'namespace') rule = ''
      index = nameEnd(text, code === hash ? index + 1 : index, end)
    } else {
      if (!isSpace(code)) rule = ''
      index++
    }
  }
}

// A loop, and not `indexOf`: that would look beyond the passage, again and again where a page has a million small styles.
function afterComment(text: string, start: number, end: number): number {
  for (let index = start + 3; index < end; index++)
    if (text.charCodeAt(index) === slash && text.charCodeAt(index - 1) === star) return index + 1
  return end
}

/** Where the string that opens here ends: at its quote, or at the end of a line that leaves it open. */
function stringEnd(text: string, opening: number, end: number): number {
  const quote = text.charCodeAt(opening)
  for (let index = opening + 1; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === quote || isLineEnd(code)) return index
    if (code === backslash) index += text.charCodeAt(index + 1) === carriageReturn ? 2 : 1
  }
  return end
}

function bareUrlEnd(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === closing) return index
    if (code === backslash) index++
  }
  return end
}

/** Whether a browser takes it for an address: spaces stand around it only, quotes and parentheses nowhere. */
function isBareUrl(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === backslash) index = escapeEnd(text, index)
    else if (code === doubleQuote || code === singleQuote || code === opening) return false
    else if (isSpace(code)) return spacesEnd(text, index, end) === end
  }
  return true
}

/** The last character of an escape: one character, or up to six hexadecimal digits and a space. */
function escapeEnd(text: string, start: number): number {
  const found = /^(?:[0-9a-f]{1,6}[ \t\r\n\f]?|[\s\S])/i.exec(text.slice(start + 1, start + 8))?.[0]
  return start + (found?.length ?? 0)
}

function nameEnd(text: string, start: number, end: number): number {
  let index = start
  for (; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === backslash) index = escapeEnd(text, index)
    else if (!isNamePart(code)) break
  }
  return index
}

function spacesEnd(text: string, start: number, end: number): number {
  let index = start
  while (index < end && isSpace(text.charCodeAt(index))) index++
  return index
}

const isSpace = (code: number): boolean => code === space || code === tab || isLineEnd(code)

const isUrlFunction = (text: string, index: number): boolean =>
  text.charCodeAt(index + 3) === opening && text.slice(index, index + 3).toLowerCase() === 'url'

const isLineEnd = (code: number): boolean => code === lineFeed || code === carriageReturn || code === formFeed

/** Letters, digits, `-`, `_`, and all that is not ASCII. */
const isNamePart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 45 ||
  code === 95 ||
  code >= 128

/** Without escapes (`\26 `, `\"`), nor the line ends that an escape joins. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text.trim()
  return text
    .replace(/\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|(\r\n|[\s\S]))/gi, (_, hex?: string, plain?: string) => {
      if (hex === undefined) return /[\r\n\f]/.test(plain ?? '') ? '' : (plain ?? '')
      const code = Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    })
    .trim()
}
