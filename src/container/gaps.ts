import { FondsError } from '../kernel/errors.js'
import type { Finding } from '../kernel/finding.js'
import type { ByteSource } from './byte-source.js'
import type { Extent } from './extents.js'
import { localHeaderLength } from './local-header.js'
import type { ContentFacts } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

const localSignature = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const descriptorFlag = 1 << 3
/** The shortest data descriptor. */
const descriptorLength = 12
const pieceLength = 2 ** 20

interface GapInput {
  readonly source: ByteSource
  readonly extents: readonly Extent[]
  readonly facts: ContentFacts
  readonly signal?: AbortSignal
}

/**
 * Looks at bytes between entries that the central directory says nothing of. A reader that goes by local headers, as one must
 * that reads a stream, finds there the entries that others do not see. Packages as tools make them have no such bytes, and then
 * nothing is read.
 */
export async function* gapFindings(input: GapInput): AsyncIterable<Finding<ZipRule>> {
  const { source, extents, facts } = input
  for (const { entry, end } of extents) {
    const dataOffset = facts.dataOffsets[entry.index] ?? -1
    if (dataOffset < 0) continue
    const start = dataOffset + entry.compressedSize + (entry.flags & descriptorFlag ? descriptorLength : 0)
    // Fewer bytes cannot hold an entry.
    if (end - start < localHeaderLength) continue
    const hidden = await findLocalHeader(input, start, end)
    if (hidden !== undefined)
      yield { rule: 'ZIP-005', case: 'hidden', place: { file: entry.path, byte: hidden }, args: { offset: hidden } }
    else
      yield { rule: 'ZIP-004', case: 'slack', place: { file: source.name, byte: start }, args: { found: end - start } }
  }
}

async function findLocalHeader({ source, signal }: GapInput, start: number, end: number): Promise<number | undefined> {
  // Pieces share three bytes: a signature may lie across their border.
  for (let at = start; at + localSignature.length <= end; at += pieceLength - 3) {
    if (signal?.aborted) throw new FondsError('cancelled')
    const bytes = Buffer.from(await source.read(at, Math.min(pieceLength, end - at)))
    const found = bytes.indexOf(localSignature)
    if (found >= 0) return at + found
  }
  return undefined
}
