import { readFileSync } from 'node:fs'
import type { SchemaValidators } from '../../contract/schema-validators.js'
import { FondsError } from '../../kernel/errors.js'
import { isTooDeep, tooDeep } from '../../kernel/json-depth.js'
import { notJson } from '../../kernel/json-fault.js'
import { both, type Sentence } from '../../kernel/language.js'
import { schemaProblem } from '../../kernel/schema-fault.js'
import { systemReason } from '../../kernel/system-error.js'
import { day, momentOf, oneOf } from '../option-values.js'
import { UsageError } from '../usage-error.js'
import type { Field } from './field.js'

/** What was typed for a field: a text, several, `true` for an option without value, `false` for its `--no-…`. */
export type Typed = string | readonly string[] | boolean | undefined

const notANumber = both(
  '{option} is “{value}”, and must be a whole number.',
  '{option} vaut « {value} », et doit être un nombre entier.',
)
const missing = both(
  '{option} has to be given. See `fonds {command} --help`.',
  '{option} est à indiquer. Voir `fonds {command} --help`.',
)
const oneNeeded = both('Give one of {options}.', 'Indiquez une seule des options {options}.')
const nothing = both('Say what to change: {options}.', 'Indiquez le changement : {options}.')

/** What a person types for a field: `<version>`, `--holder-email`. */
const shownName = ({ name, isArgument, inParts }: Field): string =>
  isArgument ? `<${name}>` : `--${inParts ? 'no-' : ''}${name}`

/**
 * What an operation is given, from what was typed. `@file` stands for what a file holds, and `@-` for standard input, wherever a text may
 * be long or JSON is meant.
 *
 * @throws {UsageError} for what cannot be; {FondsError} `source-unreadable`.
 */
export function inputFrom(fields: readonly Field[], typed: (field: Field) => Typed): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {}
  for (const field of fields) {
    const value = given(field, typed(field))
    if (value !== undefined) put(input, field.path, value)
  }
  return input
}

function given(field: Field, typed: Typed): unknown {
  if (field.kind === 'boolean') return typed
  // Commander takes an option that only has a `--no-…` for true until that is given.
  if (typed === undefined || typed === true) return undefined
  if (typed === false) return null
  if (typeof typed !== 'string') return typed.length === 0 ? undefined : typed.map((one) => partOf(field, one))
  return partOf(field, typed)
}

function partOf(field: Field, typed: string): unknown {
  const option = shownName(field)
  const { kind, choices, alone } = field
  if (choices) return oneOf(option, choices)(typed)
  if (kind === 'number') {
    if (!/^-?\d{1,15}$/.test(typed)) throw new UsageError(notANumber, { option, value: typed })
    return Number(typed)
  }
  if (kind === 'date') return day(option)(typed)
  if (kind === 'moment') return momentOf(option)(typed)
  const text = typed.startsWith('@') && typed.length > 1 ? contentOf(typed.slice(1)) : typed
  if (kind !== 'object' && kind !== 'objects') return text
  if (alone !== undefined && !/^\s*\{/.test(text)) return { [alone]: text }
  const value = parsed(option, text)
  if (isTooDeep(value)) throw new UsageError(said(option, tooDeep))
  return value
}

function parsed(option: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UsageError(said(option, notJson(text, cause)))
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new FondsError('source-unreadable', { file, reason: systemReason(cause) }, cause)
  }
}

function put(input: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    // What is taken away has no parts.
    if (value !== null || input[first] === undefined) input[first] = value
    return
  }
  const inner = { ...((input[first] ?? {}) as Record<string, unknown>) }
  put(inner, rest, value)
  input[first] = inner
}

/** Holds what is given to its schema, in the words of whoever typed it. @throws {UsageError} */
export function assertInput(
  fields: readonly Field[],
  input: Readonly<Record<string, unknown>>,
  told: {
    readonly command: string
    readonly schema: string
    readonly validators: SchemaValidators
    readonly changes: boolean
  },
): void {
  const { command, schema, validators, changes } = told
  const optionsOf = (some: readonly Field[]) => some.map(shownName).join(', ')
  if (changes && Object.keys(input).length === 0) throw new UsageError(nothing, { options: optionsOf(fields) })
  const faults = validators.faultsOf(schema, input)
  const [fault] = faults
  if (!fault) return
  const at = fault.instancePath.split('/').slice(1)
  if (faults.some(({ keyword }) => keyword === 'oneOf')) {
    const names = faults.flatMap(({ params }) =>
      typeof params.missingProperty === 'string' ? params.missingProperty : [],
    )
    const among = fields.filter(({ path: [first = ''] }) => names.length === 0 || names.includes(first))
    throw new UsageError(oneNeeded, { options: optionsOf(among.filter(({ kind }) => kind !== 'boolean')) })
  }
  if (fault.keyword === 'required') {
    const place = [...at, String(fault.params.missingProperty)]
    const wanted = fields.filter(({ path, inParts }) => !inParts && startsWith(path, place))
    // A part of an object that is JSON has no option of its own.
    if (wanted.length > 0) throw new UsageError(missing, { option: shownOr(wanted), command })
  }
  const field = fields.find(({ path }) => startsWith(path, at) || startsWith(at, path))
  throw new UsageError(said(field ? shownName(field) : at.join('.'), schemaProblem(fault)))
}

const startsWith = (path: readonly string[], place: readonly string[]): boolean =>
  place.every((part, depth) => path[depth] === part)

const said = (option: string, problem: Sentence): Sentence =>
  both(`${option}: ${problem.en}.`, `${option} : ${problem.fr}.`)

/** Alternatives of one language each, or all that has to be there. */
const shownOr = (fields: readonly Field[]): string => {
  const always = fields.filter(({ needed }) => needed === 'always')
  return (always.length > 0 ? always : fields).map(shownName).join(' / ')
}
