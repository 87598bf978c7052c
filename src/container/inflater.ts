import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import {
  resultLength,
  type StreamLimits,
  StreamReader,
  type StreamResult,
  type StreamTask,
  unpackResult,
} from './inflate.js'
import { type InflateAnswer, type InflateRequest, type PlacedTask, packTasks, readWindow } from './inflate-protocol.js'

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

export interface WindowResults {
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
export function localInflater(limits: StreamLimits): Inflater {
  return {
    breadth: 1,
    async window(bytes, tasks) {
      return { results: unpackAll(readWindow(bytes, packTasks(tasks), limits)), memory: bytes.buffer }
    },
    open(task) {
      const reader = new StreamReader(task, limits)
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

/** On worker threads, one a core. */
export function threadedInflater(limits: StreamLimits, threads = Math.min(4, availableParallelism())): Inflater {
  const workers = Array.from({ length: threads }, () => new InflateThread(limits))
  const idlest = () => workers.reduce((best, worker) => (worker.pending < best.pending ? worker : best))
  let lastId = 0
  return {
    breadth: threads * 2,
    async window(bytes, tasks) {
      const packed = packTasks(tasks)
      const request = { kind: 'window', id: ++lastId, bytes, tasks: packed } as const
      const { results, memory } = await idlest().ask(request, [bytes.buffer, packed.buffer])
      return { results: results ? unpackAll(results) : [], memory }
    },
    open(task) {
      const thread = idlest()
      const id = ++lastId
      thread.tell({ kind: 'open', id, task })
      return {
        async write(bytes) {
          const { memory } = await thread.ask({ kind: 'piece', id, bytes }, [bytes.buffer])
          return memory
        },
        async end() {
          const { results } = await thread.ask({ kind: 'end', id })
          return unpackResult(results ?? new Uint8Array(resultLength), 0)
        },
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

class InflateThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve: (answer: InflateAnswer) => void; reject: (error: Error) => void }[]>()
  #failure: Error | undefined
  pending = 0

  constructor(limits: StreamLimits) {
    this.#worker = new Worker(new URL('./inflate-worker.js', import.meta.url), {
      workerData: { limits },
      resourceLimits: workerMemory,
    })
    this.#worker.on('message', (answer: InflateAnswer) => {
      this.pending--
      this.#waiting.get(answer.id)?.shift()?.resolve(answer)
      if (this.#waiting.get(answer.id)?.length === 0) this.#waiting.delete(answer.id)
    })
    this.#worker.on('error', (error: unknown) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    this.#worker.on('exit', () => this.#fail(new Error('an inflating thread ended')))
  }

  tell(request: InflateRequest): void {
    this.#worker.postMessage(request)
  }

  ask(request: InflateRequest, transfer: ArrayBuffer[] = []): Promise<InflateAnswer> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      const queue = this.#waiting.get(request.id)
      if (queue) queue.push({ resolve, reject })
      else this.#waiting.set(request.id, [{ resolve, reject }])
      this.pending++
      this.#worker.postMessage(request, transfer)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const queue of this.#waiting.values()) for (const { reject } of queue) reject(error)
    this.#waiting.clear()
  }
}

function unpackAll(packed: Uint8Array): StreamResult[] {
  return Array.from({ length: packed.length / resultLength }, (_, at) => unpackResult(packed, at * resultLength))
}
