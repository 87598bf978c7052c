import type { Language } from './language.js'
import { printable } from './printable.js'

/**
 * What a CSV file begins with: a byte order mark. Spreadsheets take UTF-8 for the local 8-bit encoding without it, and the people who
 * open these files write with accents; programs have JSON.
 */
export const csvStart = '\uFEFF'

/** Between fields: spreadsheets of people who write 1,5 expect a semicolon, and put everything into one column without it. */
const separators: Readonly<Record<Language, string>> = { en: ',', fr: ';' }

type Value = string | number | null | undefined

/** One line of CSV (RFC 4180), without what ends it. Numbers are written as people who speak the language do. */
export const csvRow = (values: Iterable<Value>, language: Language): string =>
  Array.from(values, (value) => field(value, language)).join(separators[language])

/** The same with its end. */
export const csvRecord = (values: Iterable<Value>, language: Language): string => `${csvRow(values, language)}\r\n`

/**
 * A spreadsheet runs a text that begins like a formula, and titles come from strangers: an apostrophe in front makes it text, as
 * typing one does. Numbers of our own stay numbers.
 */
function field(value: Value, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value)
  const shown = printable(value)
  const harmless = /^[\s\uFFFD]*[=+\-@|]/.test(shown) ? `'${shown}` : shown
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
