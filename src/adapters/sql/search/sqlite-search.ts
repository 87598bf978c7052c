import type Database from 'better-sqlite3'
import {
  type CourseSearch,
  type FacetName,
  type FacetValue,
  mostValues,
  termFacets,
  type Unit,
  unitsOf,
} from '../../../holdings/course-search.js'
import { primaryLanguage } from '../../../holdings/search-text.js'
import type { Viewer, Visibility } from '../../../holdings/viewer.js'
import { fold } from '../../../kernel/fold.js'
import { rememberedStatements } from '../sqlite-statements.js'
import type { Eyes } from '../visible.js'
import { NearestWords } from './nearest-words.js'
import type { SearchAnswer } from './search-answer.js'
import { Shelf, type ShelfCourse, type ShelfQuery } from './shelf.js'
import { vocabulariesKey } from './sqlite-search-tables.js'
import { inHead, SqliteWords } from './sqlite-words.js'
import { Vocabulary } from './vocabulary.js'

/** Finding fewer than this, a text may be mistyped. */
const little = 3
const mostSuggestions = 3
/** Words that are put in place of a mistyped one, to see what they find; and words that this is done for. */
const [mostTried, mostMistyped] = [3, 4]
/** Words side by side that may be the label of one term. */
const longestLabel = 6
/** Changes that are remembered, to bring up to date what was found before them. */
const mostChanges = 5000
/** Changed courses from which on it is shorter to read all of them again. */
const mostReread = 20_000
const readAtOnce = 5000

/**
 * Search over one connection, on whatever thread that is: what it filters and counts by stands in memory, and is brought up to date, as the
 * transaction sees the database, by each search.
 */
export class SqliteSearch {
  readonly #statement: (text: string) => Database.Statement
  readonly #words: SqliteWords
  #shelf = new Shelf()
  #vocabulary = new Vocabulary([], [])
  readonly #nearest = new NearestWords()
  #lastKnownWord = 0
  /** Number of the last change that is known here. */
  #change = -1
  #changes: { readonly change: number; readonly key: number }[] = []

  constructor(database: Database.Database) {
    this.#statement = rememberedStatements(database)
    this.#words = new SqliteWords(database)
  }

  search(viewer: Viewer, { text, filters, facets, sort, limit, after }: CourseSearch): SearchAnswer {
    this.#refresh()
    const units = text === undefined ? [] : unitsOf(text)
    // A text without any letter or digit names nothing.
    if (text !== undefined && units.length === 0) return { keys: [], total: 0, facets: {}, suggestions: [] }
    const eyes = this.#eyesOf(viewer)
    const query: ShelfQuery = {
      eyes,
      words: this.#levelsOf(units),
      filters: this.#named(viewer, filters),
      facets,
      sort,
      limit,
      ...(after !== undefined && { after }),
    }
    const { keys, total, facets: counted, next } = this.#shelf.find(query)
    return {
      keys,
      total,
      facets: Object.fromEntries(
        Object.entries(counted).map(([name, values]) => [
          name,
          this.#told(viewer, name as FacetName, values ?? [], query.filters[name as FacetName]),
        ]),
      ),
      suggestions: total < little && after === undefined ? this.#suggestions(units, query, total) : [],
      ...(next !== undefined && { next }),
    }
  }

  /** Brings what is in memory up to what the transaction sees. */
  #refresh(): void {
    const rows = this.#all<{ key: number; change: number }>(
      'select key, change from course_changes where change > ? order by change',
      this.#change,
    )
    // Less than before: another transaction than one behind the last, as after a restored backup.
    const [{ last } = { last: 0 }] = this.#all<{ last: number }>(
      'select coalesce(max(change), 0) as last from course_changes',
    )
    if (this.#change === -1 || last < this.#change || rows.length > mostReread) {
      this.#shelf = new Shelf()
      this.#changes = []
      this.#learn()
      const [{ newest } = { newest: 0 }] = this.#all<{ newest: number }>(
        'select coalesce(max(key), 0) as newest from courses',
      )
      for (let from = 1; from <= newest; from += readAtOnce)
        this.#shelf.put(this.#courses(Array.from({ length: readAtOnce }, (_, at) => from + at)))
    } else {
      if (rows.some(({ key }) => key === vocabulariesKey)) this.#learn()
      const changed = rows.filter(({ key }) => key > 0)
      if (changed.length > 0) this.#shelf.put(this.#courses(changed.map(({ key }) => key)))
      this.#changes.push(...changed)
      if (this.#changes.length > 2 * mostChanges) this.#changes = this.#changes.slice(-mostChanges)
    }
    this.#change = last
  }

  #learn(): void {
    this.#vocabulary = new Vocabulary(
      this.#all('select id, notation, broader, replaced_by as replacedBy from terms'),
      this.#all(`select term, term_labels.field, term_labels.folded as text from term_labels
        join vocabularies on vocabularies.id = term_labels.vocabulary where vocabularies.deleted_at is null`),
    )
    this.#shelf.learn(this.#vocabulary)
  }

  #courses(keys: readonly number[]): ShelfCourse[] {
    const among = 'where courses.key in (select value from json_each(?))'
    const given = JSON.stringify(keys)
    const tags = grouped(
      this.#all(
        `select courses.key, tags.tag as value from tags join courses on courses.id = tags.course ${among}`,
        given,
      ),
    )
    const collections = grouped(
      this.#all(
        `select courses.key, items.collection as value from items join courses on courses.id = items.course
          ${among} and items.retired_at is null`,
        given,
      ),
    )
    return this.#all<CourseRow>(
      `select courses.key, id, organisation, title, standard, visibility, published, withdrawn_at, updated_at, said,
        (select verdict from versions where versions.course = courses.id
          order by versions.number = courses.published desc, versions.number desc limit 1) as verdict
        from courses left join course_facets on course_facets.key = courses.key ${among}`,
      given,
    ).map((row) => ({
      key: row.key,
      id: row.id,
      organisation: row.organisation,
      title: row.title,
      visibility: row.visibility,
      published: row.published !== null,
      ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at }),
      updatedAt: row.updated_at,
      facets: {
        ...JSON.parse(row.said ?? '{}'),
        standard: [row.standard],
        organisation: [row.organisation],
        ...(row.verdict !== null && { verdict: [row.verdict] }),
        tag: tags.get(row.key) ?? [],
        collection: collections.get(row.key) ?? [],
      },
    }))
  }

  #eyesOf({ organisation, takesPart, at, circles, above }: Viewer): Eyes {
    const circled = this.#all<{ organisation: string }>(
      'select distinct organisation from organisation_circles where circle in (select value from json_each(?))',
      JSON.stringify(circles),
    )
    const granted = this.#all<{ key: number }>(
      `select courses.key from grants join courses on courses.id = grants.course
        where grants.organisation in (select value from json_each(?)) and revoked_at is null
          and (expires_at is null or expires_at > ?)`,
      JSON.stringify(above),
      at,
    )
    return {
      organisation,
      takesPart,
      at,
      circled: new Set(circled.map((row) => row.organisation)),
      granted: new Set(granted.map(({ key }) => key)),
    }
  }

  /** For each word, which courses have it, or a term that is called so, alone or with its neighbours. */
  #levelsOf(units: readonly Unit[]): Uint8Array[] {
    const levels = units.map((unit) =>
      this.#words.levelsOf(unit, this.#shelf.size, this.#change, (change) => this.#changedSince(change)),
    )
    for (let from = 0; from < units.length; from++)
      for (let behind = from + 1; behind <= Math.min(units.length, from + longestLabel); behind++) {
        const side = units.slice(from, behind)
        if (side.length > 1 && side.some(({ quoted }) => quoted)) break
        const text = side.flatMap(({ words }) => words.map(({ folded }) => folded)).join(' ')
        for (const each of levels.slice(from, behind)) if (!this.#shelf.markTerms(text, each, inHead)) break
      }
    return levels
  }

  #changedSince(change: number): readonly number[] | undefined {
    const [oldest] = this.#changes
    if (!oldest || oldest.change > change + 1) return undefined
    return this.#changes.filter((one) => one.change > change).map(({ key }) => key)
  }

  /** Names that people use, as what stands in memory. */
  #named(viewer: Viewer, filters: CourseSearch['filters']): CourseSearch['filters'] {
    const { organisation, collection, language } = filters
    const among = JSON.stringify
    return {
      ...filters,
      ...(language && { language: language.map(primaryLanguage) }),
      ...(organisation && {
        organisation: this.#all<{ id: string }>(
          `select id from organisations where id in (select value from json_each(@names))
            or external_id in (select value from json_each(@names))`,
          { names: among(organisation) },
        ).map(({ id }) => id),
      }),
      ...(collection && {
        collection: this.#all<{ id: string }>(
          `select id from collections where (id in (select value from json_each(@names))
              or folded in (select value from json_each(@folded))
              or (organisation = @own and external_id in (select value from json_each(@names))))
            and (organisation = @own or shared = 1) and retired_at is null`,
          { names: among(collection), folded: among(collection.map(fold)), own: viewer.organisation },
        ).map(({ id }) => id),
      }),
    }
  }

  /** Values as they are told: the most frequent ones and those that are filtered by, with what they are called. */
  #told(
    viewer: Viewer,
    facet: FacetName,
    values: readonly { readonly value: string; readonly count: number }[],
    filter: readonly string[] = [],
  ): FacetValue[] {
    const chosen = new Set(filter.map(fold))
    const sorted = values.toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    // Of collections there are some that the viewer may not know: they must not take the places of others.
    const known = facet === 'collection' ? this.#labels(viewer, facet, sorted) : undefined
    const told = sorted
      .filter(({ value }) => !known || known.has(value))
      .filter(({ value }, at) => at < mostValues || chosen.has(fold(value)))
    const labels = known ?? this.#labels(viewer, facet, told)
    return told.map(({ value, count }) => {
      const label = labels.get(value)
      return { value, ...(label !== undefined && { label }), count }
    })
  }

  #labels(
    viewer: Viewer,
    facet: FacetName,
    values: readonly { readonly value: string }[],
  ): ReadonlyMap<string, string> {
    const named = (query: string, ...more: string[]) =>
      new Map(
        this.#all<{ id: string; label: string }>(query, JSON.stringify(values.map(({ value }) => value)), ...more).map(
          ({ id, label }) => [id, label],
        ),
      )
    if (facet === 'organisation')
      return named('select id, name as label from organisations where id in (select value from json_each(?))')
    if (facet === 'collection')
      return named(
        `select id, name as label from collections where id in (select value from json_each(?))
          and (organisation = ? or shared = 1) and retired_at is null`,
        viewer.organisation,
      )
    if (facet in termFacets)
      return named(`select id, coalesce(data ->> '$.label.fr', data ->> '$.label.en') as label from terms
        where id in (select value from json_each(?))`)
    return new Map()
  }

  /** Texts that find more, with words that are known in place of those that no course has. */
  #suggestions(units: readonly Unit[], query: ShelfQuery, total: number): string[] {
    this.#readKnownWords()
    const finds = (changed: readonly Unit[]) => this.#shelf.total(query.eyes, this.#levelsOf(changed), query.filters)
    let texts: (readonly Unit[])[] = [[]]
    let mistyped = 0
    for (const unit of units) {
      const whole = { ...unit, begun: false }
      let tries: readonly Unit[] = [whole]
      if (!unit.quoted && mistyped < mostMistyped && !this.#isKnown(unit, query)) {
        mistyped++
        const near = this.#nearest.near(unit.words[0].folded, mostTried)
        if (near.length > 0) tries = near.map(({ word, written }) => ({ ...whole, words: [{ folded: word, written }] }))
      }
      texts = texts
        .flatMap((text) => tries.map((one) => [...text, one]))
        .filter((text) => tries[0] === whole || finds(text) > 0)
        .slice(0, mostSuggestions)
    }
    const asked = wordedAs(units)
    return texts.filter((text) => wordedAs(text) !== asked && finds(text) > total).map(wordedAs)
  }

  /** Whether the viewer sees a course with just this word. */
  #isKnown({ words: [word] }: Unit, { eyes }: ShelfQuery): boolean {
    const exact: Unit = { words: [word], quoted: true, begun: false }
    return this.#shelf.total(eyes, this.#levelsOf([exact]), {}) > 0
  }

  #readKnownWords(): void {
    const rows = this.#all<{ row: number; word: string; written: string }>(
      'select rowid as row, word, written from known_words where rowid > ? order by rowid',
      this.#lastKnownWord,
    )
    for (const { row, word, written } of rows) {
      this.#nearest.add(word, written)
      this.#lastKnownWord = row
    }
  }

  #all<Row>(query: string, ...parameters: readonly (string | number | Readonly<Record<string, string>>)[]): Row[] {
    return this.#statement(query).all(...parameters) as Row[]
  }
}

interface CourseRow {
  readonly key: number
  readonly id: string
  readonly organisation: string
  readonly title: string
  readonly standard: string
  readonly visibility: Visibility
  readonly published: number | null
  readonly withdrawn_at: string | null
  readonly updated_at: string
  readonly said: string | null
  readonly verdict: string | null
}

function grouped(rows: readonly { readonly key: number; readonly value: string }[]): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const { key, value } of rows) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

const wordedAs = (units: readonly Unit[]): string =>
  units
    .map(({ words, quoted }) => {
      const text = words.map(({ written }) => written).join(' ')
      return quoted ? `"${text}"` : text
    })
    .join(' ')
