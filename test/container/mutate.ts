import fc from 'fast-check'

/** One change of an archive's bytes. */
type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'truncate'; readonly at: number }
  | { readonly kind: 'copy'; readonly from: number; readonly at: number; readonly length: number }
  | { readonly kind: 'field'; readonly header: number; readonly field: number; readonly value: bigint }

/** Offsets and lengths of the numbers in each record of a zip, by its signature. */
const fields: readonly (readonly [
  signature: number,
  ...fields: readonly (readonly [at: number, length: 2 | 4 | 8])[],
])[] = [
  [0x04034b50, [4, 2], [6, 2], [8, 2], [10, 4], [14, 4], [18, 4], [22, 4], [26, 2], [28, 2]],
  [
    0x02014b50,
    [4, 2],
    [8, 2],
    [10, 2],
    [16, 4],
    [20, 4],
    [24, 4],
    [28, 2],
    [30, 2],
    [32, 2],
    [34, 2],
    [38, 4],
    [42, 4],
  ],
  [0x06054b50, [4, 2], [6, 2], [8, 2], [10, 2], [12, 4], [16, 4], [20, 2]],
  [0x06064b50, [4, 8], [16, 4], [24, 8], [32, 8], [40, 8], [48, 8]],
  [0x07064b50, [4, 4], [8, 8], [16, 4]],
]

const position = fc.nat({ max: 0xffff_ffff })
const extreme = fc.oneof(
  fc.constantFrom(
    0n,
    1n,
    0x7fffn,
    0x8000n,
    0xffffn,
    0x7fff_ffffn,
    0x8000_0000n,
    0xffff_fffen,
    0xffff_ffffn,
    2n ** 63n,
    2n ** 64n - 1n,
  ),
  fc.bigInt({ min: 0n, max: 5000n }),
)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: position, bit: fc.nat({ max: 7 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: position,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: position, length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('truncate' as const), at: position }),
  fc.record({
    kind: fc.constant('copy' as const),
    from: position,
    at: position,
    length: fc.integer({ min: 1, max: 300 }),
  }),
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('field' as const), header: position, field: position, value: extreme }),
  },
)

/** A few changes, one after the other. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })

export const mutated = (bytes: Uint8Array, changes: readonly Mutation[]): Buffer =>
  changes.reduce(apply, Buffer.from(bytes))

function apply(bytes: Buffer, change: Mutation): Buffer {
  const within = (at: number) => (bytes.length === 0 ? 0 : at % bytes.length)
  switch (change.kind) {
    case 'flip': {
      const at = within(change.at)
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << change.bit)
      return bytes
    }
    case 'insert':
      return spliced(bytes, within(change.at), 0, change.bytes)
    case 'delete':
      return spliced(bytes, within(change.at), change.length, new Uint8Array(0))
    case 'truncate':
      return bytes.subarray(0, within(change.at))
    case 'copy':
      return spliced(
        bytes,
        within(change.at),
        0,
        bytes.subarray(within(change.from), within(change.from) + change.length),
      )
    case 'field':
      return overwritten(bytes, change)
  }
}

const spliced = (bytes: Buffer, at: number, removed: number, added: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)])

function overwritten(bytes: Buffer, { header, field, value }: Extract<Mutation, { kind: 'field' }>): Buffer {
  const headers: { readonly at: number; readonly fields: readonly (readonly [number, 2 | 4 | 8])[] }[] = []
  for (let at = bytes.indexOf('PK'); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf('PK', at + 2)) {
    const known = fields.find(([signature]) => signature === bytes.readUInt32LE(at))
    if (known) headers.push({ at, fields: known.slice(1) as [number, 2 | 4 | 8][] })
  }
  const chosen = headers[header % Math.max(1, headers.length)]
  const [at, length] = chosen?.fields[field % chosen.fields.length] ?? [0, 2]
  if (!chosen || chosen.at + at + length > bytes.length) return bytes
  const full = Buffer.alloc(8)
  full.writeBigUInt64LE(value)
  full.copy(bytes, chosen.at + at, 0, length)
  return bytes
}
