import type { Finding } from '../../../kernel/finding.js'
import { filled, keyOf, type Row } from '../../../manifest/aicc/course-structure.js'
import type { Placed } from '../../../manifest/value.js'
import { decimal, timespan, type ValueType } from '../../grammar/values.js'
import { type CourseView, tableWith } from './survey.js'

const anyNumber = decimal(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
/** Exit or continue, with a message or without; tools write the words out or only their first letters. */
const action: ValueType = {
  allowed: 'E,M | E,N | C,M | C,N',
  accepts: (value) => /^(?:e|exit|c|continue), ?(?:m|message|n|no message)$/i.test(value),
}
/** Columns of which a value may be wrong. */
const valueTypes: Readonly<Record<string, ValueType>> = {
  Max_Score: { ...anyNumber, allowed: '100' },
  Mastery_Score: { ...anyNumber, allowed: '80' },
  Max_Time_Allowed: { ...timespan, allowed: 'HHHH:MM:SS' },
  Time_Limit_Action: action,
}

/** AIC-003: rows of `.au` that launch nothing, stand twice, or hold values that nobody can read. */
export function* units(view: CourseView): Iterable<Finding> {
  const launching = tableWith('file_name', 'au', view) !== undefined
  const first = new Map<string, Placed>()
  for (const [id, row] of view.units) {
    const au = id.value
    const other = first.get(keyOf(id))
    if (other) yield { rule: 'AIC-003', case: 'twice', place: id.place, args: { au, line: other.place.line ?? 1 } }
    else first.set(keyOf(id), id)
    if (launching && !filled(row, 'file_name'))
      yield { rule: 'AIC-003', case: 'no-file', place: id.place, args: { au } }
    yield* values(au, row)
  }
}

function* values(au: string, row: Row): Iterable<Finding> {
  for (const [column, { accepts, allowed }] of Object.entries(valueTypes)) {
    const cell = filled(row, column.toLowerCase())
    if (cell && !accepts(cell.value.trim()))
      yield { rule: 'AIC-003', case: 'value', place: cell.place, args: { au, column, value: cell.value, allowed } }
  }
}
