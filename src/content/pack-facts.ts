import type { FileFacts, Reference, ReferenceKind } from './file-facts.js'

/** References are most of what is noted: they travel as flat rows, a third as long as the objects that they become. */
interface PackedFacts extends Omit<FileFacts, 'references'> {
  /** By kind: address, line, column, times; and the type, where one of them has any. */
  readonly rows: Partial<Record<ReferenceKind, (string | number)[]>>
  readonly typed?: ReferenceKind[]
}

/** As JSON: threads hand bytes over without a copy, and bytes lie outside of the heap. */
export function packFacts({ references, ...rest }: FileFacts): Uint8Array {
  const rows: PackedFacts['rows'] = {}
  const typed = [...new Set(references.flatMap(({ as, type }) => (type === undefined ? [] : [as])))]
  for (const { as, url, at, times = 1, type = '' } of references) {
    let row = rows[as]
    if (!row) {
      row = []
      rows[as] = row
    }
    row.push(url, at[0], at[1], times)
    if (typed.length > 0 && typed.includes(as)) row.push(type)
  }
  const packed: PackedFacts = { ...rest, rows, ...(typed.length > 0 && { typed }) }
  return Buffer.from(JSON.stringify(packed))
}

export function unpackFacts(bytes: Uint8Array): FileFacts {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  const { rows, typed = [], ...rest } = JSON.parse(text) as PackedFacts
  const references: Reference[] = []
  for (const as of Object.keys(rows) as ReferenceKind[]) {
    const row = rows[as] ?? []
    const width = typed.includes(as) ? 5 : 4
    for (let at = 0; at < row.length; at += width) {
      const times = Number(row[at + 3])
      const type = width === 5 ? String(row[at + 4]) : ''
      references.push({
        as,
        url: String(row[at]),
        at: [Number(row[at + 1]), Number(row[at + 2])],
        ...(times > 1 && { times }),
        ...(type && { type }),
      })
    }
  }
  return { ...rest, references }
}
