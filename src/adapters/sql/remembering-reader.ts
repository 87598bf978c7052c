import type { Kysely } from 'kysely'
import type { SqlDialect } from './dialect.js'
import type { Recall } from './read-memory.js'
import { SqlCommonsReader } from './sql-commons-reader.js'
import type { Tables } from './tables.js'

/** What is asked again and again, and depends on nothing but the question and what is kept. A viewer brings the time along, and is never the same. */
const remembered = [
  'course',
  'version',
  'versions',
  'versionNumbered',
  'organisation',
  'above',
  'circles',
  'setting',
  'find',
  'list',
  'resolveTerms',
  'key',
] as const satisfies readonly (keyof SqlCommonsReader)[]

/** A reader that need not ask the database what was asked before. */
export class RememberingReader extends SqlCommonsReader {
  readonly #recall: Recall

  constructor(db: Kysely<Tables>, dialect: SqlDialect, recall: Recall) {
    super(db, dialect)
    this.#recall = recall
  }

  static {
    for (const name of remembered) {
      const ask = SqlCommonsReader.prototype[name] as (...args: unknown[]) => Promise<unknown>
      Object.defineProperty(RememberingReader.prototype, name, {
        value(this: RememberingReader, ...args: unknown[]) {
          return this.#recall(`${name} ${JSON.stringify(args)}`, () => ask.apply(this, args))
        },
      })
    }
  }
}
