import type { Sha256 } from '../kernel/digest.js'
import type { Entry } from './container.js'
import { dosTimeText } from './dos-time.js'
import { KeptNotes } from './kept-notes.js'

/** The central directory's bytes, and their offset in the archive. */
export interface DirectoryBytes {
  readonly bytes: Buffer
  readonly offset: number
}

/** What an entry's record does not say in so many words. */
interface WorkedOut {
  readonly index: number
  readonly path: string
  readonly directory: boolean
  readonly litter: boolean
  readonly located: boolean
  /** Present where the record's own are not the ones that count: in a zip64, or behind bytes put before the archive. */
  readonly sizes?: EntrySizes | undefined
}

export interface EntrySizes {
  readonly size: number
  readonly compressedSize: number
  readonly headerOffset: number
}

/**
 * What the central directory says of an entry, before any of its content is read: a view of its record (APPNOTE 4.3.12). Copies
 * of 66 000 records would be 20 MB of small objects.
 */
export class DirectoryEntry {
  readonly index: number
  /** The name as it was decoded, backslashes and all. */
  readonly path: string
  readonly directory: boolean
  readonly litter: boolean
  /** False when the directory does not tell where the content is, or how much: it is on another disk, or a value is missing. */
  readonly located: boolean
  readonly #sizes: EntrySizes | undefined
  readonly #directory: DirectoryBytes
  /** Offset of the record in the directory. */
  readonly #at: number

  constructor(
    directory: DirectoryBytes,
    at: number,
    { index, path, directory: folder, litter, located, sizes }: WorkedOut,
  ) {
    this.index = index
    this.path = path
    this.directory = folder
    this.litter = litter
    this.located = located
    this.#sizes = sizes
    this.#directory = directory
    this.#at = at
  }

  get flags(): number {
    return this.#directory.bytes.readUInt16LE(this.#at + 8)
  }

  get method(): number {
    return this.#directory.bytes.readUInt16LE(this.#at + 10)
  }

  /** MS-DOS time and date. */
  get stamp(): number {
    return this.#directory.bytes.readUInt32LE(this.#at + 12)
  }

  get crc32(): number {
    return this.#directory.bytes.readUInt32LE(this.#at + 16)
  }

  get compressedSize(): number {
    return this.#sizes?.compressedSize ?? this.#directory.bytes.readUInt32LE(this.#at + 20)
  }

  get size(): number {
    return this.#sizes?.size ?? this.#directory.bytes.readUInt32LE(this.#at + 24)
  }

  get headerOffset(): number {
    return this.#sizes?.headerOffset ?? this.#directory.bytes.readUInt32LE(this.#at + 42)
  }

  get nameLength(): number {
    return this.#directory.bytes.readUInt16LE(this.#at + 28)
  }

  /** Raw bytes of the name, for comparison with the local header. */
  get nameBytes(): Buffer {
    const start = this.#at + recordLength
    return this.#directory.bytes.subarray(start, start + this.nameLength)
  }

  /** Offset of the entry's record in the archive. */
  get recordOffset(): number {
    return this.#directory.offset + this.#at
  }
}

/** Bytes of a directory record before its name. */
export const recordLength = 46

/** What reading the content told, for all entries in two flat arrays: 66 000 entries must not cost 66 000 small buffers. */
export class ContentFacts {
  readonly dataOffsets: Float64Array
  readonly #digests: Uint8Array
  readonly #magic: Uint8Array
  readonly #read: Uint8Array
  readonly #notes: KeptNotes
  #notesBytes = 0
  #notesDropped = 0
  /** By index: an entry's text, or a hole. */
  readonly #texts: (Uint8Array | undefined)[] = []
  #textBytes = 0
  #textEnd = Number.POSITIVE_INFINITY

  constructor(entries: number) {
    this.dataOffsets = new Float64Array(entries).fill(-1)
    this.#digests = new Uint8Array(entries * digestLength)
    this.#magic = new Uint8Array(entries * magicLength)
    this.#read = new Uint8Array(entries)
    this.#notes = new KeptNotes(entries)
  }

  set(index: number, digest: Uint8Array, magic: Uint8Array): void {
    this.#digests.set(digest, index * digestLength)
    this.#magic.set(magic.subarray(0, magicLength), index * magicLength)
    this.#read[index] = 1 + Math.min(magic.length, magicLength)
  }

  /** Keeps what the content reader noted, while there is room. */
  keepNotes(index: number, notes: Uint8Array, room: number): void {
    if (this.#notesBytes + notes.length > room) {
      this.#notesDropped++
      return
    }
    this.#notesBytes += notes.length
    this.#notes.keep(index, notes)
  }

  notes(index: number): Uint8Array | undefined {
    return this.#notes.of(index)
  }

  /** Entries of which notes were made and not kept. */
  get notesDropped(): number {
    return this.#notesDropped
  }

  /**
   * Keeps what people read in an entry, as far as the first entries of the archive leave room for it: entries arrive in any order, and what
   * is kept must not depend on that.
   */
  keepText(index: number, text: Uint8Array, room: number): void {
    if (!this.hasTextRoom(index)) return
    // A copy: the memory in which it came holds that of many entries.
    const own = text.slice(0, room)
    this.#texts[index] = own
    this.#textBytes += own.length
    while (this.#textBytes - (this.#texts.at(-1)?.length ?? 0) >= room)
      this.#textBytes -= this.#texts.pop()?.length ?? 0
    if (this.#textBytes >= room) this.#textEnd = this.#texts.length
  }

  /** Whether the text of an entry may still be kept. */
  hasTextRoom(index: number): boolean {
    return index < this.#textEnd
  }

  /** What people read in the entries, in their order, one behind the other; what there is no room for ends with a whole word. */
  text(room: number): string {
    const bytes = Buffer.concat(this.#texts.flatMap((text) => (text ? [text, lineFeed] : [])))
    if (bytes.length <= room) return bytes.toString()
    const text = bytes.toString('utf8', 0, room)
    return text.slice(0, Math.max(0, text.lastIndexOf(' '), text.lastIndexOf('\n')))
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

const lineFeed = Buffer.from('\n')

export const digestLength = 32
export const magicLength = 16

/** An entry as the later stages see it: its record and its facts under one roof, not one more copy of either. */
export class ZipEntry implements Entry {
  readonly #record: DirectoryEntry
  readonly #facts: ContentFacts

  constructor(record: DirectoryEntry, facts: ContentFacts) {
    this.#record = record
    this.#facts = facts
  }

  get index(): number {
    return this.#record.index
  }

  get path(): string {
    return this.#record.path
  }

  get directory(): boolean {
    return this.#record.directory
  }

  get litter(): boolean {
    return this.#record.litter
  }

  get method(): number {
    return this.#record.method
  }

  get flags(): number {
    return this.#record.flags
  }

  get crc32(): number {
    return this.#record.crc32
  }

  get compressedSize(): number {
    return this.#record.compressedSize
  }

  get size(): number {
    return this.#record.size
  }

  get headerOffset(): number {
    return this.#record.headerOffset
  }

  // Made when asked for: the texts of 66 000 entries would take 15 MB.
  get modified(): string {
    return dosTimeText(this.#record.stamp)
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
