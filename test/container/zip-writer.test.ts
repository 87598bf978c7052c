import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import yauzl from 'yauzl'
import { bufferSource } from '#dist/container/buffer-source.js'
import type { ByteSource } from '#dist/container/byte-source.js'
import { readContainer } from '#dist/container/read-container.js'
import { ZipWriter } from '#dist/container/zip-writer.js'
import { ruleOf } from '#dist/findings/catalogue.js'
import { deflated, zipBytes } from '../../scripts/zip-bytes.mjs'

const text = Buffer.from('Le feu a besoin d’air, de chaleur et d’un combustible.\n'.repeat(40))
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function written(writer: ZipWriter): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  for await (const piece of writer.bytes()) pieces.push(Uint8Array.from(piece))
  const bytes = Buffer.concat(pieces)
  expect(bytes.length).toBe(writer.size)
  return bytes
}

const opened = (bytes: Buffer) => readContainer(bufferSource(new Uint8Array(bytes), 'written.zip'))

/** A course as a converted export writes it: copied streams, new files, folders, names beyond ASCII, an empty file. */
async function convertedExport(): Promise<Buffer<ArrayBuffer>> {
  const original = zipBytes([
    { name: 'lecon/index.html', content: text, data: deflated(text) },
    { name: 'lecon/schéma.svg', content: Buffer.from('<svg/>') },
  ])
  const source = bufferSource(new Uint8Array(original), 'original.zip')
  const writer = new ZipWriter()
  for (const entry of (await readContainer(source)).entries) writer.addRaw(`course/${entry.path}`, entry, source)
  writer.addDirectory('course/vide/')
  writer.addFile('course/neuf.txt', text, '2024-05-31T12:34:56')
  writer.addFile('course/rien.css', new Uint8Array(0))
  writer.addFile('course/日本語.txt', Buffer.from('日本語'))
  return written(writer)
}

describe('a zip that is written', () => {
  test('is the same bytes every time', async () => {
    expect(sha256(await convertedExport())).toBe(sha256(await convertedExport()))
  })

  test('holds streams as they stood in the archive they come from', async () => {
    const bytes = await convertedExport()
    // Stored blocks: nobody who deflates anew would write them.
    expect(bytes.includes(deflated(text))).toBe(true)
    const entry = (await opened(bytes)).entry('course/lecon/index.html')
    expect(entry).toMatchObject({ method: 8, compressedSize: text.length + 5, modified: '2024-01-15T12:00:00' })
  })

  test('holds new content, deflated where that is smaller', async () => {
    const container = await opened(await convertedExport())
    expect(container.entry('course/neuf.txt')).toMatchObject({ method: 8, modified: '2024-05-31T12:34:56' })
    expect(container.entry('course/rien.css')).toMatchObject({ method: 0, size: 0, modified: '1980-01-01T00:00:00' })
    expect(container.entry('course/日本語.txt')).toMatchObject({ method: 0, flags: 1 << 11 })
    expect(container.findings).toEqual([])
    expect(container.zip64).toBe(false)
  })

  test('cannot hold two entries of one name, nor a name that is too long, nor an entry that could not be read', async () => {
    const writer = new ZipWriter()
    writer.addFile('a.txt', text)
    expect(() => writer.addDirectory('a.txt')).toThrowError(expect.objectContaining({ code: 'value-invalid' }))
    expect(() => writer.addFile('é'.repeat(33_000), text)).toThrowError(
      expect.objectContaining({ code: 'value-invalid' }),
    )
    const damaged = zipBytes([{ name: 'b.txt', content: text, both: { size: 9999, compressedSize: 9999 } }])
    const source = bufferSource(new Uint8Array(damaged), 'damaged.zip')
    const [entry] = (await readContainer(source)).entries
    expect(() => entry && writer.addRaw('b.txt', entry, source)).toThrowError(
      expect.objectContaining({ code: 'value-invalid' }),
    )
  })
})

describe('zip64, only when it is needed', () => {
  /** A source of zeros, of any size, that is never in memory. */
  const zeros = (size: number, nothing = new Uint8Array(2 ** 20)): ByteSource => ({
    name: 'zeros',
    size,
    read: async (_offset, length) => nothing.subarray(0, length),
    close: async () => {},
  })
  const stored = (size: number) => ({
    path: 'media.bin',
    method: 0,
    crc32: 0,
    compressedSize: size,
    size,
    dataOffset: 0,
    modified: '2024-01-15T12:00:00',
  })

  /** The first bytes and the last ones, without keeping what lies between. */
  async function ends(writer: ZipWriter): Promise<{ first: Buffer; last: Buffer }> {
    let first: Buffer | undefined
    let last = Buffer.alloc(0)
    for await (const piece of writer.bytes()) {
      first ??= Buffer.from(piece)
      last = Buffer.concat([last, piece.subarray(-4096)]).subarray(-4096)
    }
    return { first: first ?? last, last }
  }

  test('65 534 entries are a plain zip, 65 535 are not', async () => {
    for (const [count, zip64] of [
      [65_534, false],
      [65_535, true],
    ] as const) {
      const writer = new ZipWriter()
      for (let at = 0; at < count; at++) writer.addFile(`${at}`, new Uint8Array(0))
      const container = await opened(await written(writer))
      expect(container).toMatchObject({ zip64 })
      expect(container.entries).toHaveLength(count)
      expect(container.findings.map(({ rule }) => rule)).toEqual(zip64 ? ['ZIP-011'] : [])
    }
  })

  test('the last size that fits, and the first that does not', () => {
    const sizeOf = (size: number) => {
      const writer = new ZipWriter()
      writer.addRaw('media.bin', stored(size), zeros(size))
      return writer.size
    }
    const plain = 30 + 9 + (46 + 9) + 22
    // 4 GiB less two bytes: the entry itself fits, the directory behind it begins too far for the plain end record.
    expect(sizeOf(0xffffffff - 30 - 9 - 1)).toBe(0xffffffff - 30 - 9 - 1 + plain)
    expect(sizeOf(0xfffffffe)).toBe(0xfffffffe + plain + 76)
    expect(sizeOf(0xffffffff)).toBe(0xffffffff + plain + 76 + 20 + 20)
  })

  test('4 GiB and an entry behind them: sizes, offset and directory stand in zip64 fields', async () => {
    const size = 2 ** 32 + 5
    const writer = new ZipWriter()
    writer.addRaw('media.bin', stored(size), zeros(size))
    writer.addFile('z', Buffer.from('z'))
    const { first, last } = await ends(writer)
    const wide = Buffer.alloc(20)
    wide.writeUInt16LE(1, 0)
    wide.writeUInt16LE(16, 2)
    wide.writeBigUInt64LE(BigInt(size), 4)
    wide.writeBigUInt64LE(BigInt(size), 12)
    expect(first.readUInt16LE(4)).toBe(45)
    expect(first.readUInt32LE(18)).toBe(0xffffffff)
    expect(first.readUInt32LE(22)).toBe(0xffffffff)
    expect(first.subarray(39, 59)).toEqual(wide)
    // The second entry is small, and stands far: its record holds the offset alone.
    const record = last.subarray(last.lastIndexOf('PK\x01\x02'))
    expect(record.readUInt32LE(24)).toBe(1)
    expect(record.readUInt32LE(42)).toBe(0xffffffff)
    expect(record.readUInt16LE(30)).toBe(12)
    expect(record.readBigUInt64LE(46 + 1 + 4)).toBe(BigInt(39 + 20 + size))
    const end = last.subarray(-22)
    expect(end.readUInt16LE(10)).toBe(2)
    expect(end.readUInt32LE(16)).toBe(0xffffffff)
    const zip64 = last.subarray(-98)
    expect(zip64.readUInt32LE(0)).toBe(0x06064b50)
    expect(zip64.readBigUInt64LE(32)).toBe(2n)
    expect(zip64.readBigUInt64LE(48)).toBe(BigInt(39 + 20 + size + 30 + 1 + 1))
  }, 120_000)
})

describe('other readers see what was put in', () => {
  const expected = {
    'course/lecon/index.html': sha256(text),
    'course/lecon/schéma.svg': sha256(Buffer.from('<svg/>')),
    'course/neuf.txt': sha256(text),
    'course/rien.css': sha256(Buffer.alloc(0)),
    'course/日本語.txt': sha256(Buffer.from('日本語')),
  }

  /** Their locale decides how some tools print names. */
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const run = (tool: string, ...args: string[]): Buffer =>
    execFileSync(tool, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })

  /** Runs only where the tool is installed; in CI it must be. */
  function withTool(tool: string, probe: readonly string[], body: (file: string) => Promise<void> | void): void {
    const installed = (() => {
      try {
        run(tool, ...probe)
        return true
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
        throw error
      }
    })()
    const title = `${tool}${installed ? '' : ' (not installed)'}`
    test.skipIf(!installed && !process.env.CI)(title, async () => {
      expect(installed, `${tool} must be installed in CI`).toBe(true)
      const folder = mkdtempSync(join(tmpdir(), 'fonds-writer-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const file = join(folder, 'written.zip')
      writeFileSync(file, await convertedExport())
      await body(file)
    })
  }

  withTool('unzip', ['-v'], (file) => {
    expect(run('unzip', '-t', file).toString()).toContain('No errors detected')
    const folder = `${file}-unpacked`
    run('unzip', '-q', file, '-d', folder)
    const read = (path: string) => sha256(readFileSync(join(folder, path)))
    expect(Object.fromEntries(Object.keys(expected).map((path) => [path, read(path)]))).toEqual(expected)
  })

  withTool('bsdtar', ['--version'], (file) => {
    const paths = run('bsdtar', '-tf', file).toString().trim().split('\n')
    expect(paths.sort()).toEqual([...Object.keys(expected), 'course/vide/'].sort())
    for (const [path, digest] of Object.entries(expected))
      expect(sha256(run('bsdtar', '-xOf', file, path)), path).toBe(digest)
  })

  withTool('7z', ['i'], (file) => {
    expect(run('7z', 't', file).toString()).toContain('Everything is Ok')
  })

  withTool('python3', ['--version'], (file) => {
    const script = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps({i.filename: hashlib.sha256(archive.read(i)).hexdigest() for i in archive.infolist() if not i.is_dir()}))`
    expect(JSON.parse(run('python3', '-c', script, file).toString())).toEqual(expected)
  })

  test('yauzl', async () => {
    const archive = await yauzl.fromBufferPromise(await convertedExport(), { strictFileNames: true })
    const seen: Record<string, string> = {}
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      const hash = createHash('sha256')
      for await (const piece of await archive.openReadStreamPromise(entry)) hash.update(piece)
      seen[entry.fileName] = hash.digest('hex')
    }
    expect(seen).toEqual(expected)
  })
})

describe('what is written is read back', () => {
  const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((name) =>
    name
      .replace(/[\p{Cc}/\\<>:"|?*]/gu, '_')
      .replace(/[. ]$/, '_')
      // Windows has devices of these names, and ZIP-029 says so.
      .replace(/^(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/i, '_')
      .normalize('NFC'),
  )
  const path = fc
    .array(segment, { minLength: 1, maxLength: 4 })
    .map((segments) => segments.join('/'))
    .filter((name) => name.length <= 200)
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc.nat({ max: 300_000 }).map((size) => new Uint8Array(size).fill(0x41)),
  )
  const tree = fc
    .uniqueArray(fc.tuple(path, content), {
      maxLength: 12,
      selector: ([name]) => name.normalize('NFC').toLowerCase(),
    })
    // A name cannot be a file and a folder.
    .map((files) =>
      files.filter(([name]) => !files.some(([other]) => other.toLowerCase().startsWith(`${name.toLowerCase()}/`))),
    )

  test('any tree of files, with no finding above info', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (files) => {
        const writer = new ZipWriter()
        for (const [name, bytes] of files) writer.addFile(name, bytes)
        const container = await opened(await written(writer))
        expect(container.entries.map((entry) => entry.path)).toEqual(files.map(([name]) => name))
        for (const [name, bytes] of files) {
          const entry = container.entry(name)
          expect(entry?.sha256).toBe(sha256(bytes))
          if (entry) expect(Buffer.from(await container.read(entry)).equals(bytes)).toBe(true)
        }
        const remarks = container.findings.filter(({ rule }) => ruleOf(rule).severity !== 'info')
        const allowed = files.length === 0 ? ['ZIP-032'] : []
        expect(remarks.map(({ rule }) => rule)).toEqual(allowed)

        const copy = new ZipWriter()
        const source = bufferSource(new Uint8Array(await written(writer)), 'written.zip')
        for (const entry of container.entries) copy.addRaw(entry.path, entry, source)
        expect((await written(copy)).equals(await written(writer))).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
