import type Database from 'better-sqlite3'
import type { Unit } from '../../../holdings/course-search.js'
import { stemsOf } from '../../../kernel/stems.js'
import { grown } from './lists.js'
import { contentRow, versionsEach } from './sqlite-search-tables.js'

/** How well a course has a word: somewhere, in the title, in the title as it was written; between the first two, in catchphrase, keywords or terms. */
const [somewhere, inTitle, exactly] = [1, 3, 4] as const
export const inHead = 2 as const

/** Courses of a word for which it is worth while to remember them. */
const many = 2000
const mostMemory = 32 * 1024 * 1024

interface Remembered {
  readonly levels: Uint8Array
  /** Up to what change they are right. */
  readonly at: number
}

/** Which courses have which words, asked of the database, and remembered where they are many. */
export class SqliteWords {
  readonly #statements: readonly {
    readonly query: keyof Queries
    readonly level: Level
    readonly all: Database.Statement
    readonly some: Database.Statement
  }[]
  readonly #remembered = new Map<string, Remembered>()

  constructor(database: Database.Database) {
    // One text of all keys: a hundred thousand rows take longer to hand over than to find.
    const prepare = (query: string) => database.prepare(`select json_group_array(key) from (${query})`).pluck()
    const given = '(select value from json_each(?))'
    const ofContent = `select rowid / ${versionsEach} as key from content_words where content_words match ?`
    const counts = `rowid = (select ${contentRow} from courses where key = content_words.rowid / ${versionsEach})`
    const ofSheets = 'select rowid as key from course_words where course_words match ?'
    this.#statements = [
      {
        query: 'content',
        level: somewhere,
        all: prepare(`${ofContent} and ${counts}`),
        some: prepare(`${ofContent} and rowid in (select ${contentRow} from courses where key in ${given})`),
      },
      ...([somewhere, inHead, inTitle, exactly] as const).map((level) => ({
        query: level,
        level,
        all: prepare(ofSheets),
        some: prepare(`${ofSheets} and rowid in ${given}`),
      })),
    ]
  }

  /**
   * How well each course has a unit, by key, in an array of this size that is the caller's.
   *
   * @param now the number of the last change.
   * @param changedSince keys of the courses that changed behind a number; undefined when that is too long ago to tell.
   */
  levelsOf(
    unit: Unit,
    size: number,
    now: number,
    changedSince: (change: number) => readonly number[] | undefined,
  ): Uint8Array {
    const queries = queriesOf(unit)
    const name = queries[exactly] + queries[somewhere]
    const known = this.#remembered.get(name)
    const changed = known && (known.at === now ? [] : changedSince(known.at))
    if (known && changed) {
      const levels = grown(known.levels, size)
      for (const key of changed) levels[key] = 0
      if (changed.length > 0) this.#mark(levels, queries, JSON.stringify(changed))
      this.#remember(name, known.at === now ? known : { levels: levels.slice(), at: now })
      return levels
    }
    const levels = new Uint8Array(size)
    if (this.#mark(levels, queries) > many) this.#remember(name, { levels: levels.slice(), at: now })
    return levels
  }

  #mark(levels: Uint8Array, queries: Queries, among?: string): number {
    let count = 0
    for (const { query, level, all, some } of this.#statements) {
      const found = among === undefined ? all.get(queries[query]) : some.get(queries[query], among)
      const keys: number[] = JSON.parse(found as string)
      for (const key of keys) levels[key] = level
      count = Math.max(count, keys.length)
    }
    return count
  }

  #remember(name: string, remembered: Remembered): void {
    this.#remembered.delete(name)
    this.#remembered.set(name, remembered)
    const most = Math.max(8, Math.floor(mostMemory / remembered.levels.length))
    // The one that was asked for longest ago stands first.
    for (const [oldest] of this.#remembered) {
      if (this.#remembered.size <= most) break
      this.#remembered.delete(oldest)
    }
  }
}

type Level = 1 | 2 | 3 | 4
type Queries = Readonly<Record<Level | 'content', string>>

/** A unit in the language of FTS5: everything is quoted, so nothing in it is an operator. */
function queriesOf({ words, quoted, begun }: Unit): Queries {
  const phrase = `"${words.map(({ folded }) => folded).join(' ')}"`
  const stems = quoted ? [] : stemsOf(words[0]).map((stem) => `"=${stem}"`)
  const any = [phrase, ...(begun ? [`${phrase}*`] : []), ...stems].join(' OR ')
  return {
    content: [phrase, ...stems].join(' OR '),
    [somewhere]: any,
    [inHead]: `{title head} : (${any})`,
    [inTitle]: `title : (${any})`,
    [exactly]: `title : ${phrase}`,
  }
}
