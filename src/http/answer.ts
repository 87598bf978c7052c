import type { IncomingMessage } from 'node:http'
import { etagOf } from '../contract/etag.js'
import type { Operation } from '../contract/operation.js'
import { type OperationId, usualStatusOf } from '../contract/operations.js'
import { FondsError } from '../kernel/errors.js'
import type { Reply } from './call.js'
import { isFresh } from './conditional.js'
import type { Exchange } from './exchange.js'
import { sendProblem } from './problem.js'
import type { Served } from './served.js'

/** Bytes of a body nobody reads that are let through, so that its sender hears why. */
const mostUnread = 2 ** 20
/** Milliseconds for the same. */
const patience = 5_000

/** Answers with what a handler replied. */
export function answer(
  served: Served,
  operation: Operation,
  exchange: Exchange,
  reply: Exclude<Reply<OperationId>, 'sent'>,
): void {
  const { request, response, language } = exchange
  const { status = usualStatusOf(operation), body, headers, etag, mediaType } = reply
  const tag = etag === undefined ? undefined : etagOf(etag, operation.localised && language)
  const shared: Record<string, string | number> = { 'Cache-Control': 'private, no-cache' }
  if (operation.localised) Object.assign(shared, { 'Content-Language': language, Vary: 'Accept-Language' })
  if (headers) Object.assign(shared, headers)
  if (tag !== undefined) shared.ETag = tag
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (tag !== undefined && reads && isFresh(request.headers['if-none-match'], tag)) {
    response.writeHead(304, shared).end()
    return
  }
  // As a text it leaves together with the headers, in one write.
  const content = body === null || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const finish = endingOf(served, exchange)
  if (content !== null) {
    shared['Content-Type'] = mediaType ?? 'application/json; charset=utf-8'
    shared['Content-Length'] = Buffer.byteLength(content)
  }
  response.writeHead(status, shared)
  finish(content)
}

/** Answers with what went wrong. An answer that has begun is broken off: nobody may take half of it for the whole. */
export function answerError(served: Served, exchange: Exchange, error: unknown): void {
  const { id, response, language } = exchange
  // Whoever was told already, as when their connection broke off, need not hear what became of the work that went on without them.
  if (exchange.error && response.headersSent) return
  const told = error instanceof FondsError ? error : new FondsError('internal', { reason: String(error) }, error)
  exchange.error = told
  if (response.headersSent) {
    response.destroy()
    return
  }
  const finish = endingOf(served, exchange)
  sendProblem(response, told, { id, language, base: served.settings.publicUrl ?? '' }, finish)
}

/**
 * How an answer is to end. A body that was not read stands between it and the next request: a short one is let through, a long one ends
 * the connection, but not before its sender had time to read the answer: to close at once would take that away from them (RFC 9112 §9.6).
 */
function endingOf(
  { stopping }: Served,
  { request, response, continued }: Exchange,
): (content: string | Buffer | null) => void {
  const { 'content-length': length, 'transfer-encoding': coding, expect } = request.headers
  const unread = !request.complete && (coding !== undefined || Number(length ?? 0) > 0)
  // Who was not told to go on may send the body, or not: what comes next cannot be known.
  const withheld = unread && expect !== undefined && !continued
  const long = unread && !(Number(length) <= mostUnread)
  if (stopping || withheld || long) response.shouldKeepAlive = false
  if (withheld || !unread) return (content) => response.end(content ?? undefined)
  return (content) => {
    if (!long) response.end(content ?? undefined)
    else {
      response.flushHeaders()
      if (content !== null) response.write(content)
    }
    letThrough(request, () => {
      if (long) response.end()
      else if (!request.complete) request.socket.destroy()
    })
  }
}

function letThrough(request: IncomingMessage, then: () => void): void {
  let passed = 0
  const over = () => {
    clearTimeout(timer)
    request.off('data', count).off('close', over)
    then()
  }
  const count = ({ length }: Buffer) => {
    passed += length
    if (passed > mostUnread) over()
  }
  const timer = setTimeout(over, patience)
  request.on('data', count).once('close', over).resume()
}
