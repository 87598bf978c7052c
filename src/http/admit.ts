import type { IncomingMessage } from 'node:http'
import { assertAllowed } from '../commons/roles.js'
import type { Operation, OperationBody } from '../contract/operation.js'
import { mediaTypesOf, type OperationId } from '../contract/operations.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import { assertAcceptable } from './accept.js'
import { nobody } from './authenticate.js'
import { assertExpected, isEmpty, readBody } from './body.js'
import type { Call } from './call.js'
import { addressOf, clientOf, network } from './client.js'
import { expectedRevision } from './conditional.js'
import type { Exchange } from './exchange.js'
import { libraryLog } from './log.js'
import { pathFault } from './problem.js'
import { parseQuery, queryOf } from './query.js'
import type { Bucket } from './rate-limit.js'
import type { Served } from './served.js'
import type { ServerSettings } from './settings.js'

/** Parameters of a path as the router finds them. */
export type Params = Readonly<Record<string, string | readonly string[]>>

const longestUrl = 8_000
/** Bytes of all headers of a request, and how many there may be. */
export const [headerBytes, mostHeaders] = [16 * 1024, 100] as const
/** For how many requests a credential counts that nobody has. */
const costOfGuessing = 20

/** Who asks, whether they may, and whether what they send is what the interface describes. The body comes last: it may be long. */
export function admission(served: Served, operation: Operation) {
  const { platform, settings, validators, authenticator } = served
  const { permission, watched } = operation
  const offered = mediaTypesOf(operation)
  const log = libraryLog(served.log)
  const querySchema = operation.query ?? 'no-query'
  // Bytes come and go in many requests; an upload in parts of 5 MB is one every few milliseconds.
  const bucket: Bucket = /(\/package|\{path\+\}|\/\{upload\})$/.test(operation.path) ? 'downloads' : 'default'

  async function actorOf(exchange: Exchange) {
    if (permission === 'public') return nobody
    try {
      return await authenticator.actor(exchange.request.headers.authorization)
    } catch (error) {
      const sent = exchange.request.headers.authorization !== undefined
      if (error instanceof FondsError && error.status === 401) countGuess(served, exchange, sent ? costOfGuessing : 1)
      throw error
    }
  }

  return async (exchange: Exchange, params: Params): Promise<Call<OperationId>> => {
    const { id, request, response, language, at } = exchange
    if (watched !== 'always') assertServing(served)
    const { url = '/' } = request
    assertHead(request)
    assertAcceptable(request.headers.accept, offered)
    const actor = await actorOf(exchange)
    exchange.actor = actor
    // Whoever watches asks often, and must not be told that all is bad because they do.
    if (!watched) count(served, exchange, bucket, actor === nobody ? networkOf(exchange, settings) : clientOf(actor))
    if (permission !== 'public' && permission !== 'known') assertAllowed(actor, permission)
    const path = plainParams(params, exchange)
    const query = url.includes('?') ? parseQuery(queryOf(url), validators.schema(querySchema)) : {}
    validators.assert(querySchema, query, 'query', language)
    const revision = expectedRevision(operation, request.headers['if-match'])
    const body = operation.body && (await bodyOf(served, operation.body, exchange))
    let gone: AbortController | undefined
    return {
      id,
      at,
      operation,
      platform,
      settings,
      validators,
      params: path,
      query: query as never,
      body: body as never,
      actor,
      language,
      ...(revision !== undefined && { revision }),
      request,
      response,
      log,
      metrics: served.metrics,
      get signal() {
        if (!gone) {
          const controller = new AbortController()
          gone = controller
          if (response.closed) controller.abort()
          else response.once('close', () => controller.abort())
        }
        return gone.signal
      },
    }
  }
}

/** Looks at a request for what anybody may ask for. @throws {FondsError} `server-stopping`, `url-too-long`, `header-too-large`, `rate-exceeded`. */
export function admitAnybody(served: Served, exchange: Exchange): void {
  assertServing(served)
  assertHead(exchange.request)
  count(served, exchange, 'default', networkOf(exchange, served.settings))
}

/**
 * Counts a request whose credential nobody has, for several unless it sent none. Whose credential is right is never held back by others.
 *
 * @throws {FondsError} `rate-exceeded`.
 */
export function countGuess(served: Served, exchange: Exchange, cost = costOfGuessing): void {
  count(served, exchange, 'default', networkOf(exchange, served.settings), cost)
}

const networkOf = ({ request }: Exchange, { proxies }: ServerSettings): string => network(addressOf(request, proxies))

function assertServing({ stopping }: Served): void {
  if (stopping) throw new FondsError('server-stopping')
}

const hostless = both('it has no Host', 'elle n’a pas de Host')
const hosts = both('it has more than one Host', 'elle a plus d’un Host')

function assertHead({ url = '/', rawHeaders, headers, headersDistinct, httpVersionMinor }: IncomingMessage): void {
  if (url.length > longestUrl) throw new FondsError('url-too-long', { limit: longestUrl })
  if (rawHeaders.length > 2 * mostHeaders)
    throw new FondsError('header-too-large', { limit: headerBytes, count: mostHeaders })
  if (headers.host === undefined && httpVersionMinor > 0) throw new FondsError('request-invalid', { problem: hostless })
  // Which one a proxy goes by is a guess (RFC 9112 §3.2).
  if ((headersDistinct.host?.length ?? 0) > 1) throw new FondsError('request-invalid', { problem: hosts })
}

/** Counts a request, says in the answer where its sender stands, and refuses what is too much. */
function count(
  { limiter, metrics, clock }: Served,
  { response }: Exchange,
  bucket: Bucket,
  client: string,
  cost?: number,
): void {
  const { policy, state, wait } = limiter.take(bucket, client, clock.now().getTime(), cost)
  response.setHeader('RateLimit-Policy', policy)
  response.setHeader('RateLimit', state)
  if (wait === undefined) return
  metrics.limited(bucket)
  throw new FondsError('rate-exceeded', { seconds: wait })
}

const unprintable = both('it holds control characters', 'il contient des caractères de contrôle')

function plainParams(params: Params, { language }: Exchange): Readonly<Record<string, string>> {
  const plain: Record<string, string> = {}
  for (const name in params) {
    const value = params[name] ?? ''
    const text = typeof value === 'string' ? value : value.join('/')
    if (/\p{Cc}/u.test(text)) throw pathFault(name, unprintable, language)
    plain[name] = text
  }
  return plain
}

async function bodyOf({ settings, validators }: Served, expected: OperationBody, exchange: Exchange): Promise<unknown> {
  const { request, language } = exchange
  if (expected.optional && isEmpty(request)) return undefined
  const isJson = assertExpected(request, expected)
  // Only now: whoever waits for this has not sent a body that is refused.
  if (request.headers.expect?.toLowerCase() === '100-continue') {
    exchange.continued = true
    exchange.response.writeContinue()
  }
  if (!isJson || expected.json === undefined) return undefined
  const body = await readBody(request, expected, settings)
  validators.assert(expected.json, body, 'body', language)
  return body
}
