import type { Language } from './language.js'
import { printable } from './printable.js'

/**
 * What a CSV file begins with: a byte order mark. Spreadsheets take UTF-8 for the local 8-bit encoding without it, and the people who
 * open these files write with accents; programs have JSON.
 */
export const csvStart = '\uFEFF'

/** Between fields: spreadsheets of people who write 1,5 expect a semicolon, and put everything into one column without it. */
const separators: Readonly<Record<Language, string>> = { en: ',', fr: ';' }

/** One line of CSV (RFC 4180), its end included. Numbers are written as people who speak the language do. */
export const csvRecord = (values: Iterable<string | number | null | undefined>, language: Language): string =>
  `${Array.from(values, (value) => field(value, language)).join(separators[language])}\r\n`

/**
 * A spreadsheet runs a text that begins like a formula, and titles come from strangers: an apostrophe in front makes it text, as
 * typing one does. Numbers of our own stay numbers.
 */
function field(value: string | number | null | undefined, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value)
  const shown = printable(value)
  const harmless = /^[\s\uFFFD]*[=+\-@|]/.test(shown) ? `'${shown}` : shown
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
