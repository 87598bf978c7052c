/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The one range that a Range header asks for of so many bytes (RFC 9110 §14.1.2). `whole` where the header is to be ignored: it is none, it
 * is malformed, it counts in another unit, or it asks for several ranges, which a server may answer with everything.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, list] = /^bytes=(.*)$/is.exec(header ?? '') ?? []
  // Empty elements of a list count for nothing (§5.6.1.2).
  const asked = list?.split(',').map(trimmed).filter(Boolean) ?? []
  const [, first, last] = /^(\d*)-(\d*)$/.exec(asked.length === 1 ? (asked[0] ?? '') : '') ?? []
  if (first === undefined || last === undefined || first + last === '') return 'whole'
  if (first === '') {
    if (Number(last) === 0) return 'unsatisfiable'
    return size === 0 ? 'whole' : { start: Math.max(0, size - Number(last)), end: size }
  }
  if (last !== '' && isLess(last, first)) return 'whole'
  if (Number(first) >= size) return 'unsatisfiable'
  return { start: Number(first), end: last === '' ? size : Math.min(size, Number(last) + 1) }
}

/** Optional white space of a header is spaces and tabs, and nothing else. */
const trimmed = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '')

/** Of digits, which may be more than a number holds. */
const isLess = (left: string, right: string): boolean => BigInt(left) < BigInt(right)
