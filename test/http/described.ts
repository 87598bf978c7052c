import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describeInterface } from '#dist/contract/open-api.js'
import type { Operation } from '#dist/contract/operation.js'
import { type OperationId, operations } from '#dist/contract/operations.js'
import { readSchemas } from '#dist/contract/read-schemas.js'
import { writtenFormats } from '#dist/kernel/written.js'

/** The document, as a client sees it. */
export const document = describeInterface(readSchemas(), { version: '0.0.0' })

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: writtenFormats })
formats.default(ajv)
ajv.addSchema(document, 'interface')

interface DescribedAnswer {
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>
  readonly content?: Readonly<Record<string, unknown>>
}

/** Paths that are not operations: pages for people, and where flaws may be reported. */
const undescribed = /^\/$|^\/(docs|problems)(\/|$)|^\/\.well-known\/security\.txt$/

/**
 * Fails unless an answer is one that the document describes: its status, its headers, its media type, and its body by schema.
 *
 * @param url path and query.
 */
export async function assertDescribed(method: string, url: string, response: Response): Promise<void> {
  const fault = await faultOf(method, url.split('?', 1)[0], response)
  if (fault !== undefined) throw new Error(`${method} ${url} → ${response.status}: ${fault}`)
}

async function faultOf(method: string, path: string, response: Response): Promise<string | undefined> {
  if (undescribed.test(path)) return undefined
  const candidates = operationsAt(path)
  const methodIs = (name: string) => candidates.find((one) => one.method === name)
  const operation = methodIs(method.toLowerCase()) ?? (method === 'HEAD' ? methodIs('get') : undefined)
  if (!operation) return nowhereFault(candidates.length > 0, method, response)
  const place = ['paths', operation.path.replace('+}', '}'), operation.method, 'responses', String(response.status)]
  const described = place.reduce<unknown>((value, name) => (value as Record<string, unknown>)?.[name], document)
  if (described === undefined) return `this status is not described; the body is ${await response.clone().text()}`
  const { headers = {}, content = {} } = described as DescribedAnswer
  const absent = Object.entries(headers).filter(([name, { $ref }]) => required($ref) && !response.headers.has(name))
  if (absent.length > 0) return `it has no ${absent.map(([name]) => name).join(', ')}`
  if (
    headers.Link &&
    content['application/json'] &&
    method !== 'HEAD' &&
    !response.headers.has('link') &&
    (await response.clone().json()).next
  )
    return 'it has another page, and no Link'
  return bodyFault(method, content, [...place, 'content'], response)
}

/** What is told where there is no operation. */
async function nowhereFault(known: boolean, method: string, response: Response): Promise<string | undefined> {
  if (known && method === 'OPTIONS' && response.status === 204) return undefined
  const [status, code] = known ? [405, 'method-unknown'] : [404, 'route-unknown']
  if (response.status !== status) return `nothing is described here, so ${status} is expected`
  if (known && !response.headers.has('allow')) return 'it has no Allow'
  if (method === 'HEAD') return undefined
  const body = await response.clone().json()
  return faultBy('#/components/schemas/Problem', body) ?? (body.code === code ? undefined : `${body.code}, not ${code}`)
}

async function bodyFault(
  method: string,
  content: Readonly<Record<string, unknown>>,
  place: readonly string[],
  response: Response,
): Promise<string | undefined> {
  const type = response.headers.get('content-type')?.split(';')[0]
  const types = Object.keys(content)
  if (method === 'HEAD') return undefined
  if (types.length === 0) return type === undefined ? undefined : `it has a body of ${type}, and none is described`
  if (types.includes('*/*')) return undefined
  if (type === undefined || !types.includes(type)) return `its media type is ${type}, not ${types.join(' or ')}`
  if (!type.endsWith('json') || type === 'application/linkset+json') return undefined
  const body = await response.clone().json()
  if (type === 'application/problem+json') {
    if (body.status !== response.status) return `the problem says ${body.status}`
    if (!body.type.endsWith(`/problems/${body.code}`)) return `the problem has type ${body.type}`
  }
  return faultBy(`#/${[...place, type, 'schema'].map(encoded).join('/')}`, body)
}

const encoded = (name: string): string => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))

function faultBy(pointer: string, body: unknown): string | undefined {
  const validate = ajv.getSchema(`interface${pointer}`)
  if (!validate) throw new Error(`the document has nothing at ${pointer}`)
  return validate(body) ? undefined : `${ajv.errorsText(validate.errors)} in ${JSON.stringify(body).slice(0, 2000)}`
}

const required = (reference: string): boolean => {
  const headers = (document.components as Record<string, Record<string, { required?: boolean }>>).headers
  return headers[reference.replace('#/components/headers/', '')].required === true
}

/** Operations of a path, as the router of the server understands it. */
const operationsAt = (path: string): readonly Operation[] => {
  const all: readonly Operation[] = Object.values(operations)
  const found = all.filter((operation) => patternOf(operation.path).test(path))
  // A path without parameters goes before one that has some.
  const plain = found.filter((operation) => !operation.path.includes('{'))
  return plain.length > 0 ? plain : found
}

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.]/g, '\\.')
      .replace(/\{\w+\+\}/g, '.+')
      .replace(/\{\w+\}/g, '[^/]+')}$`,
  )

/** The operations, with their ids. */
export const allOperations = Object.entries(operations) as readonly (readonly [OperationId, Operation])[]
