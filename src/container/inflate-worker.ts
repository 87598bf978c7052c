import { parentPort, workerData } from 'node:worker_threads'
import { packResult, resultLength, StreamReader } from './inflate.js'
import { type InflateAnswer, type InflateRequest, readWindow, type WorkerSettings } from './inflate-protocol.js'

/** The thread that inflates and hashes. It sees bytes and numbers, never names or files. */
const { limits } = workerData as WorkerSettings
const readers = new Map<number, StreamReader>()

const port = parentPort
if (!port) throw new Error('inflate-worker runs only as a worker thread')

const answer = (message: InflateAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

async function handle(request: InflateRequest): Promise<void> {
  const { id } = request
  switch (request.kind) {
    case 'window': {
      const results = readWindow(request.bytes, request.tasks, limits)
      const memory = request.bytes.buffer
      return answer({ id, results, memory }, [results.buffer, memory])
    }
    case 'open':
      readers.set(id, new StreamReader(request.task, limits))
      return
    case 'piece': {
      await readers.get(id)?.write(request.bytes)
      const memory = request.bytes.buffer
      return answer({ id, memory }, [memory])
    }
    case 'end': {
      const results = new Uint8Array(resultLength)
      const reader = readers.get(id)
      readers.delete(id)
      if (reader) packResult(results, 0, await reader.end())
      return answer({ id, results }, [results.buffer])
    }
  }
}

// A rejection is left to end the thread: the pool then fails the whole reading with its cause.
port.on('message', (request: InflateRequest) => void handle(request))
