import { createHash } from 'node:crypto'
import { bytesOf } from '../container/source-bytes.js'
import { FondsError } from '../kernel/errors.js'
import type { BlobReader, StoredBlob } from './blob-store.js'

/**
 * A blob's bytes, hashed while they pass: whoever reads to the end knows that they were the right ones. The blob is opened when
 * the reading begins.
 *
 * @throws {FondsError} `blob-unknown`; `blob-damaged` in place of the last piece.
 */
export async function* verifiedBytes(blobs: BlobReader, blob: StoredBlob): AsyncIterable<Uint8Array> {
  const source = await blobs.open(blob.sha256)
  try {
    yield* verified(bytesOf(source), blob, blob.sha256)
  } finally {
    await source.close()
  }
}

/**
 * Hashes bytes while they pass, and holds the last piece back until all are known to be the right ones: who was promised so many bytes
 * takes them for whole when the last has come.
 *
 * @param blob digest of the blob that they are from.
 * @throws {FondsError} `blob-damaged`.
 */
export async function* verified(
  pieces: AsyncIterable<Uint8Array>,
  expected: StoredBlob,
  blob: string,
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256')
  let seen = 0
  for await (const piece of pieces) {
    hash.update(piece)
    seen += piece.length
    if (seen > expected.size || (seen === expected.size && hash.digest('hex') !== expected.sha256)) break
    yield piece
    if (seen === expected.size) return
  }
  if (seen !== 0 || expected.size !== 0) throw new FondsError('blob-damaged', { sha256: blob })
}
