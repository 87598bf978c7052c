import type { NoteContent } from './content-reader.js'
import { packResult, readWhole, resultLength, type StreamLimits, type StreamTask } from './inflate.js'

/** Numbers per task in a packed list: offset in the window, compressed size, size, method, CRC-32, kind of content. */
const taskFields = 6

export interface PlacedTask extends StreamTask {
  /** Offset of the stored stream in the window. */
  readonly offset: number
}

/** What the main thread asks of a worker. A `stream` is one large entry, whose pieces come one after the other. */
export type InflateRequest =
  | {
      readonly kind: 'window'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly tasks: Float64Array<ArrayBuffer>
    }
  | { readonly kind: 'piece'; readonly stream: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end'; readonly stream: number }

/** A request with the number its answer will have; or the beginning of a stream, which is not answered. */
export type InflateMessage =
  | (InflateRequest & { readonly id: number })
  | { readonly kind: 'open'; readonly stream: number; readonly task: StreamTask }

/** Every request is answered once, in any order; `results` are packed. */
export interface InflateAnswer {
  readonly id: number
  readonly results?: Uint8Array<ArrayBuffer>
  /** What was noted of the entries, one behind the other. */
  readonly notes?: Uint8Array<ArrayBuffer>
  /** What people read in them, likewise. */
  readonly texts?: Uint8Array<ArrayBuffer>
  /** The memory of the bytes that were sent. */
  readonly memory?: ArrayBuffer
}

export interface WorkerSettings {
  readonly limits: StreamLimits
  /** Address of the module that looks at content. */
  readonly contentModule?: string | undefined
}

export function packTasks(tasks: readonly PlacedTask[]): Float64Array<ArrayBuffer> {
  const packed = new Float64Array(tasks.length * taskFields)
  tasks.forEach((task, at) => {
    packed.set([task.offset, task.compressedSize, task.size, task.method, task.crc32, task.kind], at * taskFields)
  })
  return packed
}

export interface PackedResults {
  readonly results: Uint8Array<ArrayBuffer>
  readonly notes: Uint8Array<ArrayBuffer>
  readonly texts: Uint8Array<ArrayBuffer>
}

/** Reads every entry of a window; the results, packed in the order of the tasks. */
export function readWindow(
  bytes: Uint8Array,
  packed: Float64Array,
  limits: StreamLimits,
  note?: NoteContent,
): PackedResults {
  const count = packed.length / taskFields
  const results = new Uint8Array(count * resultLength)
  const [notes, texts]: [Uint8Array[], Uint8Array[]] = [[], []]
  const field = (task: number, at: number): number => packed[task * taskFields + at] ?? 0
  for (let at = 0; at < count; at++) {
    const [offset, compressedSize] = [field(at, 0), field(at, 1)]
    const task = { compressedSize, size: field(at, 2), method: field(at, 3), crc32: field(at, 4), kind: field(at, 5) }
    const result = readWhole(bytes.subarray(offset, offset + compressedSize), task, limits, note)
    packResult(results, at * resultLength, result)
    if (result.notes) notes.push(result.notes)
    if (result.text) texts.push(result.text)
  }
  return { results, notes: joined(notes), texts: joined(texts) }
}

/** In memory of its own, which can be given to another thread. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
