import { csvRecord, csvStart } from '../../kernel/csv.js'
import type { Language } from '../../kernel/language.js'
import type { AddLine } from '../lines/add-schema.js'

const columns: Readonly<Record<string, (line: AddLine) => string | number | undefined>> = {
  file: ({ file }) => file,
  outcome: ({ outcome }) => outcome,
  course: ({ course }) => course,
  version: ({ version }) => version,
  externalId: ({ externalId }) => externalId,
  title: ({ title }) => title,
  described: ({ described }) => (described === undefined ? undefined : String(described)),
  standard: ({ report }) => report?.standard,
  edition: ({ report }) => report?.edition,
  verdict: ({ report }) => report?.verdict,
  fatal: ({ report }) => report?.counts.fatal,
  error: ({ report }) => report?.counts.error,
  warning: ({ report }) => report?.counts.warning,
  info: ({ report }) => report?.counts.info,
  rules: ({ report }) => report && [...new Set(report.findings.map(({ rule }) => rule))].join(' '),
  sha256: ({ report }) => report?.sha256,
  problem: ({ problem, report }) => problem?.message ?? report?.findings[0]?.message,
}

/** The first line of a CSV file. */
export const csvHead = (language: Language): string => csvStart + csvRecord(Object.keys(columns), language)

/** What was added, as a line. */
export const csvLine = (line: AddLine, language: Language): string =>
  csvRecord(
    Object.values(columns).map((of) => of(line)),
    language,
  )
