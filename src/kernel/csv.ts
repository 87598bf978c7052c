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

/** Numbers of our own stay numbers. */
function field(value: Value, language: Language): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value)
  return csvCell(printable(value))
}

/** What a spreadsheet would run, after any apostrophes that stand before it. */
const formula = /^('*)[\s\uFFFD]*[=+\-@|]/

/**
 * A text as a cell, quoted where it must be. A spreadsheet runs a text that begins like a formula, and titles come from strangers: an
 * apostrophe in front makes it text, as typing one does.
 */
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
