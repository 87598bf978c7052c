import { crc32 } from 'node:zlib'

/**
 * Zips for fixtures and tests, byte by byte: every field of every record can be made to lie. It shares nothing with the code that
 * it serves to test.
 *
 * @typedef {object} Header Fields of a local header or of a directory record; what is left out tells the truth.
 * @property {number} [version]
 * @property {number} [flags]
 * @property {number} [method]
 * @property {number} [time]
 * @property {number} [date]
 * @property {number} [crc]
 * @property {number} [compressedSize]
 * @property {number} [size]
 * @property {string | Buffer} [name]
 * @property {Buffer} [extra]
 * @property {number} [madeBy] In the directory only, as all that follow.
 * @property {number} [disk]
 * @property {number} [external]
 * @property {number} [offset]
 *
 * @typedef {object} Piece One entry.
 * @property {string | Buffer} name
 * @property {Buffer} [content] Stored unless `data` says otherwise.
 * @property {Buffer} [data] What stands in the archive instead of the content: a deflate stream, or rubbish.
 * @property {Header} [both] Fields of both headers.
 * @property {Header} [local]
 * @property {Header} [central]
 * @property {Buffer} [behind] Bytes behind the data: a data descriptor, or what does not belong there.
 * @property {boolean} [unwritten] Named in the directory alone.
 * @property {boolean} [unlisted] Written, and not named in the directory.
 *
 * @typedef {object} Frame Everything around the entries.
 * @property {Buffer} [before] Bytes before the first entry.
 * @property {boolean} [shifted] True when the offsets do not count those.
 * @property {boolean} [reversed] True when the directory names the last entry first.
 * @property {Buffer} [inDirectory] Bytes behind the last record that the directory's size counts.
 * @property {Buffer} [afterDirectory] Bytes between the directory and the end records.
 * @property {Buffer} [comment]
 * @property {Buffer} [after] Bytes behind the archive.
 * @property {{ disk?: number, directoryDisk?: number, here?: number, all?: number, size?: number, offset?: number,
 *   commentLength?: number }} [end]
 * @property {boolean | { size?: bigint, here?: bigint, all?: bigint, offset?: bigint, locator?: bigint, absent?: boolean,
 *   disks?: number, behind?: Buffer }} [zip64]
 */

/** 2024-01-15 12:00:00. */
const noon = 12 << 11
const january = ((2024 - 1980) << 9) | (1 << 5) | 15
export const utf8Flag = 1 << 11
export const streamFlag = 1 << 3

/**
 * @param {readonly Piece[]} pieces
 * @param {Frame} [frame]
 */
export function zipBytes(pieces, { before = Buffer.alloc(0), shifted = false, ...frame } = {}) {
  const written = [before]
  const records = []
  let at = before.length
  for (const piece of pieces) {
    const header = {
      ...truthOf(piece),
      ...piece.both,
      offset: at - (shifted ? before.length : 0),
    }
    if (!piece.unlisted) records.push(directoryRecord({ ...header, ...piece.central }))
    if (piece.unwritten) continue
    const bytes = [localHeader({ ...header, ...piece.local }), dataOf(piece), piece.behind ?? Buffer.alloc(0)]
    written.push(...bytes)
    for (const { length } of bytes) at += length
  }
  const { inDirectory = Buffer.alloc(0), afterDirectory = Buffer.alloc(0), after = Buffer.alloc(0) } = frame
  if (frame.reversed) records.reverse()
  const directory = Buffer.concat([...records, inDirectory])
  const offset = at - (shifted ? before.length : 0)
  return Buffer.concat([
    ...written,
    directory,
    afterDirectory,
    endRecords({ count: records.length, size: directory.length, offset, gap: afterDirectory.length }, frame),
    after,
  ])
}

/** @param {Piece} piece */
const dataOf = ({ data, content = Buffer.alloc(0) }) => data ?? content

/** @param {Piece} piece @returns {Header} */
function truthOf(piece) {
  const { name, content = Buffer.alloc(0) } = piece
  return {
    name,
    flags: Buffer.from(name).some((byte) => byte >= 0x80) ? utf8Flag : 0,
    method: piece.data ? 8 : 0,
    crc: crc32(content),
    compressedSize: dataOf(piece).length,
    size: content.length,
  }
}

/** @param {Header} header */
export function localHeader({ version = 20, flags = 0, method = 0, time = noon, date = january, crc = 0, ...rest }) {
  const { compressedSize = 0, size = 0, name = '', extra = Buffer.alloc(0) } = rest
  const nameBytes = Buffer.from(name)
  return Buffer.concat([
    numbers([4, 0x04034b50], [2, version], [2, flags], [2, method], [2, time], [2, date], [4, crc]),
    numbers([4, compressedSize], [4, size], [2, nameBytes.length], [2, extra.length]),
    nameBytes,
    extra,
  ])
}

/** @param {Header} header */
export function directoryRecord({
  version = 20,
  flags = 0,
  method = 0,
  time = noon,
  date = january,
  crc = 0,
  ...rest
}) {
  const { compressedSize = 0, size = 0, name = '', extra = Buffer.alloc(0) } = rest
  const { madeBy = 20, disk = 0, external = 0, offset = 0 } = rest
  const nameBytes = Buffer.from(name)
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, madeBy], [2, version], [2, flags], [2, method], [2, time], [2, date], [4, crc]),
    numbers([4, compressedSize], [4, size], [2, nameBytes.length], [2, extra.length]),
    numbers([2, 0], [2, disk], [2, 0], [4, external], [4, offset]),
    nameBytes,
    extra,
  ])
}

/**
 * @param {{ count: number, size: number, offset: number, gap?: number }} truth
 * @param {Pick<Frame, 'end' | 'comment' | 'zip64'>} [frame]
 */
export function endRecords({ count, size, offset, gap = 0 }, { end = {}, comment = Buffer.alloc(0), zip64 } = {}) {
  const wide = zip64 ? zip64Records({ count, size, offset, gap }, zip64 === true ? {} : zip64) : Buffer.alloc(0)
  const short = Math.min(count, 0xffff)
  const told = {
    disk: 0,
    directoryDisk: 0,
    here: short,
    all: short,
    size,
    offset,
    commentLength: comment.length,
    ...end,
  }
  return Buffer.concat([
    wide,
    numbers([4, 0x06054b50], [2, told.disk], [2, told.directoryDisk], [2, told.here], [2, told.all]),
    numbers([4, told.size], [4, told.offset], [2, told.commentLength]),
    comment,
  ])
}

/**
 * @param {{ count: number, size: number, offset: number, gap: number }} truth
 * @param {Exclude<Frame['zip64'], boolean | undefined>} lies
 */
function zip64Records({ count, size, offset, gap }, lies) {
  const all = BigInt(count)
  const told = { size: BigInt(size), here: all, all, offset: BigInt(offset), disks: 1, ...lies }
  const record = Buffer.concat([
    numbers([4, 0x06064b50], [8, 44n], [2, 45], [2, 45], [4, 0], [4, 0]),
    numbers([8, told.here], [8, told.all], [8, told.size], [8, told.offset]),
  ])
  const locator = told.locator ?? BigInt(offset + size + gap)
  return Buffer.concat([
    told.absent ? Buffer.alloc(0) : record,
    told.behind ?? Buffer.alloc(0),
    numbers([4, 0x07064b50], [4, 0], [8, locator], [4, told.disks]),
  ])
}

/**
 * An extra field of a header.
 * @param {number} kind
 * @param {Buffer} body
 */
export const extraField = (kind, body) => Buffer.concat([numbers([2, kind], [2, body.length]), body])

/** The field that gives a name in Unicode. @param {string} name @param {string | Buffer} header */
export const unicodePath = (name, header) =>
  extraField(0x7075, Buffer.concat([numbers([1, 1], [4, crc32(Buffer.from(header))]), Buffer.from(name)]))

/** @param {readonly (readonly [bytes: 1 | 2 | 4 | 8, value: number | bigint])[]} fields */
export function numbers(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of fields) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at)
    else bytes.writeUIntLE(Number(value), at, length)
    at += length
  }
  return bytes
}

/** Deflate without compression: the same bytes whatever zlib is at hand. @param {Buffer} content */
export const deflated = (content) =>
  Buffer.concat([numbers([1, 1], [2, content.length], [2, 0xffff - content.length]), content])

/** The data descriptor of a content. @param {Buffer} content @param {boolean} [signed] */
export const descriptor = (content, signed = true) =>
  numbers(
    ...(signed ? /** @type {const} */ ([[4, 0x08074b50]]) : []),
    [4, crc32(content)],
    [4, content.length],
    [4, content.length],
  )
