import type { Finding } from '../kernel/finding.js'
import type { Steps } from '../kernel/steps.js'
import { dosTimeText, readDosTime } from './dos-time.js'
import { decodeName, type EntryName } from './entry-name.js'
import { readExtraFields } from './extra-fields.js'
import type { FindingLog } from './finding-log.js'
import { isLitter } from './litter.js'
import { type DirectoryBytes, DirectoryEntry, type EntrySizes, recordLength } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

interface DirectoryInput extends DirectoryBytes {
  /** Bytes that stand before the archive: by so much the offsets it tells are too low. */
  readonly shift: number
  readonly entryCount: number
  /** What findings call the archive. */
  readonly name: string
  readonly now: Date
  readonly log: FindingLog
}

const signature = 0x02014b50
const digitalSignature = 0x05054b50
const zip64Field = 0x0001
const unicodePathField = 0x7075
const timestampField = 0x5455
const unixHost = 3
const fileTypeMask = 0xf000
const noBytes = Buffer.alloc(0)
/** Bytes of a name that a finding quotes. */
const quotedBytes = 100
/** A day earlier than the format can tell: the zone of its clock is unknown. */
const firstDosMoment = Date.UTC(1979, 11, 31)
/** What an entry may be instead of a file, as a case of ZIP-018. */
const fileTypes: Readonly<Record<number, string>> = {
  40960: 'link',
  24576: 'device',
  8192: 'device',
  4096: 'pipe',
  49152: 'pipe',
}

/** APPNOTE 4.3.12. Undefined (with ZIP-003) when there are not as many records as announced. */
export function* readCentralDirectory(input: DirectoryInput): Steps<readonly DirectoryEntry[] | undefined> {
  const { bytes, offset, entryCount, name, log } = input
  const directory = { bytes, offset }
  const entries: DirectoryEntry[] = []
  let at = 0
  const broken = (which: string, args: Record<string, number>) =>
    log.add({ rule: 'ZIP-003', case: which, place: { file: name, byte: offset + at }, args })
  for (let index = 0; index < entryCount; index++) {
    const length = recordLengthAt(bytes, at)
    if (length === undefined) {
      broken('record', { read: index, announced: entryCount })
      return undefined
    }
    entries.push(new DirectoryRecord(bytes.subarray(at, at + length), index, at, input, directory).entry)
    at += length
    yield
  }
  if (at < bytes.length && !isDigitalSignature(bytes.subarray(at)))
    broken('leftover', { read: entryCount, bytes: bytes.length - at })
  return entries
}

/** APPNOTE 4.3.13. */
const isDigitalSignature = (bytes: Buffer): boolean =>
  bytes.length >= 6 && bytes.readUInt32LE(0) === digitalSignature && bytes.readUInt16LE(4) === bytes.length - 6

/** Length of the record at `at`, or undefined when there is no whole record there. */
function recordLengthAt(bytes: Buffer, at: number): number | undefined {
  if (at + recordLength > bytes.length || bytes.readUInt32LE(at) !== signature) return undefined
  const length = recordLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  return at + length > bytes.length ? undefined : length
}

class DirectoryRecord {
  readonly entry: DirectoryEntry
  readonly #log: FindingLog
  readonly #bytes: Buffer
  readonly #offset: number
  readonly #path: string
  #located = true

  constructor(
    bytes: Buffer,
    index: number,
    at: number,
    { shift, now, log }: DirectoryInput,
    directory: DirectoryBytes,
  ) {
    this.#log = log
    this.#bytes = bytes
    this.#offset = directory.offset + at
    const flags = bytes.readUInt16LE(8)
    const nameBytes = bytes.subarray(recordLength, recordLength + bytes.readUInt16LE(28))
    const extra = readExtraFields(bytes, recordLength + nameBytes.length, bytes.readUInt16LE(30))
    const name = decodeName(nameBytes, flags, extra.bodies(unicodePathField))
    const slashed = name.text.includes('\\') ? name.text.replaceAll('\\', '/') : name.text
    this.#path = name.text
    if (extra.overflows) this.#report('ZIP-013')
    const sizes = this.#sizes(extra.bodies(zip64Field), shift)
    this.#nameEncoding(name, nameBytes)
    this.#fileType()
    this.#dates(bytes.readUInt32LE(12), extra.bodies(timestampField)[0], now)
    this.entry = new DirectoryEntry(directory, at, {
      index,
      path: name.text,
      directory: slashed.endsWith('/'),
      litter: isLitter(slashed),
      located: this.#located,
      sizes,
    })
  }

  #report(rule: ZipRule, args: Finding['args'] = {}, which?: string): void {
    this.#log.add({ rule, ...(which && { case: which }), place: { file: this.#path, byte: this.#offset }, args })
  }

  /** APPNOTE 4.5.3: the zip64 field holds, in this order, only those values that do not fit in the record. */
  #sizes(zip64: readonly Buffer[], shift: number): EntrySizes | undefined {
    const [field = noBytes] = zip64
    let at = 0
    const value = (what: string, short: number, saturated: number, length: 4 | 8): number => {
      if (short !== saturated) return short
      at += length
      if (at <= field.length) return length === 8 ? Number(field.readBigUInt64LE(at - 8)) : field.readUInt32LE(at - 4)
      this.#report('ZIP-012', { missing: what }, 'field')
      this.#located = false
      return short
    }
    const size = value('size', this.#bytes.readUInt32LE(24), 0xffffffff, 8)
    const compressedSize = value('compressedSize', this.#bytes.readUInt32LE(20), 0xffffffff, 8)
    const headerOffset = value('headerOffset', this.#bytes.readUInt32LE(42), 0xffffffff, 8)
    const disk = value('disk', this.#bytes.readUInt16LE(34), 0xffff, 4)
    if (zip64.length > 1) this.#report('ZIP-012', { fields: zip64.length }, 'repeated')
    if (this.#located && disk !== 0) {
      this.#report('ZIP-010', { disk }, 'entry')
      this.#located = false
    }
    return at > 0 || shift > 0 ? { size, compressedSize, headerOffset: headerOffset + shift } : undefined
  }

  #nameEncoding(name: EntryName, bytes: Buffer): void {
    if (name.encoding === 'ascii' && name.unusableFields === 0) return
    const quoted = bytes.toString('hex', 0, quotedBytes)
    if (name.rival !== undefined) this.#report('ZIP-027', { name: name.text, rival: name.rival }, 'rival')
    else if (name.unusableFields > 0) this.#report('ZIP-027', { fields: name.unusableFields })
    if (name.encoding === 'broken-utf-8') this.#report('ZIP-026', { bytes: quoted })
    if (name.encoding === 'guessed-utf-8') this.#report('ZIP-025', { bytes: quoted, guess: 'UTF-8' })
    if (name.encoding === 'guessed-cp437') this.#report('ZIP-025', { bytes: quoted, guess: 'CP437' })
    // Only the header's own name: a reader that ignores the Unicode-path field sees these bytes.
    if (name.encoding === 'unicode-field' && bytes.some((byte) => byte < 0x20)) this.#report('ZIP-017', {}, 'replaced')
  }

  #fileType(): void {
    const type = fileTypes[(this.#bytes.readUInt32LE(38) >>> 16) & fileTypeMask]
    // Unpackers make links for archives of any system that fills these bits in; the rarer kinds only for Unix.
    if (type === 'link' || (type && this.#bytes.readUInt16LE(4) >> 8 === unixHost)) this.#report('ZIP-018', {}, type)
  }

  /** Says of the entry's timestamps what cannot be. */
  #dates(stamp: number, timestamp: Buffer | undefined, now: Date): void {
    const { year, month, day, hour, minute, second } = readDosTime(stamp)
    const meant = Date.UTC(year, month - 1, day, hour, minute, second)
    // Local time of an unknown zone: a day ahead is not yet the future.
    const tomorrow = now.getTime() + 24 * 3600 * 1000
    const unix = timestamp && timestamp.length >= 5 && timestamp.readUInt8(0) & 1 ? timestamp.readInt32LE(1) : undefined
    if (month < 1 || month > 12 || day < 1 || new Date(meant).getUTCDate() !== day || hour > 23 || minute > 59)
      this.#report('ZIP-034', { modified: dosTimeText(stamp) }, 'impossible')
    else if (meant > tomorrow) this.#report('ZIP-034', { modified: dosTimeText(stamp) })
    else if (unix !== undefined && (unix * 1000 < firstDosMoment || unix * 1000 > tomorrow))
      this.#report('ZIP-034', { modified: new Date(unix * 1000).toISOString() }, 'unix')
  }
}
