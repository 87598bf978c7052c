import type { Sha256 } from '../kernel/digest.js'
import type { Entry } from './container.js'

/** What the central directory says of an entry, before any of its content is read. */
export interface DirectoryEntry {
  readonly index: number
  readonly path: string
  readonly directory: boolean
  readonly litter: boolean
  readonly method: number
  readonly flags: number
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
  readonly headerOffset: number
  /** False when the directory does not tell where the content is, or how much: it is on another disk, or a value is missing. */
  readonly located: boolean
  readonly modified: string
  /** Raw bytes of the name, for comparison with the local header. */
  readonly nameBytes: Buffer
  /** Offset of the entry's record in the archive. */
  readonly recordOffset: number
}

/** What reading the content told, for all entries in two flat arrays: 66 000 entries must not cost 66 000 small buffers. */
export class ContentFacts {
  readonly dataOffsets: Float64Array
  readonly #digests: Uint8Array
  readonly #magic: Uint8Array
  readonly #read: Uint8Array

  constructor(entries: number) {
    this.dataOffsets = new Float64Array(entries).fill(-1)
    this.#digests = new Uint8Array(entries * digestLength)
    this.#magic = new Uint8Array(entries * magicLength)
    this.#read = new Uint8Array(entries)
  }

  set(index: number, digest: Uint8Array, magic: Uint8Array): void {
    this.#digests.set(digest, index * digestLength)
    this.#magic.set(magic.subarray(0, magicLength), index * magicLength)
    this.#read[index] = 1 + Math.min(magic.length, magicLength)
  }

  digest(index: number): Sha256 | undefined {
    if (!this.#read[index]) return undefined
    return Buffer.from(this.#digests.buffer, index * digestLength, digestLength).toString('hex')
  }

  magic(index: number): Uint8Array | undefined {
    const read = this.#read[index]
    return read ? this.#magic.subarray(index * magicLength, index * magicLength + read - 1) : undefined
  }
}

export const digestLength = 32
export const magicLength = 16

/** An entry as the later stages see it. */
export class ZipEntry implements Entry {
  readonly index: number
  readonly path: string
  readonly directory: boolean
  readonly litter: boolean
  readonly method: number
  readonly flags: number
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
  readonly headerOffset: number
  readonly modified: string
  readonly #facts: ContentFacts

  constructor(entry: DirectoryEntry, facts: ContentFacts) {
    this.index = entry.index
    this.path = entry.path
    this.directory = entry.directory
    this.litter = entry.litter
    this.method = entry.method
    this.flags = entry.flags
    this.crc32 = entry.crc32
    this.compressedSize = entry.compressedSize
    this.size = entry.size
    this.headerOffset = entry.headerOffset
    this.modified = entry.modified
    this.#facts = facts
  }

  get dataOffset(): number {
    return this.#facts.dataOffsets[this.index] ?? -1
  }

  get sha256(): Sha256 | undefined {
    return this.#facts.digest(this.index)
  }

  get magic(): Uint8Array | undefined {
    return this.#facts.magic(this.index)
  }
}
