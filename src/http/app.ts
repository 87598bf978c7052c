import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type Express } from 'express'
import { allows } from '../commons/roles.js'
import { type Operation, type OperationId, operations } from '../contract/operations.js'
import { FondsError } from '../kernel/errors.js'
import type { Ids } from '../kernel/ids.js'
import type { Platform } from '../repository/platform.js'
import { type Authenticator, nobody, openAuthenticator } from './authenticate.js'
import { readBody } from './body.js'
import type { Call, Handler, Reply } from './call.js'
import { etagOf, expectedRevision, isFresh } from './conditional.js'
import { handlers } from './handlers.js'
import { preferredLanguage } from './language.js'
import { asOauthError, sendOauthError } from './oauth-error.js'
import { pages } from './pages/router.js'
import { sendProblem } from './problem.js'
import { parseQuery } from './query.js'
import type { ServerSettings } from './settings.js'
import { openValidators, type Validators } from './validate.js'

/** What every request is served with. */
export interface Served {
  readonly platform: Platform
  readonly settings: ServerSettings
  readonly ids: Ids
}

interface Tools extends Served {
  readonly validators: Validators
  readonly authenticator: Authenticator
}

/** The HTTP interface over a platform. */
export function createApp(served: Served): Express {
  const tools: Tools = { ...served, validators: openValidators(), authenticator: openAuthenticator(served.platform) }
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  const allowed = new Map<string, string[]>()
  for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
    const path = expressPath(operation.path)
    const handle = handlers[id] as Handler<OperationId>
    app[operation.method](path, (request, response) => serve(tools, operation, handle, request, response))
    allowed.set(path, [...(allowed.get(path) ?? []), operation.method.toUpperCase()])
  }
  for (const [path, methods] of allowed)
    app.all(path, (request, response) => {
      const error = new FondsError('method-unknown', {
        path: request.path,
        method: request.method,
        allowed: methods.join(', '),
      })
      response.setHeader('Allow', methods.join(', '))
      fail(tools, request, response, error)
    })
  app.use(pages(served.settings))
  app.use((request, response) => {
    fail(tools, request, response, new FondsError('route-unknown', { method: request.method, path: request.path }))
  })
  return app
}

/** `/v1/courses/{course}` as the router writes it; `{path+}` takes slashes too. */
const expressPath = (path: string): string => path.replace(/\{(\w+)\+\}/g, '*$1').replace(/\{(\w+)\}/g, ':$1')

async function serve(
  tools: Tools,
  operation: Operation,
  handle: Handler<OperationId>,
  request: IncomingMessage & { readonly params: Record<string, string | string[]> },
  response: ServerResponse,
): Promise<void> {
  try {
    const call = await admit(tools, operation, request, response)
    const reply = await handle(call)
    if (reply !== 'sent') send(operation, request, response, reply)
  } catch (error) {
    const oauth = operation.answers[400] === 'oauth-error' ? asOauthError(error) : undefined
    if (oauth) sendOauthError(response, oauth)
    else fail(tools, request, response, error)
  }
}

/** Who asks, whether they may, and whether what they send is what the interface describes. */
async function admit(
  { platform, settings, ids, validators, authenticator }: Tools,
  operation: Operation,
  request: IncomingMessage & { readonly params: Record<string, string | string[]> },
  response: ServerResponse,
): Promise<Call<OperationId>> {
  const language = preferredLanguage(request.headers['accept-language'], settings.language)
  const { permission } = operation
  const actor = permission === 'public' ? nobody : await authenticator.actor(request.headers.authorization)
  if (permission !== 'public' && permission !== 'known' && !allows(actor, permission))
    throw new FondsError('permission-missing', { permission, roles: actor.roles.join(', ') })
  const { searchParams } = new URL(request.url ?? '/', 'http://fonds')
  const schema = operation.query === undefined ? {} : validators.schema(operation.query)
  const query = parseQuery(searchParams, schema)
  validators.assert(operation.query ?? 'no-query', query, 'query', language)
  const revision = expectedRevision(operation, request.headers['if-match'])
  const body = operation.body && (await readBody(request, operation.body, settings.bodyBytes))
  if (body !== undefined && operation.body?.json !== undefined)
    validators.assert(operation.body.json, body, 'body', language)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const params = Object.fromEntries(
    Object.entries(request.params).map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : value]),
  )
  return {
    id: ids.next('req'),
    operation,
    platform,
    settings,
    params,
    query: query as never,
    body: body as never,
    actor,
    language,
    ...(revision !== undefined && { revision }),
    request,
    response,
    signal: gone.signal,
  }
}

function send(
  operation: Operation,
  request: IncomingMessage,
  response: ServerResponse,
  {
    status = Number(Object.keys(operation.answers)[0]),
    body,
    headers,
    etag,
    mediaType,
  }: Exclude<Reply<OperationId>, 'sent'>,
): void {
  const tag = etag === undefined ? undefined : etagOf(etag)
  const shared = { 'Cache-Control': 'private, no-cache', ...headers, ...(tag !== undefined && { ETag: tag }) }
  if (tag !== undefined && request.method === 'GET' && isFresh(request.headers['if-none-match'], tag)) {
    response.writeHead(304, shared).end()
    return
  }
  const bytes = body === null ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    ...shared,
    ...(bytes && {
      'Content-Type': mediaType ?? 'application/json; charset=utf-8',
      'Content-Length': bytes.length,
    }),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function fail({ settings, ids }: Tools, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const told = error instanceof FondsError ? error : new FondsError('internal', { reason: String(error) }, error)
  const language = preferredLanguage(request.headers['accept-language'], settings.language)
  if (response.headersSent) response.destroy()
  else sendProblem(response, told, { id: ids.next('req'), language, base: settings.publicUrl ?? '' })
}
