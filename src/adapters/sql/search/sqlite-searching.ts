import type Database from 'better-sqlite3'
import type { CourseSearch } from '../../../holdings/course-search.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { rememberedStatements } from '../sqlite-statements.js'
import { SqliteSearch } from './sqlite-search.js'

/**
 * What a connection takes for a search, among its statements, so that a search sees what the transaction sees that it is part of, on whatever
 * thread the connection is. Its parameters are the viewer and the search; its only row is a `SearchAnswer`.
 */
export const searchStatement = 'fonds search'

/** What is wanted of a statement. */
type Statement = Pick<Database.Statement, 'reader' | 'all' | 'run' | 'iterate'>

/** Statements of a connection, prepared once, and search as one of them, which is begun by the first. */
export function searchingStatements(database: Database.Database): (text: string) => Statement {
  const prepared = rememberedStatements(database)
  let search: SqliteSearch | undefined
  const all = (parameters: readonly unknown[]) => {
    search ??= new SqliteSearch(database)
    const [viewer, query] = parameters as [Viewer, CourseSearch]
    return [search.search(viewer, query)]
  }
  const searching = { reader: true, all, run: all, iterate: all } as unknown as Statement
  return (text) => (text === searchStatement ? searching : prepared(text))
}
