import type { QuotedLine } from '../../findings/quote-lines.js'
import type { Severity } from '../../findings/rule.js'
import { printable } from '../../kernel/printable.js'
import type { Look } from '../terminal.js'
import { widthOf } from './wrap.js'

/** Columns where there is no terminal. */
const usualWidth = 120

/** A line of a file and a caret under its column, on a terminal of some width. */
export function quotedText(quote: QuotedLine, severity: Severity, indent: string, look: Look): string[] {
  const gutter = `${indent}${quote.line} │ `
  const { text, at } = fitted(quote, Math.max(20, (look.width ?? usualWidth) - gutter.length))
  const lines = [`${look.paint('faint', gutter)}${text}`]
  if (at === undefined) return lines
  const below = `${indent}${' '.repeat(String(quote.line).length)} │ `
  return [
    ...lines,
    `${look.paint('faint', below)}${' '.repeat(widthOf(text.slice(0, at)))}${look.paint(severity, '^')}`,
  ]
}

/**
 * As much of a line as fits into so many columns of a terminal, which are not characters: some take two, some none. The column that is
 * quoted, an index `at` in the text, stands somewhere in the middle.
 */
export function fitted(quote: QuotedLine, room: number): { readonly text: string; readonly at?: number } {
  const shown = printable(quote.text.replaceAll('\t', ' '))
  const characters = [...shown]
  const widths = characters.map(widthOf)
  const cutOut = (from: number, to: number) => characters.slice(from, to).join('')
  const column = [...shown.slice(0, quote.at ?? 0)].length
  const { before, after } = quote.cut
  let [start, end] = [0, characters.length]
  // Two columns are for the signs that something was cut, one for a caret behind the last character.
  if (widthOf(shown) > room - 3) {
    let used = 0
    start = end = column
    const rightwards = (most: number) => {
      while (end < characters.length && used + (widths[end] ?? 0) <= most) used += widths[end++] ?? 0
    }
    rightwards(room / 2)
    while (start > 0 && used + (widths[start - 1] ?? 0) <= room - 3) used += widths[--start] ?? 0
    rightwards(room - 3)
    // A mark that combines with what was cut would sit on the sign.
    while (start < column && widths[start] === 0) start++
  }
  const ahead = before || start > 0 ? '…' : ''
  const behind = after || end < characters.length ? '…' : ''
  const text = `${ahead}${cutOut(start, end).trimEnd()}${behind}`
  return { text, ...(quote.at !== undefined && { at: ahead.length + cutOut(start, column).length }) }
}
