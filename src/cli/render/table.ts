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
  /** Where the terminal is too narrow, its heading stands in several lines. */
  readonly wraps?: true
  /** Cells that are cut would say something else, or nothing: they go on in the lines below. */
  readonly flows?: boolean
}

const gap = 2

/**
 * A table without rules, that fits the terminal; as wide as it needs where there is none.
 *
 * @param leftOut is told the headings of columns for which there was no room.
 */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  look: Look,
  leftOut: (heads: readonly string[]) => void = () => {},
): string[] {
  const filled = columns
    .map((column) => ({ column, cells: rows.map((row) => printable(String(column.of(row) ?? ''))) }))
    // A column in which nothing stands says nothing.
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ column, cells }) => ({
      column,
      cells,
      width: cells.reduce((most, cell) => Math.max(most, widthOf(cell)), widthOf(column.head)),
    }))
  const shown = look.width === undefined ? filled : narrowed(filled, look.width)
  const left = filled.filter(({ column }) => !shown.some((one) => one.column === column))
  if (left.length > 0) leftOut(left.map(({ column }) => column.head))
  const heads = shown.map(({ column, width }) => (column.wraps ? brokenAt(column.head, width) : [column.head]))
  const height = heads.reduce((most, lines) => Math.max(most, lines.length), 0)
  const drawn = (cells: readonly string[], paint = (text: string) => text) =>
    shown
      .map(({ column, width }, at) => aligned(cells[at] ?? '', width, column.right === true, paint))
      .join(' '.repeat(gap))
      .trimEnd()
  // Headings stand on the rows, not under the ceiling.
  const headings = Array.from({ length: height }, (_, line) =>
    drawn(
      heads.map((lines) => lines[line - height + lines.length] ?? ''),
      (text) => look.paint('faint', text),
    ),
  )
  const rowAt = (at: number): string[] => {
    const cells = shown.map(({ column, cells: all, width }) => {
      const cell = all[at] ?? ''
      return column.flows && widthOf(cell) > width ? brokenAt(cell, width) : [cell]
    })
    const lines = cells.reduce((most, parts) => Math.max(most, parts.length), 1)
    return Array.from({ length: lines }, (_, line) => drawn(cells.map((parts) => parts[line] ?? '')))
  }
  return [...headings, ...rows.flatMap((_, at) => rowAt(at))]
}

/** A cell as wide as its column: cut where it is wider. */
function aligned(cell: string, width: number, right: boolean, paint: (text: string) => string): string {
  const text = widthOf(cell) > width ? cut(cell, width) : cell
  const room = ' '.repeat(width - widthOf(text))
  if (text === '') return room
  return right ? room + paint(text) : paint(text) + room
}

/** As much of a text as there is room for, with an ellipsis. */
function cut(text: string, width: number): string {
  let [kept, taken] = ['', 0]
  for (const character of text) {
    taken += widthOf(character)
    if (taken > width - 1) break
    kept += character
  }
  return `${kept}…`
}

interface Filled<Row> {
  readonly column: Column<Row>
  readonly cells: readonly string[]
  readonly width: number
}

/** Breaks headings and cuts what may be cut; if that is not enough, leaves columns out. */
function narrowed<Row>(given: readonly Filled<Row>[], width: number): readonly Filled<Row>[] {
  const needed = given.reduce((sum, column) => sum + column.width + gap, -gap)
  const columns = needed <= width ? given : given.map(wrapped)
  const excess = columns.reduce((sum, column) => sum + column.width + gap, -gap) - width
  if (excess <= 0) return columns
  const slack = ({ column, width: wide }: Filled<Row>) =>
    column.shrinks === undefined ? 0 : Math.max(0, wide - Math.max(column.shrinks, narrowest(column)))
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

/** As narrow as a column can be without cutting its cells. */
function wrapped<Row>(filled: Filled<Row>): Filled<Row> {
  const widest = filled.cells.reduce((most, cell) => Math.max(most, widthOf(cell)), narrowest(filled.column))
  return filled.column.wraps ? { ...filled, width: widest } : filled
}

/** Width of a heading, or of its longest word. */
const narrowest = ({ head, wraps }: Pick<Column<unknown>, 'head' | 'wraps'>): number =>
  wraps ? Math.max(...head.split(' ').map(widthOf)) : widthOf(head)

/** A heading or cell in lines of this width, at its spaces. */
function brokenAt(head: string, width: number): string[] {
  const lines: string[] = []
  for (const word of head.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
