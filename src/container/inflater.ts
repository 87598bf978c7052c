import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { NoteContent } from './content-reader.js'
import { type StreamLimits, StreamReader, type StreamResult, type StreamTask, unpackResults } from './inflate.js'
import {
  type InflateAnswer,
  type InflateMessage,
  type InflateRequest,
  type PlacedTask,
  packTasks,
  readWindow,
  type WorkerSettings,
} from './inflate-protocol.js'

/** Inflates and hashes: here, or on other threads. Calls may overlap; each resolves when its bytes have been dealt with. */
export interface Inflater {
  /** Windows that are worth having under way at once. */
  readonly breadth: number
  /** Takes the memory of `bytes` away, and gives it back with the results. */
  window(bytes: Uint8Array<ArrayBuffer>, tasks: readonly PlacedTask[]): Promise<WindowResults>
  open(task: StreamTask): StreamPieces
  /** Ends the threads. May be called again. */
  close(): Promise<void>
}

interface WindowResults {
  /** In the order of the tasks. */
  readonly results: readonly StreamResult[]
  readonly memory: ArrayBuffer | undefined
}

/** One large entry on its way. Pieces are taken in the order of the calls. */
export interface StreamPieces {
  /** Takes the memory of `bytes` away, and gives it back. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | undefined>
  end(): Promise<StreamResult>
}

/** On this thread: for small packages, where starting a worker would take longer than the work. */
export function localInflater(limits: StreamLimits, note?: NoteContent): Inflater {
  return {
    breadth: 1,
    async window(bytes, tasks) {
      const { results, notes, texts } = readWindow(bytes, packTasks(tasks), limits, note)
      return { results: unpackResults(results, notes, texts), memory: bytes.buffer }
    },
    open(task) {
      const reader = new StreamReader(task, limits, note)
      return {
        async write(bytes) {
          await reader.write(bytes)
          return bytes.buffer
        },
        end: () => reader.end(),
      }
    },
    async close() {},
  }
}

/** Young objects hardly exist in a worker that handles flat bytes; a small nursery keeps its memory small. */
const workerMemory = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 64 }
/** One that looks at content holds texts of some megabytes, and small objects while it does. */
const readingMemory = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }

interface ThreadOptions {
  /** Default: one a core, at most four. */
  readonly threads?: number
  /** Address of the module that looks at content, where anything is to be looked at. */
  readonly contentModule?: string | undefined
}

/** On worker threads. */
export function threadedInflater(
  limits: StreamLimits,
  { threads = Math.min(4, availableParallelism()), contentModule }: ThreadOptions = {},
): Inflater {
  const workers = Array.from({ length: threads }, () => new InflateThread({ limits, contentModule }))
  const idlest = () => workers.reduce((best, worker) => (worker.pending < best.pending ? worker : best))
  let streams = 0
  return {
    breadth: threads * 2,
    async window(bytes, tasks) {
      const packed = packTasks(tasks)
      const request = { kind: 'window', bytes, tasks: packed } as const
      const answer = await idlest().ask(request, [bytes.buffer, packed.buffer])
      return { results: resultsOf(answer), memory: answer.memory }
    },
    open(task) {
      const thread = idlest()
      const stream = ++streams
      thread.tell({ kind: 'open', stream, task })
      return {
        async write(bytes) {
          const { memory } = await thread.ask({ kind: 'piece', stream, bytes }, [bytes.buffer])
          return memory
        },
        async end() {
          const [result] = resultsOf(await thread.ask({ kind: 'end', stream }))
          if (!result) throw new Error('an inflating thread gave no result')
          return result
        },
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

interface Waiting {
  resolve(answer: InflateAnswer): void
  reject(error: Error): void
}

class InflateThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #failure: Error | undefined
  #lastId = 0

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL('./inflate-worker.js', import.meta.url), {
      workerData: settings,
      resourceLimits: settings.contentModule === undefined ? workerMemory : readingMemory,
    })
    this.#worker.on('message', (answer: InflateAnswer) => {
      this.#waiting.get(answer.id)?.resolve(answer)
      this.#waiting.delete(answer.id)
    })
    this.#worker.on('error', (error: unknown) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    this.#worker.on('exit', () => this.#fail(new Error('an inflating thread ended')))
  }

  /** Requests that are not answered yet. */
  get pending(): number {
    return this.#waiting.size
  }

  tell(message: InflateMessage, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer)
  }

  ask(request: InflateRequest, transfer: ArrayBuffer[] = []): Promise<InflateAnswer> {
    if (this.#failure) return Promise.reject(this.#failure)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.tell({ ...request, id }, transfer)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

const nothing = new Uint8Array(0)
const resultsOf = ({ results = nothing, notes = nothing, texts = nothing }: InflateAnswer): StreamResult[] =>
  unpackResults(results, notes, texts)
