import { isDay } from '../../kernel/day.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'

/** @throws {FondsError} `value-invalid` for days that the calendar does not have. */
export function assertDays(days: Readonly<Record<string, string | undefined>>): void {
  for (const [name, day] of Object.entries(days))
    if (day !== undefined && !isDay(day))
      throw new FondsError('value-invalid', { name, problem: both('there is no such day', 'ce jour n’existe pas') })
}

/** @throws {FondsError} `value-invalid` when something is to end before it begins. */
export function assertOrder(name: string, first: string, last: string | undefined): void {
  if (last !== undefined && last < first)
    throw new FondsError('value-invalid', {
      name,
      problem: both(`${last} is before ${first}`, `${last} précède ${first}`),
    })
}
