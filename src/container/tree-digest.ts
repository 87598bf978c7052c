import { createHash } from 'node:crypto'
import type { Sha256 } from '../kernel/digest.js'
import type { Entry } from './container.js'

/**
 * SHA-256 over the sorted lines `path NUL sha256(content) LF` of all files: names in NFC, operating-system litter left out.
 * Undefined when one of them could not be read, for then nobody knows what the tree is.
 */
export function treeDigest(entries: readonly Entry[]): Sha256 | undefined {
  const files = entries
    .filter((entry) => !entry.directory && !entry.litter)
    .map((entry) => ({ path: entry.path.normalize('NFC'), entry }))
  // In the order of the lines: NUL comes before anything that a longer path goes on with.
  files.sort((a, b) => order(a.path, b.path) || order(a.entry.sha256 ?? '', b.entry.sha256 ?? ''))
  const hash = createHash('sha256')
  for (const { path, entry } of files) {
    const digest = entry.sha256
    if (!digest) return undefined
    hash.update(`${path}\0${digest}\n`)
  }
  return hash.digest('hex')
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
