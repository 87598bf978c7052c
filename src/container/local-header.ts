import type { DirectoryEntry } from './zip-entry.js'

/** How a local header contradicts the central directory: two readers would see two different packages. */
export interface Disagreement {
  readonly what: 'header' | 'name' | 'method' | 'sizes' | 'crc' | 'flags' | 'descriptor'
  readonly local: string
  readonly central: string
}

export interface LocalHeader {
  /** Offset of the content, from the start of the header. */
  readonly dataStart: number
  readonly disagreements: readonly Disagreement[]
  /** True when sizes in the data descriptor take eight bytes. */
  readonly zip64: boolean
}

export const localHeaderLength = 30
const signature = 0x04034b50
const descriptorSignature = 0x08074b50
const descriptorFlag = 1 << 3
const utf8Flag = 1 << 11
/** Encrypted, strongly encrypted, masked: a reader that believes one header and not the other sees other bytes. */
const secrecyFlags = 1 | (1 << 6) | (1 << 13)

/** Longest data descriptor: signature, CRC-32 and two sizes of eight bytes. */
export const descriptorLength = 24

/** APPNOTE 4.3.7. `bytes` begin at the header and reach at least to the end of its extra field. */
export function readLocalHeader(bytes: Buffer, entry: DirectoryEntry): LocalHeader | undefined {
  if (bytes.length < localHeaderLength || bytes.readUInt32LE(0) !== signature) return undefined
  const nameEnd = localHeaderLength + bytes.readUInt16LE(26)
  const dataStart = nameEnd + bytes.readUInt16LE(28)
  const disagreements: Disagreement[] = []
  // Compared as numbers, and put into words only when they differ: 8 000 headers that agree need no 32 000 texts.
  const differ = (what: Disagreement['what'], local: string | number, central: string | number) =>
    disagreements.push({ what, local: String(local), central: String(central) })
  const flags = bytes.readUInt16LE(6)
  const name = bytes.subarray(localHeaderLength, nameEnd)
  if (!name.equals(entry.nameBytes)) differ('name', name.toString('utf8'), entry.nameBytes.toString('utf8'))
  else if ((flags ^ entry.flags) & utf8Flag && name.some((byte) => byte >= 0x80))
    differ('flags', flags & utf8Flag, entry.flags & utf8Flag)
  if ((flags ^ entry.flags) & secrecyFlags) differ('flags', flags & secrecyFlags, entry.flags & secrecyFlags)
  const method = bytes.readUInt16LE(8)
  if (method !== entry.method) differ('method', method, entry.method)
  const zip64 = zip64Sizes(bytes.subarray(nameEnd, Math.min(dataStart, bytes.length)))
  // A streaming writer does not know these yet, and repeats the truth behind the content (4.3.9).
  if ((flags & descriptorFlag) === 0) {
    const crc = bytes.readUInt32LE(14)
    const compressedSize = sizeAt(bytes, 18, zip64?.compressedSize)
    const size = sizeAt(bytes, 22, zip64?.size)
    if (crc !== entry.crc32) differ('crc', hex(crc), hex(entry.crc32))
    if (compressedSize !== entry.compressedSize || size !== entry.size)
      differ('sizes', `${compressedSize}/${size}`, `${entry.compressedSize}/${entry.size}`)
  }
  return { dataStart, disagreements, zip64: zip64 !== undefined }
}

/** APPNOTE 4.3.9: the descriptor behind the content, with or without a signature, of four- or eight-byte sizes. */
export function readDescriptor(bytes: Buffer, entry: DirectoryEntry): Disagreement | undefined {
  if ((entry.flags & descriptorFlag) === 0) return undefined
  const forms = [
    { at: 4, wide: false, signed: true },
    { at: 4, wide: true, signed: true },
    { at: 0, wide: false, signed: false },
    { at: 0, wide: true, signed: false },
  ]
  const agrees = forms.some(({ at, wide, signed }) => {
    const length = at + (wide ? 20 : 12)
    if (bytes.length < length || (signed && bytes.readUInt32LE(0) !== descriptorSignature)) return false
    const compressed = wide ? Number(bytes.readBigUInt64LE(at + 4)) : bytes.readUInt32LE(at + 4)
    const size = wide ? Number(bytes.readBigUInt64LE(at + 12)) : bytes.readUInt32LE(at + 8)
    return bytes.readUInt32LE(at) === entry.crc32 && compressed === entry.compressedSize && size === entry.size
  })
  if (agrees) return undefined
  return {
    what: 'descriptor',
    local: bytes.subarray(0, 16).toString('hex'),
    central: `${hex(entry.crc32)} ${entry.compressedSize}/${entry.size}`,
  }
}

function zip64Sizes(extra: Buffer): { size: number; compressedSize: number } | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001 || at + 20 > extra.length) continue
    return { size: Number(extra.readBigUInt64LE(at + 4)), compressedSize: Number(extra.readBigUInt64LE(at + 12)) }
  }
  return undefined
}

const sizeAt = (bytes: Buffer, at: number, wide: number | undefined): number => {
  const size = bytes.readUInt32LE(at)
  return size === 0xffffffff && wide !== undefined ? wide : size
}

const hex = (value: number): string => value.toString(16).padStart(8, '0')
