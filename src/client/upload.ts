import type { Caller, CallOptions } from './calls.js'
import type { RandomAccess } from './content.js'
import { ConnectionError, ProblemError } from './failures.js'

/** Bytes that one request sends; what is larger is an upload of several, which goes on where it broke. */
export const pieceBytes = 8 * 2 ** 20

/** Milliseconds that so many bytes may take on a slow line: 32 kB/s. */
export const patienceFor = (bytes: number): number => bytes / 32

/** Milliseconds that a body of unknown length may take. */
export const longest = 24 * 3_600_000

export interface UploadOptions extends CallOptions {
  readonly fileName: string
  /** Bytes that arrived, and all. */
  readonly onBytes?: (done: number, total: number) => void
}

const tus = { 'Tus-Resumable': '1.0.0' }
const uploads = '/v1/uploads'

/**
 * Sends content by tus 1.0 (https://tus.io), and hashes it in passing. When it is stopped, what arrived is removed.
 *
 * @returns the id of the upload, and the digest of all that was sent.
 */
export async function sendUpload(
  caller: Caller,
  content: RandomAccess,
  { fileName, signal, onBytes }: UploadOptions,
): Promise<{ readonly upload: string; readonly sha256: string }> {
  const { transport, makeHash } = caller
  const { size } = content
  const upload = await transport.send(
    {
      method: 'POST',
      path: uploads,
      headers: { ...tus, 'Upload-Length': String(size), 'Upload-Metadata': `filename ${base64(fileName)}` },
      // Of two that were begun, the one that nobody knows of expires.
      repeatable: true,
      signal,
    },
    ({ headers }) => decodeURIComponent(headers.get('location')?.split('/').at(-1) ?? ''),
  )
  const path = `${uploads}/${encodeURIComponent(upload)}`
  const hash = makeHash()
  let hashed = 0
  let failures = 0
  try {
    for (let offset = 0; offset < size; ) {
      const bytes = await content.read(offset, Math.min(pieceBytes, size - offset))
      hash.update(bytes.subarray(hashed - offset))
      hashed = Math.max(hashed, offset + bytes.byteLength)
      const before = offset
      try {
        offset = await transport.send(
          {
            method: 'PATCH',
            path,
            headers: { ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
            body: bytes,
            repeatable: false,
            patience: patienceFor(bytes.byteLength),
            signal,
          },
          offsetOf,
        )
      } catch (error) {
        if (!goesOn(error) || failures >= transport.retries) throw error
        await transport.pause(++failures, signal)
        offset = await transport.send({ method: 'HEAD', path, headers: tus, repeatable: true, signal }, offsetOf)
      }
      if (offset > before) failures = 0
      onBytes?.(offset, size)
    }
  } catch (error) {
    // It would expire anyway: what goes wrong here is not what the caller has to know.
    if (signal?.aborted)
      await transport.send({ method: 'DELETE', path, headers: tus, repeatable: false }, () => {}).catch(() => undefined)
    throw error
  }
  return { upload, sha256: hash.hex() }
}

function offsetOf({ headers }: Response): number {
  const offset = Number(headers.get('upload-offset') ?? Number.NaN)
  if (Number.isNaN(offset)) throw new Error('the answer has no Upload-Offset')
  return offset
}

/** Whether the server may have the beginning of what was sent: a broken connection, another offset, a lock, a gateway. */
const goesOn = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  (error instanceof ProblemError && [409, 423, 500, 502, 504].includes(error.status))

/** Base64 of UTF-8, as Upload-Metadata has its values. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
