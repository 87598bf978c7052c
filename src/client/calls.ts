import { etagOf } from '../contract/etag.js'
import type { Operation } from '../contract/operation.js'
import type { AnswerOf, BodyOf, ParametersOf, QueryOf } from '../contract/operation-shapes.js'
import { type OperationId, operations } from '../contract/operations.js'
import type { MakeHash } from './digest.js'
import { problemOf } from './failures.js'
import { jsonBody } from './json-body.js'
import type { ClientRequest, RequestBytes, Transport } from './transport.js'

/** What any call may say besides. */
export interface CallOptions {
  /** Stops the call; it fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

interface AnyInput extends CallOptions {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: object
  readonly body?: unknown
  /** Bytes in place of a JSON body, and what they are. */
  readonly bytes?: { readonly body: RequestBytes; readonly type: string }
  /** ETag of what is to be changed, or `*`. */
  readonly ifMatch?: string | undefined
  /** A request that is sent again under the same key is done once; made unless given. */
  readonly idempotencyKey?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds that the answer may take besides the usual. */
  readonly patience?: number
}

/** What one operation is given. */
export type CallInput<Id extends OperationId> = Omit<AnyInput, 'params' | 'query' | 'body'> & {
  readonly query?: QueryOf<Id>
  readonly body?: BodyOf<Id>
} & (keyof ParametersOf<Id> extends never ? unknown : { readonly params: ParametersOf<Id> })

/** What every group of methods is made of. */
export interface Caller {
  readonly transport: Transport
  readonly makeHash: MakeHash
  /** Performs an operation that answers with JSON. @throws {ProblemError | ConnectionError} and the signal's reason. */
  call<Id extends OperationId>(id: Id, input: CallInput<Id>): Promise<AnswerOf<Id>>
  /** Performs one that answers with bytes, which are still to be read. */
  open<Id extends OperationId>(id: Id, input: CallInput<Id>): Promise<Response>
  /** What If-Match says of something that the caller read; `*` for a name: whatever is there is changed. */
  ifMatch(subject: string | object): string
}

/** POSTs that may be done twice: they keep nothing, or set what then stands. */
const harmless: ReadonlySet<OperationId> = new Set([
  'checkPackage',
  'knownPackages',
  'publishVersion',
  'withdrawCourse',
  'publishSlots',
  'checkSubmission',
  'decideUpdate',
  'readNotice',
] as const)

export function openCaller(transport: Transport, makeHash: MakeHash): Caller {
  // The ETag of an answer belongs to what was answered: whoever hands that back for a change has it checked.
  const tags = new WeakMap<object, string>()
  const request = <Id extends OperationId>(id: Id, input: CallInput<Id>): ClientRequest => {
    const operation: Operation = operations[id]
    const {
      params = {},
      query = {},
      body,
      bytes,
      ifMatch,
      idempotencyKey,
      headers,
      signal,
      patience,
    } = input as AnyInput
    const once = operation.idempotent ? (idempotencyKey ?? randomName()) : undefined
    const type = bytes?.type ?? (body === undefined ? undefined : (operation.body?.jsonType ?? 'application/json'))
    return {
      method: operation.method.toUpperCase(),
      path: pathOf(operation.path, params) + searchOf(query),
      headers: {
        ...(type !== undefined && { 'Content-Type': type }),
        ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
        ...(once !== undefined && { 'Idempotency-Key': `"${once}"` }),
        ...headers,
      },
      ...(bytes ? { body: bytes.body } : body !== undefined && { body: JSON.stringify(body) }),
      // A conditional change that came through would be refused the second time.
      repeatable:
        /^(get|head|options)$/.test(operation.method) ||
        once !== undefined ||
        (harmless.has(id) && !conditional(ifMatch)),
      ...(patience !== undefined && { patience }),
      signal,
    }
  }
  return {
    transport,
    makeHash,
    call: (id, input) =>
      transport.send(request(id, input), async (response) => {
        if (!/\bjson\b/.test(response.headers.get('content-type') ?? ''))
          throw await problemOf(response, response.url, transport.language)
        const said = await jsonBody(response)
        if (typeof said !== 'object' || said === null) throw await problemOf(response, response.url, transport.language)
        // Ours are objects, and are what the schemas say.
        const answer = said as AnswerOf<typeof id> & object
        const tag = response.headers.get('etag')
        if (tag !== null) tags.set(answer, tag)
        return answer
      }),
    open: (id, input) => transport.send(request(id, input), (response) => response),
    ifMatch(subject) {
      if (typeof subject === 'string') return '*'
      const revision = 'revision' in subject ? etagOf(Number(subject.revision)) : '*'
      return tags.get(subject) ?? revision
    },
  }
}

/** Not a UUID: pages that came without TLS cannot make one. */
const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const conditional = (ifMatch: string | undefined): boolean => ifMatch !== undefined && ifMatch !== '*'

/** The path of an operation; what `{path+}` takes keeps its slashes. */
function pathOf(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)(\+?)\}/g, (_, name: string, rest: string) => {
    const value = params[name] ?? ''
    return rest ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value)
  })
}

function searchOf(query: object): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one))
  return search.size > 0 ? `?${search}` : ''
}
