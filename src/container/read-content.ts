import { createHash, type Hash } from 'node:crypto'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { Finding } from '../kernel/finding.js'
import type { ByteSource } from './byte-source.js'
import type { ContentReader } from './content-reader.js'
import type { Extent } from './extents.js'
import type { StreamResult, StreamTask } from './inflate.js'
import type { PlacedTask } from './inflate-protocol.js'
import type { Inflater, StreamPieces } from './inflater.js'
import type { Limits } from './limits.js'
import { descriptorLength, type LocalHeader, readDescriptor, readLocalHeader } from './local-header.js'
import { type Window, windowBytes, windowsOf } from './windows.js'
import type { ContentFacts, DirectoryEntry } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

interface ContentInput {
  readonly source: ByteSource
  readonly extents: readonly Extent[]
  readonly facts: ContentFacts
  readonly inflater: Inflater
  readonly limits: Limits
  readonly reader?: ContentReader
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
  #failure: { readonly cause: unknown } | undefined
  /** Memory of windows that are done with: a package of 4 GB is read through the same few of them. */
  readonly #spare: ArrayBuffer[] = []
  /** Bytes of each. */
  readonly #room: number
  #large: LargeEntry | undefined
  /** Bytes produced, or that entries under way may still produce. */
  #committed = 0
  #full = false

  constructor(input: ContentInput) {
    this.#input = input
    this.#room = Math.min(windowBytes, input.source.size)
  }

  async run(): Promise<Sha256> {
    const { extents, source, signal, onProgress } = this.#input
    const windows = [...windowsOf(extents, source.size)]
    // One window is read while the one before is hashed: a quarter of the time of large media is reading.
    let ahead = this.#read(windows[0])
    try {
      for (const [at, window] of windows.entries()) {
        if (signal?.aborted) throw new FondsError('cancelled')
        const bytes = await ahead
        ahead = this.#read(windows[at + 1])
        this.#hash.update(bytes)
        onProgress?.(window.end, source.size)
        if (window.piece) await this.#piece(window, window.piece, bytes)
        else if (window.whole.length > 0) await this.#window(window, bytes)
        else this.#reuse(bytes.buffer)
      }
    } finally {
      // Nothing may go on behind the caller's back, not even after a failure.
      await Promise.allSettled([ahead, ...this.#underWay])
    }
    if (this.#failure) throw this.#failure.cause
    return this.#hash.digest('hex')
  }

  #read(window: Window | undefined): Promise<Buffer<ArrayBuffer>> {
    if (!window) return Promise.resolve(Buffer.alloc(0))
    const reading = this.#input.source
      .read(window.start, window.end - window.start, this.#spare.pop() ?? new ArrayBuffer(this.#room))
      .then((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // A failure surfaces where the promise is awaited; until then it must not count as unhandled.
    reading.catch(() => {})
    return reading
  }

  #reuse(memory: ArrayBuffer | undefined): void {
    if (memory && memory.byteLength >= this.#room) this.#spare.push(memory)
  }

  async #window(window: Window, bytes: Buffer<ArrayBuffer>): Promise<void> {
    const tasks: PlacedTask[] = []
    const entries: DirectoryEntry[] = []
    for (const { entry, start, end } of window.whole) {
      const own = bytes.subarray(start - window.start, end - window.start)
      const header = this.#header(own, entry, end - start)
      if (!header) continue
      const dataEnd = header.dataStart + entry.compressedSize
      this.#descriptor(own.subarray(dataEnd, dataEnd + descriptorLength), entry)
      if (!this.#allowed(entry)) continue
      entries.push(entry)
      tasks.push({ ...this.#task(entry), offset: start - window.start + header.dataStart })
    }
    if (tasks.length === 0) return this.#reuse(bytes.buffer)
    await this.#start(async () => {
      const { results, memory } = await this.#input.inflater.window(bytes, tasks)
      this.#reuse(memory)
      results.forEach((result, at) => {
        const entry = entries[at]
        if (entry) this.#settle(entry, result)
      })
    })
  }

  /** A piece of an entry too large for a window: its pieces go, in order, to one reader. */
  async #piece(window: Window, { entry, start, end }: Extent, bytes: Buffer<ArrayBuffer>): Promise<void> {
    if (window.start === start) this.#large = this.#openLarge(entry, bytes, end - start)
    const large = this.#large
    if (!large) return this.#reuse(bytes.buffer)
    const { dataStart, dataEnd } = large
    const [from, to] = [Math.max(dataStart, window.start), Math.min(dataEnd, window.end)]
    if (window.end > dataEnd && large.behind.length < descriptorLength)
      large.behind = Buffer.concat([large.behind, bytes.subarray(Math.max(0, dataEnd - window.start))])
    if (from < to) {
      const piece = bytes.subarray(from - window.start, to - window.start)
      await this.#start(async () => this.#reuse(await large.pieces.write(piece)))
    } else this.#reuse(bytes.buffer)
    if (window.end < end) return
    this.#large = undefined
    this.#descriptor(large.behind.subarray(0, descriptorLength), entry)
    // Not awaited: the next entry begins while this one ends.
    await this.#start(async () => this.#settle(entry, await large.pieces.end()))
  }

  #openLarge(entry: DirectoryEntry, bytes: Buffer, room: number): LargeEntry | undefined {
    const header = this.#header(bytes, entry, room)
    if (!header || !this.#allowed(entry)) return undefined
    const dataStart = entry.headerOffset + header.dataStart
    const dataEnd = dataStart + entry.compressedSize
    return { dataStart, dataEnd, pieces: this.#input.inflater.open(this.#task(entry)), behind: Buffer.alloc(0) }
  }

  /** Runs beside the reading, at most as many at once as the inflater is broad. */
  async #start(work: () => Promise<void>): Promise<void> {
    while (this.#underWay.size >= this.#input.inflater.breadth) await Promise.race(this.#underWay)
    if (this.#failure) throw this.#failure.cause
    const running: Promise<void> = work()
      .catch((cause: unknown) => {
        this.#failure ??= { cause }
      })
      .finally(() => this.#underWay.delete(running))
    this.#underWay.add(running)
  }

  #header(bytes: Buffer, entry: DirectoryEntry, room: number): LocalHeader | undefined {
    if (!entry.located) return undefined
    const header = readLocalHeader(bytes, entry)
    if (!header) {
      this.#report('ZIP-005', entry, { offset: entry.headerOffset }, 'missing')
      return undefined
    }
    for (const { what, local, central } of header.disagreements)
      this.#report('ZIP-005', entry, { local, central }, what)
    if (header.overflows) this.#report('ZIP-013', entry, {}, 'local')
    if (header.dataStart + entry.compressedSize > room) {
      this.#report('ZIP-006', entry, { size: entry.compressedSize }, 'overflow')
      // Content that is stored as it is has one size: which of the two is wrong can no longer be told by reading it.
      if (entry.method === 0 && entry.size !== entry.compressedSize && !isEncrypted(entry))
        this.#report('ZIP-007', entry, { stored: entry.compressedSize, announced: entry.size }, 'stored')
      return undefined
    }
    this.#input.facts.dataOffsets[entry.index] = entry.headerOffset + header.dataStart
    return header
  }

  #task(entry: DirectoryEntry): StreamTask {
    const { index, method, compressedSize, size, crc32, litter, path } = entry
    const { reader, facts } = this.#input
    const kind = litter ? undefined : reader?.kindOf(path, facts.hasTextRoom(index))
    return { method, compressedSize, size, crc32, kind: kind ?? 0 }
  }

  #descriptor(bytes: Buffer, entry: DirectoryEntry): void {
    const disagreement = readDescriptor(bytes, entry)
    if (disagreement)
      this.#report('ZIP-005', entry, { local: disagreement.local, central: disagreement.central }, 'descriptor')
  }

  /** Whether the entry is one that can be read, within the limits on the whole. */
  #allowed(entry: DirectoryEntry): boolean {
    const { limits, source } = this.#input
    if (isEmptyFolder(entry) || isEncrypted(entry) || (entry.method !== 0 && entry.method !== 8) || this.#full)
      return false
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
        if (entry.directory) return
        facts.set(entry.index, result.digest, result.magic)
        if (result.notes) facts.keepNotes(entry.index, result.notes, limits.notesBytes)
        if (result.text) facts.keepText(entry.index, result.text, limits.textBytes)
        return
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

const isEmptyFolder = ({ directory, size, compressedSize }: DirectoryEntry): boolean =>
  directory && size === 0 && compressedSize === 0

/** An entry whose pieces are on their way; offsets are those of the package. */
interface LargeEntry {
  readonly dataStart: number
  readonly dataEnd: number
  readonly pieces: StreamPieces
  /** What stands behind the stored stream: the data descriptor, if there is one. */
  behind: Buffer
}
