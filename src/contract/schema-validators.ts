import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { writtenFormats } from '../kernel/written.js'
import { type JsonObject, schemaPlace } from './open-api-schemas.js'
import { readSchema } from './read-schemas.js'

/** Validators of everything in `schemas/`, by the names that operations give them. Each is read and compiled when it is first asked for. */
export interface SchemaValidators {
  /** The schema itself. */
  schema(name: string): JsonObject
  /** All that is wrong with a value, each fault with its place; none where it is what the schema says. */
  faultsOf(name: string, value: unknown): readonly ErrorObject[]
}

export function openSchemaValidators(): SchemaValidators {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    strictTypes: false,
    // Which of two members has to be there is said apart from what they are.
    strictRequired: false,
    // Days and moments have patterns, and are looked at where they are read.
    formats: { ...writtenFormats, date: true, 'date-time': true },
    // They are ours, and were looked at by the tests; to do it at each start takes longer than most requests.
    validateSchema: false,
    verbose: true,
  })
  // What a schema says for people: of a member in French, and of what is wrong with it.
  for (const keyword of ['x-fr', 'x-problem']) ajv.addKeyword(keyword)
  const known = new Map<string, JsonObject>()
  const compiled = new Map<string, ValidateFunction>()

  /** A schema, once the validator knows it and all that it refers to. */
  function schema(name: string): JsonObject {
    const place = schemaPlace(name)
    const before = known.get(place)
    if (before) return before
    const read = readSchema(name)
    known.set(place, read)
    ajv.addSchema(read)
    for (const [, to = ''] of JSON.stringify(read).matchAll(/"\$ref":"([^"#]+)/g))
      schema(new URL(to, `file:///${place}.json`).pathname.slice(1).replace(/\.json$/, ''))
    return read
  }

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
