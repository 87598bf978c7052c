import type { ByteSource } from './byte-source.js'

/** One entry to be written. */
export interface Part {
  readonly name: Buffer
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** MS-DOS time and date. */
  readonly stamp: readonly [time: number, date: number]
  readonly stored: Uint8Array | { readonly source: ByteSource; readonly offset: number }
}

/** Where everything of a zip will stand. */
export interface Plan {
  readonly placed: readonly { readonly part: Part; readonly offset: number }[]
  readonly directoryOffset: number
  readonly directorySize: number
  readonly zip64: boolean
  readonly total: number
}

const localHeaderLength = 30
const utf8Flag = 1 << 11
/** Info-ZIP reads names of an MS-DOS archive in the code page of MS-DOS, whatever the UTF-8 flag says; those of a Unix one it reads right. */
const unixHost = 3 << 8
/** A file for all to read, and a folder for all to enter; MS-DOS knows folders by the lowest byte. */
const fileAttributes = 0o100644 * 0x10000
const folderAttributes = 0o040755 * 0x10000 + 0x10
const longest = 0xffffffff
const shortest = 0xffff

/** Lays the parts out, one behind the other. Zip64 only where a size, an offset or a count needs it. */
export function planZip(parts: readonly Part[]): Plan {
  let offset = 0
  const placed = parts.map((part) => {
    const at = { part, offset }
    offset += localHeaderLength + part.name.length + (needsZip64(part) ? 20 : 0) + part.compressedSize
    return at
  })
  const directorySize = placed.reduce((sum, { part, offset: at }) => sum + directoryRecordLength(part, at), 0)
  const zip64 = placed.length >= shortest || offset >= longest || directorySize >= longest
  const total = offset + directorySize + (zip64 ? 76 : 0) + 22
  return { placed, directoryOffset: offset, directorySize, zip64, total }
}

const needsZip64 = (part: Part): boolean => part.size >= longest || part.compressedSize >= longest

const flagsOf = (part: Part): number => (part.name.some((byte) => byte >= 0x80) ? utf8Flag : 0)

/** Version 2.0 for folders and deflate, 4.5 for zip64 (APPNOTE 4.4.3). */
const versionOf = (zip64: boolean): number => (zip64 ? 45 : 20)

export function localHeader(part: Part): Buffer {
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

export function directoryRecord(part: Part, offset: number): Buffer {
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

export function endRecords({ placed, directoryOffset, directorySize, zip64 }: Plan): Buffer {
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
