import { crc32, deflateRawSync } from 'node:zlib'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { ByteSource } from './byte-source.js'
import type { Entry } from './container.js'
import { directoryRecord, endRecords, localHeader, type Part, planZip } from './zip-headers.js'

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
    return planZip(this.#parts).total
  }

  /** The zip, in pieces of at most 1 MiB. May be read more than once. */
  async *bytes(): AsyncIterable<Uint8Array> {
    yield* gathered(this.#fragments())
  }

  async *#fragments(): AsyncIterable<Uint8Array> {
    const plan = planZip(this.#parts)
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
}

/** What the writer must know of an entry it copies; an {@link Entry} has it. */
export type RawEntry = Pick<Entry, 'path' | 'method' | 'crc32' | 'compressedSize' | 'size' | 'dataOffset' | 'modified'>

const epoch = '1980-01-01T00:00:00'
const longestName = 0xffff
const pieceLength = 2 ** 20

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
