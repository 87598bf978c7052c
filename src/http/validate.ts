import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Problem } from '../contract/api-schema.js'
import { schemaAt, schemaPlace } from '../contract/open-api-schemas.js'
import { readSchemas } from '../contract/read-schemas.js'
import type { Language } from '../kernel/language.js'
import { schemaProblem } from '../kernel/schema-fault.js'
import { RequestError } from './problem.js'

type FieldErrors = NonNullable<Problem['errors']>
type Part = FieldErrors[number]['in']

/** Validators of everything in `schemas/`, by the names that operations give them. */
export interface Validators {
  /** @throws {RequestError} `request-invalid`, with every fault. */
  assert(schema: string, value: unknown, part: Part, language: Language): void
  /** The schema itself. */
  schema(name: string): Readonly<Record<string, unknown>>
}

export function openValidators(): Validators {
  const schemas = readSchemas()
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictTypes: false, validateFormats: false, verbose: true })
  for (const keyword of ['x-fr', 'x-problem']) ajv.addKeyword(keyword)
  for (const schema of schemas.values()) ajv.addSchema(schema)
  const compiled = new Map<string, ValidateFunction>()
  const schema = (name: string) => schemaAt(schemas, schemaPlace(name))
  return {
    schema,
    assert(name, value, part, language) {
      let validate = compiled.get(name)
      if (!validate) {
        validate = ajv.getSchema(String(schema(name).$id))
        if (!validate) throw new Error(`there is no schema ${name}`)
        compiled.set(name, validate)
      }
      if (validate(value)) return
      const errors = (validate.errors ?? []).slice(0, mostFaults).map((fault) => fieldError(fault, part, language))
      const [first] = errors
      const problem = `${first?.pointer || part}: ${first?.detail}`
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
