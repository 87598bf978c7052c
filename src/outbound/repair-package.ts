import type { ByteSource } from '../container/byte-source.js'
import { type RawEntry, ZipWriter } from '../container/zip-writer.js'
import { FondsError } from '../kernel/errors.js'

/** One thing that a repair did differently from the original. */
export type RepairChange =
  /** Everything stood in this folder, and now stands at the root. */
  | { readonly kind: 'unwrapped'; readonly folder: string }
  /** Left behind by an operating system, and left out. */
  | { readonly kind: 'litter'; readonly path: string }
  /** So many names had backslashes, and now have slashes. */
  | { readonly kind: 'slashes'; readonly names: number }

/** What must be known of a package to repair it; a container and a dossier both have it. */
export interface Repairable {
  /** What errors call it. */
  readonly name: string
  readonly entries: readonly (RawEntry & { readonly litter: boolean; readonly directory: boolean })[]
  /** The folder that wraps the package, with a trailing `/`, or empty. */
  readonly root: string
  readonly source: ByteSource
}

export interface Repair {
  readonly changes: readonly RepairChange[]
  /** Writes the copy; its streams are those of the original, copied as they are. */
  readonly writer: ZipWriter
}

/**
 * Plans the mechanical repair of a package: without its wrapping folder, without litter, with slashes in its names. Content is
 * never touched, and neither is the original. The same package gives the same bytes.
 *
 * @throws {FondsError} `repair-needless`; `repair-strays` when files stand beside the wrapping folder, `repair-clash` when two
 *   names become one: either would lose a file. `value-invalid` when an entry cannot be read.
 */
export function repairPackage({ name, entries, root, source }: Repairable): Repair {
  const changes: RepairChange[] = root === '' ? [] : [{ kind: 'unwrapped', folder: root }]
  let slashes = 0
  const writer = new ZipWriter()
  const taken = new Set<string>()
  for (const entry of entries) {
    if (entry.litter) {
      changes.push({ kind: 'litter', path: entry.path })
      continue
    }
    const slashed = entry.path.replaceAll('\\', '/')
    if (slashed !== entry.path) slashes++
    // Folders above the wrapped package hold nothing but it.
    if (entry.directory && root.startsWith(slashed)) continue
    if (!slashed.startsWith(root)) throw new FondsError('repair-strays', { name, path: entry.path, folder: root })
    const path = slashed.slice(root.length)
    if (taken.has(path)) throw new FondsError('repair-clash', { name, path })
    taken.add(path)
    if (path.endsWith('/')) writer.addDirectory(path, entry.modified)
    else writer.addRaw(path, entry, source)
  }
  if (slashes > 0) changes.push({ kind: 'slashes', names: slashes })
  if (changes.length === 0) throw new FondsError('repair-needless', { name })
  return { changes, writer }
}
