import type Database from 'better-sqlite3'
import type { Visibility } from '../../../holdings/viewer.js'
import type { CoursePlace } from './course-place.js'
import type { AnyFacet } from './facets.js'
import type { Placed } from './seen-courses.js'
import type { ShelfSource } from './shelf.js'

/** Facets that stand elsewhere than in what sheets say: key and value of each course. */
const columns: { readonly [Name in AnyFacet]?: string } = {
  standard: 'select key, standard from courses',
  organisation: 'select key, organisation from courses',
  verdict: `select key, (select verdict from versions where versions.course = courses.id
    order by versions.number = courses.published desc, versions.number desc limit 1) as verdict from courses`,
  tag: 'select courses.key, tags.tag from tags join courses on courses.id = tags.course',
  collection: `select courses.key, items.collection from items join courses on courses.id = items.course
    and items.retired_at is null`,
}

const among = 'where courses.key in (select value from json_each(?))'

/** Courses of one database: all by plain scans, row by row, as nothing of a row is kept. */
export function sqliteShelfSource(statement: (text: string) => Database.Statement): ShelfSource {
  function rows<Row>(query: string, keys: readonly number[] | undefined, order = ''): Iterable<Row> {
    if (keys === undefined) return statement(`${query} ${order}`).raw().iterate() as Iterable<Row>
    return statement(`${query} ${among} ${order}`).raw().iterate(JSON.stringify(keys)) as Iterable<Row>
  }

  return {
    *courses(keys) {
      type Row = [number, string, Visibility, 0 | 1, string | null]
      const query = 'select key, organisation, visibility, published is not null, withdrawn_at from courses'
      for (const row of rows<Row>(query, keys, 'order by updated_at desc, id desc')) {
        const [key, organisation, visibility, published, withdrawnAt] = row
        const placed = { key, organisation, visibility, published: published === 1 }
        yield (withdrawnAt === null ? placed : { ...placed, withdrawnAt }) satisfies Placed
      }
    },

    titles: () => rows<[number, string]>('select key, title from courses', undefined, 'order by id'),

    placed: (key) =>
      statement('select id, title, updated_at as updatedAt from courses where key = ?').get(key) as CoursePlace,

    facets(names, keys, take) {
      const inSheets: AnyFacet[] = []
      for (const name of names) {
        const query = columns[name]
        if (query === undefined) inSheets.push(name)
        else
          for (const [key, value] of rows<[number, string | null]>(query, keys))
            if (value !== null) take(name, key, value)
      }
      if (inSheets.length === 0) return
      const query = 'select courses.key, said from course_facets as courses'
      for (const [key, said] of rows<[number, string]>(query, keys)) {
        const values = JSON.parse(said)
        for (const name of inSheets) for (const value of values[name] ?? []) take(name, key, value)
      }
    },
  }
}
