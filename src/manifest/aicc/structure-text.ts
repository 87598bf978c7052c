import type { Place } from '../../kernel/place.js'
import { decodeWindows1252 } from '../../xml/windows-1252.js'
import type { Placed } from '../value.js'
import type { AiccTable, TableOddity } from './aicc-manifest.js'

/** These files predate Unicode: what has no byte order mark and is not UTF-8 is read as Windows-1252, which loses nothing. */
export function decodeStructureFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** The section that is text and nothing else, whatever signs it holds. */
const proseSection = 'course_description'

/**
 * Sections in brackets, `name=value` lines in them, and free text, which is kept under the empty name with its line breaks. A line that
 * begins with `;` is a comment.
 */
export function readSections(text: string, file: string): Map<string, Map<string, Placed>> {
  const sections = new Map<string, Map<string, Placed>>()
  let name = ''
  let section = new Map<string, Placed>()
  const prose: string[] = []
  const endSection = () => {
    const free = section.get('')
    if (free) section.set('', { ...free, value: [free.value, ...prose].join('\n').trim() })
    prose.length = 0
  }
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const words = line.trim()
    if (words === '') {
      prose.push('')
      continue
    }
    const heading = /^\[([^\]]{1,200})\]$/.exec(words)?.[1]
    if (heading !== undefined) {
      endSection()
      name = heading.trim().toLowerCase()
      section = sections.get(name) ?? new Map()
      sections.set(name, section)
      continue
    }
    const place = { file, line: at + 1, column: line.length - line.trimStart().length + 1 }
    const sign = name === proseSection ? -1 : words.indexOf('=')
    const key = words.slice(0, Math.max(0, sign)).trim().toLowerCase()
    if (/^\w[\w ]*$/.test(key)) {
      if (!section.has(key)) section.set(key, { value: words.slice(sign + 1).trim(), place })
      continue
    }
    if (name !== proseSection && words.startsWith(';')) continue
    if (!section.has('')) section.set('', { value: '', place })
    prose.push(words)
  }
  endSection()
  return sections
}

/** Values of all tables together that are read: more than any course has, few enough for any machine. */
export const mostCells = 250_000

/**
 * Comma-separated values with quotes, doubled quotes, and values that run over several lines. A quote that nothing closes ends with its
 * line, or it would swallow the rest of the file.
 */
export function readTable(text: string, file: string, atMost: number): AiccTable & { readonly cells: number } {
  const rows: Placed[][] = []
  let row: Placed[] = []
  let cells = 0
  let [line, lineStart, at] = [1, 0, 0]
  const oddities = new Map<TableOddity, { place: Place; count: number }>()
  const odd = (kind: TableOddity, place: Place) =>
    oddities.set(kind, { place: oddities.get(kind)?.place ?? place, count: (oddities.get(kind)?.count ?? 0) + 1 })
  const endRow = () => {
    if (row.some(({ value }) => value !== '')) rows.push(row)
    row = []
  }
  while (at < text.length && cells < atMost) {
    while (text[at] === ' ' || text[at] === '\t') at++
    const place = { file, line, column: at - lineStart + 1 }
    const quoted = text[at] === '"' ? readQuoted(text, at + 1) : undefined
    if (text[at] === '"' && !quoted) odd('open-quote', place)
    const from = quoted?.end ?? at
    for (; at < from; at++) if (text[at] === '\n') [line, lineStart] = [line + 1, at + 1]
    if (line > place.line) odd('lines', place)
    while (at < text.length && text[at] !== ',' && text[at] !== '\r' && text[at] !== '\n') at++
    const rest = text.slice(from, at)
    if (quoted && rest.trim() !== '') odd('after-quote', place)
    row.push({ value: quoted ? quoted.value + rest.trimEnd() : rest.trim(), place })
    cells++
    if (text[at] === ',') at++
    else {
      if (text[at] === '\r' && text[at + 1] !== '\n') odd('returns', place)
      endRow()
      at += text.startsWith('\r\n', at) ? 2 : 1
      line++
      lineStart = at
    }
  }
  endRow()
  const [head = [], ...body] = rows
  const columns = head.map(({ value, place }) => ({ value: value.trim().toLowerCase(), place }))
  return { file, columns, rows: body, truncated: at < text.length, oddities, cells }
}

/** The value after an opening quote, and where it ends; undefined when no quote closes it. */
function readQuoted(text: string, start: number): { value: string; end: number } | undefined {
  let close = text.indexOf('"', start)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close < 0 ? undefined : { value: text.slice(start, close).replaceAll('""', '"'), end: close + 1 }
}
