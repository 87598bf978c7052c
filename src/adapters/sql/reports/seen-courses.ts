import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CourseSet, Sight } from '../../../commons/reports/report-reader.js'
import type { SqlDialect } from '../dialect.js'
import { visibleTo } from '../visible.js'

/** As a condition on the rows of `courses`: published, not withdrawn, and for the viewer to see. */
export function seenCourses(dialect: SqlDialect, { viewer, organisations, at }: Sight): RawBuilder<SqlBool> {
  return sql<SqlBool>`courses.published is not null
    and (courses.withdrawn_at is null or courses.withdrawn_at > ${at})
    ${viewer ? sql`and ${visibleTo(dialect, viewer)}` : sql``}
    ${organisations ? sql`and ${dialect.among('courses.organisation', organisations)}` : sql``}`
}

/** Rows of `set_key` and `course`, each once: what these sets hold, whoever may see it. Stands where a table does. */
export function coursesOf(dialect: SqlDialect, sets: readonly CourseSet[]): RawBuilder<unknown> {
  const pairs = (kind: 'courses' | 'collections' | 'themes') =>
    dialect.values(sets.flatMap((set) => set[kind].map((value) => ({ key: set.key, value }))))
  const [key, value] = [dialect.member('given.value', 'key'), dialect.member('given.value', 'value')]
  const named = sql`select ${key} as set_key, ${value} as course from ${pairs('courses')} as given`
  const collected = sql`select ${key} as set_key, items.course from ${pairs('collections')} as given
    cross join items on items.collection = ${value} and items.retired_at is null`
  // The themes of all courses are looked through, once for all sets; where none is about a theme, not at all.
  const about = sql`select ${key} as set_key, courses.id as course from courses
    cross join ${dialect.entries('courses.sheet', 'themes')} as theme
    join ${pairs('themes')} as given on ${value} = theme.value`
  const parts = sets.some(({ themes }) => themes.length > 0) ? [named, collected, about] : [named, collected]
  return sql`(${sql.join(parts, sql` union `)})`
}
