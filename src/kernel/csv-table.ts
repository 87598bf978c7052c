import { CsvError, parse } from 'csv-parse/sync'

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

/**
 * Reads a table. The separator is what the first line has most of; a byte order mark, and rows in which nothing stands, are left out. A
 * line break inside a cell is `\n`, whatever it was.
 */
export function parseCsv(text: string): CsvTable | CsvFault {
  // Of one kind, for the parser counts CR LF inside of quotes twice.
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(source)
  try {
    // Its types do not know what `info` makes of a record.
    const records = parse(source, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_records_with_empty_values: true,
      info: true,
    }) as unknown as readonly Told[]
    const rows = records.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }))
    return { separator, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: Number(error.lines), fault: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'quote-stray' }
  }
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
