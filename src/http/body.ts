import type { IncomingMessage } from 'node:http'
import type { OperationBody } from '../contract/operations.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import { parseQuery } from './query.js'

/** The media type of a header, without its parameters. */
export const mediaTypeOf = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/**
 * The JSON (or form) body of a request; undefined where the body is of a type that is taken as bytes.
 *
 * @param limit bytes.
 * @throws {FondsError} `media-type-unsupported`, `body-too-large`, `body-malformed`, `body-truncated`.
 */
export async function readBody(request: IncomingMessage, body: OperationBody, limit: number): Promise<unknown> {
  const type = mediaTypeOf(request.headers['content-type'])
  if (body.bytes?.includes(type)) return undefined
  const own = body.jsonType ?? 'application/json'
  const isJson = body.json !== undefined && (type === own || (type === 'application/json' && own.endsWith('json')))
  if (!isJson) {
    const accepted = [...(body.json === undefined ? [] : [own]), ...(body.bytes ?? [])].join(', ')
    throw new FondsError('media-type-unsupported', { type, accepted })
  }
  const text = await readText(request, limit)
  if (own === 'application/x-www-form-urlencoded') return parseQuery(new URLSearchParams(text), {})
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new FondsError(
      'body-malformed',
      { format: 'JSON', reason: String(cause instanceof Error ? cause.message : cause) },
      cause,
    )
  }
}

async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const tooLarge = () => new FondsError('body-too-large', { limit })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const pieces: Buffer[] = []
  let received = 0
  try {
    for await (const piece of request) {
      received += piece.length
      if (received > limit) throw tooLarge()
      pieces.push(piece)
    }
  } catch (cause) {
    if (cause instanceof FondsError) throw cause
    const announced = Number(request.headers['content-length'] ?? 0)
    throw new FondsError('body-truncated', { received, announced }, cause)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch (cause) {
    const reason = both('it holds bytes that are not UTF-8', 'il contient des octets qui ne sont pas de l’UTF-8')
    throw new FondsError('body-malformed', { format: 'UTF-8', reason }, cause)
  }
}
