import { cellOfList, cellText, csvCell, listOfCell } from '../kernel/csv.js'
import { csvSteps } from '../kernel/csv-table.js'
import { foldedWord } from '../kernel/fold.js'
import { both } from '../kernel/language.js'
import type { Steps } from '../kernel/steps.js'
import { type ImportedTerm, invalid } from './imported-term.js'
import type { Term } from './term.js'

/** Vocabularies as tables, for people who keep them in a spreadsheet. */

const columns = [
  'id',
  'notation',
  'fr',
  'en',
  'synonyms-fr',
  'synonyms-en',
  'former',
  'broader',
  'kind',
  'definition-fr',
  'definition-en',
  'retired',
  'replaced-by',
] as const
type Column = (typeof columns)[number]

/** Terms as a table. Those above them are named by their code, or else by their id. What a spreadsheet would run is made harmless. */
export function csvOf(terms: readonly Term[]): string {
  const byId = new Map(terms.map((term) => [term.id, term]))
  const named = (id: string | undefined) => (id === undefined ? '' : (byId.get(id)?.notation ?? id))
  const lines = terms.map((term) => {
    const cells: Record<Column, string> = {
      id: term.id,
      notation: term.notation ?? '',
      fr: term.label.fr ?? '',
      en: term.label.en ?? '',
      'synonyms-fr': cellOfList(term.synonyms?.fr ?? []),
      'synonyms-en': cellOfList(term.synonyms?.en ?? []),
      former: cellOfList(term.formerLabels ?? []),
      broader: named(term.broader),
      kind: term.kind ?? '',
      'definition-fr': term.definition?.fr ?? '',
      'definition-en': term.definition?.en ?? '',
      retired: term.retiredAt === undefined ? '' : 'true',
      'replaced-by': named(term.replacedBy),
    }
    return columns.map((column) => csvCell(cells[column])).join(',')
  })
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

/**
 * Terms of a table. Above or in place of another stands what has this id or code there, or, without a code, this label. A column that is not
 * there says nothing; an empty cell says that there is none.
 *
 * @throws {FondsError} `value-invalid` with the line.
 */
export function* termsOfCsv(text: string): Steps<ImportedTerm[]> {
  const table = yield* csvSteps(text)
  if ('fault' in table) throw invalid(lineOf(table.line), quoteFaults[table.fault])
  const [head, ...rows] = table.rows
  const names = (head?.cells ?? []).map((name) => foldedWord(name))
  assertColumns(names, head?.line ?? 1)
  const terms: ImportedTerm[] = []
  for (const { line, cells } of rows) {
    yield
    const place = lineOf(line)
    if (cells.length > names.length)
      throw invalid(
        place,
        both(
          `it has ${cells.length} cells, and the table ${names.length} columns`,
          `elle a ${cells.length} cellules, et le tableau ${names.length} colonnes`,
        ),
      )
    /** Undefined where there is no such column, and null where nothing stands in it. */
    const cell = (column: Column): string | null | undefined => {
      const at = names.indexOf(column)
      return at < 0 ? undefined : cellText((cells[at] ?? '').trim()) || null
    }
    terms.push(termOf(place, cell))
  }
  return terms
}

function termOf(place: string, cell: (column: Column) => string | null | undefined): ImportedTerm {
  const list = (column: Column) => {
    const value = cell(column)
    return typeof value === 'string' ? listOfCell(value) : value
  }
  const [id, notation, fr, en] = [cell('id'), cell('notation'), cell('fr'), cell('en')]
  const retired = cell('retired')
  const said = {
    notation,
    broader: cell('broader'),
    kind: cell('kind'),
    replacedBy: cell('replaced-by'),
    retired: retired === undefined ? undefined : isTrue(retired, place),
    formerLabels: list('former') ?? undefined,
  }
  return {
    place,
    names: [id, notation].flatMap((name) => name ?? []),
    ...(id && { id }),
    label: spoken({ fr, en }),
    synonyms: spoken({ fr: list('synonyms-fr'), en: list('synonyms-en') }),
    definition: spoken({ fr: cell('definition-fr'), en: cell('definition-en') }),
    ...spoken(said),
  }
}

/** Without what nothing was said of. */
const spoken = <T extends object>(said: T): { readonly [Name in keyof T]?: Exclude<T[Name], undefined> } =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as never

function isTrue(text: string | null, place: string): boolean {
  const said = foldedWord(text ?? '')
  if (['', 'false', 'no', 'non', '0'].includes(said)) return false
  if (['true', 'yes', 'oui', 'x', '1'].includes(said)) return true
  throw invalid(place, both(`“retired” can be true or empty`, `« retired » vaut true ou rien`))
}

function assertColumns(names: readonly string[], line: number): void {
  const place = lineOf(line)
  const strange = names.find((name) => !columns.some((column) => column === name))
  if (strange !== undefined)
    throw invalid(
      place,
      both(
        `there is no column “${strange}”; there are ${columns.join(', ')}`,
        `il n’y a pas de colonne « ${strange} » ; il y a ${columns.join(', ')}`,
      ),
    )
  if (new Set(names).size < names.length)
    throw invalid(place, both('a column stands in it twice', 'une colonne y figure deux fois'))
  if (!names.includes('fr') && !names.includes('en'))
    throw invalid(place, both('it needs a column “fr” or “en”', 'il faut une colonne « fr » ou « en »'))
}

const quoteFaults = {
  'quote-open': both('a quotation mark is never closed', 'un guillemet n’est jamais refermé'),
  'quote-stray': both(
    'a quotation mark stands inside a cell: put the whole cell in quotation marks, and double those inside it',
    'un guillemet se trouve dans une cellule : mettez la cellule entière entre guillemets, et doublez ceux qui y sont',
  ),
} as const

const lineOf = (line: number): string => `csv:${line}`
