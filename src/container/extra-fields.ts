/** The extra fields of a header, central or local. */
export interface ExtraFields {
  /** Bodies of all fields of one kind, in their order. */
  bodies(kind: number): readonly Buffer[]
  /** True when the last field announces more bytes than there are. */
  readonly overflows: boolean
}

const none: ExtraFields = { bodies: () => [], overflows: false }

/** APPNOTE 4.5.1: blocks of a two-byte kind, a two-byte length, and that many bytes. */
export function readExtraFields(bytes: Buffer, start: number, length: number): ExtraFields {
  if (length === 0) return none
  const fields: { readonly kind: number; readonly body: Buffer }[] = []
  const end = Math.min(start + length, bytes.length)
  let at = start
  while (at + 4 <= end) {
    const bodyEnd = at + 4 + bytes.readUInt16LE(at + 2)
    if (bodyEnd > end) break
    fields.push({ kind: bytes.readUInt16LE(at), body: bytes.subarray(at + 4, bodyEnd) })
    at = bodyEnd
  }
  // Up to three zero bytes of padding are left by some writers, and mislead nobody.
  const overflows = end - at > 3 || bytes.subarray(at, end).some((byte) => byte !== 0)
  return {
    bodies: (kind) => fields.filter((field) => field.kind === kind).map(({ body }) => body),
    overflows,
  }
}
