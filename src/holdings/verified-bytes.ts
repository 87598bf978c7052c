import { createHash } from 'node:crypto'
import { bytesOf } from '../container/source-bytes.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { BlobReader } from './blob-store.js'

/**
 * A blob's bytes, hashed while they pass: whoever reads to the end knows that they were the right ones. The blob is opened when
 * the reading begins.
 *
 * @throws {FondsError} `blob-unknown`; `blob-damaged` in place of the end.
 */
export async function* verifiedBytes(blobs: BlobReader, expected: Sha256): AsyncIterable<Uint8Array> {
  const source = await blobs.open(expected)
  const hash = createHash('sha256')
  try {
    for await (const piece of bytesOf(source)) {
      hash.update(piece)
      yield piece
    }
  } finally {
    await source.close()
  }
  if (hash.digest('hex') !== expected) throw new FondsError('blob-damaged', { sha256: expected })
}
