import { crc32, deflateSync } from 'node:zlib'

/**
 * A PNG of one grey.
 * @param {number} [width]
 * @param {number} [height]
 * @param {number} [shade]
 */
export function png(width = 300, height = 200, shade = 128) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  // Eight bits of grey.
  header.writeUInt8(8, 8)
  // A filter of 0 before the pixels of each line.
  const line = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, shade)])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(line.length * height, line))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
