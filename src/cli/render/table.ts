import { printable } from '../../kernel/printable.js'
import type { Look } from '../terminal.js'
import { widthOf } from './wrap.js'

export interface Column<Row> {
  readonly head: string
  of(row: Row): string | number | undefined
  /** Where the terminal is too narrow, columns that keep least go first. */
  readonly keeps: number
  /** Narrowest width that the column may be cut to; without it, it is never cut. */
  readonly shrinks?: number
  readonly right?: boolean
}

const gap = 2

/** A table without rules, that fits the terminal; as wide as it needs where there is none. */
export async function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], look: Look): Promise<string[]> {
  const { default: Table } = await import('cli-table3')
  const filled = columns
    .map((column) => ({ column, cells: rows.map((row) => printable(String(column.of(row) ?? ''))) }))
    // A column in which nothing stands says nothing.
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ column, cells }) => ({
      column,
      cells,
      width: Math.max(...[column.head, ...cells].map((cell) => widthOf(cell))),
    }))
  const shown = look.width === undefined ? filled : narrowed(filled, look.width)
  const drawn = new Table({
    head: shown.map(({ column }) => look.paint('faint', column.head)),
    colWidths: shown.map(({ width }) => width + gap),
    colAligns: shown.map(({ column }) => (column.right ? 'right' : 'left')),
    chars: blank,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
  })
  for (const [at] of rows.entries()) drawn.push(shown.map(({ cells }) => cells[at] ?? ''))
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}

interface Filled<Row> {
  readonly column: Column<Row>
  readonly cells: readonly string[]
  readonly width: number
}

/** Cuts what may be cut; if that is not enough, leaves columns out. */
function narrowed<Row>(columns: readonly Filled<Row>[], width: number): readonly Filled<Row>[] {
  const excess = columns.reduce((sum, column) => sum + column.width + gap, -gap) - width
  if (excess <= 0) return columns
  const slack = ({ column, width: wide }: Filled<Row>) =>
    column.shrinks === undefined ? 0 : Math.max(0, wide - Math.max(column.shrinks, column.head.length))
  const total = columns.reduce((sum, column) => sum + slack(column), 0)
  if (total < excess && columns.length > 2) {
    const least = columns.reduce((a, b) => (b.column.keeps < a.column.keeps ? b : a))
    return narrowed(
      columns.filter((column) => column !== least),
      width,
    )
  }
  return columns.map((column) => ({
    ...column,
    width: column.width - (total === 0 ? 0 : Math.ceil((slack(column) / total) * Math.min(excess, total))),
  }))
}

const blank = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
)
