import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver, sql } from 'kysely'
import { FondsError } from '../../kernel/errors.js'
import type { SqlDialect } from './dialect.js'
import type { Tables } from './tables.js'

/** Milliseconds to wait for another process that is changing the index, or that opens it for the first time. */
const patience = 60_000
const patienceAtOpening = 5_000
/** Milliseconds between two attempts, at least and at most. */
const [soon, later] = [2, 50]

/**
 * Opens `<directory>/fonds.sqlite`, made when it is not there. The folder must exist.
 *
 * @throws {FondsError} `store-failed` when the file cannot be opened or is no database.
 */
export function openSqlite(directory: string): SqlDialect {
  const file = join(directory, 'fonds.sqlite')
  const translate = (cause: unknown) => sqliteError(cause, directory)
  let writing: Database.Database | undefined
  try {
    writing = new Database(file, { timeout: patienceAtOpening })
    // FULL: what was acknowledged survives a power cut, at the price of one fsync a change.
    writing.pragma('journal_mode = WAL')
    writing.pragma('synchronous = FULL')
    writing.pragma('foreign_keys = ON')
    // The engine waits on the thread itself, and would keep a change of this very process from ending: we wait beside it.
    writing.pragma('busy_timeout = 0')
    const reading = new Database(file, { timeout: patienceAtOpening, readonly: true })
    return new Sqlite(writing, reading, translate)
  } catch (cause) {
    writing?.close()
    throw translate(cause)
  }
}

class Sqlite implements SqlDialect {
  readonly countingKey = 'integer'
  readonly reader: Kysely<Tables>
  readonly writer: Kysely<Tables>
  readonly translate: (cause: unknown) => unknown
  readonly #reading: Database.Database

  constructor(writing: Database.Database, reading: Database.Database, translate: (cause: unknown) => unknown) {
    this.#reading = reading
    this.reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reading }) })
    this.writer = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: writing }) })
    this.translate = translate
  }

  async createSearch(db: Kysely<Tables>): Promise<void> {
    await sql`create virtual table course_search using fts5(words, tokenize = 'unicode61')`.execute(db)
  }

  async writeSearch(db: Kysely<Tables>, course: string, words: readonly string[]): Promise<void> {
    await sql`delete from course_search where rowid = (select key from courses where id = ${course})`.execute(db)
    await sql`insert into course_search (rowid, words) select key, ${words.join(' ')} from courses where id = ${course}`.execute(
      db,
    )
  }

  found(words: readonly string[]) {
    const query = words.map((word) => `"${word}"*`).join(' ')
    return sql<boolean>`courses.key in (select rowid from course_search where course_search match ${query})`
  }

  async faults(): Promise<readonly string[]> {
    const rows = this.#reading.pragma('integrity_check') as { integrity_check: string }[]
    return rows.map(({ integrity_check }) => integrity_check).filter((text) => text !== 'ok')
  }

  async close(): Promise<void> {
    await this.reader.destroy()
    await this.writer.destroy()
  }
}

/** A plain `begin` takes the lock at the first write, when it is too late to wait for another process that wrote meanwhile. */
class ImmediateDialect extends SqliteDialect {
  readonly #config: { database: Database.Database }

  constructor(config: { database: Database.Database }) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new ImmediateDriver(this.#config)
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database

  constructor(config: { database: Database.Database }) {
    super(config)
    this.#database = config.database
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

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

function sqliteError(cause: unknown, directory: string): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || !String(cause.code).startsWith('SQLITE_')) return cause
  if (cause.code === 'SQLITE_FULL') return new FondsError('store-full', { directory }, cause)
  return new FondsError('store-failed', { directory, reason: `${cause.message} [${cause.code}]` }, cause)
}
