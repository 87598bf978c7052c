import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { type JsonObject, schemaAt, schemaPlace } from './open-api-schemas.js'
import { readSchemas } from './read-schemas.js'

/** Validators of everything in `schemas/`, by the names that operations give them. */
export interface SchemaValidators {
  /** The schema itself. */
  schema(name: string): JsonObject
  /** All that is wrong with a value, each fault with its place; none where it is what the schema says. */
  faultsOf(name: string, value: unknown): readonly ErrorObject[]
}

export function openSchemaValidators(): SchemaValidators {
  const schemas = readSchemas()
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    strictTypes: false,
    strictRequired: false,
    validateFormats: false,
  })
  // What a schema says in French of a member, for people.
  ajv.addKeyword('x-fr')
  for (const schema of schemas.values()) ajv.addSchema(schema)
  const compiled = new Map<string, ValidateFunction>()
  const schema = (name: string) => schemaAt(schemas, schemaPlace(name))
  return {
    schema,
    faultsOf(name, value) {
      let validate = compiled.get(name)
      if (!validate) {
        validate = ajv.getSchema(String(schema(name).$id))
        if (!validate) throw new Error(`there is no schema ${name}`)
        compiled.set(name, validate)
      }
      return validate(value) ? [] : (validate.errors ?? [])
    },
  }
}
