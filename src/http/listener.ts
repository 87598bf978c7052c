import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { isIPv6, type Socket } from 'node:net'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import { systemCode, systemReason } from '../kernel/system-error.js'
import { headerBytes, mostHeaders } from './admit.js'
import { answerError } from './answer.js'
import { bodyReceived } from './exchange.js'
import { problemOf } from './problem.js'
import { securityHeaders } from './security-headers.js'
import type { Served } from './served.js'

/** Milliseconds between two looks at connections whose headers do not come. */
const lookEvery = 2_000

/** A server whose clients can hold nothing for ever: neither by slow headers, nor by a body or an answer that stands still. */
export function createListener(served: Served, app: RequestListener): Server {
  const { headerTimeout, idleTimeout, keepAlive } = served.settings
  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      headersTimeout: headerTimeout * 1000,
      // An upload may take hours; what counts is that it goes on.
      requestTimeout: 0,
      connectionsCheckingInterval: lookEvery,
      keepAliveTimeout: keepAlive * 1000,
      // The admission misses it too, and says so.
      requireHostHeader: false,
    },
    app,
  )
  // Node leaves out what is more, whatever it says; so that nothing is left out unseen, the admission is to see that there was more.
  server.maxHeadersCount = mostHeaders + 1
  server.timeout = idleTimeout * 1000
  // The admission says when the body may come.
  server.on('checkContinue', app)
  // What else is expected need not be known (RFC 9110 §10.1.1), but is to be counted, limited and logged like the rest.
  server.on('checkExpectation', app)
  server.on('timeout', (socket: Socket) => {
    if (!isBeingWorkedFor(served, socket)) socket.destroy()
  })
  server.on('clientError', (error: Error, socket: Socket) => refuseConnection(served, error, socket))
  return server
}

/** Whether nothing moves because we are at work: the client waits for us, not we for the client. */
function isBeingWorkedFor({ underWay }: Served, socket: Socket): boolean {
  for (const { request, response } of underWay)
    if (request.socket === socket) return request.complete && !response.writableNeedDrain
  return false
}

/** What arrives is not HTTP, or breaks off. */
function refuseConnection(served: Served, error: Error, socket: Socket): void {
  const exchange = [...served.underWay].find(({ request }) => request.socket === socket)
  const told = errorOf(error)
  if (!socket.writable || systemCode(error) === 'ECONNRESET' || exchange?.response.headersSent) {
    socket.destroy()
    return
  }
  if (exchange) {
    // The client ended its side before the whole body was there; it may still listen.
    const { 'content-length': length } = exchange.request.headers
    const announced = length === undefined ? '?' : Number(length)
    exchange.response.once('finish', () => socket.destroySoon())
    answerError(served, exchange, new FondsError('body-truncated', { received: bodyReceived(exchange), announced }))
    return
  }
  served.log.info({ code: told.code, reason: error.message, address: socket.remoteAddress }, 'connection refused')
  const { ids, settings } = served
  const { language, publicUrl = '' } = settings
  const body = JSON.stringify(problemOf(told, { id: ids.next('req'), language, base: publicUrl }))
  const headers = {
    ...securityHeaders,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${told.status} Refused\r\n${head.join('')}\r\n${body}`)
}

/** What Node's parser calls it, as we do. */
function errorOf(error: Error): FondsError {
  switch (systemCode(error)) {
    case 'HPE_HEADER_OVERFLOW':
      return new FondsError('header-too-large', { limit: headerBytes, count: mostHeaders })
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new FondsError('request-timeout')
    default:
      return new FondsError('request-invalid', { problem: both('it is not HTTP', 'ce n’est pas du HTTP') })
  }
}

/**
 * Listens, and says where.
 *
 * @throws {FondsError} `address-unavailable`.
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (cause) {
    throw new FondsError('address-unavailable', { address: authority(host, port), reason: systemReason(cause) }, cause)
  }
  const address = server.address()
  return `http://${authority(host, typeof address === 'object' && address ? address.port : port)}`
}

/** Host and port as an address has them. */
export const authority = (host: string, port: number): string => `${isIPv6(host) ? `[${host}]` : host}:${port}`

/** Milliseconds between two looks for connections that became idle while the server stops. */
const sweepEvery = 10

/** Takes no more connections, lets requests under way end for so many seconds, and cuts what is left. */
export async function closeListener(server: Server, { underWay }: Served, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  for (const { response } of underWay) if (!response.headersSent) response.shouldKeepAlive = false
  // A connection may become idle at any time: where it had been promised that it stays, or where an answer came before the whole body.
  const sweeping = setInterval(() => server.closeIdleConnections(), sweepEvery)
  const timer = setTimeout(() => server.closeAllConnections(), patience * 1000)
  await closed
  clearInterval(sweeping)
  clearTimeout(timer)
}
