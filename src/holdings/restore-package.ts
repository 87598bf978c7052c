import type { ByteSource } from '../container/byte-source.js'
import { bytesOf } from '../container/source-bytes.js'
import { isFondsError } from '../kernel/errors.js'
import type { BlobReader } from './blob-store.js'
import type { VersionRecord } from './course-index.js'
import type { Stores } from './stores.js'

/**
 * Puts a package back that the index knows and the blobs have lost, from the same bytes that came in again. A blob that is there
 * with its size is taken for whole: `verify` reads every byte, adding does not.
 *
 * @returns whether there was something to put back.
 */
export async function restorePackage({ blobs }: Stores, version: VersionRecord, source: ByteSource): Promise<boolean> {
  if ((await sizeOf(blobs, version.sha256)) === version.size) return false
  await blobs.put(bytesOf(source), version.sha256)
  return true
}

async function sizeOf(blobs: BlobReader, digest: string): Promise<number | undefined> {
  try {
    const stored = await blobs.open(digest)
    await stored.close()
    return stored.size
  } catch (error) {
    if (isFondsError(error, 'blob-unknown')) return undefined
    throw error
  }
}
