import type { PackageEntry } from '../repository/repository.js'

/** RFC 1952 §2.3: deflate, no flags, no time, no system. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const trailerLength = 8

export const gzipSize = ({ storedSize }: PackageEntry): number => header.length + storedSize + trailerLength

/** A deflated entry as a gzip file: its stored stream in the frame of that format, never inflated. Whoever inflates it verifies it. */
export async function* gzipMember(entry: PackageEntry): AsyncIterable<Uint8Array> {
  yield header
  yield* entry.stored()
  const trailer = Buffer.alloc(trailerLength)
  trailer.writeUInt32LE(entry.crc32, 0)
  // The size modulo 2^32.
  trailer.writeUInt32LE(entry.size >>> 0, 4)
  yield trailer
}
