import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../contract/api-schema.js'
import { openSchemaValidators, type SchemaValidators } from '../contract/schema-validators.js'
import type { Language } from '../kernel/language.js'
import { schemaProblem } from '../kernel/schema-fault.js'
import { RequestError } from './problem.js'

type FieldErrors = NonNullable<Problem['errors']>
type Part = FieldErrors[number]['in']

/** What requests are held to. */
export interface Validators extends Pick<SchemaValidators, 'schema'> {
  /** @throws {RequestError} `request-invalid`, with every fault. */
  assert(schema: string, value: unknown, part: Part, language: Language): void
}

export function openValidators(): Validators {
  const { schema, faultsOf } = openSchemaValidators()
  return {
    schema,
    assert(name, value, part, language) {
      const errors = faultsOf(name, value)
        .slice(0, mostFaults)
        .map((fault) => fieldError(fault, part, language))
      const [first] = errors
      if (!first) return
      const problem = `${first.pointer || part}: ${first.detail}`
      throw new RequestError('request-invalid', { problem }, { errors })
    },
  }
}

/** Faults that are told at once. */
const mostFaults = 20

const fieldError = (fault: ErrorObject, part: Part, language: Language): FieldErrors[number] => ({
  in: part,
  pointer: fault.instancePath,
  code: fault.keyword,
  detail: schemaProblem(fault)[language],
})
