import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely'
import type { CourseSearch } from '../../holdings/course-search.js'
import type { SearchText } from '../../holdings/search-text.js'
import type { Viewer } from '../../holdings/viewer.js'
import { FondsError } from '../../kernel/errors.js'
import { systemCode } from '../../kernel/system-error.js'
import type { SqlDialect } from './dialect.js'
import type { SearchAnswer } from './search/search-answer.js'
import { begunBy, inTitle } from './search/sqlite-matches.js'
import {
  createSearchTables,
  replaceContentWords,
  withoutContentWords,
  writeContentWords,
  writeCourseWords,
} from './search/sqlite-search-tables.js'
import { searchingStatements, searchStatement } from './search/sqlite-searching.js'
import { SqliteReads } from './sqlite-reads.js'
import { surveyDialect } from './sqlite-survey.js'
import type { Tables } from './tables.js'

/** Milliseconds to wait for another process that is changing the index, or that opens it for the first time. */
const patience = 60_000
const patienceAtOpening = 5_000
/** Milliseconds between two attempts, at least and at most. */
const [soon, later] = [2, 50]

export interface SqliteOptions {
  /** Whether surveys have a thread of their own. Starting it takes longer than a few surveys. */
  readonly surveysApart?: boolean
}

/**
 * Opens `<directory>/fonds.sqlite`, made when it is not there. The folder must exist.
 *
 * @throws {FondsError} `store-failed` when the file cannot be opened, `store-damaged` when it is no database.
 */
export function openSqlite(directory: string, options: SqliteOptions = {}): SqlDialect {
  const file = join(directory, 'fonds.sqlite')
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
    return new Sqlite(writing, reading, directory, options)
  } catch (cause) {
    writing?.close()
    throw failure(cause, directory)
  }
}

/** Courses found for which it is not worth while to go through all of them, newest first, until a page is full. */
const few = 1000

class Sqlite implements SqlDialect {
  readonly countingKey = 'integer'
  readonly reader: Kysely<Tables>
  readonly surveyor: Kysely<Tables>
  readonly writer: Kysely<Tables>
  readonly #file: string
  readonly #reads: SqliteReads
  readonly #directory: string

  constructor(
    writing: Database.Database,
    reading: Database.Database,
    directory: string,
    { surveysApart = false }: SqliteOptions,
  ) {
    this.#file = reading.name
    this.#reads = new SqliteReads(reading)
    this.#directory = directory
    this.reader = this.#reads.db
    this.writer = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: writing }) })
    this.surveyor = surveysApart
      ? new Kysely<Tables>({ dialect: surveyDialect(this.#file, (cause) => failure(cause, directory)) })
      : this.reader
  }

  translate(cause: unknown): unknown {
    return sqliteError(cause, this.#directory)
  }

  read<T>(work: (db: Kysely<Tables>, state: number) => Promise<T>): Promise<T> {
    return this.#reads.read(work)
  }

  unsynced<T>(change: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.writer.connection().execute(async (connection) => {
      await sql`pragma synchronous = normal`.execute(connection)
      try {
        return await connection.transaction().execute(change)
      } finally {
        await sql`pragma synchronous = full`.execute(connection)
      }
    })
  }

  async createSearch(db: Kysely<Tables>): Promise<void> {
    await sql`create virtual table course_search using fts5(words, tokenize = 'unicode61')`.execute(db)
  }

  async replaceSearch(db: Kysely<Tables>): Promise<void> {
    await sql`drop table course_search`.execute(db)
    await createSearchTables(db)
  }

  replaceContentSearch(db: Kysely<Tables>): Promise<void> {
    return replaceContentWords(db)
  }

  writeSearch(db: Kysely<Tables>, course: string, text: SearchText): Promise<void> {
    return writeCourseWords(db, course, text)
  }

  writeContentWords(db: Kysely<Tables>, course: string, number: number, words: string): Promise<void> {
    return writeContentWords(db, course, number, words)
  }

  withoutContentWords() {
    return withoutContentWords
  }

  async search(db: Kysely<Tables>, viewer: Viewer, search: CourseSearch): Promise<SearchAnswer> {
    const { rows } = await db.executeQuery<SearchAnswer>(CompiledQuery.raw(searchStatement, [viewer, search]))
    const [answer] = rows
    if (!answer) throw new Error('a search was not answered')
    return answer
  }

  found(words: readonly string[]) {
    // With a plus, so that no arm of a page is led by the words: it would go through all that they find, be it everything.
    return sql<boolean>`+courses.key in (select rowid from course_words where course_words match ${begunBy(words)})`
  }

  titled(groups: readonly (readonly string[])[]) {
    return sql<boolean>`courses.key in (select rowid from course_words where course_words match ${inTitle(groups)})`
  }

  async foundFew(db: Kysely<Tables>, words: readonly string[]): Promise<readonly number[] | undefined> {
    const { rows } = await sql<{ rowid: number }>`
      select rowid from course_words where course_words match ${begunBy(words)} limit ${few + 1}`.execute(db)
    return rows.length > few ? undefined : rows.map(({ rowid }) => rowid)
  }

  among(column: string, values: readonly (string | number)[]) {
    return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
  }

  member(column: string, name: string) {
    return sql<string | null>`json_extract(${sql.ref(column)}, ${sql.lit(`$.${name}`)})`
  }

  entries(column: string, name?: string) {
    return sql`json_each(${sql.ref(column)}, ${sql.lit(name === undefined ? '$' : `$.${name}`)})`
  }

  values(values: readonly unknown[]) {
    return sql`json_each(${JSON.stringify(values)})`
  }

  listed(column: string) {
    return sql`json_group_array(${sql.ref(column)})`
  }

  by(index: string) {
    return sql`indexed by ${sql.ref(index)}`
  }

  async faults(): Promise<readonly string[]> {
    const worker = new Worker(new URL('./sqlite-check.js', import.meta.url), { workerData: this.#file })
    const rows = await new Promise<{ integrity_check: string }[]>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    return rows.map(({ integrity_check }) => integrity_check).filter((text) => text !== 'ok')
  }

  async close(): Promise<void> {
    await this.surveyor.destroy()
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
    return new ImmediateDriver(this.#config.database)
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
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

const remembering = (database: Database.Database): SqliteDatabase => ({
  prepare: searchingStatements(database),
  close: () => database.close(),
})

const isBusy = (error: unknown): boolean => systemCode(error)?.startsWith('SQLITE_BUSY') === true

/** The engine has errors without a code, for a folder that is not there for instance. */
function failure(cause: unknown, directory: string): Error {
  const error = sqliteError(cause, directory)
  if (error instanceof FondsError) return error
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new FondsError('store-failed', { directory, reason }, cause)
}

function sqliteError(cause: unknown, directory: string): unknown {
  const code = systemCode(cause)
  if (!(cause instanceof Error) || !code?.startsWith('SQLITE_')) return cause
  // On a full disk even a reader fails: it needs a little shared memory, which is a file.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE')
    return new FondsError('store-full', { directory }, cause)
  const damaged = code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
  return new FondsError(
    damaged ? 'store-damaged' : 'store-failed',
    { directory, reason: `${cause.message}, ${code}` },
    cause,
  )
}
