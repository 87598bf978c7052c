/** MS-DOS date and time (APPNOTE 4.4.6), local time of an unknown zone. */
export interface DosTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** @param stamp as headers store it: the time in the lower sixteen bits, the date in the upper ones. */
export function readDosTime(stamp: number): DosTime {
  return {
    year: 1980 + (stamp >>> 25),
    month: (stamp >>> 21) & 15,
    day: (stamp >>> 16) & 31,
    hour: (stamp >>> 11) & 31,
    minute: (stamp >>> 5) & 63,
    second: (stamp & 31) * 2,
  }
}

/** `2024-05-31T12:00:00`; what is no date is written the same way. */
export function dosTimeText(stamp: number): string {
  const { year, month, day, hour, minute, second } = readDosTime(stamp)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
}
