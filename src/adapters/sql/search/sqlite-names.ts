import type Database from 'better-sqlite3'
import {
  type CourseSearch,
  type FacetName,
  type FacetValue,
  mostValues,
  termFacets,
} from '../../../holdings/course-search.js'
import { primaryLanguage } from '../../../holdings/search-text.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { fold } from '../../../kernel/fold.js'

/** What people call things, and what those are by which courses are counted: asked of the database. */
export class SqliteNames {
  readonly #statement: (text: string) => Database.Statement

  constructor(statement: (text: string) => Database.Statement) {
    this.#statement = statement
  }

  /** Names that people use, as what stands in memory. */
  meant(viewer: Viewer, filters: CourseSearch['filters']): CourseSearch['filters'] {
    const { collection, language } = filters
    return {
      ...filters,
      ...(language && { language: language.map(primaryLanguage) }),
      ...(collection && {
        collection: this.#ids(
          `select id from collections where (id in (select value from json_each(@names))
              or folded in (select value from json_each(@folded))
              or (organisation = @own and external_id in (select value from json_each(@names))))
            and (organisation = @own or shared = 1) and retired_at is null`,
          {
            names: JSON.stringify(collection),
            folded: JSON.stringify(collection.map(fold)),
            own: viewer.organisation,
          },
        ),
      }),
    }
  }

  /** Values as they are told: the most frequent ones and those that are filtered by, with what they are called. */
  told(
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
      .filter(({ value }, at) => at < mostValues || (chosen.size > 0 && chosen.has(fold(value))))
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
    const named = (query: string, ...more: string[]) => {
      const rows = this.#statement(query).all(JSON.stringify(values.map(({ value }) => value)), ...more)
      return new Map((rows as { id: string; label: string }[]).map(({ id, label }) => [id, label]))
    }
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

  #ids(query: string, parameters: Readonly<Record<string, string>>): string[] {
    return this.#statement(query).pluck().all(parameters) as string[]
  }
}
