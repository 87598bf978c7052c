import { localHeaderLength } from './local-header.js'
import type { DirectoryEntry } from './zip-entry.js'

/** The stretch of the archive that belongs to one entry: from its local header to the next one, or to the directory. */
export interface Extent {
  readonly entry: DirectoryEntry
  readonly start: number
  readonly end: number
}

export interface Layout {
  /** In the order of the archive. */
  readonly extents: readonly Extent[]
  /** Entries whose bytes lie outside the content, or belong to another entry as well; they are never inflated. */
  readonly misplaced: readonly {
    readonly entry: DirectoryEntry
    readonly which: 'outside' | 'overlap'
    readonly other?: DirectoryEntry
  }[]
}

/** Gives every byte of the content to at most one entry. `limit` is the offset at which the central directory begins. */
export function layOut(entries: readonly DirectoryEntry[], limit: number): Layout {
  const misplaced: { entry: DirectoryEntry; which: 'outside' | 'overlap'; other?: DirectoryEntry }[] = []
  const order = [...entries].sort((a, b) => a.headerOffset - b.headerOffset || a.index - b.index)
  const placed: DirectoryEntry[] = []
  let last: DirectoryEntry | undefined
  for (const entry of order) {
    if (leastEnd(entry) > limit) misplaced.push({ entry, which: 'outside' })
    else if (last && entry.headerOffset < leastEnd(last)) misplaced.push({ entry, which: 'overlap', other: last })
    else placed.push(entry)
    // The farthest reach counts, also that of an entry which is itself misplaced but begins inside.
    if (leastEnd(entry) <= limit && (!last || leastEnd(entry) > leastEnd(last))) last = entry
  }
  const extents = placed.map((entry, at) => ({
    entry,
    start: entry.headerOffset,
    end: placed[at + 1]?.headerOffset ?? limit,
  }))
  return { extents, misplaced }
}

/** The entry cannot end before this, whatever its local header adds. */
const leastEnd = (entry: DirectoryEntry): number =>
  entry.headerOffset + localHeaderLength + entry.nameBytes.length + entry.compressedSize
