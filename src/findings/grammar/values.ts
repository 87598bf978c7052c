import { iriFault } from '../../kernel/iri.js'

/** What a value must be: of an attribute, or of an element that holds only characters. White space around it is not part of it. */
export interface ValueType {
  /** The values that are admitted, in signs that need no translation: `true | false`, `0 … 1`, `PT1H30M`. */
  readonly allowed: string
  accepts(value: string): boolean
  /** The greatest number of characters, where that is all that is asked. */
  readonly most?: number
}

export const oneOf = (...values: readonly string[]): ValueType => {
  const admitted = new Set(values)
  return { allowed: values.join(' | '), accepts: (value) => admitted.has(value) }
}

/** `xs:boolean`. */
export const boolean: ValueType = { allowed: 'true | false', accepts: (value) => /^(?:true|false|1|0)$/.test(value) }

/** `xs:decimal` within bounds, both included. */
export const decimal = (least: number, most: number): ValueType => ({
  allowed: `${bound(least)} … ${bound(most)}`,
  accepts: (value) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value) && Number(value) >= least && Number(value) <= most,
})

/** `xs:nonNegativeInteger`. */
export const count: ValueType = { allowed: '0 … ∞', accepts: (value) => /^(?:\+?\d+|-0+)$/.test(value) }

/** `xs:duration`; a fraction only of seconds. */
export const duration: ValueType = {
  allowed: 'PnYnMnDTnHnMnS',
  accepts: (value) =>
    /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(value),
}

/** `xs:dateTime`, as far as its form goes. */
export const dateTime: ValueType = {
  allowed: 'YYYY-MM-DDThh:mm:ss',
  accepts: (value) =>
    /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d{2}:[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:[0-5]\d)?$/.test(
      value,
    ),
}

/** `CMITimespan` of SCORM 1.2: two to four digits of hours. */
export const timespan: ValueType = {
  allowed: 'HHHH:MM:SS.SS',
  accepts: (value) => /^\d{2,4}:\d\d:\d\d(?:\.\d{1,2})?$/.test(value),
}

/** The same, or nothing at all. */
export const orNothing = (type: ValueType): ValueType => ({
  ...type,
  accepts: (value) => value === '' || type.accepts(value),
})

/** Any text, up to so many characters. */
export const upTo = (most: number): ValueType => ({
  allowed: `0 … ${most}`,
  most,
  accepts: (value) => value.length <= most || (value.length <= 2 * most && lengthOf(value) <= most),
})

/** Characters, as schemas count them: a sign of two UTF-16 units is one. */
export function lengthOf(value: string): number {
  let length = 0
  for (const _ of value) length++
  return length
}

/** Text that is more than white space. */
export const filled: ValueType = { allowed: '…', accepts: (value) => value !== '' }

/** `xs:anyURI`, absolute or relative, and not blank. */
export const uri: ValueType = { allowed: 'URI', accepts: (value) => value !== '' && !iriFault(value) }

const bound = (number: number): string => (Number.isFinite(number) ? String(number) : number < 0 ? '−∞' : '∞')
