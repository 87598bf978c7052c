import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { systemCode } from '../../kernel/system-error.js'
import { searchingStatements } from './search/sqlite-searching.js'

/** What is sent to the thread: one statement at a time. */
export interface SurveyQuery {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** What comes back. An error loses its code on the way between threads, so it goes as data. */
export type SurveyAnswer =
  | { readonly rows: readonly unknown[] }
  | { readonly fault: { readonly message: string; readonly code?: string } }

const prepared = searchingStatements(new Database(workerData, { readonly: true }))

parentPort?.on('message', (query: SurveyQuery) => parentPort?.postMessage(answer(query)))

function answer({ sql, parameters }: SurveyQuery): SurveyAnswer {
  try {
    const statement = prepared(sql)
    if (statement.reader) return { rows: statement.all(parameters) }
    statement.run(parameters)
    return { rows: [] }
  } catch (error) {
    const code = systemCode(error)
    return { fault: { message: error instanceof Error ? error.message : String(error), ...(code && { code }) } }
  }
}
