import type { CourseIndex } from '../../holdings/course-index.js'
import type { SqlDialect } from './dialect.js'
import { migrate } from './migrations.js'
import { SqlReader } from './sql-reader.js'
import { SqlWriter } from './sql-writer.js'

/**
 * The index in a database, brought to the newest schema.
 *
 * @param directory what errors call the repository.
 * @throws {FondsError} `store-newer`, `store-failed`, `store-damaged`.
 */
export async function openIndex(dialect: SqlDialect, directory: string, now: Date): Promise<CourseIndex> {
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
  return {
    read: (work) => translated(dialect.reader.transaction().execute((db) => work(new SqlReader(db, dialect)))),
    transact: (work) => translated(dialect.writer.transaction().execute((db) => work(new SqlWriter(db, dialect)))),
    pin: (digests, holder, at) =>
      translated(dialect.unsynced((db) => new SqlWriter(db, dialect).pin(digests, holder, at))),
    faults: () => translated(dialect.faults()),
    close: () => dialect.close(),
  }
}
