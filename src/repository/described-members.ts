import type { SchemaValidators } from '../contract/schema-validators.js'
import { FondsError } from '../kernel/errors.js'
import { isTooDeep, tooDeep } from '../kernel/json-depth.js'
import { both, type Sentence } from '../kernel/language.js'
import { schemaProblem } from '../kernel/schema-fault.js'

export const missing = both('it is missing', 'cette valeur manque')
export const notKnown = both('it is not known here', 'cette valeur n’est pas connue ici')

/**
 * What a caller whom nobody has looked at says is what a schema has.
 *
 * @throws {FondsError} `value-invalid`, which names the member.
 */
export function assertMembers(schema: string, members: object, validators: SchemaValidators): void {
  const [deep] = Object.entries(members).find(([, value]) => isTooDeep(value)) ?? []
  if (deep !== undefined) throw invalid(deep, tooDeep)
  // As they would be sent: a member that is undefined is none.
  const [fault] = validators.faultsOf(schema, JSON.parse(JSON.stringify(members)))
  if (!fault) return
  const { keyword, params, instancePath } = fault
  const place = instancePath.slice(1).replaceAll('/', '.')
  const below = (name: unknown) => [place, String(name)].filter((part) => part !== '').join('.')
  if (keyword === 'required') throw invalid(below(params.missingProperty), missing)
  if (keyword === 'additionalProperties') throw invalid(below(params.additionalProperty), notKnown)
  throw invalid(place, schemaProblem(fault))
}

export const invalid = (name: string, problem: Sentence) => new FondsError('value-invalid', { name, problem })
