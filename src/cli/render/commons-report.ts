import type { Table } from '../../contract/api-schema.js'
import { both } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { Look } from '../terminal.js'
import { number, percent, say } from '../wording.js'
import { type Column, table } from './table.js'
import { wrap } from './wrap.js'

const total = both('Total', 'Total')
const empty = both('Nothing to report.', 'Rien à signaler.')
const narrow = both(
  'Not shown, for want of room: {heads}. All is in `fonds reports export {report} --format csv`.',
  'Non affiché, faute de place : {heads}. Tout est dans `fonds reports export {report} --format csv`.',
)

/** Columns that stand last, since people read names. */
const ids: readonly string[] = ['organisation', 'id']
/** What goes first where the terminal is narrow: ids, and then what is told more finely than one may want to know. */
const fine: readonly string[] = [
  ...ids,
  ...['derivativesMade', 'derivativesReceived', 'feedbackGiven', 'feedbackReceived', 'versions', 'due'],
  ...['modalities', 'formats', 'daysLeft', 'oldest'],
]

/** A report: its columns are called as it calls them. */
export function commonsReport({ report, title, subtitle, columns, rows, totals }: Table, look: Look): string[] {
  const { language } = look
  const shown = (kind: Table['columns'][number]['kind'], value: string | number | null | undefined): string => {
    if (typeof value !== 'number') return value ?? ''
    return kind === 'share' ? percent(value, language) : number(value, language)
  }
  const isId = ({ name }: Table['columns'][number]) => ids.includes(name)
  const ordered = [...columns.filter((column) => !isId(column)), ...columns.filter(isId)]
  const [first] = ordered
  const whole = totals && first ? [{ ...totals, [first.name]: totals[first.name] ?? total[language] }] : []
  const drawn = ordered.map(
    ({ name, heading, kind }, at): Column<Table['rows'][number]> => ({
      head: heading,
      of: (row) => shown(kind, row[name]),
      keeps: fine.includes(name) ? fine.indexOf(name) - fine.length : ordered.length - at,
      wraps: true,
      // Half an id leads nowhere: where there is no room for it, it goes.
      ...(kind === 'text' ? !ids.includes(name) && { shrinks: 16, flows: true } : { right: kind !== 'date' }),
    }),
  )
  let left: readonly string[] = []
  const lines = table(drawn, [...rows, ...whole], look, (heads) => {
    left = heads
  })
  if (lines.length === 0) lines.push(empty[language])
  const note =
    left.length > 0 ? ['', ...wrap(say(narrow, language, { heads: left.join(', '), report }), '', look.width)] : []
  return [look.paint('strong', printable(title)), look.paint('faint', printable(subtitle)), '', ...lines, ...note]
}
