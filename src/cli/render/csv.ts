import type { Language } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { AddLine } from '../lines/add-schema.js'

const columns: Readonly<Record<string, (line: AddLine) => string | number | undefined>> = {
  file: ({ file }) => file,
  outcome: ({ outcome }) => outcome,
  course: ({ course }) => course,
  version: ({ version }) => version,
  externalId: ({ externalId }) => externalId,
  title: ({ title }) => title,
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

/**
 * The first line of a CSV file. It begins with a byte order mark: spreadsheets take UTF-8 for the local 8-bit encoding without it, and
 * the people who open this file write with accents; programs have the JSON lines.
 */
export const csvHead = (language: Language): string => `\uFEFF${Object.keys(columns).join(separators[language])}\r\n`

/** Between fields: spreadsheets of people who write 1,5 expect a semicolon, and put everything into one column without it. */
const separators: Readonly<Record<Language, string>> = { en: ',', fr: ';' }

/** One line of CSV (RFC 4180). */
export const csvLine = (line: AddLine, language: Language): string =>
  `${csvRow(
    Object.values(columns).map((of) => of(line)),
    language,
  )}\r\n`

/** The same of any values, without what ends it. */
export const csvRow = (values: readonly (string | number | undefined)[], language: Language): string =>
  values.map(field).join(separators[language])

/**
 * A spreadsheet runs a text that begins like a formula, and titles come from strangers: an apostrophe in front makes it text, as
 * typing one does. Numbers of our own stay numbers.
 */
function field(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') return String(value ?? '')
  const shown = printable(value)
  const harmless = /^[\s\uFFFD]*[=+\-@|]/.test(shown) ? `'${shown}` : shown
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
