import type { Container } from '../container/container.js'
import { decodeStructureFile } from '../manifest/aicc/structure-text.js'
import { decodeXml } from '../xml/decode.js'
import type { RuleCode } from './catalogue.js'
import type { ReportedFinding } from './report.js'

/** A line of a file in the package, cut to what surrounds the column that a finding names. */
export interface QuotedLine {
  readonly line: number
  /** As it stands in the file, without the white space around it. */
  readonly text: string
  /** Index in `text` of the column; absent when the finding names none. */
  readonly at?: number
  /** Whether the line goes on before and after. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

/** The line that each finding is about; a finding without one is missing. */
export type Quotes = ReadonlyMap<ReportedFinding, QuotedLine>

const MiB = 2 ** 20
/** As much as a manifest may have, and twice as much of all files: only what is quoted is read again. */
const quotedFile = 32 * MiB
const quotedInAll = 64 * MiB
/** What a rule found is not for a report that is passed on; its own sentence shows no more than the beginning. */
const secrets: ReadonlySet<RuleCode> = new Set<RuleCode>(['SEC-009'])
/** Characters kept on each side of the column: a file without line breaks is one line. */
const kept = 250

/**
 * Reads again, while the package is open, the lines that findings are about. Files that are too large for a reader, or more than can be
 * read for the sake of their lines, are left out, and so are lines with a secret: a finding is complete without its line.
 *
 * @throws {FondsError} `source-…`.
 */
export async function quoteLines(container: Container, findings: Iterable<ReportedFinding>): Promise<Quotes> {
  const listed = [...findings]
  const position = ({ place: { file, line } }: ReportedFinding) => `${line}:${file}`
  const withheld = new Set(listed.filter(({ rule }) => secrets.has(rule)).map(position))
  const byFile = new Map<string, ReportedFinding[]>()
  for (const finding of listed) {
    const { file, line } = finding.place
    if (line === undefined || withheld.has(position(finding))) continue
    const group = byFile.get(file)
    if (group) group.push(finding)
    else byFile.set(file, [finding])
  }
  const quotes = new Map<ReportedFinding, QuotedLine>()
  let left = quotedInAll
  for (const [file, group] of byFile) {
    const entry = container.entry(file)
    if (!entry?.sha256 || entry.size > Math.min(quotedFile, left)) continue
    left -= entry.size
    quoteFrom(textOf(await container.read(entry), file), group, quotes)
  }
  return quotes
}

/** By the rules under which the places were told: columns count characters of this very text. */
const textOf = (bytes: Uint8Array, file: string): string =>
  /\.(?:xml|xsd)$/i.test(file) ? decodeXml(bytes, file).text : decodeStructureFile(bytes)

/** One walk through the text, in the order of lines. */
function quoteFrom(text: string, findings: readonly ReportedFinding[], quotes: Map<ReportedFinding, QuotedLine>): void {
  const lineEnd = /\r\n?|\n/g
  let line = 1
  let start = 0
  for (const finding of [...findings].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))) {
    const { line: wanted = 1, column } = finding.place
    while (line < wanted && lineEnd.test(text)) {
      start = lineEnd.lastIndex
      line++
    }
    if (line < wanted) return
    const rest = lineEnd.lastIndex
    const end = lineEnd.exec(text)?.index ?? text.length
    lineEnd.lastIndex = rest
    const quote = cutAround(text, start, end, column)
    if (quote) quotes.set(finding, { line, ...quote })
  }
}

function cutAround(text: string, start: number, end: number, column?: number): Omit<QuotedLine, 'line'> | undefined {
  const at = Math.min(end, start + (column ?? 1) - 1)
  const from = wholeCharacter(text, Math.max(start, at - kept))
  const to = wholeCharacter(text, Math.min(end, at + kept))
  const piece = text.slice(from, to)
  const indent = Math.min(at - from, piece.length - piece.trimStart().length)
  const words = piece.slice(indent).trimEnd()
  if (words === '') return undefined
  return {
    text: words,
    ...(column !== undefined && { at: Math.min(at - from - indent, words.length) }),
    cut: { before: from > start, after: to < end },
  }
}

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, index: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(index - 1, index + 1)) ? index - 1 : index
