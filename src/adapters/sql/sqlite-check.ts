import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

// The whole file is read, which takes seconds for a large index: on a thread of its own, and over a connection of its own, for
// the search tables that a connection has used look damaged to it once another one has written to them.
const database = new Database(workerData, { readonly: true })
parentPort?.postMessage(database.pragma('integrity_check'))
database.close()
