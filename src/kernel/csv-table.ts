import { CsvError, parse } from 'csv-parse/sync'
import { atOnce, type Steps } from './steps.js'

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
  readonly fault: 'quote-open' | 'quote-stray'
}

/** Characters that are parsed in one step, and as many more as their last row has. */
const stepLength = 2 ** 16

/**
 * Reads a table. The separator is what the first line has most of; a byte order mark, and rows in which nothing stands, are left out. A
 * line break inside a cell is `\n`, whatever it was.
 */
export const parseCsv = (text: string): CsvTable | CsvFault => atOnce(csvSteps(text))

/** The same in steps. */
export function* csvSteps(text: string): Steps<CsvTable | CsvFault> {
  // Of one kind, for the parser counts CR LF inside of quotes twice.
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(source)
  const rows: CsvRow[] = []
  let before = 0
  for (const part of wholeRows(source)) {
    try {
      // Its types do not know what `info` makes of a record.
      const records = parse(part, {
        delimiter: separator,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_records_with_empty_values: true,
        info: true,
      }) as unknown as readonly Told[]
      for (const { record, info } of records) rows.push({ line: before + info.lines - breaksIn(record), cells: record })
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      const fault = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'quote-stray'
      return { line: before + Number(error.lines), fault }
    }
    before += breaksIn([part])
    yield
  }
  return { separator, rows }
}

/** A table in parts, each of which ends where a row does: at a line break outside of quotation marks. */
function* wholeRows(source: string): Generator<string> {
  let from = 0
  let quoted = false
  for (const { 0: mark, index } of source.matchAll(/["\n]/g)) {
    if (mark === '"') quoted = !quoted
    else if (!quoted && index - from >= stepLength) {
      yield source.slice(from, index + 1)
      from = index + 1
    }
  }
  if (from < source.length) yield source.slice(from)
}

interface Told {
  readonly record: readonly string[]
  /** `lines`: those read so far. */
  readonly info: { readonly lines: number }
}

function separatorOf(text: string): CsvTable['separator'] {
  const [head = ''] = text.split('\n', 1)
  const bare = head.replace(/"(?:[^"]|"")*"?/g, '')
  const count = (separator: string) => bare.split(separator).length
  const [best = ','] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a))
  return best
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
