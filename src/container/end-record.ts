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

const endSignature = 0x06054b50
const zip64LocatorSignature = 0x07064b50
const zip64EndSignature = 0x06064b50
const endLength = 22
const locatorLength = 20
const zip64EndLength = 56
const longestComment = 0xffff

/** APPNOTE 4.3.16, 4.3.15 and 4.3.14. */
export async function readEndRecord(source: ByteSource): Promise<EndRecordReading> {
  const findings: Finding<ZipRule>[] = []
  const report = (rule: ZipRule, byte: number, args: Finding['args'] = {}, which?: string) =>
    findings.push({ rule, ...(which && { case: which }), place: { file: source.name, byte }, args })

  const tailLength = Math.min(source.size, endLength + longestComment + locatorLength)
  const tailOffset = source.size - tailLength
  const tail = Buffer.from((await source.read(tailOffset, tailLength)).buffer)
  const found = findEnd(tail)
  if (found === undefined) {
    report('ZIP-001', 0, { size: source.size, begins: firstBytes(await source.read(0, Math.min(8, source.size))) })
    return { findings }
  }
  const offset = tailOffset + found
  const commentLength = tail.readUInt16LE(found + 20)
  const behind = tail.length - found - endLength
  if (behind !== commentLength) report('ZIP-004', offset, { announced: commentLength, found: behind }, 'behind')

  const disk = tail.readUInt16LE(found + 4)
  const directoryDisk = tail.readUInt16LE(found + 6)
  const entriesHere = tail.readUInt16LE(found + 8)
  const plain = {
    entryCount: tail.readUInt16LE(found + 10),
    directorySize: tail.readUInt32LE(found + 12),
    directoryOffset: tail.readUInt32LE(found + 16),
  }
  const locator = found - locatorLength
  const located = locator >= 0 && tail.readUInt32LE(locator) === zip64LocatorSignature
  const wanted =
    plain.entryCount === 0xffff || plain.directorySize === 0xffffffff || plain.directoryOffset === 0xffffffff
  if (!located) {
    if ((disk !== 0 && disk !== 0xffff) || (directoryDisk !== 0 && directoryDisk !== 0xffff)) {
      report('ZIP-010', offset, { disk: Math.max(disk, directoryDisk) })
      return { findings }
    }
    if (plain.directorySize === 0xffffffff || plain.directoryOffset === 0xffffffff) {
      report('ZIP-012', offset, {}, 'locator')
      return { findings }
    }
    if (entriesHere !== plain.entryCount) report('ZIP-010', offset, { disk: directoryDisk })
    return { record: { ...plain, zip64: false, offset }, findings }
  }

  const zip64Offset = Number(tail.readBigUInt64LE(locator + 8))
  const disks = tail.readUInt32LE(locator + 16)
  if (disks > 1 || tail.readUInt32LE(locator + 4) !== 0) {
    report('ZIP-010', tailOffset + locator, { disk: disks })
    return { findings }
  }
  if (zip64Offset + zip64EndLength > tailOffset + locator) {
    report('ZIP-012', tailOffset + locator, { offset: zip64Offset, size: source.size }, 'record')
    return { findings }
  }
  const end = Buffer.from((await source.read(zip64Offset, zip64EndLength)).buffer)
  if (end.readUInt32LE(0) !== zip64EndSignature) {
    report('ZIP-012', tailOffset + locator, { offset: zip64Offset, size: source.size }, 'record')
    return { findings }
  }
  const zip64 = {
    entryCount: Number(end.readBigUInt64LE(32)),
    directorySize: Number(end.readBigUInt64LE(40)),
    directoryOffset: Number(end.readBigUInt64LE(48)),
  }
  if (end.readUInt32LE(16) !== 0 || end.readUInt32LE(20) !== 0 || Number(end.readBigUInt64LE(24)) !== zip64.entryCount)
    report('ZIP-010', zip64Offset, { disk: end.readUInt32LE(16) })
  if (!wanted && contradicts(plain, zip64))
    report('ZIP-012', zip64Offset, { offset: zip64Offset, size: source.size }, 'differs')
  report('ZIP-011', zip64Offset)
  return { record: { ...zip64, zip64: true, offset: zip64Offset }, findings }
}

/**
 * The last record whose comment reaches exactly to the end of the file; failing that, the last signature at all. A comment may
 * itself hold the signature, which is why the first match from the end is not good enough.
 */
function findEnd(tail: Buffer): number | undefined {
  let fallback: number | undefined
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== endSignature) continue
    if (at + endLength + tail.readUInt16LE(at + 20) === tail.length) return at
    fallback ??= at
  }
  return fallback
}

const contradicts = (plain: object, zip64: object): boolean =>
  Object.entries(plain).some(([name, value]) => value !== (zip64 as Record<string, number>)[name])

/** The first bytes as a person would recognise them: printable characters, the others in hexadecimal. */
function firstBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return '—'
  const printable = bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  return printable ? Buffer.from(bytes).toString('latin1') : Buffer.from(bytes).toString('hex')
}
