import { permissionNames } from '../commons/roles.js'
import type { ErrorCode } from '../kernel/errors.js'
import { describeOperation } from './open-api-operation.js'
import { type Json, type JsonObject, type Schemas, schemaComponents } from './open-api-schemas.js'
import { answerHeaders, introduction, permissionTexts, requestHeaders, tags } from './open-api-words.js'
import type { Operation } from './operation.js'
import { operations } from './operations.js'
import { problemExample } from './problem-document.js'
import { problemsOf } from './problems.js'

/**
 * The interface as OpenAPI 3.1 describes it, made from the table of operations and the schemas that requests are validated with.
 *
 * @param about `url`: address of the server as clients see it, without a slash at the end; empty for one beside the document.
 */
export function describeInterface(
  said: Schemas,
  { version, url = '' }: { readonly version: string; readonly url?: string },
): JsonObject {
  // The document speaks English; what schemas say in French is for the command line.
  const schemas: Schemas = new Map([...said].map(([place, schema]) => [place, withoutFrench(schema) as JsonObject]))
  const all: readonly (readonly [string, Operation])[] = Object.entries(operations)
  const paths: Record<string, Record<string, JsonObject>> = {}
  for (const [id, operation] of all) {
    const path = operation.path.replace('+}', '}')
    paths[path] = { ...paths[path], [operation.method]: describeOperation(id, operation, schemas) }
  }
  const codes = new Set(all.flatMap(([, operation]) => problemsOf(operation)))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fonds',
      summary: 'A headless repository of e-learning packages.',
      description: introduction,
      version,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: url === '' ? '/' : url }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemaComponents(schemas, namedSchemas(all.map(([, operation]) => operation))),
      parameters: named(requestHeaders, (name, header) => ({ name, in: 'header', ...header })),
      headers: answerHeaders,
      examples: Object.fromEntries([...codes].sort().map((code) => [code, exampleOf(code, url)])),
      securitySchemes: securitySchemes(url),
    },
  }
}

function withoutFrench(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutFrench)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([name]) => name !== 'x-fr')
  return Object.fromEntries(members.map(([name, member]) => [name, withoutFrench(member)]))
}

const named = <T>(record: Readonly<Record<string, T>>, make: (name: string, value: T) => JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(name, value)]))

/** Schemas of bodies, both ways. Those of queries are told parameter by parameter. */
const namedSchemas = (all: readonly Operation[]): readonly string[] => [
  'problem',
  ...all.flatMap(({ body, answers }) => [
    ...(body?.json === undefined ? [] : [body.json]),
    ...Object.values(answers).filter((answer) => typeof answer === 'string'),
  ]),
]

function exampleOf(code: ErrorCode, url: string): JsonObject {
  const value = problemExample(code, url)
  return { summary: value.detail, value: value as unknown as JsonObject }
}

const securitySchemes = (url: string): JsonObject => ({
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key (`fonds_…`), or a token that one was exchanged for, or one of an identity provider that the operator set up.',
  },
  token: {
    type: 'oauth2',
    description: 'The id of a key is the client_id, its secret the client_secret. Tokens last ten minutes.',
    flows: {
      clientCredentials: {
        tokenUrl: `${url}/oauth/token`,
        scopes: Object.fromEntries(permissionNames.map((permission) => [permission, permissionTexts[permission]])),
      },
    },
  },
})
