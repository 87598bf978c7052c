import type Database from 'better-sqlite3'
import { type CourseSearch, type FacetName, type Unit, unitsOf } from '../../../holdings/course-search.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { rememberedStatements } from '../sqlite-statements.js'
import type { Eyes } from '../visible.js'
import type { SearchAnswer } from './search-answer.js'
import type { Shelf, ShelfQuery } from './shelf.js'
import { SqliteNames } from './sqlite-names.js'
import { SqliteShelf } from './sqlite-shelf.js'
import { inHead, SqliteWords } from './sqlite-words.js'
import { Suggestions } from './suggestions.js'

/** Finding fewer than this, a text may be mistyped. */
const little = 3
/** Words side by side that may be the label of one term. */
const longestLabel = 6

/**
 * Search over one connection, on whatever thread that is: what it filters and counts by stands in memory, and is brought up to date, as the
 * transaction sees the database, by each search.
 */
export class SqliteSearch {
  readonly #statement: (text: string) => Database.Statement
  readonly #words: SqliteWords
  readonly #shelf: SqliteShelf
  readonly #names: SqliteNames
  readonly #suggestions: Suggestions

  constructor(database: Database.Database) {
    this.#statement = rememberedStatements(database)
    this.#words = new SqliteWords(database)
    this.#shelf = new SqliteShelf(this.#statement)
    this.#names = new SqliteNames(this.#statement)
    this.#suggestions = new Suggestions(this.#statement)
  }

  search(viewer: Viewer, { text, filters, facets, sort, limit, after }: CourseSearch): SearchAnswer {
    const shelf = this.#shelf.now()
    const units = text === undefined ? [] : unitsOf(text)
    // A text without any letter or digit names nothing.
    if (text !== undefined && units.length === 0) return { keys: [], total: 0, facets: {}, suggestions: [] }
    const query: ShelfQuery = {
      eyes: this.#eyesOf(viewer),
      words: this.#levelsOf(shelf, units),
      filters: this.#names.meant(viewer, filters),
      facets,
      sort,
      limit,
      ...(after !== undefined && { after }),
    }
    const { keys, total, facets: counted, next } = shelf.find(query)
    return {
      keys,
      total,
      facets: Object.fromEntries(
        Object.entries(counted).map(([name, values]) => [
          name,
          this.#names.told(viewer, name as FacetName, values ?? [], query.filters[name as FacetName]),
        ]),
      ),
      suggestions: total < little && after === undefined ? this.#suggest(shelf, units, query, total) : [],
      ...(next !== undefined && { next }),
    }
  }

  #suggest(shelf: Shelf, units: readonly Unit[], { eyes, filters }: ShelfQuery, total: number): string[] {
    return this.#suggestions.of(
      units,
      total,
      (changed) => shelf.total(eyes, this.#levelsOf(shelf, changed), filters),
      (word) => shelf.total(eyes, this.#levelsOf(shelf, [word]), {}) > 0,
    )
  }

  #eyesOf({ organisation, takesPart, at, circles, above }: Viewer): Eyes {
    const circled = this.#statement(
      'select distinct organisation from organisation_circles where circle in (select value from json_each(?))',
    ).pluck()
    const granted = this.#statement(
      `select courses.key from grants join courses on courses.id = grants.course
        where grants.organisation in (select value from json_each(?)) and revoked_at is null
          and (expires_at is null or expires_at > ?)`,
    ).pluck()
    return {
      organisation,
      takesPart,
      at,
      circled: new Set(circled.all(JSON.stringify(circles)) as string[]),
      granted: new Set(granted.all(JSON.stringify(above), at) as number[]),
    }
  }

  /** For each word, which courses have it, or a term that is called so, alone or with its neighbours. */
  #levelsOf(shelf: Shelf, units: readonly Unit[]): Uint8Array[] {
    const levels = units.map((unit) =>
      this.#words.levelsOf(unit, shelf.size, this.#shelf.change, (change) => this.#shelf.changedSince(change)),
    )
    for (let from = 0; from < units.length; from++)
      for (let behind = from + 1; behind <= Math.min(units.length, from + longestLabel); behind++) {
        const side = units.slice(from, behind)
        if (side.length > 1 && side.some(({ quoted }) => quoted)) break
        const text = side.flatMap(({ words }) => words.map(({ folded }) => folded)).join(' ')
        for (const each of levels.slice(from, behind)) if (!shelf.markTerms(text, each, inHead)) break
      }
    return levels
  }
}
