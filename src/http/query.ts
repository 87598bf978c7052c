import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'

interface ParameterSchema {
  readonly type?: unknown
  readonly items?: { readonly enum?: unknown }
}

/** What is wrong with an address that cannot be decoded. */
export const undecodable = both(
  'its address is not percent-encoded UTF-8',
  'son adresse n’est pas de l’UTF-8 encodé en pourcent',
)

/**
 * The query of an address.
 *
 * @throws {FondsError} `request-invalid` where something else would be understood than was sent.
 */
export function queryOf(url: string): URLSearchParams {
  const at = url.indexOf('?')
  const text = at < 0 ? '' : url.slice(at + 1)
  if (!isUtf8(text)) throw new FondsError('request-invalid', { problem: undecodable })
  return new URLSearchParams(text)
}

/** Whether what a text has percent-encoded is UTF-8. Percent signs that encode nothing are a part of it. */
export function isUtf8(text: string): boolean {
  try {
    for (const [bytes] of text.matchAll(/(?:%[\da-f]{2})+/gi)) decodeURIComponent(bytes)
    return true
  } catch {
    return false
  }
}

/** Parameters of a query as its schema has them: numbers, truth values and lists made of texts. What cannot be made stays a text. */
export function parseQuery(
  search: URLSearchParams,
  schema: { readonly properties?: Readonly<Record<string, ParameterSchema>> },
): Record<string, unknown> {
  // Without a prototype: a parameter may be called __proto__, and is to be refused like any other that nobody knows.
  const query: Record<string, unknown> = Object.create(null)
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    const { type, items } = schema.properties?.[name] ?? {}
    // Where people make up the values, a comma may be part of one.
    const split = (value: string) => (items?.enum ? value.split(',') : [value])
    if (type === 'array') query[name] = values.flatMap(split).filter((value) => value !== '')
    // A parameter that stands twice where one is meant: which one is a guess, so the schema refuses the list.
    else query[name] = values.length === 1 ? typed(values[0] ?? '', type) : values
  }
  return query
}

function typed(text: string, type: unknown): unknown {
  if (type === 'integer' && /^\d{1,15}$/.test(text)) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
