/** Tables of comma-separated values (RFC 4180), as spreadsheets of several countries write them. */
export interface CsvTable {
  readonly separator: ',' | ';' | '\t'
  readonly rows: readonly CsvRow[]
}

export interface CsvRow {
  /** From 1, where the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Why a text is no table, and on which line. */
export interface CsvFault {
  readonly line: number
  readonly fault: 'quote-open' | 'quote-inside'
}

/**
 * Reads a table. The separator is what the first line has most of; a byte order mark, and rows in which nothing stands, are left out.
 */
export function parseCsv(text: string): CsvTable | CsvFault {
  const source = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(source)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let begins = 1
  let at = 0
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: begins, cells })
    cells = []
    begins = line
  }
  while (at < source.length) {
    let cell = ''
    if (source[at] === '"') {
      const opened = line
      const end = endOfQuoted(source, at)
      if (end === undefined) return { line: opened, fault: 'quote-open' }
      cell = source.slice(at + 1, end).replaceAll('""', '"')
      line += newlinesIn(cell)
      at = end + 1
      if (at < source.length && !['\r', '\n', separator].includes(source.charAt(at)))
        return { line, fault: 'quote-inside' }
    } else {
      const end = endOfPlain(source, at, separator)
      cell = source.slice(at, end)
      at = end
    }
    cells.push(cell)
    if (source[at] === separator) {
      at++
      // A separator that ends the text has an empty cell behind it.
      if (at === source.length) cells.push('')
      else if (source[at] === '\r' || source[at] === '\n') cells.push('')
      else continue
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++
    if (at < source.length) {
      at++
      line++
    }
    endRow()
  }
  if (cells.length > 0) endRow()
  return { separator, rows }
}

function separatorOf(text: string): CsvTable['separator'] {
  const [head = ''] = text.split(/\r\n|\r|\n/, 1)
  const bare = head.replace(/"(?:[^"]|"")*"?/g, '')
  const count = (separator: string) => bare.split(separator).length
  const [best = ','] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a))
  return best
}

/** Where the quote is that closes the one at this place. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  return undefined
}

function endOfPlain(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

const newlinesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** What a spreadsheet would run, after any apostrophes that stand before it. */
const formula = /^('*)\s*[=+\-@|]/

/** A text as a cell: quoted where it must be, and with an apostrophe before what a spreadsheet would run as a formula. */
export function csvCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text
  return /[",\r\n;\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** What a cell says, without the apostrophe that `csvCell` put before it. */
export const cellText = (cell: string): string => {
  const [, apostrophes = ''] = formula.exec(cell) ?? []
  return apostrophes === '' ? cell : cell.slice(1)
}

/** Several texts in one cell, with `|` between them. */
export const cellOfList = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|')

/** The texts of a cell that holds several; `\|` is no end of one. White space around them, and empty ones, are left out. */
export function listOfCell(cell: string): string[] {
  const texts = cell.match(/(?:\\[\s\S]|\\$|[^\\|])+/g) ?? []
  return texts.map((text) => text.replace(/\\([\\|])/g, '$1').trim()).filter((text) => text !== '')
}
