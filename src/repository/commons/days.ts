import { isDay, momentIn } from '../../kernel/day.js'
import { invalid } from './refusals.js'

/** @throws {FondsError} `value-invalid` for days that the calendar does not have. */
export function assertDays(days: Readonly<Record<string, string | undefined>>): void {
  for (const [name, day] of Object.entries(days))
    if (day !== undefined && !isDay(day)) throw invalid(name, 'there is no such day', 'ce jour n’existe pas')
}

/** @throws {FondsError} `value-invalid` when something is to end before it begins. */
export function assertOrder(name: string, first: string, last: string | undefined): void {
  if (last !== undefined && last < first) throw invalid(name, `${last} is before ${first}`, `${last} précède ${first}`)
}

/** A moment as it is kept. @throws {FondsError} `value-invalid`. */
export function moment(name: string, text: string): string {
  const kept = momentIn(text)
  if (kept !== undefined) return kept
  throw invalid(
    name,
    'it is no moment such as 2030-12-31T23:59:59Z',
    'ce n’est pas un instant, comme 2030-12-31T23:59:59Z',
  )
}
