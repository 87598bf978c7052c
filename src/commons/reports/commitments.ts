import type { CommonsRecords } from '../records.js'
import { compare } from './report.js'
import type { Contributed } from './report-reader.js'

type Convention = CommonsRecords['conventions']

/** Courses that were promised, and what became of it. */
export interface Commitments {
  readonly promised: number
  /** Of these, those whose day has come. */
  readonly due: number
  /** Of those promised, those contributed. */
  readonly met: number
  /** Of those due, those not contributed. */
  readonly overdue: number
}

/**
 * How far the commitments of a convention are met on a day (`YYYY-MM-DD`). What is due first is met first; a course counts once in a
 * convention, and one that was promised for a collection is met by courses of that collection only.
 *
 * @param contributed what was contributed for this convention, as the index counts it.
 */
export function commitmentsOf(
  { commitments }: Convention,
  contributed: readonly Contributed[],
  day: string,
): Commitments {
  const left = new Map(contributed.map(({ collection, courses }) => [collection, courses]))
  const figures = { promised: 0, due: 0, met: 0, overdue: 0 }
  const inOrder = commitments.toSorted((one, other) => compare(one.dueOn, other.dueOn))
  // Those for a collection first, for they can be met in fewer ways.
  const [general, particular] = [inOrder.filter((one) => !one.collection), inOrder.filter((one) => one.collection)]
  for (const { count, collection = null, dueOn } of [...particular, ...general]) {
    const met = Math.min(count, left.get(collection) ?? 0, left.get(null) ?? 0)
    for (const from of new Set([collection, null])) left.set(from, (left.get(from) ?? 0) - met)
    figures.promised += count
    figures.met += met
    if (dueOn > day) continue
    figures.due += count
    figures.overdue += count - met
  }
  return figures
}
