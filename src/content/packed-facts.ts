import type { FileFacts, Reference, ReferenceKind } from './file-facts.js'

/** References are most of what is noted: they travel as flat rows, a third as long as the objects that they become. */
export interface PackedFacts extends Omit<FileFacts, 'references'> {
  /** By kind: address, line, column, times, and of typed kinds the type. */
  readonly rows: Readonly<Partial<Record<ReferenceKind, readonly (string | number)[]>>>
}

/** Kinds of references that may have a type. */
const typed: ReadonlySet<ReferenceKind> = new Set<ReferenceKind>(['object', 'resource'])

/** Values that one reference of a kind takes in its row. */
export const rowWidth = (as: ReferenceKind): number => (typed.has(as) ? 5 : 4)

/** As JSON: threads hand bytes over without a copy, and bytes lie outside of the heap. */
export const packFacts = (facts: PackedFacts): Uint8Array => Buffer.from(JSON.stringify(facts))

export function unpackFacts(bytes: Uint8Array): FileFacts {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  const { rows, ...rest } = JSON.parse(text) as PackedFacts
  const references: Reference[] = []
  for (const as of Object.keys(rows) as ReferenceKind[]) {
    const row = rows[as] ?? []
    const width = rowWidth(as)
    for (let at = 0; at < row.length; at += width) {
      const [url, line, column, times] = [
        String(row[at]),
        Number(row[at + 1]),
        Number(row[at + 2]),
        Number(row[at + 3]),
      ]
      const type = width === 5 ? String(row[at + 4]) : ''
      references.push({ as, url, at: [line, column], ...(times > 1 && { times }), ...(type && { type }) })
    }
  }
  return { ...rest, references }
}
