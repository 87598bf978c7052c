import { sha256In } from '../contract/repr-digest.js'
import { streamOf } from './byte-stream.js'
import type { Caller } from './calls.js'
import { ConnectionError, DigestError } from './failures.js'

/** Bytes on their way from the server, to be read once, or given up: the connection waits for either. */
export interface Download {
  /** As the server would have it saved. */
  readonly fileName: string
  readonly mediaType: string
  /** Bytes; undefined where the server does not say. */
  readonly size?: number
  /** What their SHA-256 must be; undefined where the server does not say, and then it is not looked at. */
  readonly sha256?: string
  /**
   * The bytes, hashed while they pass: in place of the end comes a `DigestError` when they are not those that were announced. A connection
   * that breaks is taken up again where it broke.
   */
  readonly bytes: AsyncIterable<Uint8Array>
  /** The same as a stream. */
  stream(): ReadableStream<Uint8Array>
  /** The same, all in memory. */
  blob(): Promise<Blob>
  /** Gives up what was not read. */
  cancel(): Promise<void>
}

/** Asks for the bytes from this one on; from an offset, only of the state that has this ETag. */
export type OpenRange = (range?: { readonly from: number; readonly etag: string }) => Promise<Response>

export async function openDownload(
  { transport, makeHash }: Caller,
  open: OpenRange,
  signal?: AbortSignal,
): Promise<Download> {
  const first = await open()
  const { headers } = first
  // What was packed for the way says nothing of what comes out.
  const packed = headers.has('content-encoding')
  const length = packed ? null : headers.get('content-length')
  const sha256 = packed ? undefined : sha256In(headers.get('repr-digest') ?? '')[0]
  const etag = packed ? null : headers.get('etag')

  async function* received(): AsyncIterable<Uint8Array> {
    let response = first
    let at = 0
    for (let failures = 0; ; ) {
      try {
        for await (const piece of pieces(response, transport.timeout)) {
          at += piece.byteLength
          failures = 0
          yield piece
        }
        return
      } catch (error) {
        signal?.throwIfAborted()
        if (!(error instanceof ConnectionError) || etag === null || ++failures > transport.retries) throw error
        await transport.pause(failures, signal)
        response = await open({ from: at, etag })
        // Another state, whole: what is here already does not belong to it.
        if (response.status !== 206) throw error
      }
    }
  }
  async function* verified(): AsyncIterable<Uint8Array> {
    const hash = makeHash()
    for await (const piece of received()) {
      hash.update(piece)
      yield piece
    }
    const actual = hash.hex()
    if (sha256 !== undefined && actual !== sha256) throw new DigestError(sha256, actual)
  }
  const bytes = verified()
  const mediaType = headers.get('content-type') ?? 'application/octet-stream'
  return {
    fileName: fileNameIn(headers.get('content-disposition')) ?? 'package.zip',
    mediaType,
    ...(length !== null && { size: Number(length) }),
    ...(sha256 !== undefined && { sha256 }),
    bytes,
    stream: () => streamOf(bytes),
    blob: async () => new Blob(await collected(bytes), { type: mediaType }),
    cancel: async () => {
      if (first.body?.locked === false) await first.body.cancel()
    },
  }
}

/** The body piece by piece, none later than `timeout` milliseconds after the one before. */
export async function* pieces(response: Response, timeout: number): AsyncIterable<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    for (;;) {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${timeout / 1000} s`)), timeout)
      })
      const { done, value } = await Promise.race([reader.read(), late]).catch((cause: unknown) => {
        throw new ConnectionError(response.url, cause instanceof Error ? cause.message : String(cause), cause)
      })
      clearTimeout(timer)
      if (done) return
      yield value
    }
  } finally {
    clearTimeout(timer)
    // Also where nobody wants the rest: the connection is then free again. A body that failed has nothing to give up.
    await reader.cancel().catch(() => undefined)
  }
}

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const all: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of bytes) all.push(new Uint8Array(piece))
  return all
}

/** `filename*` of Content-Disposition (RFC 6266), else `filename`. */
export function fileNameIn(header: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '') ?? []
  const [, plain] = /filename="((?:[^"\\]|\\.)*)"/i.exec(header ?? '') ?? []
  try {
    if (encoded !== undefined) return decodeURIComponent(encoded)
  } catch {
    // Percent signs that encode nothing: the plain name is left, where there is one.
  }
  return plain?.replace(/\\(.)/g, '$1')
}
