import { basename } from 'node:path'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { NamedPackage } from '../package-files.js'
import type { Session } from '../session.js'
import { UsageError } from '../usage-error.js'
import { say } from '../wording.js'
import { keyOf, readSheets, type SheetRow } from './read-sheets.js'

/** Packages, and what the table says of each. */
export interface MatchedRows {
  /** Those of the rows, in the order of the table, and then those that no row is of: each of these, and each row without a file, is an error. */
  readonly files: readonly NamedPackage[]
  readonly rows: ReadonlyMap<string, SheetRow>
}

const rowMissing = both(
  '{sheets} has no row for this file. Add one, or name the other files only.',
  '{sheets} n’a pas de ligne pour ce fichier. Ajoutez-en une, ou ne nommez que les autres fichiers.',
)
const place = both('{file}, line {line}', '{file}, ligne {line}')
const inColumn = both(', column {column} ({name})', ', colonne {column} ({name})')
const nothingAdded = both(
  'Nothing was added: first mend what is told above.',
  'Rien n’a été ajouté : corrigez d’abord ce qui précède.',
)

/**
 * Reads the table and finds the package of each row. Where anything in the table is wrong, all of it is told, and there is nothing to go
 * on with.
 */
export async function matchRows(
  { terminal, settings: { language } }: Session,
  sheets: string,
  { args, files }: { readonly args: readonly string[]; readonly files: readonly NamedPackage[] },
): Promise<MatchedRows | undefined> {
  const { rows, faults } = await readSheets(sheets)
  if (faults.length > 0) {
    for (const { line, column, name = '', problem } of faults) {
      const where = say(place, language, { file: printable(sheets), line })
      const cell = column === undefined ? '' : say(inColumn, language, { column, name: printable(name) })
      terminal.note(`${where}${cell}${language === 'fr' ? ' :' : ':'} ${printable(problem[language])}`)
    }
    terminal.note(nothingAdded[language])
    return undefined
  }
  const byPath = new Map(files.flatMap((named) => pathsOf(named, args).map((path) => [path, named])))
  const matched = new Map<NamedPackage, SheetRow>()
  const missing: NamedPackage[] = []
  for (const row of rows) {
    const named = byPath.get(keyOf(row.file))
    if (named) matched.set(named, row)
    else missing.push({ file: row.file, error: new FondsError('source-missing', { file: row.file }) })
  }
  const others = files
    .filter((named) => !matched.has(named))
    .map(({ file, error }) => ({ file, error: error ?? new UsageError(rowMissing, { sheets }) }))
  return {
    files: [...matched.keys(), ...missing, ...others],
    rows: new Map([...matched].map(([{ file }, row]) => [file, row])),
  }
}

/** How a row may name a file: as the command line does, below a folder of it, or, where the file itself is named there, by its name. */
function pathsOf({ file }: NamedPackage, args: readonly string[]): string[] {
  const below = args
    .map((arg) => `${arg.replace(/\/+$/, '')}/`)
    .filter((folder) => file.startsWith(folder))
    .map((folder) => file.slice(folder.length))
  return [file, ...below, ...(args.includes(file) ? [basename(file)] : [])].map(keyOf)
}
