import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SheetPatch } from '../../holdings/edited-sheet.js'
import { label } from '../../holdings/label-course.js'
import { licenceOf } from '../../holdings/licence.js'
import { sheetValidators } from '../../holdings/sheet-validators.js'
import { type Visibility, visibilities } from '../../holdings/viewer.js'
import { cellText, listOfCell } from '../../kernel/csv.js'
import { type CsvRow, parseCsv } from '../../kernel/csv-table.js'
import { FondsError, isFondsError } from '../../kernel/errors.js'
import { both, type Sentence } from '../../kernel/language.js'
import { schemaProblem } from '../../kernel/schema-fault.js'
import { systemReason } from '../../kernel/system-error.js'
import { assertExternalId } from '../../repository/names.js'
import { assertNotes } from '../../repository/texts.js'
import { readImage } from '../commons/image.js'
import { kindOf, readCell, type SheetColumns, sheetColumns, truthOf } from './sheet-columns.js'

/** What a row says of one package. */
export interface SheetRow {
  readonly line: number
  /** Path below the folder. */
  readonly file: string
  readonly externalId?: string
  readonly patch: SheetPatch
  /** Path of an image, from where the command runs. */
  readonly thumbnail?: string
  readonly tags: readonly string[]
  readonly collections: readonly string[]
  readonly visibility?: Visibility
  readonly publish?: boolean
  /** Collections to propose the version to. */
  readonly propose: readonly string[]
  readonly notes?: string
}

/** What is wrong with a cell, or with a whole row. Both count from 1. */
export interface SheetFault {
  readonly line: number
  readonly column?: number
  readonly name?: string
  readonly problem: Sentence
}

interface Sheets {
  readonly rows: readonly SheetRow[]
  readonly faults: readonly SheetFault[]
}

/** Columns that are no field of the sheet. */
const ownColumns = [
  'file',
  'externalId',
  'thumbnail',
  'tags',
  'collections',
  'visibility',
  'publish',
  'propose',
  'notes',
] as const

/** Reads a table of sheets, and tells all that is wrong with it. @throws {FondsError} `source-…`. */
export async function readSheets(file: string): Promise<Sheets> {
  const table = parseCsv(await textOf(file))
  if ('fault' in table) {
    const { line } = table
    return {
      rows: [],
      faults: [{ line, problem: both('its quotation marks do not match', 'ses guillemets ne vont pas par paires') }],
    }
  }
  const [head, ...body] = table.rows
  const names = (head?.cells ?? []).map((name) => name.trim())
  const columns = await sheetColumns()
  const faults = headFaults(names, head?.line ?? 1, columns)
  if (faults.length > 0) return { rows: [], faults }
  const { draft } = await sheetValidators()
  const rows: SheetRow[] = []
  const lines = new Map<string, number>()
  for (const row of body) {
    const reading = new RowReading(row, names)
    const read = await withImage(reading, reading.read(columns), file)
    const first = lines.get(keyOf(read.file))
    if (first !== undefined)
      reading.fault('file', both(`line ${first} is of the same file`, `la ligne ${first} vaut pour le même fichier`))
    lines.set(keyOf(read.file), row.line)
    // The title may be left to the package.
    if (!draft({ title: '-', ...read.patch }))
      for (const fault of draft.errors ?? [])
        reading.fault(fault.instancePath.slice(1).replaceAll('/', '.'), schemaProblem(fault))
    faults.push(...reading.faults)
    rows.push(read)
  }
  return { rows, faults }
}

/** With the path of its image, which lies beside the table; what is wrong with the image is a fault of its column. */
async function withImage(reading: RowReading, row: SheetRow, sheets: string): Promise<SheetRow> {
  if (row.thumbnail === undefined) return row
  const thumbnail = join(dirname(sheets), row.thumbnail.replaceAll('\\', '/'))
  try {
    await readImage(thumbnail)
  } catch (error) {
    if (!isFondsError(error)) throw error
    reading.fault('thumbnail', both(error.says('en'), error.says('fr')))
  }
  return { ...row, thumbnail }
}

/** Paths are the same whatever the machine that wrote them: macOS takes accents apart, Windows has backslashes. */
export const keyOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC')

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new FondsError('source-missing', { file }, cause)
    throw new FondsError('source-unreadable', { file, reason: systemReason(cause) }, cause)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Spreadsheets of Windows write their own letters unless told otherwise.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function headFaults(names: readonly string[], line: number, columns: SheetColumns): SheetFault[] {
  const faults = names.flatMap((name, at): SheetFault[] => {
    const place = { line, column: at + 1, name }
    if (names.indexOf(name) < at)
      return [{ ...place, problem: both('this column is there twice', 'cette colonne y est deux fois') }]
    if (ownColumns.some((own) => own === name) || kindOf(columns, name) !== undefined) return []
    const known = [...ownColumns, ...columns.keys()].join(', ')
    return [
      {
        ...place,
        problem: both(`there is no such column; there are ${known}`, `cette colonne n’existe pas ; il y a ${known}`),
      },
    ]
  })
  if (!names.includes('file'))
    faults.push({ line, problem: both('it needs a column “file”', 'il faut une colonne « file »') })
  return faults
}

class RowReading {
  readonly faults: SheetFault[] = []
  readonly #row: CsvRow
  readonly #names: readonly string[]

  constructor(row: CsvRow, names: readonly string[]) {
    this.#row = row
    this.#names = names
    if (row.cells.length > names.length)
      this.fault(
        '',
        both(
          `it has ${row.cells.length} cells, and the table ${names.length} columns`,
          `elle a ${row.cells.length} cellules, et le tableau ${names.length} colonnes`,
        ),
      )
  }

  /** @param name a column, or a place below it. */
  fault(name: string, problem: Sentence): void {
    const at = this.#names.findIndex(
      (each) => each === name || name.startsWith(`${each}.`) || each.startsWith(`${name}.`),
    )
    const { line } = this.#row
    this.faults.push(
      at < 0 || name === '' ? { line, problem } : { line, column: at + 1, name: this.#names[at] ?? '', problem },
    )
  }

  read(columns: SheetColumns): SheetRow {
    const [externalId, notes, thumbnail] = [this.#cell('externalId'), this.#cell('notes'), this.#cell('thumbnail')]
    const [publish, visibility] = [this.#cell('publish'), this.#cell('visibility')]
    const file = this.#cell('file')
    if (file === '') this.fault('file', both('it names no file', 'elle ne nomme aucun fichier'))
    if (externalId !== '') this.#try('externalId', () => assertExternalId(externalId))
    this.#try('notes', () => assertNotes(notes))
    if (truthOf(publish) === undefined) this.fault('publish', both('it can be yes or no', 'oui ou non'))
    const seen = visibilities.find((each) => each === visibility)
    if (visibility !== '' && !seen)
      this.fault(
        'visibility',
        both(`it can be ${visibilities.join(', ')}`, `les valeurs possibles sont ${visibilities.join(', ')}`),
      )
    return {
      line: this.#row.line,
      file,
      ...(externalId !== '' && { externalId }),
      patch: this.#patch(columns),
      ...(thumbnail !== '' && { thumbnail }),
      tags: this.#labels('tag', 'tags'),
      collections: this.#labels('collection', 'collections'),
      ...(seen && { visibility: seen }),
      ...(truthOf(publish) && { publish: true }),
      propose: listOfCell(this.#cell('propose')),
      ...(notes !== '' && { notes }),
    }
  }

  #cell(name: string): string {
    return cellText((this.#row.cells[this.#names.indexOf(name)] ?? '').trim())
  }

  /** The fields that something is said of. */
  #patch(columns: SheetColumns): SheetPatch {
    const patch: Record<string, unknown> = {}
    for (const name of this.#names) {
      const [kind, text] = [kindOf(columns, name), this.#cell(name)]
      if (kind === undefined || text === '') continue
      const [field = '', member] = name.split('.', 2)
      const value = readCell(kind, text)
      patch[field] = member === undefined ? value : { ...Object(patch[field]), [member]: value }
    }
    if (patch.licence) this.#try('licence', () => licenceOf(Object(patch.licence)))
    return patch
  }

  #labels(kind: 'tag' | 'collection', name: string): string[] {
    return listOfCell(this.#cell(name)).flatMap((text) => this.#try(name, () => label(kind, text)) ?? [])
  }

  /** What is refused is a fault of this column. */
  #try<T>(name: string, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!isFondsError(error, 'value-invalid')) throw error
      const { problem = '' } = error.args
      this.fault(name, typeof problem === 'object' ? problem : both(String(problem), String(problem)))
      return undefined
    }
  }
}
