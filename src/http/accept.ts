import { FondsError } from '../kernel/errors.js'

/**
 * Refuses where Accept excludes every answer that there is, problems too (RFC 9110 §12.5.1).
 *
 * @throws {FondsError} `not-acceptable`.
 */
export function assertAcceptable(header: string | undefined, offered: readonly string[]): void {
  if (header === undefined || offered.includes('*/*')) return
  const ranges = header.split(',').map(rangeOf)
  const wanted = (type: string) => {
    const fitting = ranges.filter(({ range }) => covers(range, type))
    // The narrowest range decides: “*/*, application/json;q=0” wants no JSON.
    return fitting.toSorted((a, b) => narrowness(b.range) - narrowness(a.range))[0]?.wanted === true
  }
  if (header.trim() !== '' && ![...offered, 'application/problem+json'].some(wanted))
    throw new FondsError('not-acceptable', { accept: header, offered: offered.join(', ') })
}

function rangeOf(part: string): { readonly range: string; readonly wanted: boolean } {
  const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
  return { range, wanted: !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) }
}

const covers = (range: string, type: string): boolean =>
  range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))

const narrowness = (range: string): number => (range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2)
