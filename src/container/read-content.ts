import { createHash, type Hash } from 'node:crypto'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { Finding } from '../kernel/finding.js'
import type { ByteSource } from './byte-source.js'
import type { Extent } from './extents.js'
import type { StreamResult, StreamTask } from './inflate.js'
import type { PlacedTask } from './inflate-protocol.js'
import type { Inflater } from './inflater.js'
import type { Limits } from './limits.js'
import {
  descriptorLength,
  type LocalHeader,
  localHeaderLength,
  readDescriptor,
  readLocalHeader,
} from './local-header.js'
import type { ContentFacts, DirectoryEntry } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

/** Bytes read, hashed and handed on at once. */
const windowBytes = 4 * 2 ** 20
/** Content larger than this is inflated piece by piece. */
const largestWhole = 32 * 2 ** 20
const longestHeader = localHeaderLength + 2 * 0xffff

interface ContentInput {
  readonly source: ByteSource
  readonly extents: readonly Extent[]
  readonly facts: ContentFacts
  readonly inflater: Inflater
  readonly limits: Limits
  readonly report: (finding: Finding<ZipRule>) => void
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * The one pass over a package: its bytes are read once, in order, hashed as they pass, and cut at entry boundaries into
 * windows that are inflated elsewhere. Memory holds a few windows, whatever the size of the package.
 *
 * @returns the digest of the package's bytes.
 */
export async function readContent(input: ContentInput): Promise<Sha256> {
  const pass = new ContentPass(input)
  return pass.run()
}

class ContentPass {
  readonly #input: ContentInput
  readonly #hash: Hash = createHash('sha256')
  readonly #underWay = new Set<Promise<void>>()
  #position = 0
  /** Bytes produced, or that entries under way may still produce. */
  #committed = 0
  #full = false

  constructor(input: ContentInput) {
    this.#input = input
  }

  async run(): Promise<Sha256> {
    const { extents, source } = this.#input
    try {
      for (let at = 0; at < extents.length; ) {
        const first = extents[at]
        if (!first) break
        await this.#skipTo(first.start)
        if (first.end - first.start > windowBytes || first.entry.size > largestWhole) {
          await this.#large(first)
          at++
        } else {
          let next = at + 1
          while (next < extents.length && fits(first, extents[next])) next++
          await this.#window(extents.slice(at, next))
          at = next
        }
      }
      await this.#skipTo(source.size)
    } finally {
      // Nothing may go on behind the caller's back, not even after a failure.
      await Promise.allSettled(this.#underWay)
    }
    await Promise.all(this.#underWay)
    return this.#hash.digest('hex')
  }

  /** Reads on to `end`, for the digest alone. */
  async #skipTo(end: number): Promise<void> {
    while (this.#position < end) await this.#read(Math.min(windowBytes, end - this.#position))
  }

  async #read(length: number): Promise<Buffer<ArrayBuffer>> {
    const { source, signal, onProgress } = this.#input
    if (signal?.aborted) throw new FondsError('cancelled')
    const bytes = await source.read(this.#position, length)
    this.#hash.update(bytes)
    this.#position += length
    onProgress?.(this.#position, source.size)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  async #window(extents: readonly Extent[]): Promise<void> {
    const [first, last] = [extents[0], extents.at(-1)]
    if (!first || !last) return
    const bytes = await this.#read(last.end - first.start)
    const tasks: PlacedTask[] = []
    const entries: DirectoryEntry[] = []
    for (const { entry, start, end } of extents) {
      const own = bytes.subarray(start - first.start, end - first.start)
      const header = this.#header(own, entry, end - start)
      if (!header) continue
      const dataEnd = header.dataStart + entry.compressedSize
      this.#descriptor(own.subarray(dataEnd, dataEnd + descriptorLength), entry)
      if (!this.#allowed(entry)) continue
      entries.push(entry)
      tasks.push({ ...taskOf(entry), offset: start - first.start + header.dataStart })
    }
    if (tasks.length === 0) return
    await this.#start(async () => {
      const results = await this.#input.inflater.window(bytes, tasks)
      results.forEach((result, at) => {
        const entry = entries[at]
        if (entry) this.#settle(entry, result)
      })
    })
  }

  /** An entry too large for a window: its pieces go, in order, to one reader. */
  async #large({ entry, start, end }: Extent): Promise<void> {
    let bytes = await this.#read(Math.min(windowBytes, end - start))
    const header = this.#header(bytes.subarray(0, Math.min(bytes.length, longestHeader)), entry, end - start)
    if (!header || !this.#allowed(entry)) return
    const dataEnd = start + header.dataStart + entry.compressedSize
    const pieces = await this.#input.inflater.open(taskOf(entry))
    let behind = Buffer.alloc(0)
    for (let from = header.dataStart; ; from = 0) {
      const pieceStart = this.#position - bytes.length
      const dataHere = bytes.subarray(from, Math.max(from, Math.min(bytes.length, dataEnd - pieceStart)))
      behind = Buffer.concat([behind, bytes.subarray(Math.max(0, dataEnd - pieceStart))]).subarray(0, descriptorLength)
      if (dataHere.length > 0) {
        const piece = new Uint8Array(bytes.buffer, dataHere.byteOffset, dataHere.length)
        await this.#start(() => pieces.write(piece))
      }
      if (this.#position >= end) break
      bytes = await this.#read(Math.min(windowBytes, end - this.#position))
    }
    this.#descriptor(behind, entry)
    await Promise.all(this.#underWay)
    this.#settle(entry, await pieces.end())
  }

  /** Runs beside the reading, at most as many at once as the inflater is broad. */
  async #start(work: () => Promise<void>): Promise<void> {
    while (this.#underWay.size >= this.#input.inflater.breadth) await Promise.race(this.#underWay)
    const running: Promise<void> = work().finally(() => this.#underWay.delete(running))
    // A failure surfaces where the promise is awaited; until then it must not count as unhandled.
    running.catch(() => {})
    this.#underWay.add(running)
  }

  #header(bytes: Buffer, entry: DirectoryEntry, room: number): LocalHeader | undefined {
    const header = readLocalHeader(bytes, entry)
    if (!header) {
      this.#report('ZIP-005', entry, { offset: entry.headerOffset }, 'missing')
      return undefined
    }
    for (const { what, local, central } of header.disagreements)
      this.#report('ZIP-005', entry, { local, central }, what)
    if (header.dataStart + entry.compressedSize > room) {
      this.#report('ZIP-006', entry, { size: entry.compressedSize }, 'overflow')
      return undefined
    }
    this.#input.facts.dataOffsets[entry.index] = entry.headerOffset + header.dataStart
    return header
  }

  #descriptor(bytes: Buffer, entry: DirectoryEntry): void {
    const disagreement = readDescriptor(bytes, entry)
    if (disagreement)
      this.#report('ZIP-005', entry, { local: disagreement.local, central: disagreement.central }, 'descriptor')
  }

  /** Whether the entry is one that can be read, within the limits on the whole. */
  #allowed(entry: DirectoryEntry): boolean {
    const { limits, source } = this.#input
    if (entry.directory || isEncrypted(entry) || (entry.method !== 0 && entry.method !== 8) || this.#full) return false
    // Deflate cannot exceed 1032:1; what a header claims beyond that will not be produced.
    const possible = this.#committed + Math.min(entry.size, entry.compressedSize * 1032 + 64)
    if (possible > limits.totalBytes) this.#report('ZIP-021', entry, { limit: limits.totalBytes }, 'total')
    else if (possible > limits.ratioFloor && possible > source.size * limits.ratio)
      this.#report('ZIP-022', entry, { limit: limits.ratio, produced: possible, stored: source.size }, 'total')
    else {
      this.#committed = possible
      return true
    }
    this.#full = true
    return false
  }

  #settle(entry: DirectoryEntry, result: StreamResult): void {
    const { limits, facts } = this.#input
    switch (result.outcome) {
      case 'whole':
        return facts.set(entry.index, result.digest, result.magic)
      case 'entry-limit':
        return this.#report('ZIP-021', entry, { limit: limits.entryBytes })
      case 'ratio-limit':
        return this.#report('ZIP-022', entry, {
          limit: limits.ratio,
          produced: result.produced,
          stored: entry.compressedSize,
        })
      default:
        return this.#report('ZIP-007', entry, { announced: entry.size, produced: result.produced }, result.outcome)
    }
  }

  #report(rule: ZipRule, entry: DirectoryEntry, args: Finding['args'], which?: string): void {
    this.#input.report({
      rule,
      ...(which && { case: which }),
      place: { file: entry.path, byte: entry.headerOffset },
      args,
    })
  }
}

const encryptionFlags = 1 | (1 << 6) | (1 << 13)
export const isEncrypted = (entry: { readonly flags: number }): boolean => (entry.flags & encryptionFlags) !== 0

const fits = (first: Extent, next: Extent | undefined): boolean =>
  next !== undefined && next.end - first.start <= windowBytes && next.entry.size <= largestWhole

const taskOf = ({ index, method, compressedSize, size, crc32 }: DirectoryEntry): StreamTask => ({
  index,
  method,
  compressedSize,
  size,
  crc32,
})
