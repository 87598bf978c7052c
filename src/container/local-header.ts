import { decodeName } from './entry-name.js'
import { readExtraFields } from './extra-fields.js'
import type { DirectoryEntry } from './zip-entry.js'

/** How a local header contradicts the central directory: two readers would see two different packages. */
export interface Disagreement {
  /** A case of ZIP-005. */
  readonly what: 'name' | 'method' | 'sizes' | 'crc' | 'flags' | 'descriptor'
  readonly local: string
  readonly central: string
}

export interface LocalHeader {
  /** Offset of the content, from the start of the header. */
  readonly dataStart: number
  readonly disagreements: readonly Disagreement[]
  /** True when an extra field announces more bytes than there are. */
  readonly overflows: boolean
}

export const localHeaderLength = 30
const signature = 0x04034b50
const descriptorSignature = 0x08074b50
const descriptorFlag = 1 << 3
const utf8Flag = 1 << 11
const maskedFlag = 1 << 13
/** Encrypted, strongly encrypted, masked: a reader that believes one header and not the other sees other bytes. */
const secrecyFlags = 1 | (1 << 6) | maskedFlag
const zip64Field = 0x0001
const unicodePathField = 0x7075
/** Bytes of a name that a finding quotes. */
const quotedBytes = 1024

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
  const extra = readExtraFields(bytes, nameEnd, bytes.readUInt16LE(28))
  const unicodePaths = extra.bodies(unicodePathField)
  if (!name.equals(entry.nameBytes)) differ('name', quoted(name), quoted(entry.nameBytes))
  else if ((flags ^ entry.flags) & utf8Flag && name.some((byte) => byte >= 0x80))
    differ('flags', flags & utf8Flag, entry.flags & utf8Flag)
  else if (unicodePaths.length > 0) {
    const { text, encoding } = decodeName(name, flags, unicodePaths)
    if (encoding === 'unicode-field' && text !== entry.path) differ('name', text, entry.path)
  }
  const streamed = (flags & descriptorFlag) !== 0
  if ((flags ^ entry.flags) & secrecyFlags) differ('flags', flags & secrecyFlags, entry.flags & secrecyFlags)
  // A reader that goes by local headers then looks behind the content for what nobody has checked.
  if (streamed && (entry.flags & descriptorFlag) === 0) differ('flags', descriptorFlag, 0)
  const method = bytes.readUInt16LE(8)
  if (method !== entry.method) differ('method', method, entry.method)
  const crc = bytes.readUInt32LE(14)
  const { size, compressedSize } = sizesOf(bytes, extra.bodies(zip64Field)[0])
  // A streaming writer does not know these yet and writes zeros (4.3.9), a masking one hides them.
  const same = (local: number, central: number) => local === central || (local === 0 && streamed)
  if (!(flags & maskedFlag)) {
    if (!same(crc, entry.crc32)) differ('crc', hex(crc), hex(entry.crc32))
    if (!same(compressedSize, entry.compressedSize) || !same(size, entry.size))
      differ('sizes', `${compressedSize}/${size}`, `${entry.compressedSize}/${entry.size}`)
  }
  return { dataStart, disagreements, overflows: extra.overflows }
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

/** APPNOTE 4.5.3: a local zip64 field holds both sizes; some writers leave out the one that fits in the header. */
function sizesOf(
  bytes: Buffer,
  zip64: Buffer = Buffer.alloc(0),
): { readonly size: number; readonly compressedSize: number } {
  const [compressedSize, size] = [bytes.readUInt32LE(18), bytes.readUInt32LE(22)]
  const wide = (at: number, short: number) =>
    short === 0xffffffff && at + 8 <= zip64.length ? Number(zip64.readBigUInt64LE(at)) : short
  return {
    size: wide(0, size),
    compressedSize: wide(size === 0xffffffff || zip64.length >= 16 ? 8 : 0, compressedSize),
  }
}

const quoted = (name: Buffer): string => name.toString('utf8', 0, quotedBytes)

const hex = (value: number): string => value.toString(16).padStart(8, '0')
