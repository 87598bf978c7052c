import type { Passage } from '../content-text.js'
import { WordFilter } from '../word-filter.js'

/** What the reader of a script is told, in the order of the text. Indices are those of the passage. */
export interface TokenReader {
  /** A name or a keyword. */
  word(start: number, end: number): void
  /** What stands between the quotes of a string, or between those of a template and its substitutions. */
  literal(start: number, end: number): void
  comment(start: number, end: number): void
  /** Any other sign; a number is told as `0`, a regular expression as `/`. */
  sign(code: number): void
}

const [lineFeed, carriageReturn, space] = [10, 13, 32]
const [doubleQuote, dollar, singleQuote, closing, star, slash] = [34, 36, 39, 41, 42, 47]
const [zero, angle, openingBracket, backslash, closingBracket, backtick] = [48, 60, 91, 92, 93, 96]
const [openingBrace, closingBrace] = [123, 125]

/** Words behind which a `/` begins a regular expression, and does not divide. */
const beforeOperand = new Set(['return', 'typeof', 'case', 'in', 'of', 'do', 'else', 'void', 'delete', 'throw', 'new'])
const keywords = new WordFilter(beforeOperand)

/**
 * Cuts a script into words, literals, comments and signs (ECMA-262 §12). Only a parser could tell every regular expression from a
 * division; what stands before a `/` tells nearly all of them, and one that would run over the end of its line is none. Every character
 * is looked at a bounded number of times.
 */
export function readTokens(passage: Passage, reader: TokenReader): void {
  const { text, end } = passage
  /** Depths of braces at which a template goes on. */
  const templates: number[] = []
  let depth = 0
  let operand = false
  /** No regular expression that begins before here ends on its line. */
  let noExpressionBefore = 0
  let index = passage.start
  const template = (from: number): void => {
    const close = templateEnd(text, from, end)
    reader.literal(from, close)
    if (text.charCodeAt(close) === dollar && close < end) {
      templates.push(depth++)
      index = close + 2
      operand = false
    } else {
      index = close + 1
      operand = true
    }
  }
  while (index < end) {
    const code = text.charCodeAt(index)
    if (code <= space) {
      index++
    } else if (isWordPart(code)) {
      const from = index
      index = wordEnd(text, index, end)
      if (code >= zero && code <= 57) {
        reader.sign(zero)
        operand = true
      } else {
        reader.word(from, index)
        operand = !(keywords.mayHave(code, index - from) && beforeOperand.has(text.slice(from, index)))
      }
    } else if (code === doubleQuote || code === singleQuote) {
      const close = stringEnd(text, index, end)
      reader.literal(index + 1, close)
      index = close + 1
      operand = true
    } else if (code === backtick) {
      template(index + 1)
    } else if (code === slash && text.charCodeAt(index + 1) === slash) {
      index = comment(reader, index, lineEnd(text, index, end))
    } else if (code === slash && text.charCodeAt(index + 1) === star) {
      index = comment(reader, index, commentEnd(text, index, end))
    } else if (code === slash && !operand && index >= noExpressionBefore) {
      const close = expressionEnd(text, index, end)
      if (close < 0) {
        noExpressionBefore = -close
        reader.sign(slash)
        index++
      } else {
        reader.sign(slash)
        index = wordEnd(text, close + 1, end)
        operand = true
      }
    } else if (code === angle && text.startsWith('!--', index + 1)) {
      // What hid scripts from browsers of the nineties is a comment to this day (ECMA-262 B.1.1).
      index = comment(reader, index, lineEnd(text, index, end))
    } else if (code === closingBrace && templates.length > 0 && templates.at(-1) === depth - 1) {
      depth = templates.pop() ?? 0
      template(index + 1)
    } else {
      if (code === openingBrace) depth++
      else if (code === closingBrace) depth = Math.max(0, depth - 1)
      operand = code === closing || code === closingBracket || code === closingBrace
      reader.sign(code)
      index++
    }
  }
}

function comment(reader: TokenReader, start: number, end: number): number {
  reader.comment(start, end)
  return end
}

function wordEnd(text: string, start: number, end: number): number {
  let index = start
  while (index < end && isWordPart(text.charCodeAt(index))) index++
  return index
}

/** Where a string ends: at its quote, or at the end of a line that leaves it open. */
export function stringEnd(text: string, start: number, end: number): number {
  const quote = text.charCodeAt(start)
  for (let index = start + 1; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === quote || code === lineFeed || code === carriageReturn) return index
    if (code === backslash) index += text.charCodeAt(index + 1) === carriageReturn ? 2 : 1
  }
  return end
}

/** Where a stretch of a template ends: at its closing quote, or at the `$` of a substitution. */
function templateEnd(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === backtick || (code === dollar && text.charCodeAt(index + 1) === openingBrace)) return index
    if (code === backslash) index++
  }
  return end
}

/** The closing `/` of a regular expression; where its line ends first, that place as a negative number. */
function expressionEnd(text: string, start: number, end: number): number {
  let inClass = false
  let index = start + 1
  for (; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === lineFeed || code === carriageReturn) break
    if (code === backslash) index++
    else if (code === openingBracket) inClass = true
    else if (code === closingBracket) inClass = false
    else if (code === slash && !inClass) return index
  }
  return -Math.max(1, Math.min(index, end))
}

// Loops, and not `indexOf`: that would look for an end beyond the passage, again and again where a page has a million small scripts.
function lineEnd(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === lineFeed || code === carriageReturn) return index
  }
  return end
}

/** Behind the comment that opens here, or the end of the text where nothing closes it. */
function commentEnd(text: string, start: number, end: number): number {
  for (let index = start + 3; index < end; index++)
    if (text.charCodeAt(index) === slash && text.charCodeAt(index - 1) === star) return index + 1
  return end
}

/** Letters, digits, `$`, `_`; what is not ASCII is a letter too, here. */
const wordParts = Uint8Array.from({ length: 128 }, (_, code) => (/[\w$]/.test(String.fromCharCode(code)) ? 1 : 0))
const isWordPart = (code: number): boolean => code >= 128 || wordParts[code] === 1
