import { createHash, hash } from 'node:crypto'
import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib'
import type { NoteContent, Noted } from './content-reader.js'
import type { Limits } from './limits.js'
import { digestLength, magicLength } from './zip-entry.js'

/** How reading one entry's content ended. */
const outcomes = ['whole', 'crc', 'short', 'long', 'broken', 'leftover', 'entry-limit', 'ratio-limit'] as const
export type Outcome = (typeof outcomes)[number]

/** One entry to read: where its stored stream is, and what the central directory promises. */
export interface StreamTask {
  readonly method: number
  readonly compressedSize: number
  readonly size: number
  readonly crc32: number
  /** What the content reader takes it for; 0 when it is not to be looked at. */
  readonly kind: number
}

/** Limits on what one entry may produce, in bytes. */
export type StreamLimits = Pick<Limits, 'entryBytes' | 'ratio' | 'ratioFloor' | 'contentBytes'>

/** With what the content reader noted. */
export interface StreamResult extends Noted {
  readonly outcome: Outcome
  /** Bytes of content seen. */
  readonly produced: number
  readonly digest: Uint8Array
  /** The first bytes of the content. */
  readonly magic: Uint8Array
}

const nothing = new Uint8Array(0)
const failed = (outcome: Outcome, produced = 0): StreamResult => ({
  outcome,
  produced,
  digest: nothing,
  magic: nothing,
})

/** Most bytes an entry may produce before a limit stops it, and which limit that is. */
function ceiling(task: StreamTask, limits: StreamLimits): { bytes: number; outcome: Outcome } {
  const byRatio = Math.max(limits.ratioFloor, task.compressedSize * limits.ratio)
  return byRatio < limits.entryBytes
    ? { bytes: byRatio, outcome: 'ratio-limit' }
    : { bytes: limits.entryBytes, outcome: 'entry-limit' }
}

/** Inflates, measures, sums and hashes one entry whose stored stream is in memory. */
export function readWhole(
  stored: Uint8Array,
  task: StreamTask,
  limits: StreamLimits,
  note?: NoteContent,
): StreamResult {
  if (task.method === 0) {
    if (stored.length > limits.entryBytes) return failed('entry-limit', limits.entryBytes)
    if (stored.length !== task.size) return failed(stored.length < task.size ? 'short' : 'long', stored.length)
    return judged(stored, task, limits, note)
  }
  const most = ceiling(task, limits)
  // Deflate cannot exceed 1032:1, so a header that claims more cannot make us reserve more.
  const room = Math.min(task.size, most.bytes, stored.length * 1032 + 64)
  try {
    const { buffer, engine } = inflateWithEngine(stored, room)
    if (engine.bytesWritten < stored.length) return failed('leftover', buffer.length)
    if (buffer.length < task.size) return failed('short', buffer.length)
    return judged(buffer, task, limits, note)
  } catch (error) {
    if (codeOf(error) !== 'ERR_BUFFER_TOO_LARGE') return failed('broken')
    return failed(room === most.bytes && room < task.size ? most.outcome : 'long', room)
  }
}

/** Node documents `info: true` to answer the engine beside the buffer; its declared type has not followed. */
function inflateWithEngine(stored: Uint8Array, room: number): { buffer: Buffer; engine: { bytesWritten: number } } {
  const options = { chunkSize: Math.max(64, room + 1), maxOutputLength: Math.max(1, room), info: true }
  return inflateRawSync(stored, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
}

function judged(content: Uint8Array, task: StreamTask, limits: StreamLimits, note?: NoteContent): StreamResult {
  if (crc32(content) !== task.crc32) return failed('crc', content.length)
  return {
    outcome: 'whole',
    produced: content.length,
    digest: hash('sha256', content, 'buffer'),
    magic: content.subarray(0, magicLength),
    ...(task.kind && note?.(task.kind, content.subarray(0, limits.contentBytes), content.length)),
  }
}

/** Reads one entry piece by piece, for entries too large to hold. Memory stays at a few chunks whatever the entry does. */
export class StreamReader {
  readonly #task: StreamTask
  readonly #most: { bytes: number; outcome: Outcome }
  readonly #sha = createHash('sha256')
  readonly #inflate: InflateRaw | undefined
  readonly #ended: Promise<void> | undefined
  readonly #note: NoteContent | undefined
  /** The first bytes: for telling what it is, or for the content reader. */
  readonly #head: Buffer[] = []
  readonly #headRoom: number
  #headBytes = 0
  #crc = 0
  #produced = 0
  #taken = 0
  #fault: Outcome | undefined

  constructor(task: StreamTask, limits: StreamLimits, note?: NoteContent) {
    this.#task = task
    this.#note = task.kind ? note : undefined
    this.#headRoom = this.#note ? Math.max(magicLength, limits.contentBytes) : magicLength
    this.#most = ceiling(task, limits)
    if (task.method === 0) return
    const inflate = createInflateRaw({ chunkSize: 256 * 1024, finishFlush: constants.Z_FINISH })
    inflate.on('data', (content: Buffer) => this.#take(content))
    this.#ended = new Promise((resolve) => {
      inflate.once('close', resolve)
      inflate.once('end', resolve)
      inflate.once('error', () => {
        this.#fault ??= 'broken'
        resolve()
      })
    })
    this.#inflate = inflate
  }

  /** Takes the next piece of the stored stream; resolves when it has been dealt with. */
  async write(stored: Uint8Array): Promise<void> {
    this.#taken += stored.length
    if (this.#fault) return
    const inflate = this.#inflate
    if (!inflate) return this.#take(stored)
    if (inflate.destroyed || inflate.readableEnded) return
    await Promise.race([new Promise<void>((resolve) => inflate.write(stored, () => resolve())), this.#ended])
  }

  async end(): Promise<StreamResult> {
    const inflate = this.#inflate
    if (inflate && !inflate.destroyed) inflate.end()
    await this.#ended
    const consumed = inflate ? inflate.bytesWritten : this.#taken
    inflate?.destroy()
    const { size, crc32: expected } = this.#task
    if (this.#fault) return failed(this.#fault, this.#produced)
    if (consumed < this.#taken) return failed('leftover', this.#produced)
    if (this.#produced < size) return failed('short', this.#produced)
    if (this.#crc !== expected) return failed('crc', this.#produced)
    const head = Buffer.concat(this.#head)
    return {
      outcome: 'whole',
      produced: this.#produced,
      digest: this.#sha.digest(),
      magic: head.subarray(0, magicLength),
      ...this.#note?.(this.#task.kind, head, this.#produced),
    }
  }

  #take(content: Uint8Array): void {
    if (this.#fault) return
    this.#produced += content.length
    if (this.#produced > this.#most.bytes) return this.#stop(this.#most.outcome)
    if (this.#produced > this.#task.size) return this.#stop('long')
    this.#crc = crc32(content, this.#crc)
    this.#sha.update(content)
    if (this.#headBytes < this.#headRoom) {
      const piece = Buffer.from(content.subarray(0, this.#headRoom - this.#headBytes))
      this.#head.push(piece)
      this.#headBytes += piece.length
    }
  }

  #stop(fault: Outcome): void {
    this.#fault = fault
    this.#inflate?.destroy()
  }
}

/** Bytes of one packed result: outcome, number of first bytes, bytes produced, digest, first bytes, bytes of notes and of text. */
export const resultLength = 1 + 1 + 8 + digestLength + magicLength + 4 + 4
const [notesAt, textAt] = [resultLength - 8, resultLength - 4]

/** Results travel between threads as flat bytes: thousands of small objects would cost more than the work. */
export function packResult(into: Uint8Array, at: number, result: StreamResult): void {
  into[at] = outcomes.indexOf(result.outcome)
  into[at + 1] = result.magic.length
  const view = new DataView(into.buffer, into.byteOffset)
  view.setFloat64(at + 2, result.produced)
  view.setUint32(at + notesAt, result.notes?.length ?? 0)
  view.setUint32(at + textAt, result.text?.length ?? 0)
  into.set(result.digest, at + 10)
  into.set(result.magic, at + 10 + digestLength)
}

/** Results in the order in which they were packed; their notes follow each other in `notes`, and their texts in `texts`. */
export function unpackResults(packed: Uint8Array, notes: Uint8Array, texts: Uint8Array): StreamResult[] {
  const view = new DataView(packed.buffer, packed.byteOffset)
  const [nextNotes, nextText] = [inTurn(notes), inTurn(texts)]
  return Array.from({ length: packed.length / resultLength }, (_, count) => {
    const at = count * resultLength
    const own = { notes: nextNotes(view.getUint32(at + notesAt)), text: nextText(view.getUint32(at + textAt)) }
    return { ...unpackResult(packed, at), ...own }
  })
}

/** Gives out pieces that stand one behind the other. */
function inTurn(pieces: Uint8Array): (length: number) => Uint8Array | undefined {
  let used = 0
  return (length) => {
    used += length
    return length === 0 ? undefined : pieces.subarray(used - length, used)
  }
}

function unpackResult(from: Uint8Array, at: number): StreamResult {
  const magicAt = at + 10 + digestLength
  return {
    outcome: outcomes[from[at] ?? 0] ?? 'broken',
    produced: new DataView(from.buffer, from.byteOffset).getFloat64(at + 2),
    digest: from.subarray(at + 10, magicAt),
    magic: from.subarray(magicAt, magicAt + (from[at + 1] ?? 0)),
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
