import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { FondsError } from '../../kernel/errors.js'
import { broken, tooSlow } from './failure.js'

/** Milliseconds that the other side has: until it is connected, between two signs of life, and for everything. */
export interface Patience {
  readonly connecting: number
  readonly waiting: number
  readonly whole: number
}

export interface Exchange {
  /** Finds the addresses of the host, and lets through only those that may be connected to. */
  readonly lookup: LookupFunction
  readonly accept: string
  readonly patience: Patience
  readonly signal: AbortSignal
  /** Authorities that certificates are trusted from, in PEM, in place of the usual ones. */
  readonly authorities?: readonly string[]
}

const headerBytes = 16 * 1024

/** Hosts on the other side of the world take longer than the quarter of a second that each of several addresses usually has. */
const eachAddress = { autoSelectFamilyAttemptTimeout: 2_000 }

/** Asks for a URL, on a connection of its own, and waits until the answer begins. */
export function answerTo(url: URL, exchange: Exchange): Promise<IncomingMessage> {
  const { lookup, accept, patience, signal, authorities } = exchange
  const isSecure = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const request = (isSecure ? secureRequest : plainRequest)(url, {
      // A new agent, which knows of no proxy and of no connection that somebody else opened.
      agent: false,
      lookup,
      ...eachAddress,
      signal,
      maxHeaderSize: headerBytes,
      // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
      rejectUnauthorized: true,
      ...(authorities && { ca: [...authorities] }),
      headers: { 'User-Agent': 'Fonds', Accept: accept, 'Accept-Encoding': 'identity' },
    })
    const giveUp = () => request.destroy(tooSlow)
    let timer = setTimeout(giveUp, patience.connecting)
    request.once('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer)
        timer = setTimeout(giveUp, patience.waiting)
      }),
    )
    request.once('response', resolve)
    request.on('error', reject)
    // Also where nobody calls it an error, as when the other side goes over to another protocol, unasked.
    request.once('close', () => reject(broken))
    request.once('response', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
    request.end()
  })
}

/**
 * The bytes of an answer, as many as are welcome.
 *
 * @throws {FondsError} `body-too-large`.
 * @throws {Failure} and errors of the connection.
 */
export async function* bytesOf(
  response: IncomingMessage,
  { limit, waiting }: { readonly limit: number; readonly waiting: number },
): AsyncGenerator<Uint8Array> {
  const giveUp = () => response.destroy(tooSlow)
  let received = 0
  let timer = setTimeout(giveUp, waiting)
  try {
    for await (const piece of response) {
      clearTimeout(timer)
      received += piece.length
      if (received > limit) throw new FondsError('body-too-large', { limit })
      yield piece
      // The time that the bytes take on our side is not theirs.
      timer = setTimeout(giveUp, waiting)
    }
  } finally {
    clearTimeout(timer)
    response.destroy()
  }
}
