import { sha256 } from '../kernel/digest.js'
import type { ByteSource } from './byte-source.js'
import type { Container, Entry } from './container.js'
import { opaque } from './opaque.js'
import { tooLarge } from './zip-container.js'
import { magicLength } from './zip-entry.js'

/** After a byte order mark and white space, in UTF-8 or UTF-16, XML begins with `<`. */
export function looksLikeXml(bytes: Buffer): boolean {
  const text = bytes[0] === 0xff || bytes[0] === 0xfe ? bytes.filter((byte) => byte !== 0).subarray(2) : bytes
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(text.toString('latin1'))
}

/** A manifest that was handed in without a zip around it: a package of one entry. */
export async function bareXml(source: ByteSource, digest: string): Promise<Container> {
  const entry: Entry = {
    index: 0,
    path: source.name.split(/[/\\]/).at(-1) ?? source.name,
    directory: false,
    litter: false,
    method: 0,
    flags: 0,
    crc32: 0,
    compressedSize: source.size,
    size: source.size,
    headerOffset: 0,
    dataOffset: 0,
    modified: '',
    sha256: digest,
    magic: await source.read(0, Math.min(magicLength, source.size)),
  }
  const tree = sha256(`${entry.path.normalize('NFC')}\0${digest}\n`)
  return {
    ...opaque(source, 'xml', digest, []),
    treeDigest: tree,
    entries: [entry],
    entry: (path) => (path === entry.path ? entry : undefined),
    async read(_entry, maxBytes = Number.POSITIVE_INFINITY) {
      if (source.size > maxBytes) throw tooLarge(entry, maxBytes)
      return source.read(0, source.size)
    },
  }
}
