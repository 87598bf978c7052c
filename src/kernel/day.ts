/** The day of a moment, `2026-11-30`. Days are those of UTC, as everything that is kept of time. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Whether the calendar has this day. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text
}

/** `2026-12-01` of `2026-11-30`. */
export const dayAfter = (day: string): string => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000))
