import { sheetValidators } from '../../holdings/sheet-validators.js'
import { listOfCell } from '../../kernel/csv.js'
import { foldedWord } from '../../kernel/fold.js'

/** The columns that a table of sheets can have, and how the cells of each are read: made from the schema of the sheet. */

type Kind = 'text' | 'number' | 'truth' | 'list' | 'team' | 'relations'

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: unknown
  readonly items?: Schema
}

/** Fields by the names of their columns: `title`, `licence.id`. A name that ends in `.*` has names of the writer's own behind the point. */
export type SheetColumns = ReadonlyMap<string, Kind>

export async function sheetColumns(): Promise<SheetColumns> {
  const { draft } = await sheetValidators()
  return new Map(columnsOf((draft.schema as Schema).properties ?? {}, ''))
}

function columnsOf(properties: Readonly<Record<string, Schema>>, before: string): [string, Kind][] {
  return Object.entries(properties).flatMap(([name, schema]): [string, Kind][] => {
    const column = before + name
    // A stored image: a column of that name has the path of one.
    if (column === 'thumbnail') return []
    switch (schema.type) {
      case 'integer':
        return [[column, 'number']]
      case 'boolean':
        return [[column, 'truth']]
      case 'array':
        if (schema.items?.properties === undefined) return [[column, 'list']]
        if ('person' in schema.items.properties) return [[column, 'team']]
        return 'kind' in schema.items.properties ? [[column, 'relations']] : []
      case 'object':
        return schema.properties ? columnsOf(schema.properties, `${column}.`) : [[`${column}.*`, 'text']]
      default:
        return [[column, 'text']]
    }
  })
}

/** How the cells under a name are read; nothing for what is no field. */
export const kindOf = (columns: SheetColumns, name: string): Kind | undefined =>
  columns.get(name) ?? (/^\w+\.[^.]+$/.test(name) ? columns.get(name.replace(/\..*/, '.*')) : undefined)

/** What a cell says. What is no number or truth value stays text, for the schema to object to. */
export function readCell(kind: Kind, text: string): unknown {
  switch (kind) {
    case 'text':
      return text
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : text
    case 'truth':
      return truths.get(foldedWord(text)) ?? text
    case 'list':
      return listOfCell(text)
    case 'team':
      return listOfCell(text).map((one) => {
        const [, person = one, role] = /^(.+?)\s*\(([^()]*)\)$/s.exec(one) ?? []
        return { person, role: role ?? '' }
      })
    case 'relations':
      return listOfCell(text).map((one) => {
        const [, kind = '', course = one] = /^([^:]*?)\s*:\s*(.*)$/s.exec(one) ?? []
        return { kind, course }
      })
  }
}

/** @returns undefined for what says neither. */
export const truthOf = (text: string): boolean | undefined => truths.get(foldedWord(text))

const truths = new Map([
  ...['true', 'yes', 'oui', 'vrai', 'x', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'non', 'faux', '0', ''].map((word) => [word, false] as const),
])
