import type { IncomingMessage } from 'node:http'
import type { OperationBody } from '../contract/operation.js'
import { FondsError } from '../kernel/errors.js'
import { isTooDeep, tooDeep } from '../kernel/json-depth.js'
import { jsonFault } from '../kernel/json-fault.js'
import { both } from '../kernel/language.js'
import { RequestError } from './problem.js'
import { isUtf8, parseQuery } from './query.js'

/** The media type of a header, without its parameters. */
export const mediaTypeOf = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** Whether a request has no body (RFC 9112 §6.3). */
export const isEmpty = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0

/**
 * Refuses what is not a body of this kind, before any of it is read.
 *
 * @returns whether it is JSON (or a form); else it is bytes.
 * @throws {FondsError} `media-type-unsupported`.
 */
export function assertExpected({ headers }: IncomingMessage, { json, jsonType, bytes = [] }: OperationBody): boolean {
  const type = mediaTypeOf(headers['content-type'])
  const own = jsonType ?? 'application/json'
  const isBytes = bytes.includes(type)
  const isJson = json !== undefined && (type === own || (type === 'application/json' && own.endsWith('json')))
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if ((isBytes || isJson) && coding === 'identity') return isJson
  const accepted = [...(json === undefined ? [] : [own]), ...bytes].join(', ')
  throw new RequestError(
    'media-type-unsupported',
    { type: coding === 'identity' ? type : `${type}, ${coding}`, accepted },
    { headers: { 'Accept-Encoding': 'identity' } },
  )
}

/**
 * The JSON (or form) body of a request.
 *
 * @param limits bytes, and the seconds in which all of it has to arrive.
 * @throws {FondsError} `body-too-large`, `body-malformed`, `body-truncated`.
 */
export async function readBody(
  request: IncomingMessage,
  { jsonType, times = 1 }: OperationBody,
  { bodyBytes, idleTimeout }: { readonly bodyBytes: number; readonly idleTimeout: number },
): Promise<unknown> {
  const text = decoded(await allOf(request, bodyBytes * times, idleTimeout))
  if (jsonType === 'application/x-www-form-urlencoded') {
    if (!isUtf8(text)) throw notUtf8()
    return parseQuery(new URLSearchParams(text), {})
  }
  const body = parsed(text)
  if (isTooDeep(body)) throw new FondsError('body-malformed', { format: 'JSON', reason: tooDeep })
  if (holdsHalves(text, body)) throw new FondsError('body-malformed', { format: 'JSON', reason: halves })
  return body
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new FondsError('body-malformed', { format: 'JSON', reason: jsonFault(text, cause) }, cause)
  }
}

const halves = both('a text of it holds half a character', 'un de ses textes contient une moitié de caractère')

/** Whether a text escapes half of a surrogate pair (RFC 7493 §2.1): no UTF-8 holds it, so what would be kept is another text. */
const holdsHalves = (text: string, body: unknown): boolean =>
  // What is well-formed is written as it is; only a half is escaped again.
  /\\ud[89a-f]/i.test(text) && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(body))

const otherBytes = both('it holds bytes that are not UTF-8', 'il contient des octets qui ne sont pas de l’UTF-8')
const notUtf8 = (cause?: unknown) => new FondsError('body-malformed', { format: 'UTF-8', reason: otherBytes }, cause)

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw notUtf8(cause)
  }
}

/** By events: leaving a loop over a request before its end closes the connection, and the refusal would reach nobody. */
function allOf(request: IncomingMessage, limit: number, seconds: number): Promise<Buffer> {
  const length = request.headers['content-length']
  const announced = Number(length ?? 0)
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let received = 0
    const tooLarge = () => refuse(new FondsError('body-too-large', { limit }))
    const take = (piece: Buffer) => {
      received += piece.length
      if (received > limit) tooLarge()
      else pieces.push(piece)
    }
    const all = () => {
      clearTimeout(timer)
      resolve(Buffer.concat(pieces))
    }
    const lost = () =>
      refuse(new FondsError('body-truncated', { received, announced: length === undefined ? '?' : announced }))
    const refuse = (error: FondsError) => {
      clearTimeout(timer)
      request.off('data', take).off('end', all).off('close', lost)
      reject(error)
    }
    const timer = setTimeout(() => refuse(new FondsError('request-timeout')), seconds * 1000)
    if (announced > limit) tooLarge()
    else request.on('data', take).once('end', all).once('close', lost)
  })
}
