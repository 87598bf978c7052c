import { createHash } from 'node:crypto'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { ByteSource } from './byte-source.js'

/** Bytes read at once: large enough for a disk, small enough for any memory. */
const pieceLength = 2 ** 20

/** All bytes of a source, in pieces of at most 1 MiB. @throws {FondsError} `cancelled`, and what reading throws. */
export async function* bytesOf(source: ByteSource, signal?: AbortSignal): AsyncIterable<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < source.size; at += pieceLength) {
    if (signal?.aborted) throw new FondsError('cancelled')
    yield await source.read(at, Math.min(pieceLength, source.size - at))
  }
}

/**
 * The bytes from `start` to before `end`, in pieces of 1 MiB but for the last. While one is used the next is read, into memory that is
 * used again: a piece holds until the next is asked for, the last one for good.
 *
 * @throws {FondsError} `cancelled`, and what reading throws.
 */
export async function* readAhead(
  source: ByteSource,
  start: number,
  end: number,
  signal?: AbortSignal,
): AsyncIterable<Uint8Array> {
  // Settled: what fails while nobody waits for it must not end the process.
  const reading = (at: number, memory?: ArrayBuffer) =>
    at < end ? Promise.allSettled([source.read(at, Math.min(pieceLength, end - at), memory)]) : undefined
  let ahead = reading(start)
  let spare: ArrayBuffer | undefined
  try {
    for (let at = start; ahead; ) {
      const [piece] = await ahead
      if (piece.status === 'rejected') throw piece.reason
      if (signal?.aborted) throw new FondsError('cancelled')
      at += piece.value.length
      ahead = reading(at, spare)
      yield piece.value
      spare = piece.value.buffer
    }
  } finally {
    await ahead
  }
}

export interface DigestOptions {
  /** Called as bytes of the source pass. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** The digest of all bytes of a source. @throws {FondsError} as `bytesOf`. */
export async function digestOf(source: ByteSource, { onProgress, signal }: DigestOptions = {}): Promise<Sha256> {
  const hash = createHash('sha256')
  let done = 0
  for await (const piece of readAhead(source, 0, source.size, signal)) {
    hash.update(piece)
    done += piece.length
    onProgress?.(done, source.size)
  }
  return hash.digest('hex')
}
