import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles } from '../../../../scripts/pack-fixtures.mjs'

const everywhere = 0xffffffff
const bytes = (size: number, write: (buffer: Buffer) => void) => {
  const buffer = Buffer.alloc(size)
  write(buffer)
  return buffer
}

/** The fields a local header and a central one have in common, sizes left to the zip64 field. */
const shared = (name: Buffer, content: Buffer, extra: Buffer) =>
  bytes(26, (header) => {
    header.writeUInt16LE(45, 0)
    header.writeUInt16LE(0x0800, 2)
    header.writeUInt32LE(0x582f6000, 6)
    header.writeUInt32LE(crc32(content), 10)
    header.writeUInt32LE(everywhere, 14)
    header.writeUInt32LE(everywhere, 18)
    header.writeUInt16LE(name.length, 22)
    header.writeUInt16LE(extra.length, 24)
  })

const zip64Field = (...values: readonly number[]) =>
  bytes(4 + 8 * values.length, (field) => {
    field.writeUInt16LE(1, 0)
    field.writeUInt16LE(8 * values.length, 2)
    for (const [at, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * at)
  })

/** A zip whose every size and offset stands in zip64 records, as tools write them for packages beyond 4 GiB. */
function zip64(files: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const sizes = zip64Field(content.length, content.length)
    const local = [Buffer.from('PK\x03\x04'), shared(name, content, sizes), name, sizes, content]
    const all = zip64Field(content.length, content.length, offset)
    const rest = bytes(14, (buffer) => buffer.writeUInt32LE(everywhere, 10))
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([45, 0]), shared(name, content, all), rest, name, all)
    locals.push(...local)
    offset += Buffer.concat(local).length
  }
  const directory = Buffer.concat(central)
  const end64 = bytes(56, (record) => {
    record.write('PK\x06\x06', 'latin1')
    record.writeBigUInt64LE(44n, 4)
    record.writeUInt16LE(45, 12)
    record.writeUInt16LE(45, 14)
    record.writeBigUInt64LE(BigInt(files.size), 24)
    record.writeBigUInt64LE(BigInt(files.size), 32)
    record.writeBigUInt64LE(BigInt(directory.length), 40)
    record.writeBigUInt64LE(BigInt(offset), 48)
  })
  const locator = bytes(20, (record) => {
    record.write('PK\x06\x07', 'latin1')
    record.writeBigUInt64LE(BigInt(offset + directory.length), 8)
    record.writeUInt32LE(1, 16)
  })
  const end = bytes(22, (record) => {
    record.write('PK\x05\x06', 'latin1')
    record.writeUInt16LE(0xffff, 8)
    record.writeUInt16LE(0xffff, 10)
    record.writeUInt32LE(everywhere, 12)
    record.writeUInt32LE(everywhere, 16)
  })
  return Buffer.concat([...locals, directory, end64, locator, end])
}

test('a cmi5 course in a zip64 package is accepted (CMI-035)', async () => {
  const source = bufferSource(new Uint8Array(zip64(fixtureFiles('cmi5', '_base'))), 'water-zip64.zip')
  const { container, report } = await examinePackage(source)
  expect(container.zip64).toBe(true)
  expect(report.standard).toBe('cmi5')
  expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
})
