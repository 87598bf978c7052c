import { createHash, randomBytes } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import type { ByteSource } from '#dist/container/byte-source.js'
import { readEndRecord } from '#dist/container/end-record.js'
import { layOut } from '#dist/container/extents.js'
import { FindingLog } from '#dist/container/finding-log.js'
import { type Inflater, localInflater, threadedInflater } from '#dist/container/inflater.js'
import { defaultLimits, type Limits } from '#dist/container/limits.js'
import { openDirectory } from '#dist/container/open-directory.js'
import { readContainer } from '#dist/container/read-container.js'
import { readContent } from '#dist/container/read-content.js'
import { ContentFacts } from '#dist/container/zip-entry.js'
import { ZipWriter } from '#dist/container/zip-writer.js'

const MiB = 2 ** 20
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Text of which deflate makes about a third. */
const text = (length: number): Buffer => {
  const words = Array.from({ length: 5000 }, (_, at) => sha256(Buffer.from(`${at}`)).slice(0, 12))
  let [content, at] = ['', 7]
  while (content.length < length) {
    at = (at * 48271) % 2147483647
    content += `${words[at % words.length]} `
  }
  return Buffer.from(content.slice(0, length))
}

/** An entry as its header tells it, which need not be the truth. */
interface Told {
  readonly stored: Uint8Array
  readonly method: number
  readonly size: number
  readonly crc: number
}

const honest = (content: Uint8Array, method: 0 | 8): Told => ({
  stored: method === 8 ? deflateRawSync(content) : content,
  method,
  size: content.length,
  crc: crc32(content),
})

async function zip(entries: Record<string, Told>): Promise<Buffer> {
  const writer = new ZipWriter()
  for (const [path, { stored, method, size, crc }] of Object.entries(entries)) {
    const facts = { path, method, size, crc32: crc, compressedSize: stored.length, dataOffset: 0, modified: '' }
    writer.addRaw(path, facts, bufferSource(stored, path))
  }
  const pieces: Uint8Array[] = []
  for await (const piece of writer.bytes()) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The pass alone, with an inflater of one's choice. */
async function pass(source: ByteSource, inflater: Inflater, changed: Partial<Limits> = {}) {
  const limits = { ...defaultLimits, ...changed }
  const log = new FindingLog()
  const end = (await readEndRecord(source)).record
  const directory = end && (await openDirectory({ source, end, limits, now: new Date(), log }))
  if (!directory) throw new Error('the test made a zip without a directory')
  const { entries, contentEnd } = directory
  const facts = new ContentFacts(entries.length)
  const { extents } = layOut(entries, contentEnd)
  try {
    const report = log.add.bind(log)
    const digest = await readContent({ source, extents, facts, inflater, limits, report })
    return {
      digest,
      entries: Object.fromEntries(entries.map(({ path, index }) => [path, facts.digest(index)])),
      findings: log.list().map(({ rule, case: which, place }) => [rule, which, place.file]),
    }
  } finally {
    await inflater.close()
  }
}

/** Threads of this process that are at work. */
const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length

const films = randomBytes(3 * MiB)
const book = text(10 * MiB)
const pages = Array.from({ length: 300 }, (_, at) => text(9000 + at))

/** A deflate stream of exactly `length` bytes, in blocks that are not compressed (RFC 1951, 3.2.4). */
function undeflated(length: number): { stored: Buffer; content: Buffer } {
  const blocks: Buffer[] = []
  const content = randomBytes(length - 5 * Math.ceil(length / 65540))
  for (let at = 0; at < content.length; at += 65535) {
    const piece = content.subarray(at, at + 65535)
    const header = Buffer.alloc(5)
    header[0] = at + 65535 >= content.length ? 1 : 0
    header.writeUInt16LE(piece.length, 1)
    header.writeUInt16LE(piece.length ^ 0xffff, 3)
    blocks.push(header, piece)
  }
  return { stored: Buffer.concat(blocks), content }
}

describe('the pass over a package', () => {
  const contents: Record<string, Buffer> = {
    'index.html': text(2000),
    'empty.txt': Buffer.alloc(0),
    'film.mp4': films,
    'book.txt': book,
    ...Object.fromEntries(pages.map((page, at) => [`page-${at}.html`, page])),
    'last.mp4': randomBytes(2 * MiB + 1),
  }
  const made = zip(
    Object.fromEntries(
      Object.entries(contents).map(([path, content]) => [path, honest(content, /mp4|empty/.test(path) ? 0 : 8)]),
    ),
  )

  test('knows the digest of the package and of every content, small, large and empty, on threads', async () => {
    const bytes = await made
    expect(bytes.length).toBeGreaterThan(6 * MiB)
    const container = await readContainer(bufferSource(bytes, 'course.zip'))
    expect(container.sha256).toBe(sha256(bytes))
    expect(container.findings).toEqual([])
    expect(Object.fromEntries(container.entries.map((entry) => [entry.path, entry.sha256]))).toEqual(
      Object.fromEntries(Object.entries(contents).map(([path, content]) => [path, sha256(content)])),
    )
    for (const entry of container.entries)
      expect(Buffer.from(entry.magic ?? [])).toEqual(contents[entry.path].subarray(0, 16))
    const film = container.entry('film.mp4')
    expect(bytes.subarray(film?.dataOffset, (film?.dataOffset ?? 0) + 100)).toEqual(films.subarray(0, 100))
  })

  test('comes to the same on this thread as on one, two or three others', async () => {
    const source = bufferSource(await made, 'course.zip')
    const here = await pass(source, localInflater(defaultLimits))
    for (const count of [1, 2, 3])
      expect(await pass(source, threadedInflater(defaultLimits, { threads: count }))).toEqual(here)
  })

  test('reads every byte once and in order, and hands no more to read than it has room for', async () => {
    const bytes = await made
    const inner = bufferSource(bytes, 'course.zip')
    const reads: [number, number][] = []
    const source: ByteSource = {
      ...inner,
      read(offset, length, memory) {
        reads.push([offset, length])
        return inner.read(offset, length, memory)
      },
    }
    await pass(source, threadedInflater(defaultLimits, { threads: 2 }))
    const windows = reads.slice(reads.findIndex(([offset]) => offset === 0))
    let position = 0
    for (const [offset, length] of windows) {
      expect(offset).toBe(position)
      expect(length).toBeLessThanOrEqual(MiB)
      position += length
    }
    expect(position).toBe(bytes.length)
  })

  test('reads a source that ignores the memory it is offered', async () => {
    const bytes = await made
    const source: ByteSource = {
      ...bufferSource(bytes, 'course.zip'),
      read: async (offset, length) => new Uint8Array(bytes.subarray(offset, offset + length)),
    }
    expect((await pass(source, threadedInflater(defaultLimits, { threads: 2 }))).digest).toBe(sha256(bytes))
  })
})

describe('a stream that is not what its header tells', () => {
  const spoilt = (stored: Uint8Array, at: number): Uint8Array => {
    const copy = Buffer.from(stored)
    copy[at] ^= 0xff
    return copy
  }
  const sizes = { small: text(5000), large: book }
  const lies: Record<string, [Told, string]> = {}
  for (const [which, content] of Object.entries(sizes)) {
    const deflated = honest(content, 8)
    const stored = honest(content, 0)
    Object.assign(lies, {
      [`${which} deflated, another checksum`]: [{ ...deflated, crc: (deflated.crc ^ 1) >>> 0 }, 'crc'],
      [`${which} stored, another checksum`]: [{ ...stored, crc: (stored.crc ^ 1) >>> 0 }, 'crc'],
      [`${which} stored, a byte turned`]: [{ ...stored, stored: spoilt(content, 1000) }, 'crc'],
      [`${which} deflated, ends early`]: [{ ...deflated, size: content.length + 1 }, 'short'],
      [`${which} stored, ends early`]: [{ ...stored, size: content.length + 1 }, 'short'],
      [`${which} deflated, goes on`]: [{ ...deflated, size: content.length - 1 }, 'long'],
      [`${which} stored, goes on`]: [{ ...stored, size: content.length - 1 }, 'long'],
      [`${which} deflated, cut off`]: [{ ...deflated, stored: deflated.stored.subarray(0, -100) }, 'broken'],
      [`${which} not deflated at all`]: [{ ...deflated, stored: Buffer.alloc(content.length, 0xff) }, 'broken'],
      [`${which} deflated, with bytes behind`]: [
        { ...deflated, stored: Buffer.concat([deflated.stored, Buffer.alloc(3 * MiB, 7)]) },
        'leftover',
      ],
    })
  }
  // The stream ends exactly where its first piece does: the reader must still notice that nothing was to follow.
  const exact = undeflated(MiB - 30 - 'entry'.length)
  lies['large deflated, with bytes behind that begin a piece'] = [
    { ...honest(exact.content, 8), stored: Buffer.concat([exact.stored, Buffer.alloc(MiB, 7)]) },
    'leftover',
  ]

  for (const [title, [told, outcome]] of Object.entries(lies))
    test(title, async () => {
      const source = bufferSource(await zip({ entry: told, after: honest(text(100), 8) }), 'course.zip')
      const here = await pass(source, localInflater(defaultLimits))
      expect(here.findings).toEqual([['ZIP-007', outcome, 'entry']])
      expect(here.entries).toEqual({ entry: undefined, after: sha256(text(100)) })
      expect(await pass(source, threadedInflater(defaultLimits, { threads: 2 }))).toEqual(here)
    })
})

describe('the limits, counted in bytes produced', () => {
  const read = async (entries: Record<string, Told>, limits: Partial<Limits>) => {
    const source = bufferSource(await zip(entries), 'course.zip')
    const here = await pass(source, localInflater({ ...defaultLimits, ...limits }), limits)
    expect(await pass(source, threadedInflater({ ...defaultLimits, ...limits }, { threads: 2 }), limits)).toEqual(here)
    return here.findings
  }
  const zeros = Buffer.alloc(20 * MiB)

  test('on one entry', async () => {
    for (const content of [text(3000), book]) {
      const limits = { entryBytes: content.length - 1 }
      expect(await read({ entry: honest(content, 8) }, limits)).toEqual([['ZIP-021', undefined, 'entry']])
      expect(await read({ entry: honest(content, 0) }, limits)).toEqual([['ZIP-021', undefined, 'entry']])
      expect(await read({ entry: honest(content, 8) }, { entryBytes: content.length })).toEqual([])
    }
  })

  test('on the ratio of one entry, whatever its header says of its size', async () => {
    const plain = { film: honest(films, 0) }
    expect(await read({ entry: honest(zeros, 8), ...plain }, {})).toEqual([['ZIP-022', undefined, 'entry']])
    expect(await read({ entry: { ...honest(zeros, 8), size: 100 }, ...plain }, {})).toEqual([
      ['ZIP-007', 'long', 'entry'],
    ])
  })

  test('on all entries together: what comes after the limit is not inflated', async () => {
    const entries = { first: honest(text(5000), 8), second: honest(text(5000), 8), third: honest(text(10), 0) }
    expect(await read(entries, { totalBytes: 9000 })).toEqual([['ZIP-021', 'total', 'second']])
    expect(await read(entries, { totalBytes: 10_010 })).toEqual([])
  })
})

describe('a pass that cannot be finished', () => {
  const made = zip({
    'book.txt': honest(book, 8),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`film-${at}.mp4`, honest(films, 0)] as const)),
  })

  test('ends when the signal says so, and leaves no thread behind', async () => {
    const before = threads()
    const stop = new AbortController()
    let [passed, atWork] = [0, 0]
    const reading = readContainer(bufferSource(await made, 'course.zip'), {
      signal: stop.signal,
      onProgress: (done) => {
        passed = done
        atWork = threads()
        if (done > 10 * MiB) stop.abort()
      },
    })
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    expect(passed).toBeLessThan(12 * MiB)
    expect(atWork).toBeGreaterThan(before)
    expect(threads()).toBe(before)
  })

  test('fails as its source fails, when nothing is under way any more', async () => {
    const before = threads()
    const inner = bufferSource(await made, 'course.zip')
    let reading = 0
    const source: ByteSource = {
      ...inner,
      async read(offset, length, memory) {
        if (offset > 0 && offset < 20 * MiB && offset > 10 * MiB) throw new Error('the disk is gone')
        reading++
        return inner.read(offset, length, memory).finally(() => reading--)
      },
    }
    await expect(readContainer(source)).rejects.toThrow('the disk is gone')
    expect(reading).toBe(0)
    expect(threads()).toBe(before)
  })

  test('fails when a thread does, even with the last of its windows', async () => {
    const source = bufferSource(await zip({ 'index.html': honest(text(500), 8) }), 'course.zip')
    const broken: Inflater = {
      ...localInflater(defaultLimits),
      window: () => Promise.reject(new Error('the thread ended')),
    }
    await expect(pass(source, broken)).rejects.toThrow('the thread ended')
  })
})
