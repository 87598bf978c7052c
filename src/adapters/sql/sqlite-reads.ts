import type Database from 'better-sqlite3'
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { searchingStatements } from './search/sqlite-searching.js'
import type { Tables } from './tables.js'

/**
 * The connection that reads, which its users have one after the other. What is remembered of a state is there without a query, so that it takes
 * longer to have a transaction of Kysely than to look: `read` has its own.
 */
export class SqliteReads {
  /** For whoever asks once; each question, or transaction, waits for its turn. */
  readonly db: Kysely<Tables>
  /** The same in the hands of whose turn it is. */
  readonly #held: Kysely<Tables>
  readonly #database: Database.Database
  readonly #begin: Database.Statement
  /** Counts what other connections commit, those of this process too. To ask for it in a transaction is to see that state until its end. */
  readonly #state: Database.Statement
  readonly #end: Database.Statement
  readonly #waiting: (() => void)[] = []
  #isTaken = false

  constructor(database: Database.Database) {
    this.#database = database
    this.#begin = database.prepare('begin')
    this.#state = database.prepare('pragma data_version').pluck()
    this.#end = database.prepare('commit')
    const connection = connectionOf(database)
    const acquireConnection = async () => {
      await this.#take()
      return connection
    }
    const taken = {
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: async () => void this.#begin.run(),
      commitTransaction: async () => this.#leave(),
      rollbackTransaction: async () => this.#leave(),
      releaseConnection: async () => {},
      destroy: async () => {},
    }
    this.#held = new Kysely({ dialect: dialectOf(taken) })
    this.db = new Kysely({
      dialect: dialectOf({
        ...taken,
        acquireConnection,
        releaseConnection: async () => this.#give(),
        destroy: async () => void database.close(),
      }),
    })
  }

  async read<T>(work: (db: Kysely<Tables>, state: number) => Promise<T>): Promise<T> {
    await this.#take()
    try {
      this.#begin.run()
      return await work(this.#held, Number(this.#state.get()))
    } finally {
      this.#leave()
      this.#give()
    }
  }

  #leave(): void {
    if (this.#database.inTransaction) this.#end.run()
  }

  async #take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isTaken = true
  }

  #give(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isTaken = false
  }
}

function connectionOf(database: Database.Database): DatabaseConnection {
  const prepare = searchingStatements(database)
  return {
    executeQuery: async ({ sql, parameters }) => ({ rows: prepare(sql).all(parameters) as never }),
    streamQuery: () => {
      throw new Error('what is read is read whole')
    },
  }
}

const dialectOf = (driver: Driver): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driver,
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})
