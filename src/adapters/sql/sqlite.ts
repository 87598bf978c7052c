import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { CompiledQuery, Kysely, sql } from 'kysely'
import type { CourseSearch } from '../../holdings/course-search.js'
import type { SearchText } from '../../holdings/search-text.js'
import type { Viewer } from '../../holdings/viewer.js'
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
import { searchStatement } from './search/sqlite-searching.js'
import { sqliteError, storeFailure } from './sqlite-failure.js'
import { ImmediateDialect } from './sqlite-immediate.js'
import { SqliteReads } from './sqlite-reads.js'
import { surveyDialect } from './sqlite-survey.js'
import type { Tables } from './tables.js'

/** Milliseconds to wait for another process that opens the index for the first time. */
const patienceAtOpening = 5_000

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
    throw storeFailure(cause, directory)
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
      ? new Kysely<Tables>({ dialect: surveyDialect(this.#file, (cause) => storeFailure(cause, directory)) })
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
