import type { Finding } from '../kernel/finding.js'
import { decodeWindows1252 } from './windows-1252.js'
import type { XmlRule } from './xml-rule.js'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly findings: readonly Finding<XmlRule>[]
}

/** Bytes to text by byte order mark, then declaration, then the default of XML 1.0 §4.3.3, which is UTF-8. */
export function decodeXml(bytes: Uint8Array, file: string): Decoded {
  const findings: Finding<XmlRule>[] = []
  const report = (rule: XmlRule, args: Finding['args'], which?: string) =>
    findings.push({ rule, ...(which && { case: which }), place: { file, line: 1, column: 1 }, args })
  const mark = byteOrderMark(bytes)
  const declared = declaredEncoding(bytes, mark)
  if (mark === 'utf-8') report('XML-004', {})
  if (mark && declared && !agrees(mark, declared)) report('XML-002', { declared, found: mark }, 'mark')
  const encoding = mark ?? declared ?? 'utf-8'
  const decoder = decoderOf(encoding)
  if (!decoder) {
    report('XML-002', { declared: encoding }, 'unknown')
    return { text: new TextDecoder('utf-8').decode(bytes), encoding, findings }
  }
  if (encoding !== 'utf-8') report('XML-003', { encoding })
  try {
    const text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
    return { text, encoding, findings }
  } catch {
    // The strict decoder only says that it failed; where, is found by decoding ever shorter beginnings.
    const offset = firstBrokenByte(bytes, encoding)
    const before = Buffer.from(bytes.subarray(0, offset)).toString('latin1')
    const line = before.split('\n').length
    findings.push({
      rule: 'XML-002',
      case: 'bytes',
      place: { file, line, column: offset - before.lastIndexOf('\n') },
      args: { encoding, bytes: Buffer.from(bytes.subarray(offset, offset + 4)).toString('hex') },
    })
    return { text: new TextDecoder(encoding).decode(bytes), encoding, findings }
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function declaredEncoding(bytes: Uint8Array, mark: string | undefined): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 400))
  const text = mark?.startsWith('utf-16') ? new TextDecoder(mark).decode(start) : start.toString('latin1')
  return /^[^<]{0,4}<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(text)?.[1]?.toLowerCase()
}

const agrees = (mark: string, declared: string): boolean =>
  mark === declared || (mark.startsWith('utf-16') && declared === 'utf-16')

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : encoding, { fatal: true })
  } catch {
    // A RangeError: no such encoding. The caller reports it.
    return undefined
  }
}

function firstBrokenByte(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle
    else bad = middle
  }
  return good
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    // `stream` lets the beginning end in the middle of a character.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
