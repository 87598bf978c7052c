import { both } from '../kernel/language.js'
import { UsageError } from './usage-error.js'

const notAChoice = both(
  '{option} is “{value}”, and can be {choices}.',
  '{option} vaut « {value} », et peut être {choices}.',
)
const notANumber = both(
  '{option} is “{value}”, and must be a whole number from 1.',
  '{option} vaut « {value} », et doit être un entier à partir de 1.',
)
const notADuration = both(
  '{option} is “{value}”, and must be a duration such as 30m, 12h, 1d or 0.',
  '{option} vaut « {value} », et doit être une durée comme 30m, 12h, 1d ou 0.',
)

export const oneOf =
  <T extends string>(option: string, choices: readonly T[]) =>
  (value: string): T => {
    const found = choices.find((choice) => choice === value)
    if (found === undefined) throw new UsageError(notAChoice, { option, value, choices: choices.join(', ') })
    return found
  }

/** Collects choices from an option that may be given several times, or with commas. */
export const several =
  <T extends string>(option: string, choices: readonly T[]) =>
  (value: string, before: readonly T[] = []): T[] => [
    ...new Set([...before, ...value.split(',').map((one) => oneOf(option, choices)(one.trim()))]),
  ]

export const wholeNumber =
  (option: string) =>
  (value: string): number => {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(notANumber, { option, value })
    return Number(value)
  }

/** Collects an option that may be given several times. */
export const repeated = (value: string, before: readonly string[]): string[] => [...before, value]

const milliseconds: Readonly<Record<string, number>> = { s: 1e3, m: 60e3, h: 3600e3, d: 86_400e3, w: 7 * 86_400e3 }

/** `1d` in milliseconds. */
export const duration =
  (option: string) =>
  (value: string): number => {
    const [, count, unit = ''] = /^(\d{1,6})([smhdw])$/.exec(value) ?? []
    if (value === '0') return 0
    if (count === undefined) throw new UsageError(notADuration, { option, value })
    return Number(count) * (milliseconds[unit] ?? 0)
  }

const notADate = both(
  '{option} is “{value}”, and must be a date such as 2027-01-31.',
  '{option} vaut « {value} », et doit être une date comme 2027-01-31.',
)

/** A day, as `YYYY-MM-DD`. */
export const day =
  (option: string) =>
  (value: string): string => {
    const date = new Date(`${value}T00:00:00Z`)
    const stands = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime())
    // What has no thirtieth of February makes the second of March of it.
    if (!stands || date.toISOString().slice(0, 10) !== value) throw new UsageError(notADate, { option, value })
    return value
  }

/** A moment, in ISO 8601; a day alone ends with its last second, where the reader is. */
export const momentOf =
  (option: string) =>
  (value: string): string => {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T23:59:59`) : new Date(value)
    if (Number.isNaN(date.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(value))
      throw new UsageError(notADate, { option, value })
    return date.toISOString()
  }
