import type { IncomingMessage } from 'node:http'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import type { Fetched } from '../../outbound/fetcher.js'
import { Failure } from './failure.js'

/**
 * What an answer says of the bytes that follow.
 *
 * @throws {Failure} when it is none that bytes are taken from. @throws {FondsError} `body-too-large`. The answer is dropped then.
 */
export function announced(
  response: IncomingMessage,
  { url, limit, accept }: { readonly url: URL; readonly limit: number; readonly accept: string },
): Omit<Fetched, 'bytes'> {
  const { headers } = response
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const size = headers['content-length'] === undefined ? undefined : Number(headers['content-length'])
  try {
    assertWelcome(response, mediaType, accept)
    if (size !== undefined && size > limit) throw new FondsError('body-too-large', { limit })
  } catch (error) {
    response.destroy()
    throw error
  }
  return {
    url: url.href,
    ...(size !== undefined && { size }),
    ...(mediaType && { mediaType }),
  }
}

function assertWelcome({ statusCode, headers }: IncomingMessage, mediaType = '', accept: string): void {
  if (statusCode !== 200) throw new Failure(both(`it answers ${statusCode}`, `il répond ${statusCode}`))
  // What it would grow to is not known before it has.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Failure(both('it compresses its answer, unasked', 'il compresse sa réponse sans qu’on le demande'))
  // A page to sign in, most often.
  if (mediaType === 'text/html' && !accept.includes(mediaType))
    throw new Failure(both('it answers with a web page', 'il répond par une page web'))
}
