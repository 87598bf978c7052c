import type { CommonsIndex } from '../../commons/commons-index.js'
import type { Agent } from '../../holdings/event-log.js'
import type { AnswerStore } from '../../repository/answer-store.js'
import type { JobStore } from '../../repository/job-store.js'
import type { UploadRecords } from '../../repository/upload-store.js'
import type { SqlDialect } from './dialect.js'
import { migrate } from './migrations.js'
import { ReadMemory } from './read-memory.js'
import { RememberingReader } from './remembering-reader.js'
import { SqlAnswers } from './sql-answers.js'
import { SqlCommonsReader } from './sql-commons-reader.js'
import { SqlCommonsWriter } from './sql-commons-writer.js'
import { SqlJobs } from './sql-jobs.js'
import { SqlUploads } from './sql-uploads.js'

/** All that one database keeps. Closing the index closes it. */
export interface Database {
  readonly index: CommonsIndex
  readonly jobs: JobStore
  readonly uploads: UploadRecords
  readonly answers: AnswerStore
}

/**
 * The index in a database, brought to the newest schema.
 *
 * @param directory what errors call the repository.
 * @throws {FondsError} `store-newer`, `store-failed`, `store-damaged`.
 */
export async function openDatabase(dialect: SqlDialect, directory: string, now: Date): Promise<Database> {
  const translated = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (cause) {
      throw dialect.translate(cause)
    }
  }
  try {
    await translated(migrate(dialect, directory, now))
  } catch (error) {
    await dialect.close()
    throw error
  }
  const memory = new ReadMemory()
  const index = (agent: Agent): CommonsIndex => ({
    as: index,
    read: (work) => translated(dialect.read((db, state) => work(new RememberingReader(db, dialect, memory.of(state))))),
    survey: (work) =>
      translated(dialect.surveyor.transaction().execute((db) => work(new SqlCommonsReader(db, dialect)))),
    transact: (work) =>
      translated(dialect.writer.transaction().execute((db) => work(new SqlCommonsWriter(db, dialect, agent)))),
    pin: (digests, holder, at) =>
      translated(dialect.unsynced((db) => new SqlCommonsWriter(db, dialect, agent).pin(digests, holder, at))),
    faults: () => translated(dialect.faults()),
    close: () => dialect.close(),
  })
  return {
    index: index({ name: 'local' }),
    jobs: translating(new SqlJobs(dialect), dialect),
    uploads: translating(new SqlUploads(dialect), dialect),
    answers: translating(new SqlAnswers(dialect), dialect),
  }
}

/** A store whose methods fail with our errors. */
function translating<T extends object>(store: T, dialect: SqlDialect): T {
  return new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...args: unknown[]) => {
        try {
          return await method.apply(target, args)
        } catch (cause) {
          throw dialect.translate(cause)
        }
      }
    },
  })
}
