import fc from 'fast-check'
import type { JsonObject } from '#dist/contract/open-api-schemas.js'
import { document } from '../described.js'

/** The value that a reference within the document names. */
function resolved(reference: string): JsonObject {
  const names = reference.slice(2).split('/')
  return names.reduce<unknown>(
    (value, name) => (value as JsonObject)[name.replaceAll('~1', '/')],
    document,
  ) as JsonObject
}

/** Values that a schema allows; formats and patterns that are not drawn from here are left to chance. */
export function valuesOf(schema: JsonObject): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === 'string') return valuesOf(resolved(schema.$ref))
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.anyOf)) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one as JsonObject)))
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => valuesOf({ ...schema, type: String(type) })))
  switch (schema.type) {
    case 'string':
      return textsOf(schema)
    case 'integer':
      return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1e9) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(valuesOf(schema.items as JsonObject), { minLength: Number(schema.minItems ?? 0), maxLength: 4 })
    case 'object':
      return objectsOf(schema)
    default:
      return fc.jsonValue()
  }
}

function textsOf({ format, pattern, minLength = 0, maxLength = 400 }: JsonObject): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  // What looks ahead cannot be drawn: any text will do, and now and then one that fits.
  if (typeof pattern === 'string' && !pattern.includes('(?')) return fc.stringMatching(new RegExp(pattern))
  const bounds = { minLength: Number(minLength), maxLength: Math.min(Number(maxLength), 60) }
  return fc.oneof(fc.string({ ...bounds, unit: 'grapheme' }), fc.string({ ...bounds, unit: 'binary' }))
}

function objectsOf({ properties = {}, required = [] }: JsonObject): fc.Arbitrary<unknown> {
  const members = Object.entries(properties as JsonObject).map(([name, schema]) => [
    name,
    valuesOf(schema as JsonObject),
  ])
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(members)
  return fc.record(arbitraries, { requiredKeys: required as string[] })
}

/** Values of which few are what the schema wants: of another type, with a member too many, or one that is out of bounds. */
export const strangersTo = (schema: JsonObject): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.jsonValue(),
    fc.tuple(valuesOf(schema), fc.string(), fc.jsonValue()).map(([value, name, more]) => spoilt(value, name, more)),
    fc.tuple(valuesOf(schema), fc.jsonValue()).map(([value, more]) => swapped(value, more)),
  )

const spoilt = (value: unknown, name: string, more: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, [name]: more } : [value, more]

/** Puts something else in the place of the first member. */
function swapped(value: unknown, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other
  const [name] = Object.keys(value)
  return name === undefined ? other : { ...value, [name]: other }
}

/** Parts of addresses that mean something to somebody: to a file system, a router, a database, a terminal. */
export const tricks = fc.oneof(
  fc.constantFrom(
    '..',
    '../../etc/passwd',
    '..\\..\\win.ini',
    '.',
    '/',
    '//',
    'a/../b',
    '\0',
    'a\0.html',
    '\r\nX: y',
    '%',
    '%2e%2e',
    '%00',
    '%ff',
    "' or 1=1 --",
    '{{7*7}}',
    '__proto__',
    'constructor',
    'crs_',
    'ver_',
    'C:\\x',
    '/etc/passwd',
    'a@1',
    '@',
    '@-1',
    '@99999999999999999999',
    'é',
    'e\u0301',
    '\u202e',
    '🔥',
    'a'.repeat(3000),
    '*',
    '?',
    '#',
    ' ',
    'imsmanifest.xml',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
