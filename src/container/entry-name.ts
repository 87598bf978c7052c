import { isAscii } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** How the bytes of a name were understood. */
export type NameEncoding = 'ascii' | 'utf-8' | 'unicode-field' | 'guessed-utf-8' | 'guessed-cp437' | 'broken-utf-8'

export interface EntryName {
  readonly text: string
  readonly encoding: NameEncoding
  /** Unicode-path fields that may not be used: wrong version, wrong checksum, broken text, or one too many. */
  readonly unusableFields: number
  /** A name that another reader takes this entry for, where a Unicode-path field serves no purpose but to give it a second one. */
  readonly rival?: string
}

const utf8Flag = 1 << 11
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Characters of code page 437 from 0x80, the historical default of the format (APPNOTE appendix D). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** A name from its header bytes, the general purpose flags and the bodies of its Unicode-path fields (0x7075). */
export function decodeName(bytes: Buffer, flags: number, unicodeFields: readonly Buffer[]): EntryName {
  const header = headerName(bytes, flags)
  if (unicodeFields.length === 0) return header
  const usable = unicodeFields.map((field) => unicodePath(field, bytes)).filter((text) => text !== undefined)
  const [text] = usable
  const unusableFields = unicodeFields.length - Math.min(1, usable.length)
  if (text === undefined) return { ...header, unusableFields }
  const rival = usable.find((other) => other !== text) ?? (replaceable(header, text) ? undefined : header.text)
  return { text, encoding: 'unicode-field', unusableFields, ...(rival !== undefined && { rival }) }
}

function headerName(bytes: Buffer, flags: number): EntryName {
  const unusableFields = 0
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), encoding: 'ascii', unusableFields }
  const text = decodeUtf8(bytes)
  if (text !== undefined) return { text, encoding: flags & utf8Flag ? 'utf-8' : 'guessed-utf-8', unusableFields }
  return flags & utf8Flag
    ? { text: bytes.toString('utf8'), encoding: 'broken-utf-8', unusableFields }
    : { text: decodeCp437(bytes), encoding: 'guessed-cp437', unusableFields }
}

/** Whether a Unicode-path field may stand for a header name: it repeats it, or says what the header cannot. */
function replaceable(header: EntryName, text: string): boolean {
  if (header.text === text || header.encoding.startsWith('guessed') || header.encoding === 'broken-utf-8') return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked.
  return header.encoding === 'ascii' && (/[\u0000-\u001f]/.test(header.text) || /[^\u0000-\u007f]/.test(text))
}

/** APPNOTE 4.6.9: version 1, and the CRC-32 of the very header name it stands for. */
function unicodePath(field: Buffer, name: Buffer): string | undefined {
  if (field.length < 6 || field[0] !== 1 || field.readUInt32LE(1) !== crc32(name)) return undefined
  const text = decodeUtf8(field.subarray(5))
  // WinZip turns the slashes of this field, and only of this field, into backslashes.
  return name.includes('/') && !name.includes('\\') ? text?.replaceAll('\\', '/') : text
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    // Not UTF-8: the caller decides what that means here.
    return undefined
  }
}

function decodeCp437(bytes: Buffer): string {
  let text = ''
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : cp437[byte - 0x80]
  return text
}
