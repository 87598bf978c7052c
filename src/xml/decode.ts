import type { Finding } from '../kernel/finding.js'
import { LineCursor } from './line-cursor.js'
import { decodeWindows1252 } from './windows-1252.js'
import type { XmlRule } from './xml-rule.js'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly findings: readonly Finding<XmlRule>[]
}

/**
 * Bytes to text: by byte order mark, else by the width of the first characters, else by declaration, else as UTF-8 (XML 1.0 §4.3.3
 * and appendix F). What does not fit is replaced, and reported, so that the rest can still be read.
 */
export function decodeXml(bytes: Uint8Array, file: string): Decoded {
  const findings: Finding<XmlRule>[] = []
  const report = (rule: XmlRule, args: Finding['args'], which?: string) =>
    findings.push({ rule, ...(which && { case: which }), place: { file, line: 1, column: 1 }, args })
  const mark = markOf(bytes)
  if (mark === 'utf-8') report('XML-004', {})
  const found = mark ?? widthOf(bytes)
  const declared = declaredEncoding(bytes, found)
  const meant = declared && decoderOf(declared)
  if (declared && found && !agree(declared, found)) report('XML-002', { declared, found }, 'mark')
  else if (declared && !meant) report('XML-002', { declared }, 'unknown')
  // Without a mark, bytes of one each cannot be the UTF-16 that some tools declare for whatever they write.
  else if (!found && meant && isWide(meant)) report('XML-002', { declared, found: 'utf-8' }, 'mark')
  const unfit = findings.some(({ rule }) => rule === 'XML-002')
  const encoding = found ?? (unfit || !declared ? 'utf-8' : declared)
  if (encoding !== 'utf-8') report('XML-003', { encoding })
  const decoder = new TextDecoder(encoding)
  const text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
  if (!unfit && !isWhole(bytes, encoding)) findings.push(brokenBytes(bytes, encoding, file))
  return { text, encoding, findings }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** A document begins with `<`: in UTF-16 without a mark, a zero stands beside it. */
function widthOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  return undefined
}

function declaredEncoding(bytes: Uint8Array, found: string | undefined): string | undefined {
  const start = bytes.subarray(0, 400)
  const text = found && isWide(found) ? new TextDecoder(found).decode(start) : Buffer.from(start).toString('latin1')
  return /^[^<]{0,4}<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(text)?.[1]?.toLowerCase()
}

const isWide = (encoding: string): boolean => encoding.startsWith('utf-16')

function agree(declared: string, found: string): boolean {
  const meant = decoderOf(declared)
  return meant === found || (isWide(found) && declared === 'utf-16')
}

/** The name by which the platform knows an encoding; undefined when it knows none. */
function decoderOf(encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    // A RangeError: no such encoding. The caller reports it.
    return undefined
  }
}

function brokenBytes(bytes: Uint8Array, encoding: string, file: string): Finding<XmlRule> {
  const offset = firstBrokenByte(bytes, encoding)
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, offset), { stream: true })
  const found = Buffer.from(bytes.subarray(offset, offset + 4)).toString('hex')
  const place = new LineCursor(before, file).at(before.length)
  return { rule: 'XML-002', case: 'bytes', place, args: { encoding, bytes: found.replace(/(..)(?=.)/g, '$1 ') } }
}

/** The strict decoder only says that it failed; where, is found by decoding ever shorter beginnings. */
function firstBrokenByte(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isWhole(bytes.subarray(0, middle), encoding, { stream: true })) good = middle
    else bad = middle
  }
  // The byte that broke it may belong to a character that began up to three bytes before.
  for (let start = good; start > 0 && good - start < 4; start--)
    if (isWhole(bytes.subarray(0, start), encoding)) return start
  return good
}

/** Whether all bytes fit; with `stream`, the last ones may be the beginning of a character. */
function isWhole(bytes: Uint8Array, encoding: string, options?: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, options)
    return true
  } catch {
    // A TypeError: that they do not fit is the answer.
    return false
  }
}
