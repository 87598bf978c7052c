import type { Finding } from '../../../kernel/finding.js'
import type { AiccTable } from '../../../manifest/aicc/aicc-manifest.js'
import type { CourseView } from './survey.js'

/** Tables of which a row may be as long as it likes. */
const open = new Set(['cst', 'ort'])

/** AIC-007: tables that programs read in different ways. Each kind of it once for a file. */
export function* tables({ manifest }: CourseView): Iterable<Finding> {
  for (const [kind, table] of manifest.tables) {
    const { file } = table
    for (const [oddity, { place, count }] of table.oddities)
      yield { rule: 'AIC-007', case: oddity, place, args: { file, count } }
    if (!open.has(kind)) yield* widths(table)
  }
}

function* widths({ file, rows, columns }: AiccTable): Iterable<Finding> {
  const odd = rows.filter(({ length }) => length !== columns.length)
  const [first] = odd
  const place = first?.[0]?.place
  if (!first || !place) return
  yield {
    rule: 'AIC-007',
    case: 'width',
    place,
    args: { file, count: odd.length, found: first.length, wanted: columns.length },
  }
}
