import { isLanguageTag } from '../../kernel/language-tag.js'
import type { ValueType } from './values.js'

/** BCP 47. IMS also writes `x-none`, which has the shape of a tag, IEEE `none`, for what is in no language. */
export const languageTag: ValueType = {
  allowed: 'en, fr, fr-CA',
  accepts: (value) => isLanguageTag(value) || value.toLowerCase() === 'none',
}

const date = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])`
const time = String.raw`T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?`
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`
const instantShape = new RegExp(`^${date}(?:${time}${zone}?)?)?)?$`)

/** A date of ISO 8601, from the year alone to a part of a second; IEEE's schema admits no year 0000. */
export const instant: ValueType = {
  allowed: 'YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mm:ss',
  accepts: (value) => instantShape.test(value) && !value.startsWith('0000') && isDay(value),
}

/** Whether the month has the day. */
function isDay(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number)
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The same, where nothing may stand in its place: IMS's schema asks for no form, and tools leave what they do not know empty. */
export const orEmpty = (type: ValueType): ValueType => ({
  ...type,
  accepts: (value) => value === '' || type.accepts(value),
})
