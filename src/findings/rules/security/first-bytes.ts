import type { Entry } from '../../../container/container.js'
import type { Finding } from '../../../kernel/finding.js'
import { fileName, slashed } from '../../../kernel/path.js'
import { resolveInPackage } from '../../../manifest/href.js'
import type { PackageView } from '../../view.js'
import { extensionOf } from './file-names.js'

/** Files that browsers show without running anything. */
const passive =
  /^(?:png|jpe?g|gif|webp|avif|bmp|ico|mp[34]|m4[av]|webm|og[gvam]|wav|avi|mov|wmv|flv|pdf|woff2?|ttf|otf|eot|docx?|pptx?|xlsx?|zip)$/
/** Where the bytes of a program stand under their own name, SEC-001 tells it. */
const programs = /^(?:exe|dll|msi|scr|com|cpl|ocx|pif|sys|so|dylib|o|bin|elf|class)$/
const markup = /^\s*<(?:!doctype|html|head|body|script|svg|\?xml|!--)/i
const server = /^\s*<(?:\?php|\?=|%[@=!])/i
const page = /^\s*<(?:!doctype html|html[\s>]|head[\s>]|body[\s>])/i

/**
 * The file by which antivirus programs are tried out, by its first half: the whole of it would have this program stopped by the first of
 * them. (The marker of EICAR: 68 bytes, at most 128 with white space behind.)
 */
const testFile = ['X5O!P%@A', 'P[4\\PZX5'].join('')
const longestTestFile = 128

/** SEC-013 to SEC-015: files by their first bytes. */
export function* firstBytes(view: PackageView): Iterable<Finding> {
  const { container } = view
  let opened: ReadonlySet<string> | undefined
  for (const entry of container.entries) {
    if (entry.directory || entry.litter || !entry.magic || entry.magic.length === 0) continue
    const path = slashed(entry.path)
    const extension = extensionOf(path)
    const file = fileName(path)
    const told = (rule: string, more: Finding['args'] = {}, which?: string): Finding => ({
      rule,
      ...(which && { case: which }),
      place: { file: entry.path },
      args: { file, ...more },
    })
    const begins = textOf(entry)
    if (isProgram(entry.magic) && !programs.test(extension) && extension !== '') yield told('SEC-013', { extension })
    else if (begins.startsWith(testFile) && entry.size <= longestTestFile) yield told('SEC-015')
    else if (passive.test(extension) && server.test(begins)) yield told('SEC-013', { extension, begins }, 'server')
    else if (passive.test(extension) && markup.test(begins)) yield told('SEC-013', { extension, begins }, 'markup')
    else if (extension === '' && page.test(begins)) {
      opened ??= openedByManifest(view)
      if (!opened.has(path)) yield told('SEC-014')
    }
  }
}

/** Files that resources open: MAN-043 tells those without an extension. */
function openedByManifest({ manifest, standard }: PackageView): ReadonlySet<string> {
  if (manifest?.standard !== 'scorm12' && manifest?.standard !== 'scorm2004') return new Set()
  const resources = manifest.resources.flatMap(({ list }) => list)
  return new Set(
    resources.flatMap(({ href, fullBase }) =>
      href ? [standard.root + resolveInPackage(href.value.trim(), fullBase).path] : [],
    ),
  )
}

/** The first bytes as text, without a byte order mark. */
function textOf({ magic = new Uint8Array(0) }: Entry): string {
  const text = Buffer.from(magic).toString('latin1')
  return text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text
}

/** Programs of Windows (with the zeros that no text has), Linux and macOS. */
function isProgram(magic: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = magic
  if (a === 0x4d && b === 0x5a) return magic.subarray(2).includes(0)
  if (a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46) return true
  return a === 0xcf && b === 0xfa && c === 0xed && d === 0xfe
}
