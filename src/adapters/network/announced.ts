import type { IncomingMessage } from 'node:http'
import { FondsError } from '../../kernel/errors.js'
import { receivedFileName } from '../../kernel/file-name.js'
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
    fileName: announcedName(headers['content-disposition'], url),
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

/** The name of what is fetched: that of Content-Disposition (RFC 6266), or the end of the path. */
function announcedName(disposition: string | undefined, { pathname }: URL): string {
  const [, encoded] = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition ?? '') ?? []
  const [, quoted, plain] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]+))/i.exec(disposition ?? '') ?? []
  const said = encoded === undefined ? (quoted?.replace(/\\(.)/g, '$1') ?? plain) : decoded(encoded)
  return receivedFileName(said || decoded(pathname.slice(pathname.lastIndexOf('/') + 1)))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone % is no escape: the text means what it says.
    return text
  }
}
