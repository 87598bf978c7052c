import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { systemCode } from '../../kernel/system-error.js'
import { searchingStatements } from './search/sqlite-searching.js'

/** What is sent to the thread: one statement at a time. */
export interface SurveyQuery {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/**
 * What comes back: the values of all rows, one after the other, since tens of thousands of objects take three times as long between threads. An
 * error loses its code on the way, so it goes as data.
 */
export type SurveyAnswer =
  | { readonly columns: readonly string[]; readonly values: readonly unknown[] }
  | { readonly fault: { readonly message: string; readonly code?: string } }

const prepared = searchingStatements(new Database(workerData, { readonly: true }))

parentPort?.on('message', (query: SurveyQuery) => parentPort?.postMessage(answer(query)))

function answer({ sql, parameters }: SurveyQuery): SurveyAnswer {
  try {
    const statement = prepared(sql)
    if (statement.reader) return flat(statement.all(parameters) as Readonly<Record<string, unknown>>[])
    statement.run(parameters)
    return flat([])
  } catch (error) {
    const code = systemCode(error)
    return { fault: { message: error instanceof Error ? error.message : String(error), ...(code && { code }) } }
  }
}

function flat(rows: readonly Readonly<Record<string, unknown>>[]): SurveyAnswer {
  const columns = Object.keys(rows[0] ?? {})
  const values: unknown[] = []
  for (const row of rows) for (const column of columns) values.push(row[column])
  return { columns, values }
}
