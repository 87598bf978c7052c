import type { Extent } from './extents.js'

/** One read of the package. Windows follow each other without a gap, from its first byte to its last. */
export interface Window {
  readonly start: number
  readonly end: number
  /** Entries that lie in the window from end to end. */
  readonly whole: readonly Extent[]
  /** The entry of which this window is a piece, when it is too large for one. */
  readonly piece?: Extent
}

/** Bytes read, hashed and handed on at once. Small enough to share the last of a package between the threads. */
export const windowBytes = 2 ** 20
/** Content larger than this is inflated piece by piece: a thread holds all of what it inflates at once. */
const largestWhole = 8 * 2 ** 20

/** The reads that take a package of `size` bytes in order, cut at the borders of its entries. */
export function* windowsOf(extents: readonly Extent[], size: number): Iterable<Window> {
  // Only before the first entry and behind the last one do bytes belong to none: they are read for the package's digest.
  let start = extents[0]?.start ?? size
  yield* cut(0, start)
  let whole: Extent[] = []
  for (const extent of extents) {
    const large = extent.end - extent.start > windowBytes || extent.entry.size > largestWhole
    if (whole.length > 0 && (large || extent.end - start > windowBytes)) {
      yield { start, end: extent.start, whole }
      whole = []
      start = extent.start
    }
    if (large) {
      yield* cut(start, extent.end, extent)
      start = extent.end
    } else whole.push(extent)
  }
  const end = extents.at(-1)?.end ?? start
  if (whole.length > 0) yield { start, end, whole }
  yield* cut(end, size)
}

function* cut(from: number, to: number, piece?: Extent): Iterable<Window> {
  for (let start = from; start < to; start += windowBytes)
    yield { start, end: Math.min(start + windowBytes, to), whole: [], ...(piece && { piece }) }
}
