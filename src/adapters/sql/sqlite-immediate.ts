import { setTimeout } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'
import { systemCode } from '../../kernel/system-error.js'
import { searchingStatements } from './search/sqlite-searching.js'

/** Milliseconds to wait for another process that is changing the index. */
const patience = 60_000
/** Milliseconds between two attempts, at least and at most. */
const [soon, later] = [2, 50]

/** A plain `begin` takes the lock at the first write, when it is too late to wait for another process that wrote meanwhile. */
export class ImmediateDialect extends SqliteDialect {
  readonly #config: { database: Database }

  constructor(config: { database: Database }) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new ImmediateDriver(this.#config.database)
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Database

  constructor(database: Database) {
    super({ database: remembering(database) })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const until = Date.now() + patience
    for (let pause = soon; ; pause = Math.min(pause * 2, later)) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw error
        await setTimeout(pause)
      }
    }
  }

  /** On a full disk the engine has rolled back by itself, and to say it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

const remembering = (database: Database): SqliteDatabase => ({
  prepare: searchingStatements(database),
  close: () => database.close(),
})

const isBusy = (error: unknown): boolean => systemCode(error)?.startsWith('SQLITE_BUSY') === true
