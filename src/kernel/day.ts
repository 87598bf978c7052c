/** The day of a moment, `2026-11-30`. Days are those of UTC, as everything that is kept of time. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Whether the calendar has this day. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text
}

/** What comes after every day that has a name: dates are compared as texts, and those of five digits would come before the others. */
const afterAll = '9999-12-32'

/** `2026-12-01` of `2026-11-30`. */
export const dayAfter = (day: string): string =>
  day === '9999-12-31' ? afterAll : dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000))

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** A moment with its zone (RFC 3339) as it is kept, so that two are compared as texts; undefined where the calendar has none such. */
export function momentIn(text: string): string | undefined {
  const moment = new Date(text)
  if (!timestamp.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(moment.getTime())) return undefined
  const kept = moment.toISOString()
  return kept.length === 24 ? kept : undefined
}
