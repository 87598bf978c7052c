import { createHash } from 'node:crypto'
import type { Sha256 } from '../kernel/digest.js'
import type { Entry } from './container.js'

/**
 * SHA-256 over the sorted lines `path NUL sha256(content) LF` of all files: names in NFC, operating-system litter left out.
 * Undefined when one of them could not be read, for then nobody knows what the tree is.
 */
export function treeDigest(entries: readonly Entry[]): Sha256 | undefined {
  const lines: string[] = []
  for (const entry of entries) {
    if (entry.directory || entry.litter) continue
    const digest = entry.sha256
    if (!digest) return undefined
    lines.push(`${entry.path.normalize('NFC')}\0${digest}\n`)
  }
  const hash = createHash('sha256')
  for (const line of lines.sort()) hash.update(line)
  return hash.digest('hex')
}
