import { parentPort, workerData } from 'node:worker_threads'
import { loadNoteContent } from './content-reader.js'
import { packResult, resultLength, StreamReader } from './inflate.js'
import { type InflateAnswer, type InflateMessage, readWindow, type WorkerSettings } from './inflate-protocol.js'

/** The thread that inflates, hashes, and has content looked at. It sees bytes and numbers, never names or files. */
const { limits, contentModule } = workerData as WorkerSettings
const readers = new Map<number, StreamReader>()

const port = parentPort
if (!port) throw new Error('inflate-worker runs only as a worker thread')

const note = contentModule === undefined ? undefined : await loadNoteContent(contentModule)

const answer = (message: InflateAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

async function handle(message: InflateMessage): Promise<void> {
  switch (message.kind) {
    case 'window': {
      const { id, bytes, tasks } = message
      const read = readWindow(bytes, tasks, limits, note)
      const given = [read.results.buffer, read.notes.buffer, read.texts.buffer, bytes.buffer]
      return answer({ id, ...read, memory: bytes.buffer }, given)
    }
    case 'open':
      readers.set(message.stream, new StreamReader(message.task, limits, note))
      return
    case 'piece': {
      const { id, stream, bytes } = message
      await readerOf(stream).write(bytes)
      return answer({ id, memory: bytes.buffer }, [bytes.buffer])
    }
    case 'end': {
      const { id, stream } = message
      const result = await readerOf(stream).end()
      readers.delete(stream)
      const results = new Uint8Array(resultLength)
      packResult(results, 0, result)
      const notes = new Uint8Array(result.notes ?? [])
      const texts = new Uint8Array(result.text ?? [])
      return answer({ id, results, notes, texts }, [results.buffer, notes.buffer, texts.buffer])
    }
  }
}

function readerOf(stream: number): StreamReader {
  const reader = readers.get(stream)
  if (!reader) throw new Error(`stream ${stream} is not open`)
  return reader
}

// A rejection is left to end the thread: the pool then fails the whole reading with its cause.
port.on('message', (message: InflateMessage) => void handle(message))
