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
  /** Takes ownership of `bytes`. */
  window(bytes: Uint8Array<ArrayBuffer>, tasks: readonly PlacedTask[]): Promise<StreamResult[]>
  open(task: StreamTask): StreamPieces
  close(): Promise<void>
}

/** One large entry on its way. Pieces are taken in the order of the calls. */
export interface StreamPieces {
  /** Takes ownership of `bytes`. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  end(): Promise<StreamResult>
}

/** On this thread: for small packages, where starting a worker would take longer than the work. */
export function localInflater(limits: StreamLimits): Inflater {
  return {
    breadth: 1,
    async window(bytes, tasks) {
      return unpackAll(readWindow(bytes, packTasks(tasks), limits))
    },
    open(task) {
      return new StreamReader(task, limits)
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
      const { results } = await idlest().ask({ kind: 'window', id: ++lastId, bytes, tasks: packed }, [
        bytes.buffer,
        packed.buffer,
      ])
      return results ? unpackAll(results) : []
    },
    open(task) {
      const thread = idlest()
      const id = ++lastId
      thread.tell({ kind: 'open', id, task })
      return {
        async write(bytes) {
          await thread.ask({ kind: 'piece', id, bytes }, [bytes.buffer])
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
