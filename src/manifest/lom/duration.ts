/** More than a lifetime: a slip, or a joke. */
const mostMinutes = 100 * 366 * 24 * 60

/**
 * Whole minutes of an ISO 8601 duration (`PT1H30M`, a year of 365 days, a month of 30), or of the `hh:mm:ss` that older tools write;
 * at least one for any time that is not zero. Undefined when it is neither.
 */
export function minutesOf(duration: string): number | undefined {
  const seconds = isoSeconds(duration.trim()) ?? clockSeconds(duration.trim())
  if (seconds === undefined || seconds > mostMinutes * 60) return undefined
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60))
}

const number = String.raw`\d{1,9}(?:[.,]\d{1,9})?`
const iso = new RegExp(
  `^P(?=[\\dT])(?:(${number})Y)?(?:(${number})M)?(?:(${number})W)?(?:(${number})D)?` +
    `(?:T(?=\\d)(?:(${number})H)?(?:(${number})M)?(?:(${number})S)?)?$`,
  'i',
)
const day = 24 * 3600
/** Seconds of a year, a month, a week, a day, an hour, a minute, a second. */
const isoUnits = [365 * day, 30 * day, 7 * day, day, 3600, 60, 1]

function isoSeconds(text: string): number | undefined {
  const parts = iso.exec(text)?.slice(1)
  return parts?.reduce((sum, part, at) => sum + Number((part ?? '0').replace(',', '.')) * (isoUnits[at] ?? 0), 0)
}

function clockSeconds(text: string): number | undefined {
  const [, hours, minutes, seconds = 0] = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)(?:\.\d{1,9})?)?$/.exec(text) ?? []
  return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
