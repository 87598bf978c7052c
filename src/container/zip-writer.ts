import { crc32, deflateRawSync } from 'node:zlib'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { ByteSource } from './byte-source.js'
import type { Entry } from './container.js'

/**
 * Writes a zip whose size is known before its first byte. Streams that are already compressed are copied as they are; the same
 * calls give the same bytes on every machine. Plain zip32 unless a size or a count needs zip64.
 *
 * ```ts
 * const writer = new ZipWriter()
 * for (const entry of container.entries) writer.addRaw(entry.path, entry, source)
 * writer.addFile('readme.txt', bytes)
 * for await (const piece of writer.bytes()) await file.write(piece)
 * ```
 */
export class ZipWriter {
  readonly #parts: Part[] = []
  readonly #paths = new Set<string>()

  /** Copies an entry of another zip under `path`, without inflating it. Its timestamp is kept. */
  addRaw(path: string, entry: RawEntry, source: ByteSource): void {
    if (entry.dataOffset < 0)
      throw new FondsError('value-invalid', {
        name: entry.path,
        problem: both('its content cannot be read', 'son contenu est illisible'),
      })
    const { method, crc32: crc, compressedSize, size, dataOffset } = entry
    this.#add(path, {
      method,
      crc,
      compressedSize,
      size,
      stamp: dosStamp(entry.modified),
      stored: { source, offset: dataOffset },
    })
  }

  /**
   * Adds new content, deflated where that is smaller. An empty file is stored: strict readers stumble over an empty deflate stream.
   * @param modified `2024-05-31T12:00:00`; the first moment of the format unless given.
   */
  addFile(path: string, content: Uint8Array, modified = epoch): void {
    const deflated = content.length > 0 ? deflateRawSync(content, { level: 9 }) : content
    const method = deflated.length < content.length ? 8 : 0
    const bytes = method === 8 ? deflated : content
    this.#add(path, {
      method,
      crc: crc32(content),
      compressedSize: bytes.length,
      size: content.length,
      stamp: dosStamp(modified),
      stored: bytes,
    })
  }

  /** Adds an empty folder; `path` ends in `/`. */
  addDirectory(path: string, modified = epoch): void {
    this.#add(path, {
      method: 0,
      crc: 0,
      compressedSize: 0,
      size: 0,
      stamp: dosStamp(modified),
      stored: new Uint8Array(0),
    })
  }

  /** Bytes of the whole zip. */
  get size(): number {
    return this.#plan().total
  }

  /** The zip, in pieces of at most 1 MiB. May be read more than once. */
  async *bytes(): AsyncIterable<Uint8Array> {
    yield* gathered(this.#fragments())
  }

  async *#fragments(): AsyncIterable<Uint8Array> {
    const plan = this.#plan()
    const ahead = new ReadAhead()
    for (const { part } of plan.placed) {
      yield localHeader(part)
      if (part.stored instanceof Uint8Array) yield part.stored
      else yield* ahead.read(part.stored.source, part.stored.offset, part.compressedSize)
    }
    for (const { part, offset } of plan.placed) yield directoryRecord(part, offset)
    yield endRecords(plan)
  }

  #add(path: string, content: Omit<Part, 'name'>): void {
    if (this.#paths.has(path))
      throw new FondsError('value-invalid', {
        name: path,
        problem: both('a zip cannot hold two entries of one name', 'un zip ne peut contenir deux entrées de même nom'),
      })
    const name = Buffer.from(path, 'utf8')
    if (name.length > longestName)
      throw new FondsError('value-invalid', {
        name: path,
        problem: both(`its name is longer than ${longestName} bytes`, `son nom dépasse ${longestName} octets`),
      })
    // What we write can be unpacked anywhere, also where the zip it was copied from could not.
    if (/^$|^\/|^[A-Za-z]:|\\|\0|(^|\/)\.\.(\/|$)/.test(path))
      throw new FondsError('value-invalid', {
        name: path,
        problem: both(
          'such a name can leave the folder of a course',
          'un tel nom peut sortir du dossier d’une formation',
        ),
      })
    this.#paths.add(path)
    this.#parts.push({ name, ...content })
  }

  #plan(): Plan {
    let offset = 0
    const placed = this.#parts.map((part) => {
      const at = { part, offset }
      offset += localHeaderLength + part.name.length + (needsZip64(part) ? 20 : 0) + part.compressedSize
      return at
    })
    const directorySize = placed.reduce((sum, { part, offset: at }) => sum + directoryRecordLength(part, at), 0)
    const zip64 = placed.length >= shortest || offset >= longest || directorySize >= longest
    return {
      placed,
      directoryOffset: offset,
      directorySize,
      zip64,
      total: offset + directorySize + (zip64 ? 76 : 0) + 22,
    }
  }
}

/** What the writer must know of an entry it copies; an {@link Entry} has it. */
export type RawEntry = Pick<Entry, 'path' | 'method' | 'crc32' | 'compressedSize' | 'size' | 'dataOffset' | 'modified'>

interface Part {
  readonly name: Buffer
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** MS-DOS time and date. */
  readonly stamp: readonly [time: number, date: number]
  readonly stored: Uint8Array | { readonly source: ByteSource; readonly offset: number }
}

interface Plan {
  readonly placed: readonly { readonly part: Part; readonly offset: number }[]
  readonly directoryOffset: number
  readonly directorySize: number
  readonly zip64: boolean
  readonly total: number
}

const epoch = '1980-01-01T00:00:00'
const localHeaderLength = 30
const utf8Flag = 1 << 11
/** Info-ZIP reads names of an MS-DOS archive in the code page of MS-DOS, whatever the UTF-8 flag says; those of a Unix one it reads right. */
const unixHost = 3 << 8
/** A file for all to read, and a folder for all to enter; MS-DOS knows folders by the lowest byte. */
const fileAttributes = 0o100644 * 0x10000
const folderAttributes = 0o040755 * 0x10000 + 0x10
const longest = 0xffffffff
const shortest = 0xffff
const longestName = 0xffff
const pieceLength = 2 ** 20

const needsZip64 = (part: Part): boolean => part.size >= longest || part.compressedSize >= longest

const flagsOf = (part: Part): number => (part.name.some((byte) => byte >= 0x80) ? utf8Flag : 0)

/** Version 2.0 for folders and deflate, 4.5 for zip64 (APPNOTE 4.4.3). */
const versionOf = (zip64: boolean): number => (zip64 ? 45 : 20)

function localHeader(part: Part): Buffer {
  const zip64 = needsZip64(part)
  const header = Buffer.alloc(localHeaderLength + part.name.length + (zip64 ? 20 : 0))
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(versionOf(zip64), 4)
  writeFacts(header, 6, part, zip64)
  header.writeUInt16LE(part.name.length, 26)
  header.writeUInt16LE(zip64 ? 20 : 0, 28)
  part.name.copy(header, localHeaderLength)
  if (zip64) writeZip64(header, localHeaderLength + part.name.length, [part.size, part.compressedSize])
  return header
}

/** Flags, method, stamp, CRC-32 and sizes: the same twenty bytes in both headers. */
function writeFacts(header: Buffer, at: number, part: Part, zip64: boolean): void {
  header.writeUInt16LE(flagsOf(part), at)
  header.writeUInt16LE(part.method, at + 2)
  header.writeUInt16LE(part.stamp[0], at + 4)
  header.writeUInt16LE(part.stamp[1], at + 6)
  header.writeUInt32LE(part.crc, at + 8)
  header.writeUInt32LE(zip64 ? longest : part.compressedSize, at + 12)
  header.writeUInt32LE(zip64 ? longest : part.size, at + 16)
}

const zip64Values = (part: Part, offset: number): number[] => [
  ...(needsZip64(part) ? [part.size, part.compressedSize] : []),
  ...(offset >= longest ? [offset] : []),
]

function directoryRecordLength(part: Part, offset: number): number {
  const wide = zip64Values(part, offset).length
  return 46 + part.name.length + (wide ? 4 + wide * 8 : 0)
}

function directoryRecord(part: Part, offset: number): Buffer {
  const wide = zip64Values(part, offset)
  const record = Buffer.alloc(directoryRecordLength(part, offset))
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(unixHost | versionOf(wide.length > 0), 4)
  record.writeUInt16LE(versionOf(wide.length > 0), 6)
  writeFacts(record, 8, part, needsZip64(part))
  record.writeUInt16LE(part.name.length, 28)
  record.writeUInt16LE(wide.length ? 4 + wide.length * 8 : 0, 30)
  record.writeUInt32LE(part.name.at(-1) === 0x2f ? folderAttributes : fileAttributes, 38)
  record.writeUInt32LE(Math.min(offset, longest), 42)
  part.name.copy(record, 46)
  if (wide.length > 0) writeZip64(record, 46 + part.name.length, wide)
  return record
}

function writeZip64(into: Buffer, at: number, values: readonly number[]): void {
  into.writeUInt16LE(0x0001, at)
  into.writeUInt16LE(values.length * 8, at + 2)
  values.forEach((value, index) => {
    into.writeBigUInt64LE(BigInt(value), at + 4 + index * 8)
  })
}

function endRecords({ placed, directoryOffset, directorySize, zip64 }: Plan): Buffer {
  const count = placed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, shortest), 8)
  end.writeUInt16LE(Math.min(count, shortest), 10)
  end.writeUInt32LE(Math.min(directorySize, longest), 12)
  end.writeUInt32LE(Math.min(directoryOffset, longest), 16)
  if (!zip64) return end
  const wide = Buffer.alloc(76)
  wide.writeUInt32LE(0x06064b50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE(45, 12)
  wide.writeUInt16LE(45, 14)
  wide.writeBigUInt64LE(BigInt(count), 24)
  wide.writeBigUInt64LE(BigInt(count), 32)
  wide.writeBigUInt64LE(BigInt(directorySize), 40)
  wide.writeBigUInt64LE(BigInt(directoryOffset), 48)
  wide.writeUInt32LE(0x07064b50, 56)
  wide.writeBigUInt64LE(BigInt(directoryOffset + directorySize), 64)
  wide.writeUInt32LE(1, 72)
  return Buffer.concat([wide, end])
}

/** Reads a source a window at a time: entries copied in the order of their archive then cost no read of their own. */
class ReadAhead {
  #source: ByteSource | undefined
  #start = 0
  #window: Uint8Array = new Uint8Array(0)

  async *read(source: ByteSource, offset: number, length: number): AsyncIterable<Uint8Array> {
    const end = offset + length
    for (let at = offset; at < end; ) {
      if (source !== this.#source || at < this.#start || at >= this.#start + this.#window.length) {
        this.#window = await source.read(at, Math.min(pieceLength, source.size - at))
        this.#source = source
        this.#start = at
      }
      const piece = this.#window.subarray(at - this.#start, Math.min(end - this.#start, this.#window.length))
      yield piece
      at += piece.length
    }
  }
}

/** Joins small fragments into pieces of a size worth a write; a fragment of that size passes as it is. */
async function* gathered(fragments: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let pending: Uint8Array[] = []
  let length = 0
  for await (const fragment of fragments) {
    if (length + fragment.length > pieceLength && length > 0) {
      yield Buffer.concat(pending)
      pending = []
      length = 0
    }
    pending.push(fragment)
    length += fragment.length
  }
  if (length > 0) yield Buffer.concat(pending)
}

function dosStamp(modified: string): readonly [number, number] {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (modified.match(/\d+/g) ?? []).map(Number)
  if (year < 1980 || year > 2107) return [0, 0x21]
  return [(hour << 11) | (minute << 5) | (second >> 1), ((year - 1980) << 9) | (month << 5) | day]
}
