import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SurveyAnswer, SurveyQuery } from './sqlite-survey-thread.js'

/**
 * Reads a database on a thread of its own, which begins with the first query and is replaced when it dies.
 *
 * @param died the error that whoever waits is told when the thread has died of this.
 */
export const surveyDialect = (file: string, died: (cause: unknown) => Error): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new SurveyDriver(file, died),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** One connection, which its users have one after the other. */
class SurveyDriver implements Driver {
  readonly #file: string
  readonly #died: (cause: unknown) => Error
  #connection: SurveyConnection | undefined
  #last = Promise.resolve()
  #release = () => {}

  constructor(file: string, died: (cause: unknown) => Error) {
    this.#file = file
    this.#died = died
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SurveyConnection> {
    const before = this.#last
    let release = () => {}
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    if (!this.#connection?.alive) this.#connection = new SurveyConnection(this.#file, this.#died)
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async beginTransaction(connection: SurveyConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: SurveyConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  /** What died with its thread needs no end, and asking for one would hide why. */
  async rollbackTransaction(connection: SurveyConnection): Promise<void> {
    if (connection.alive) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    await this.#connection?.close()
  }
}

interface Waiting {
  resolve(rows: readonly unknown[]): void
  reject(error: Error): void
}

class SurveyConnection implements DatabaseConnection {
  readonly #worker: Worker
  #waiting: Waiting | undefined
  #death: Error | undefined

  constructor(file: string, died: (cause: unknown) => Error) {
    this.#worker = new Worker(new URL('./sqlite-survey-thread.js', import.meta.url), { workerData: file })
    // A thread that nobody waits for keeps no process from ending.
    this.#worker.unref()
    this.#worker.on('message', (answer: SurveyAnswer) => this.#settle(answer))
    const end = (cause: unknown) => {
      this.#death ??= died(cause)
      this.#waiting?.reject(this.#death)
      this.#waiting = undefined
    }
    this.#worker.on('error', end)
    this.#worker.on('exit', (code) => end(new Error(`the thread that reads ended with code ${code}`)))
  }

  get alive(): boolean {
    return this.#death === undefined
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const rows = await new Promise<readonly unknown[]>((resolve, reject) => {
      if (this.#death) return reject(this.#death)
      this.#waiting = { resolve, reject }
      this.#worker.ref()
      this.#worker.postMessage({ sql, parameters } satisfies SurveyQuery)
    })
    return { rows: rows as R[] }
  }

  streamQuery(): never {
    throw new Error('a survey is read whole')
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(answer: SurveyAnswer): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    this.#worker.unref()
    if ('values' in answer) waiting?.resolve(rowsOf(answer))
    else waiting?.reject(Object.assign(new Error(answer.fault.message), { code: answer.fault.code }))
  }
}

function rowsOf({ columns, values }: { readonly columns: readonly string[]; readonly values: readonly unknown[] }) {
  const rows: Record<string, unknown>[] = []
  for (let at = 0; at < values.length; at += columns.length) {
    const row: Record<string, unknown> = {}
    for (let column = 0; column < columns.length; column++) row[columns[column] as string] = values[at + column]
    rows.push(row)
  }
  return rows
}
