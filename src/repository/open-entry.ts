import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { InventoryEntry } from '../holdings/dossier.js'
import type { PackageReader } from '../holdings/package-reader.js'
import { verified } from '../holdings/verified-bytes.js'
import { FondsError, isFondsError } from '../kernel/errors.js'
import { assertTakeable } from './commons/adopting.js'
import type { RepositoryStores } from './passing-stores.js'
import type { PackageEntry } from './repository.js'
import { seenVersionOf } from './seen.js'

/**
 * Opens one file of a version's package. A path is held against the inventory and nothing else: it never becomes the name of a file.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`, `version-withdrawn`, `licence-forbids`, `entry-unknown`, `blob-…`.
 */
export async function openEntry(
  stores: RepositoryStores,
  packages: PackageReader,
  reference: string,
  path: string,
): Promise<PackageEntry> {
  const found = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  assertTakeable(stores, found)
  const { version } = found
  const entry = (await packages.inventory(version.dossier)).file(path)
  if (!isReadable(entry)) throw new FondsError('entry-unknown', { version: reference, path })
  const { sha256, size, crc32, compressedSize: storedSize, dataOffset } = entry
  const method = entry.method === deflated ? 'deflate' : 'stored'
  const stored: PackageEntry['stored'] = (start = 0, end = storedSize) =>
    packages.slice(version, dataOffset + start, dataOffset + end)
  return {
    version,
    path: entry.path,
    sha256,
    size,
    storedSize,
    method,
    crc32,
    stored,
    content: () =>
      verified(method === 'deflate' ? inflated(stored(), size, version.sha256) : stored(), entry, version.sha256),
  }
}

const deflated = 8
/** Bytes inflated at once: a small file has no use for the memory of a large one. */
const [smallestChunk, largestChunk] = [1024, 256 * 1024]

/** A file that is part of the course, and was read whole when the package was kept. */
function isReadable(entry: InventoryEntry | undefined): entry is InventoryEntry & { readonly sha256: string } {
  return entry?.sha256 !== undefined && !entry.litter && (entry.method === 0 || entry.method === deflated)
}

/** Produces no more than is taken from it: who counts what comes out stops a bomb before it goes off. */
async function* inflated(stored: AsyncIterable<Uint8Array>, size: number, blob: string): AsyncIterable<Uint8Array> {
  // Its pieces are 1 MiB but for the last, which is more than the inflater takes without being waited for: so none is used again early.
  const inflate = createInflateRaw({ chunkSize: Math.min(largestChunk, Math.max(smallestChunk, size)) })
  pipeline(stored, inflate, () => {
    // What went wrong comes out of the inflater.
  })
  try {
    yield* inflate
  } catch (cause) {
    throw isFondsError(cause) ? cause : new FondsError('blob-damaged', { sha256: blob }, cause)
  }
}
