import type { Finding } from '../kernel/finding.js'
import { decodeName } from './entry-name.js'
import { isLitter } from './litter.js'
import type { DirectoryEntry } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

export interface DirectoryReading {
  readonly entries: readonly DirectoryEntry[]
  readonly findings: readonly Finding<ZipRule>[]
}

interface DirectoryInput {
  /** The central directory's bytes, and their offset in the archive. */
  readonly bytes: Buffer
  readonly offset: number
  readonly entryCount: number
  /** What findings call the archive. */
  readonly name: string
  readonly now: Date
}

const signature = 0x02014b50
const digitalSignature = 0x05054b50
const recordLength = 46
const zip64Field = 0x0001
const unicodePathField = 0x7075
const unixHost = 3
const fileTypeMask = 0xf000
/** What an entry may be instead of a file, as a case of ZIP-018. */
const fileTypes: Readonly<Record<number, string>> = {
  40960: 'link',
  24576: 'device',
  8192: 'device',
  4096: 'pipe',
  49152: 'pipe',
}

/** APPNOTE 4.3.12. Reads as many records as can be made out; a record that cannot ends the reading with ZIP-003. */
export function readCentralDirectory({ bytes, offset, entryCount, name, now }: DirectoryInput): DirectoryReading {
  const entries: DirectoryEntry[] = []
  const findings: Finding<ZipRule>[] = []
  let at = 0
  for (let index = 0; index < entryCount; index++) {
    const length = recordLengthAt(bytes, at)
    if (length === undefined) {
      findings.push({
        rule: 'ZIP-003',
        case: 'record',
        place: { file: name, byte: offset + at },
        args: { read: index, announced: entryCount },
      })
      return { entries, findings }
    }
    const record = new DirectoryRecord(bytes.subarray(at, at + length), index, offset + at, now)
    entries.push(record.entry)
    findings.push(...record.findings)
    at += length
  }
  if (at < bytes.length && bytes.length - at >= 4 && bytes.readUInt32LE(at) !== digitalSignature)
    findings.push({
      rule: 'ZIP-003',
      case: 'leftover',
      place: { file: name, byte: offset + at },
      args: { read: entryCount, bytes: bytes.length - at },
    })
  return { entries, findings }
}

/** Length of the record at `at`, or undefined when there is no whole record there. */
function recordLengthAt(bytes: Buffer, at: number): number | undefined {
  if (at + recordLength > bytes.length || bytes.readUInt32LE(at) !== signature) return undefined
  const length = recordLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  return at + length > bytes.length ? undefined : length
}

class DirectoryRecord {
  readonly entry: DirectoryEntry
  readonly findings: Finding<ZipRule>[] = []
  readonly #bytes: Buffer
  readonly #offset: number
  #path = ''

  constructor(bytes: Buffer, index: number, offset: number, now: Date) {
    this.#bytes = bytes
    this.#offset = offset
    const flags = bytes.readUInt16LE(8)
    const nameBytes = bytes.subarray(recordLength, recordLength + bytes.readUInt16LE(28))
    const extra = this.#extraFields(recordLength + nameBytes.length, bytes.readUInt16LE(30))
    const name = decodeName(nameBytes, flags, extra.unicodePaths)
    this.#path = name.text
    for (const late of extra.findings) this.#report(late)
    const { size, compressedSize, headerOffset } = this.#sizes(extra.zip64)
    this.#nameEncoding(name, nameBytes)
    this.#fileType()
    const modified = this.#modified(now)
    this.entry = {
      index,
      path: name.text,
      directory: name.text.endsWith('/'),
      litter: isLitter(name.text.replaceAll('\\', '/')),
      method: bytes.readUInt16LE(10),
      flags,
      crc32: bytes.readUInt32LE(16),
      compressedSize,
      size,
      headerOffset,
      modified,
      nameBytes,
      recordOffset: offset,
    }
  }

  #report(rule: ZipRule, args: Finding['args'] = {}, which?: string): void {
    this.findings.push({ rule, ...(which && { case: which }), place: { file: this.#path, byte: this.#offset }, args })
  }

  /** APPNOTE 4.5.1: blocks of a two-byte kind, a two-byte length, and that many bytes. */
  #extraFields(start: number, length: number) {
    const unicodePaths: Buffer[] = []
    const findings: ZipRule[] = []
    let zip64: Buffer | undefined
    const end = start + length
    for (let at = start; at < end; ) {
      const bodyEnd = at + 4 <= end ? at + 4 + this.#bytes.readUInt16LE(at + 2) : Number.POSITIVE_INFINITY
      if (bodyEnd > end) {
        // Up to three zero bytes of padding are left by some writers, and mislead nobody.
        if (end - at > 3 || this.#bytes.subarray(at, end).some((byte) => byte !== 0)) findings.push('ZIP-013')
        break
      }
      const kind = this.#bytes.readUInt16LE(at)
      const body = this.#bytes.subarray(at + 4, bodyEnd)
      if (kind === zip64Field) zip64 ??= body
      if (kind === unicodePathField) unicodePaths.push(body)
      at = bodyEnd
    }
    return { zip64, unicodePaths, findings }
  }

  /** APPNOTE 4.5.3: the zip64 field holds, in this order, only those values that do not fit in the record. */
  #sizes(zip64: Buffer | undefined) {
    let at = 0
    const value = (short: number, what: string): number => {
      if (short !== 0xffffffff) return short
      if (!zip64 || at + 8 > zip64.length) {
        this.#report('ZIP-012', { missing: what }, 'field')
        return short
      }
      at += 8
      return Number(zip64.readBigUInt64LE(at - 8))
    }
    const size = value(this.#bytes.readUInt32LE(24), 'size')
    const compressedSize = value(this.#bytes.readUInt32LE(20), 'compressedSize')
    const headerOffset = value(this.#bytes.readUInt32LE(42), 'headerOffset')
    const disk = this.#bytes.readUInt16LE(34)
    if (disk !== 0 && disk !== 0xffff) this.#report('ZIP-010', { disk }, 'entry')
    return { size, compressedSize, headerOffset }
  }

  #nameEncoding(name: ReturnType<typeof decodeName>, bytes: Buffer): void {
    if (name.unusableFields > 0) this.#report('ZIP-027', { fields: name.unusableFields })
    if (name.encoding === 'broken-utf-8') this.#report('ZIP-026', { bytes: bytes.toString('hex') })
    if (name.encoding === 'guessed-utf-8' || name.encoding === 'guessed-cp437')
      this.#report('ZIP-025', {
        bytes: bytes.toString('hex'),
        guess: name.encoding === 'guessed-utf-8' ? 'UTF-8' : 'CP437',
      })
    // Only the header's own name: a reader that ignores the Unicode-path field sees these bytes.
    if (name.encoding === 'unicode-field' && bytes.some((byte) => byte < 0x20)) this.#report('ZIP-017', {}, 'replaced')
  }

  #fileType(): void {
    if (this.#bytes.readUInt16LE(4) >> 8 !== unixHost) return
    const type = fileTypes[(this.#bytes.readUInt32LE(38) >>> 16) & fileTypeMask]
    if (type) this.#report('ZIP-018', {}, type)
  }

  /** MS-DOS date and time (APPNOTE 4.4.6), as text without a zone. */
  #modified(now: Date): string {
    const time = this.#bytes.readUInt16LE(12)
    const date = this.#bytes.readUInt16LE(14)
    const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
    const [hour, minute, second] = [time >> 11, (time >> 5) & 63, (time & 31) * 2]
    const two = (value: number) => String(value).padStart(2, '0')
    const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
    const meant = Date.UTC(year, month - 1, day, hour, minute, second)
    if (month < 1 || month > 12 || day < 1 || new Date(meant).getUTCDate() !== day || hour > 23 || minute > 59)
      this.#report('ZIP-034', { modified: text }, 'impossible')
    // Local time of an unknown zone: a day ahead is not yet the future.
    else if (meant > now.getTime() + 24 * 3600 * 1000) this.#report('ZIP-034', { modified: text })
    return text
  }
}
