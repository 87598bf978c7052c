import type { Entry } from './container.js'

const signatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
]

/** Formats that are zips inside, and that people mean as one file. */
const documents = /\.(doc[xm]|xls[xm]|pp[ts][xm]|pot[xm]|od[tsp]|epub|jar|apk|svgz|swc|h5p|kmz|vsdx|glb|usdz|ggb)$/i

/** Tells by its first bytes whether an entry is an archive that a learner's browser cannot open. */
export function isNestedArchive({ magic, path }: Entry): boolean {
  if (!magic || documents.test(path)) return false
  return signatures.some((signature) => signature.every((byte, at) => magic[at] === byte))
}
