import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Actor } from '../commons/actor.js'
import type { Operation } from '../contract/operation.js'
import { type OperationId, operations } from '../contract/operations.js'
import type { Language } from '../kernel/language.js'
import { addressOf } from './client.js'
import { preferredLanguage } from './language.js'
import { shownPath } from './log.js'
import { secure } from './security-headers.js'
import type { Served } from './served.js'
import { type Trace, traceOf } from './trace.js'

/** One request and its answer, as the log and the figures see them. */
export interface Exchange {
  /** Names it in the log, in problems, and in the header Request-Id. */
  readonly id: string
  /** `none` where the request asks for nothing that there is. */
  readonly operation: OperationId | 'none'
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly at: Date
  readonly language: Language
  readonly trace: Trace | undefined
  /** Bytes of the connection that belong to requests before. */
  readonly readBefore: number
  /** Who asks, once that is known. */
  actor?: Actor
  /** Whether a client that expects `100 Continue` was told to go on. */
  continued?: true
  /** What went wrong. */
  error?: { readonly code: string; readonly status: number }
}

/** Bytes of a connection that belong to requests which are over. */
const readUntil = new WeakMap<Socket, number>()

/** Begins to attend to a request: its answer has the headers that all have, and when it is over, it is counted and logged. */
export function beginExchange(
  served: Served,
  operation: Exchange['operation'],
  request: IncomingMessage,
  response: ServerResponse,
): Exchange {
  const { ids, clock, settings } = served
  const began = performance.now()
  const { socket } = request
  // Not what the socket has read by now, which is the headers at least, and perhaps all.
  const readBefore = readUntil.get(socket) ?? 0
  const writtenBefore = socket.bytesWritten
  const trace = traceOf(request.headers.traceparent)
  const exchange: Exchange = {
    id: ids.next('req'),
    operation,
    request,
    response,
    at: clock.now(),
    language: preferredLanguage(request.headers['accept-language'], settings.language),
    trace,
    readBefore,
  }
  secure(response, settings)
  response.setHeader('Request-Id', exchange.id)
  if (trace) response.setHeader('traceparent', trace.parent)
  served.underWay.add(exchange)
  response.once('finish', () => endUnread(request))
  response.once('close', () => {
    served.underWay.delete(exchange)
    readUntil.set(socket, socket.bytesRead)
    const figures = {
      status: response.statusCode,
      milliseconds: performance.now() - began,
      received: socket.bytesRead - readBefore,
      sent: socket.bytesWritten - writtenBefore,
    }
    served.metrics.ended(exchange, figures)
    logEnd(served, exchange, figures)
  })
  return exchange
}

/** Milliseconds between two looks at the rest of a body whose request was answered, and the bytes that must have come: 32 kB a second. */
const [patience, leastBytes] = [5_000, 160_000]

/** Ends a connection on which nothing is to come but a body that nobody reads, once it drips: it would be held for ever. */
function endUnread(request: IncomingMessage): void {
  if (request.complete) return
  const { socket } = request
  let read = socket.bytesRead
  const looking = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(looking)
    if (socket.bytesRead - read < leastBytes) socket.destroy()
    read = socket.bytesRead
  }, patience).unref()
}

/** Bytes of the body that arrived, as far as the length of the headers can be told. */
export function bodyReceived({ request, readBefore }: Exchange): number {
  const { method = '', url = '', rawHeaders, socket } = request
  const head = `${method} ${url} HTTP/1.1\r\n\r\n`.length
  // Between name and value a colon and a space, behind it the end of the line: two bytes for each text.
  const headers = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0)
  return Math.max(0, socket.bytesRead - readBefore - head - headers)
}

/** Whether machines that watch ask for this all the time: not worth a line while all is well. */
const isWatched = (id: Exchange['operation']): boolean => {
  const operation: Operation | undefined = id === 'none' ? undefined : operations[id]
  return operation?.watched !== undefined
}

function logEnd(
  { log, settings }: Served,
  { id, operation, request, response, trace, actor, error }: Exchange,
  { status, milliseconds, received, sent }: Parameters<Served['metrics']['ended']>[1],
): void {
  const failed = (status >= 500 || (error?.status ?? 0) >= 500) && error?.code !== 'server-stopping'
  const level = failed ? 'error' : status < 400 && isWatched(operation) ? 'debug' : 'info'
  if (!log.isLevelEnabled(level)) return
  const { key, name } = actor?.agent ?? {}
  log[level](
    {
      id,
      operation,
      method: request.method,
      path: shownPath(request.url ?? ''),
      status,
      ms: Math.round(milliseconds * 10) / 10,
      received,
      bytes: sent,
      ...(trace && { trace: trace.id }),
      ...(actor?.organisation && { organisation: actor.organisation }),
      ...(key === undefined ? name !== undefined && name !== 'nobody' && { agent: name } : { key }),
      ...(error && { code: error.code }),
      // Whom an operator may have to hold off.
      ...((status === 401 || status === 429) && { address: addressOf(request, settings.proxies) }),
      ...(!response.writableFinished && { cut: true }),
      ...(failed && error && { err: error }),
    },
    'request',
  )
}
