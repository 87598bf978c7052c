import { unhurried } from '../kernel/steps.js'
import type { ByteSource } from './byte-source.js'
import { readCentralDirectory } from './central-directory.js'
import type { EndRecord } from './end-record.js'
import type { FindingLog } from './finding-log.js'
import type { Limits } from './limits.js'
import type { DirectoryEntry } from './zip-entry.js'

export interface Directory {
  readonly entries: readonly DirectoryEntry[]
  /** Where content must end: the directory begins there. */
  readonly contentEnd: number
  /** Bytes that were put before the archive, and that none of its offsets counts. */
  readonly shift: number
}

interface OpenInput {
  readonly source: ByteSource
  readonly end: EndRecord
  readonly limits: Limits
  readonly now: Date
  readonly log: FindingLog
}

const directorySignature = 0x02014b50

/** The central directory, or undefined (with a finding) when it cannot be read. */
export async function openDirectory({ source, end, limits, now, log }: OpenInput): Promise<Directory | undefined> {
  const { entryCount, directoryOffset, directorySize } = end
  const report = (rule: 'ZIP-003' | 'ZIP-021' | 'ZIP-023' | 'ZIP-032', args: Record<string, number>, which?: string) =>
    log.add({ rule, ...(which && { case: which }), place: { file: source.name, byte: end.offset }, args })
  if (entryCount === 0) {
    report('ZIP-032', {})
    // Readers that go by the directory's size, and not by the count, find entries there.
    if (directorySize > 0) report('ZIP-003', { read: 0, bytes: directorySize }, 'leftover')
    return undefined
  }
  if (entryCount > limits.entries) {
    report('ZIP-023', { entries: entryCount, limit: limits.entries })
    return undefined
  }
  const gap = end.offset - directoryOffset - directorySize
  if (gap < 0) {
    report('ZIP-003', { offset: directoryOffset, bytes: directorySize, size: source.size }, 'bounds')
    return undefined
  }
  if (directorySize > limits.directoryBytes) {
    report('ZIP-021', { size: directorySize, limit: limits.directoryBytes }, 'directory')
    return undefined
  }
  const shift = gap > 0 ? await shiftOf(source, directoryOffset, gap, log) : 0
  const offset = directoryOffset + shift
  const read = await source.read(offset, directorySize)
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
  const entries = await unhurried(
    readCentralDirectory({ bytes, offset, shift, entryCount, name: source.name, now, log }),
  )
  return entries && { entries, contentEnd: offset, shift }
}

/**
 * Some readers look for the directory at its offset, others right before the end record. Where these are two places, either
 * bytes were put before the archive (a self-extractor, or a polyglot), or there may be two directories.
 */
async function shiftOf(source: ByteSource, offset: number, gap: number, log: FindingLog): Promise<number> {
  const { name: file } = source
  if (await startsDirectory(source, offset)) {
    log.add({ rule: 'ZIP-004', case: 'between', place: { file, byte: offset }, args: { found: gap } })
    return 0
  }
  if (!(await startsDirectory(source, offset + gap))) return 0
  log.add({ rule: 'ZIP-004', case: 'shifted', place: { file, byte: 0 }, args: { found: gap } })
  return gap
}

async function startsDirectory(source: ByteSource, offset: number): Promise<boolean> {
  return Buffer.from(await source.read(offset, 4)).readUInt32LE(0) === directorySignature
}
