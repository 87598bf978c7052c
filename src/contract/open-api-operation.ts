import { permissions } from '../commons/roles.js'
import { type ErrorCode, errors } from '../kernel/errors.js'
import { examples } from './examples.js'
import { type Json, type JsonObject, type Schemas, schemaAt, schemaPlace, schemaReference } from './open-api-schemas.js'
import { pathParameters, requestHeaders } from './open-api-words.js'
import type { AnswerHeader, Media, Operation } from './operation.js'
import { addressOfMade } from './operations.js'
import { problemsOf } from './problems.js'

const bytes: JsonObject = { type: 'string', format: 'binary' }
/** What others have the schema of. */
const anyObject: JsonObject = { type: 'object' }

/** An operation as OpenAPI describes it. */
export function describeOperation(id: string, operation: Operation, schemas: Schemas): JsonObject {
  const { group, summary, description, permission, body } = operation
  const needs = `Needs the permission \`${permission}\``
  const about = [
    description,
    permission === 'public' && 'Needs no credential.',
    permission === 'known' && 'Needs a credential, whatever it permits.',
    permission !== 'public' && permission !== 'known' && `${needs}: ${permissions[permission].join(', ')}.`,
  ]
  return {
    operationId: id,
    tags: [group],
    summary,
    description: about.filter((sentence) => sentence).join('\n\n'),
    security: securityOf(operation),
    parameters: parametersOf(operation, schemas),
    ...(body && { requestBody: requestBody(operation, schemas) }),
    responses: merged(answersOf(operation), problemAnswers(operation)),
  }
}

function securityOf({ permission }: Operation): Json {
  if (permission === 'public') return []
  return [{ key: [] }, { token: permission === 'known' ? [] : [permission] }]
}

/** Names of the headers that an operation reads. */
function headersOf({ headers = [], etag, method, ifMatch, idempotent }: Operation) {
  return [
    ...(ifMatch ? (['If-Match'] as const) : []),
    ...(etag && method === 'get' ? (['If-None-Match'] as const) : []),
    ...(idempotent ? (['Idempotency-Key'] as const) : []),
    ...headers,
    'Accept-Language' as const,
  ]
}

function parametersOf(operation: Operation, schemas: Schemas): readonly Json[] {
  const inPath = [...operation.path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(pathParameters as Readonly<Record<string, JsonObject>>)[name],
  }))
  const inHeaders = headersOf(operation).map((name) => {
    const required = name === 'If-Match' && operation.ifMatch === 'required'
    return required
      ? { name, in: 'header', required, ...requestHeaders[name] }
      : { $ref: `#/components/parameters/${name}` }
  })
  return [...inPath, ...queryParameters(operation, schemas), ...inHeaders]
}

function queryParameters({ query }: Operation, schemas: Schemas): readonly JsonObject[] {
  if (query === undefined) return []
  const { properties = {}, required = [] } = schemaAt(schemas, schemaPlace(query))
  return Object.entries(properties as JsonObject).map(([name, property]) => {
    const { description = '', ...schema } = property as JsonObject
    return {
      name,
      in: 'query',
      ...(description !== '' && { description }),
      ...((required as readonly Json[]).includes(name) && { required: true }),
      schema,
    }
  })
}

function requestBody({ body, query }: Operation, schemas: Schemas): JsonObject {
  const { json, jsonType = 'application/json', optional, bytes: types = [] } = body ?? {}
  const content: Record<string, Json> = {}
  if (json !== undefined) {
    content[jsonType] = described(json)
    if (jsonType.endsWith('+json')) content['application/json'] = { schema: schemaReference(json) }
  }
  for (const type of types) content[type] = { schema: type === 'multipart/form-data' ? form(query, schemas) : bytes }
  return { required: !optional, content }
}

/** A form that has a file, and the parameters of the query as its fields. */
function form(query: string | undefined, schemas: Schemas): JsonObject {
  const options = query === undefined ? {} : schemaAt(schemas, schemaPlace(query)).properties
  return {
    type: 'object',
    required: ['file'],
    properties: { ...(options as JsonObject), file: { description: 'The package.', ...bytes } },
  }
}

function described(schema: string): JsonObject {
  const example = (examples as Readonly<Record<string, unknown>>)[schema] as Json | undefined
  return { schema: schemaReference(schema), ...(example !== undefined && { example }) }
}

function answersOf(operation: Operation): Record<string, JsonObject> {
  const answers = Object.entries(operation.answers).map(([status, answer]) => {
    const headers = headerReferences(answerHeadersOf(operation, Number(status)))
    const about = { description: answerTexts[status] ?? 'An error of OAuth 2 (RFC 6749).', headers }
    return [status, { ...about, ...(answer !== null && { content: contentOf(answer, status) }) }]
  })
  const unchanged = {
    description: 'Not modified: the client has it already.',
    headers: headerReferences(['Request-Id', 'ETag']),
  }
  return {
    ...Object.fromEntries(answers),
    ...(operation.etag && operation.method === 'get' && { 304: unchanged }),
  }
}

function contentOf(answer: string | Media, status: string): JsonObject {
  // The example of a job is one that has ended.
  if (status === '202') return { 'application/json': { schema: schemaReference(String(answer)) } }
  if (typeof answer === 'string') return { 'application/json': described(answer) }
  return Object.fromEntries(
    [answer.media].flat().map((type) => [type, { schema: type === 'application/ld+json' ? anyObject : bytes }]),
  )
}

const answerTexts: Readonly<Record<string, string>> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Under way: ask again at `Location`.',
  204: 'Done.',
  206: 'The bytes that were asked for.',
}

/** Which headers an answer has besides those that the operation names. */
function answerHeadersOf(operation: Operation, status: number): readonly AnswerHeader[] {
  const { etag, query, answers, headers = [], answerHeaders = [], idempotent, watched } = operation
  const paged = query !== undefined && String(answers[200]).endsWith('-page')
  const made = status === 202 || (status === 201 && (!operation.command || addressOfMade(operation) !== undefined))
  return [
    'Request-Id',
    ...(watched || status >= 400 ? [] : (['RateLimit-Policy', 'RateLimit'] as const)),
    ...(etag ? (['ETag'] as const) : []),
    ...(made ? (['Location'] as const) : []),
    ...(status === 202 ? (['Retry-After'] as const) : []),
    ...(status === 206 ? (['Content-Range'] as const) : []),
    ...(paged ? (['Link'] as const) : []),
    ...(headers.includes('Prefer') ? (['Preference-Applied'] as const) : []),
    ...(idempotent ? (['Idempotency-Replayed'] as const) : []),
    ...answerHeaders,
  ]
}

const headerReferences = (names: readonly AnswerHeader[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

/** The answer of each status that problems have: which codes, and an example of each. */
function problemAnswers(operation: Operation): Record<string, JsonObject> {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of problemsOf(operation)) {
    const { status } = errors[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, problemAnswer(status, codes)]))
}

function problemAnswer(status: number, codes: readonly ErrorCode[]): JsonObject {
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    headers: headerReferences([
      'Request-Id',
      ...(status === 401 ? (['WWW-Authenticate'] as const) : []),
      ...(status === 429 || status === 503 ? (['Retry-After'] as const) : []),
    ]),
    content: {
      'application/problem+json': {
        schema: { allOf: [schemaReference('problem'), { properties: { code: { enum: codes } } }] },
        examples: Object.fromEntries(examples),
      },
    },
  }
}

/** Where a status has an answer and problems, it is described as either. */
function merged(answers: Record<string, JsonObject>, problems: Record<string, JsonObject>): JsonObject {
  const both = Object.keys(answers).filter((status) => status in problems)
  const pairs = both.map((status) => {
    const [answer = {}, problem = {}] = [answers[status], problems[status]]
    const content = { ...(answer.content as JsonObject), ...(problem.content as JsonObject) }
    return [status, { ...answer, content }]
  })
  return { ...answers, ...problems, ...Object.fromEntries(pairs) }
}
