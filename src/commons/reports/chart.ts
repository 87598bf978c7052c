import { colon, type Language } from '../../kernel/language.js'
import {
  type BarsOf,
  type Content,
  type CountsOf,
  compare,
  type HeatOf,
  type Report,
  type Row,
  saidIn,
} from './report.js'

/** What a chart shows, in words and figures; where each thing stands in it is for whoever draws it. */
export type Chart = BarChart | HeatChart

interface Headed {
  readonly title: string
}

export interface BarChart extends Headed {
  readonly kind: 'bars'
  /** One after the other in one bar, or each in a bar of its own. */
  readonly stacked: boolean
  readonly series: readonly string[]
  readonly bars: readonly Bar[]
  /** Bars that there was no room for. */
  readonly more: number
}

export interface Bar {
  readonly label: string
  /** Of each series. */
  readonly values: readonly number[]
}

export interface HeatChart extends Headed {
  readonly kind: 'heat'
  readonly across: readonly string[]
  readonly rows: readonly Bar[]
  /** Rows and columns that there was no room for. */
  readonly more: readonly [rows: number, columns: number]
}

/** What a page has room for. */
const [mostBars, mostColumns] = [30, 20]

export function chartOf(report: Report, content: Content, language: Language): Chart {
  const title = report.title[language]
  if (report.chart.kind === 'heat') return { title, ...heat(report.chart, content, language) }
  const { series, bars, stacked } =
    report.chart.kind === 'counts'
      ? counts(report.chart, content, language)
      : measured(report.chart, report, content, language)
  // The greatest, each where it stood.
  const greatest = new Set([...bars].sort((one, other) => sum(other) - sum(one)).slice(0, mostBars))
  const shown = bars.filter((bar) => greatest.has(bar))
  return { kind: 'bars', title, stacked, series, bars: shown, more: bars.length - shown.length }
}

const sum = ({ values }: Bar): number => values.reduce((total, value) => total + value, 0)

const text = (row: Row<string>, name: string, language: Language): string =>
  String(saidIn(row[name] ?? null, language) ?? '')

function measured(
  { labels, headed = [], series, stacked, only = () => true }: BarsOf<string>,
  { columns }: Report,
  { rows }: Content,
  language: Language,
) {
  return {
    stacked: stacked === true,
    series: series.map((name) => columns[name]?.heading[language] ?? name),
    bars: rows
      .filter((row, at) => only(row, rows[at - 1]))
      .map((row) => ({
        label: labels
          .map((name) => {
            const said = text(row, name, language)
            return headed.includes(name) ? `${columns[name]?.heading[language]}${colon[language]} ${said}` : said
          })
          .filter(Boolean)
          .join(' · '),
        values: series.map((name) => Number(row[name] ?? 0)),
      })),
  }
}

function counts({ by, of }: CountsOf<string>, { rows }: Content, language: Language) {
  const series = [...new Set(rows.map((row) => text(row, of, language)))].sort(compare)
  const bars = new Map<string, number[]>()
  for (const row of rows) {
    const label = text(row, by, language)
    const values = bars.get(label) ?? series.map(() => 0)
    bars.set(label, values)
    const at = series.indexOf(text(row, of, language))
    values[at] = (values[at] ?? 0) + 1
  }
  return { stacked: true, series, bars: [...bars].map(([label, values]) => ({ label, values })) }
}

function heat({ down, across, value, only = () => true }: HeatOf<string>, { rows }: Content, language: Language) {
  const cells = new Map<string, Map<string, number>>()
  const columns = new Map<string, number>()
  for (const row of rows.filter((one) => only(one))) {
    const [label, column, count] = [text(row, down, language), text(row, across, language), Number(row[value] ?? 0)]
    const known = cells.get(label) ?? new Map<string, number>()
    cells.set(label, known.set(column, (known.get(column) ?? 0) + count))
    columns.set(column, (columns.get(column) ?? 0) + count)
  }
  const shown = [...columns]
    .sort(([one, count], [other, less]) => less - count || compare(one, other))
    .slice(0, mostColumns)
    .map(([column]) => column)
  const lines = [...cells].map(([label, counts]) => ({ label, values: shown.map((column) => counts.get(column) ?? 0) }))
  return {
    kind: 'heat' as const,
    across: shown,
    rows: lines.slice(0, mostBars),
    more: [Math.max(0, lines.length - mostBars), columns.size - shown.length] as const,
  }
}
