import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { etagOf } from '../contract/etag.js'
import type { OperationId } from '../contract/operations.js'
import { FondsError } from '../kernel/errors.js'
import { type ByteRange, rangeOf } from './byte-range.js'
import type { Call } from './call.js'
import { isFresh } from './conditional.js'
import { RequestError } from './problem.js'

/** Bytes that can be sent, as they are in one state and one encoding. */
export interface Representation {
  readonly size: number
  /** Opaque; another one whenever a byte differs. */
  readonly etag: string
  /** Where it is the only date that these bytes can have: a weak validator would let two states be pieced together. */
  readonly lastModified?: Date
  /** How long, and for whom, they may be kept: what a 304 repeats. */
  readonly caching: Readonly<Record<string, string>>
  /** What they are. */
  readonly headers: Readonly<Record<string, string>>
  /** Whether a part of them can be had. */
  readonly ranges: 'bytes' | 'none'
  /** The bytes of a range; of the whole, where no part can be had. A piece holds until the next is asked for, the last one for good. */
  bytes(range: ByteRange): AsyncIterable<Uint8Array>
}

type Exchange = Pick<Call<OperationId>, 'request' | 'response' | 'signal'>

/**
 * Answers GET and HEAD: with the bytes, with a part of them, or with what makes sending them needless. When bytes turn out to be damaged
 * after the head went out, the connection breaks before their end: nobody takes a part for the whole.
 *
 * @throws {FondsError} `precondition-failed`, `range-unsatisfiable`, and what reading throws.
 */
export async function sendBytes(exchange: Exchange, content: Representation): Promise<'sent'> {
  const { request, response } = exchange
  const { size, lastModified, caching, ranges } = content
  const etag = etagOf(content.etag)
  const validators = { ...caching, ETag: etag, ...(lastModified && { 'Last-Modified': lastModified.toUTCString() }) }
  const { headers } = request
  if (headers['if-match'] !== undefined && !matches(headers['if-match'], etag))
    throw new FondsError('precondition-failed')
  if (isCurrent(headers, etag, lastModified)) {
    response.writeHead(304, validators).end()
    return 'sent'
  }
  const whole = { start: 0, end: size }
  const asked =
    request.method === 'GET' &&
    ranges === 'bytes' &&
    mayResume(request.headersDistinct['if-range']?.join(), etag, lastModified)
      ? rangeOf(headers.range, size)
      : 'whole'
  if (asked === 'unsatisfiable')
    throw new RequestError('range-unsatisfiable', { size }, { headers: { 'Content-Range': `bytes */${size}` } })
  const { start, end } = asked === 'whole' ? whole : asked
  const head = {
    ...validators,
    ...content.headers,
    'Accept-Ranges': ranges,
    'Content-Length': end - start,
    ...(asked !== 'whole' && { 'Content-Range': `bytes ${start}-${end - 1}/${size}` }),
  }
  const begin = () => response.writeHead(asked === 'whole' ? 200 : 206, head)
  // Fewer bytes than promised, or more, break the connection too.
  response.strictContentLength = true
  if (request.method === 'HEAD') begin().end()
  else if (end - start <= small) {
    const body = await gathered(content.bytes({ start, end }), end - start)
    begin().end(body)
  } else await stream(response, content.bytes({ start, end }), begin, exchange.signal)
  return 'sent'
}

/** Whether If-Match allows to answer (RFC 9110 §13.1.1: by strong comparison). */
const matches = (header: string, etag: string): boolean =>
  header.trim() === '*' || header.split(',').some((tag) => tag.trim() === etag)

/** Whether the client has these bytes already. A date is looked at only where no tag is sent (§13.1.3). */
function isCurrent(headers: IncomingHttpHeaders, etag: string, lastModified: Date | undefined): boolean {
  if (headers['if-none-match'] !== undefined) return isFresh(headers['if-none-match'], etag)
  return lastModified !== undefined && inSeconds(lastModified) <= secondsOf(headers['if-modified-since'])
}

/** Whether a part is wanted of these very bytes: If-Range is absent, or has their tag or date, exactly and strongly (§13.1.5). */
function mayResume(header: string | undefined, etag: string, lastModified: Date | undefined): boolean {
  if (header === undefined || header.trim() === etag) return true
  return lastModified !== undefined && inSeconds(lastModified) === secondsOf(header)
}

const inSeconds = (date: Date): number => Math.floor(date.getTime() / 1000)

/** Seconds of a date as HTTP writes it (§5.6.7); NaN, which is equal to nothing, for what is none. */
const secondsOf = (header = ''): number =>
  /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(header) ? inSeconds(new Date(header)) : Number.NaN

/** Bytes that are sent in one go, head and all. */
const small = 256 * 1024

async function gathered(pieces: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  // Most often it is one piece, which needs no copy.
  for await (const piece of pieces) all.push(piece.length === length ? piece : Buffer.from(piece))
  return all.length === 1 && all[0] ? all[0] : Buffer.concat(all)
}

/** Sends as fast as the client takes it. The head waits for the first piece: what fails before can still be told. */
async function stream(
  response: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
  begin: () => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const piece of pieces) {
    if (!response.headersSent) begin()
    // Leaving the loop closes what is read from.
    if (!(await isTaken(response, piece, signal))) return
  }
  response.end()
}

/** Whether the system has taken a piece, whose memory is then free again; `false` when the client went away instead. */
function isTaken(response: ServerResponse, piece: Uint8Array, gone: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = () => {
      gone.removeEventListener('abort', settle)
      resolve(!gone.aborted)
    }
    if (gone.aborted) return settle()
    gone.addEventListener('abort', settle)
    response.write(piece, settle)
  })
}
