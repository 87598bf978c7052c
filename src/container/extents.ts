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
  const placed: DirectoryEntry[] = []
  let last: DirectoryEntry | undefined
  let reach = 0
  for (const entry of [...entries].sort((a, b) => a.headerOffset - b.headerOffset || a.index - b.index)) {
    if (entry.headerOffset >= limit) {
      misplaced.push({ entry, which: 'outside' })
      continue
    }
    if (last && entry.headerOffset < reach) misplaced.push({ entry, which: 'overlap', other: last })
    else placed.push(entry)
    // The farthest reach counts, also that of an entry which is itself misplaced, but not one that runs out of the content.
    const end = leastEnd(entry)
    if (end <= limit && end > reach) {
      last = entry
      reach = end
    }
  }
  const extents = placed.map((entry, at) => ({
    entry,
    start: entry.headerOffset,
    end: placed[at + 1]?.headerOffset ?? limit,
  }))
  return { extents, misplaced }
}

/** The entry cannot end before this, whatever its local header adds. */
const leastEnd = ({ headerOffset, nameLength, located, compressedSize }: DirectoryEntry): number =>
  headerOffset + localHeaderLength + nameLength + (located ? compressedSize : 0)
