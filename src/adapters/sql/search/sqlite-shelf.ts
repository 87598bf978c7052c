import type Database from 'better-sqlite3'
import { Shelf, type ShelfSource } from './shelf.js'
import { vocabulariesKey } from './sqlite-search-tables.js'
import { sqliteShelfSource } from './sqlite-shelf-source.js'
import { type Term, type TermLabel, Vocabulary } from './vocabulary.js'

/** Changes that are remembered, to bring up to date what was found before them. */
const mostChanges = 5000
/** Changed courses from which on it is shorter to read all of them again. */
const mostReread = 5000

/** All courses as the transactions of one connection see them: each search first reads what changed since the one before. */
export class SqliteShelf {
  readonly #statement: (text: string) => Database.Statement
  readonly #source: ShelfSource
  #shelf: Shelf | undefined
  /** Number of the last change that is known here. */
  #change = 0
  #changes: { readonly change: number; readonly key: number }[] = []

  constructor(statement: (text: string) => Database.Statement) {
    this.#statement = statement
    this.#source = sqliteShelfSource(statement)
  }

  get change(): number {
    return this.#change
  }

  /** Keys of the courses that changed behind a number; undefined when that is too long ago to tell. */
  changedSince(change: number): readonly number[] | undefined {
    const [oldest] = this.#changes
    if (!oldest || oldest.change > change + 1) return undefined
    return this.#changes.filter((one) => one.change > change).map(({ key }) => key)
  }

  /** The courses, brought up to what the transaction sees. */
  now(): Shelf {
    const shelf = this.#shelf
    // Should reading fail, nobody is to find what it left behind.
    this.#shelf = undefined
    const last = this.#statement('select coalesce(max(change), 0) from course_changes').pluck().get() as number
    // Less than before: another transaction than one behind the last, as after a restored backup.
    const rows = shelf && last >= this.#change ? this.#changesSince(this.#change) : undefined
    if (!shelf || !rows || rows.length > mostReread) {
      this.#shelf = new Shelf(this.#source, this.#vocabulary())
      this.#changes = []
    } else {
      if (rows.some(({ key }) => key === vocabulariesKey)) shelf.learn(this.#vocabulary())
      const changed = rows.filter(({ key }) => key > 0)
      if (changed.length > 0) shelf.reread(changed.map(({ key }) => key))
      this.#changes.push(...changed)
      if (this.#changes.length > 2 * mostChanges) this.#changes = this.#changes.slice(-mostChanges)
      this.#shelf = shelf
    }
    this.#change = last
    return this.#shelf
  }

  #changesSince(change: number): { change: number; key: number }[] {
    return this.#statement('select key, change from course_changes where change > ? order by change').all(change) as {
      change: number
      key: number
    }[]
  }

  #vocabulary(): Vocabulary {
    return new Vocabulary(
      this.#statement('select id, notation, broader, replaced_by as replacedBy from terms').all() as Term[],
      this.#statement(
        `select term, term_labels.field, term_labels.folded as text from term_labels
          join vocabularies on vocabularies.id = term_labels.vocabulary where vocabularies.deleted_at is null`,
      ).all() as TermLabel[],
    )
  }
}
