import type { Finding } from '../../../kernel/finding.js'
import type { AiccTable } from '../../../manifest/aicc/aicc-manifest.js'
import { type CourseView, furtherKinds } from './survey.js'

interface Columns {
  /** Without these there is nothing to look up. */
  readonly needed: readonly string[]
  /** The others that CMI001 asks for. */
  readonly asked: readonly string[]
  readonly admitted: readonly string[]
}

/** Columns of each table, in lower case; their order is free. */
const columnsOf: Readonly<Record<string, Columns>> = {
  au: {
    needed: ['system_id', 'file_name'],
    asked: ['command_line', 'core_vendor'],
    admitted: [
      'type',
      'max_score',
      'mastery_score',
      'max_time_allowed',
      'time_limit_action',
      'system_vendor',
      'web_launch',
      'au_password',
    ],
  },
  des: { needed: ['system_id'], asked: ['developer_id', 'title', 'description'], admitted: [] },
  cst: { needed: ['block', 'member'], asked: [], admitted: [] },
  pre: { needed: ['structure_element', 'prerequisite'], asked: [], admitted: [] },
  cmp: { needed: ['structure_element', 'requirement', 'result'], asked: [], admitted: ['next', 'return'] },
  ort: { needed: ['course_element', 'member'], asked: [], admitted: [] },
}

/** AIC-003: columns of `.au`, `.des` and `.cst` that are missing, or that CMI001 does not have. */
export function* columns({ manifest }: CourseView): Iterable<Finding> {
  for (const kind of ['au', 'des', 'cst']) {
    const table = manifest.tables.get(kind)
    const known = columnsOf[kind]
    if (!table || !known) continue
    const needed = missing(table, known.needed)
    const asked = missing(table, known.asked)
    const place = placeOf(table)
    if (needed) yield { rule: 'AIC-003', case: 'needed', place, args: { file: table.file, columns: needed } }
    if (asked) yield { rule: 'AIC-003', case: 'asked', place, args: { file: table.file, columns: asked } }
    // Where one is missing, one that is unknown may be meant for it.
    const [first, ...others] = needed || asked ? [] : unknown(table, known)
    if (!first) continue
    const args = {
      file: table.file,
      columns: listed([first, ...others].map(({ value }) => value)),
      admitted: all(known),
    }
    yield { rule: 'AIC-003', case: 'unknown', place: first.place, args }
  }
}

/** AIC-006: the same of the tables that come with the higher levels, which a course can do without. */
export function* furtherColumns({ manifest }: CourseView): Iterable<Finding> {
  for (const kind of furtherKinds) {
    const table = manifest.tables.get(kind)
    const known = columnsOf[kind]
    if (!table || !known || isReadable(kind, table)) continue
    const found = listed(table.columns.map(({ value }) => value))
    yield { rule: 'AIC-006', place: placeOf(table), args: { file: table.file, columns: found, admitted: all(known) } }
  }
}

/** Whether a table of the higher levels has the columns that CMI001 gives it, and no others. */
export function isReadable(kind: string, table: AiccTable): boolean {
  const known = columnsOf[kind]
  return known !== undefined && missing(table, known.needed) === undefined && unknown(table, known).length === 0
}

const spelled = (column: string): string => column.replace(/(?:^|_)(?:id|au|[a-z])/g, (start) => start.toUpperCase())

const listed = (names: readonly string[]): string => names.slice(0, 20).map(spelled).join(', ')

const all = ({ needed, asked, admitted }: Columns): string => listed([...needed, ...asked, ...admitted])

function missing(table: AiccTable, wanted: readonly string[]): string | undefined {
  const found = new Set(table.columns.map(({ value }) => value))
  const absent = wanted.filter((name) => !found.has(name))
  return absent.length > 0 ? listed(absent) : undefined
}

function unknown(table: AiccTable, { needed, asked, admitted }: Columns): AiccTable['columns'] {
  const known = new Set(['', ...needed, ...asked, ...admitted])
  return table.columns.filter(({ value }) => !known.has(value) && !/^member\d*$/.test(value))
}

const placeOf = ({ columns: [first], file }: AiccTable) => first?.place ?? { file }
