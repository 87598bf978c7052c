import { chartOf } from '../../commons/reports/chart.js'
import { chartSvg } from '../../commons/reports/chart-svg.js'
import {
  type Content,
  type Report,
  type ReportName,
  reportNames,
  type Scope,
  saidIn,
} from '../../commons/reports/report.js'
import { reportNamed, reports } from '../../commons/reports/reports.js'
import { tableCsv } from '../../commons/reports/table-csv.js'
import type { reportsOperations } from '../../contract/commons/reports.js'
import { both, fill, type Language } from '../../kernel/language.js'
import type { VerbContext, VerbsOf } from './commons.js'
import { objectivesVerbs } from './objectives.js'
import { unknown } from './pages.js'
import { reachVerbs } from './reach.js'
import { type ReportInput, scopeOf } from './report-scope.js'

export const reportsVerbs: VerbsOf<keyof typeof reportsOperations> = {
  ...objectivesVerbs,
  ...reachVerbs,

  listReports: async ({ language }) => ({
    items: reportNames.map((report) => ({
      report,
      title: reports[report].title[language],
      summary: reports[report].summary[language],
    })),
  }),

  readReport: async (context, input) => {
    const { report, scope, content } = await made(context, input)
    const { language } = context
    const names = Object.keys(report.columns)
    const said = (row: Content['rows'][number]) => {
      const told: Record<string, string | number | null> = {}
      for (const name of names) told[name] = saidIn(row[name] ?? null, language)
      return told
    }
    return {
      report: input.report as ReportName,
      title: report.title[language],
      subtitle: subtitleOf(scope, language),
      at: scope.at,
      query: queryOf(scope),
      columns: Object.entries(report.columns).map(([name, { heading, kind }]) => ({
        name,
        heading: heading[language],
        kind,
      })),
      rows: content.rows.map(said),
      ...(content.totals && { totals: said(content.totals) }),
    }
  },

  exportReport: async (context, input) => {
    const { report, scope, content } = await made(context, input)
    const { language } = context
    const fileName = `${input.report}-${scope.today}.${input.format}`
    if (input.format === 'csv') return { mediaType: 'text/csv', fileName, text: tableCsv(report, content, language) }
    const chart = chartOf(report, content, language)
    return { mediaType: 'image/svg+xml', fileName, text: chartSvg(chart, subtitleOf(scope, language), language) }
  },
}

/** @throws {FondsError} `resource-unknown`, `organisation-unknown`, `value-invalid`. */
async function made(
  context: VerbContext,
  input: ReportInput & { readonly report: string },
): Promise<{ readonly report: Report; readonly scope: Scope; readonly content: Content }> {
  const report = reportNamed(input.report)
  if (!report) throw unknown(both('report', 'rapport'), input.report)
  return context.stores.index.survey(async (reader) => {
    const scope = await scopeOf(reader, context, report, input)
    return { report, scope, content: await report.make(reader, scope) }
  })
}

/** What a report is about, by ids. */
function queryOf({ organisation, collection, objective, period: { from, to } }: Scope): Record<string, string> {
  return {
    ...(organisation && { organisation: organisation.id }),
    ...(collection && { collection: collection.id }),
    ...(objective && { objective: objective.id }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

const subtitles = {
  from: both('from {from}', 'à partir du {from}'),
  to: both('until {to}', 'jusqu’au {to}'),
  period: both('from {from} to {to}', 'du {from} au {to}'),
  made: both('made on {today}', 'établi le {today}'),
} as const

/** What a report is about, for people. */
function subtitleOf(scope: Scope, language: Language): string {
  const { organisation, collection, objective, period, today } = scope
  const { from, to } = period
  const name = collection?.names?.[language] ?? collection?.name
  const when = from !== undefined ? (to !== undefined ? subtitles.period : subtitles.from) : to && subtitles.to
  const title = objective && (objective.title[language] ?? objective.title.fr ?? objective.title.en)
  return [
    organisation?.name,
    name,
    title,
    when && fill(when[language], period as never),
    fill(subtitles.made[language], { today }),
  ]
    .filter(Boolean)
    .join(' · ')
}
