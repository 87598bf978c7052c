import type { Finding } from '../kernel/finding.js'
import type { ByteSource } from './byte-source.js'
import type { ZipRule } from './zip-rule.js'

/** Where the central directory lies, as the end-of-central-directory records tell. */
export interface EndRecord {
  readonly entryCount: number
  readonly directoryOffset: number
  readonly directorySize: number
  readonly zip64: boolean
  /** Offset of the first end record: nothing of the directory may lie behind it. */
  readonly offset: number
}

export interface EndRecordReading {
  /** Absent when the archive cannot be read any further. */
  readonly record?: EndRecord
  readonly findings: readonly Finding<ZipRule>[]
}

type Extent = Pick<EndRecord, 'entryCount' | 'directoryOffset' | 'directorySize'>

const endSignature = 0x06054b50
const zip64LocatorSignature = 0x07064b50
const zip64EndSignature = 0x06064b50
const endLength = 22
const locatorLength = 20
const zip64EndLength = 56
const longestComment = 0xffff
/** Values that say: look into the zip64 record. */
const saturated: Extent = { entryCount: 0xffff, directorySize: 0xffffffff, directoryOffset: 0xffffffff }

/** APPNOTE 4.3.16, 4.3.15 and 4.3.14. */
export async function readEndRecord(source: ByteSource): Promise<EndRecordReading> {
  const reader = new EndReader(source)
  const record = await reader.read()
  return { ...(record && { record }), findings: reader.findings }
}

class EndReader {
  readonly findings: Finding<ZipRule>[] = []
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    this.#source = source
  }

  async read(): Promise<EndRecord | undefined> {
    const { size } = this.#source
    const tailOffset = size - Math.min(size, locatorLength + endLength + longestComment)
    const tail = await this.#bytes(tailOffset, size - tailOffset)
    const { found, other } = findEnds(tail)
    if (found === undefined) {
      this.#report('ZIP-001', 0, { size, begins: firstBytes(await this.#bytes(0, Math.min(8, size))) })
      return undefined
    }
    const offset = tailOffset + found
    const end = tail.subarray(found)
    const announced = end.readUInt16LE(20)
    if (end.length - endLength !== announced)
      this.#report('ZIP-004', offset, { announced, found: end.length - endLength }, 'behind')
    if (other !== undefined) this.#report('ZIP-004', offset, { other: tailOffset + other }, 'twice')

    const plain = {
      entryCount: end.readUInt16LE(10),
      directorySize: end.readUInt32LE(12),
      directoryOffset: end.readUInt32LE(16),
    }
    const disk = [end.readUInt16LE(4), end.readUInt16LE(6)].find((number) => number !== 0 && number !== 0xffff)
    if (disk !== undefined) {
      this.#report('ZIP-010', offset, { disk })
      return undefined
    }
    this.#counts(offset, end.readUInt16LE(8), plain.entryCount)
    const locator = tail.subarray(Math.max(0, found - locatorLength), found)
    if (locator.length === locatorLength && locator.readUInt32LE(0) === zip64LocatorSignature)
      return this.#zip64(locator, offset - locatorLength, plain)
    if (plain.directorySize === saturated.directorySize || plain.directoryOffset === saturated.directoryOffset) {
      this.#report('ZIP-012', offset, {}, 'locator')
      return undefined
    }
    return { ...plain, zip64: false, offset }
  }

  async #zip64(locator: Buffer, locatorOffset: number, plain: Extent): Promise<EndRecord | undefined> {
    const disks = locator.readUInt32LE(16)
    if (disks > 1 || locator.readUInt32LE(4) !== 0) {
      this.#report('ZIP-010', locatorOffset, { disk: disks })
      return undefined
    }
    const announced = Number(locator.readBigUInt64LE(8))
    // Where bytes were put before the archive the record stands farther on, and the directory tells how far.
    const places = [announced, locatorOffset - zip64EndLength]
    const [offset, end] = await this.#firstRecord(places, locatorOffset)
    if (!end) {
      this.#report('ZIP-012', locatorOffset, { offset: announced, size: this.#source.size }, 'record')
      return undefined
    }
    const zip64 = {
      entryCount: Number(end.readBigUInt64LE(32)),
      directorySize: Number(end.readBigUInt64LE(40)),
      directoryOffset: Number(end.readBigUInt64LE(48)),
    }
    // Some readers go by the locator, others take what stands right before it.
    if (offset + 12 + Number(end.readBigUInt64LE(4)) !== locatorOffset)
      this.#report('ZIP-012', offset, { offset, locator: locatorOffset }, 'apart')
    if (end.readUInt32LE(16) !== 0 || end.readUInt32LE(20) !== 0)
      this.#report('ZIP-010', offset, { disk: Math.max(end.readUInt32LE(16), end.readUInt32LE(20)) })
    this.#counts(offset, Number(end.readBigUInt64LE(24)), zip64.entryCount)
    if (contradicts(plain, zip64)) this.#report('ZIP-012', offset, { offset, size: this.#source.size }, 'differs')
    this.#report('ZIP-011', offset)
    return { ...zip64, zip64: true, offset }
  }

  async #firstRecord(places: readonly number[], limit: number): Promise<readonly [number, Buffer | undefined]> {
    for (const offset of places) {
      if (offset < 0 || offset + zip64EndLength > limit) continue
      const bytes = await this.#bytes(offset, zip64EndLength)
      if (bytes.readUInt32LE(0) === zip64EndSignature) return [offset, bytes]
    }
    return [0, undefined]
  }

  #counts(offset: number, here: number, all: number): void {
    if (here !== all) this.#report('ZIP-010', offset, { here, all }, 'counts')
  }

  async #bytes(offset: number, length: number): Promise<Buffer> {
    const bytes = await this.#source.read(offset, length)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  #report(rule: ZipRule, byte: number, args: Finding['args'] = {}, which?: string): void {
    this.findings.push({ rule, ...(which && { case: which }), place: { file: this.#source.name, byte }, args })
  }
}

/**
 * `found` is the last record whose comment reaches exactly to the end of the file; failing that, the last signature at all. A
 * comment may itself hold the signature, which is why the first match from the end is not good enough. `other` is a record
 * that another reader would take for the end: a later one in the comment, or an earlier one whose comment fits just as well.
 */
function findEnds(tail: Buffer): { readonly found?: number; readonly other?: number } {
  const fitting: number[] = []
  let last: number | undefined
  const from = tail.length - endLength
  for (let at = from; at >= 0 && at >= from - longestComment; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== endSignature) continue
    last ??= at
    if (at + endLength + tail.readUInt16LE(at + 20) === tail.length) fitting.push(at)
  }
  const found = fitting[0] ?? last
  if (found === undefined) return {}
  const other = last !== found ? last : fitting[1]
  return { found, ...(other !== undefined && { other }) }
}

const contradicts = (plain: Extent, zip64: Extent): boolean =>
  (['entryCount', 'directorySize', 'directoryOffset'] as const).some(
    (field) => plain[field] !== saturated[field] && plain[field] !== zip64[field],
  )

/** The first bytes as a person would recognise them: printable characters, the others in hexadecimal. */
function firstBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return '—'
  const printable = bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  return printable ? Buffer.from(bytes).toString('latin1') : Buffer.from(bytes).toString('hex')
}
