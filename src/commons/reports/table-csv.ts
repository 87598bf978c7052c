import { csvRecord, csvStart } from '../../kernel/csv.js'
import { both, type Language } from '../../kernel/language.js'
import { type Cell, type Content, type Report, saidIn } from './report.js'

const total = both('Total', 'Total')

/** A report as CSV (RFC 4180): a line of headings, the rows, and the totals where there are any. */
export function tableCsv({ columns }: Pick<Report, 'columns'>, { rows, totals }: Content, language: Language): string {
  const names = Object.keys(columns)
  const line = (row: Readonly<Record<string, Cell>>) =>
    csvRecord(
      names.map((name) => saidIn(row[name] ?? null, language)),
      language,
    )
  const head = csvRecord(
    Object.values(columns).map(({ heading }) => heading[language]),
    language,
  )
  const [first = ''] = names
  return [csvStart, head, ...rows.map(line), ...(totals ? [line({ ...totals, [first]: total })] : [])].join('')
}
