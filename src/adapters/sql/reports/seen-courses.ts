import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CourseSet, Sight } from '../../../commons/reports/report-reader.js'
import type { SqlDialect } from '../dialect.js'
import { goneFrom, visibleTo } from '../visible.js'

/** As a condition on the rows of `courses`: published, not withdrawn, and for the viewer to see. */
export function seenCourses(dialect: SqlDialect, { viewer, organisations, at }: Sight): RawBuilder<SqlBool> {
  return sql<SqlBool>`courses.published is not null
    and (courses.withdrawn_at is null or courses.withdrawn_at > ${at})
    ${viewer ? sql`and ${visibleTo(dialect, viewer)}` : sql``}
    ${organisations ? sql`and ${dialect.among('courses.organisation', organisations)}` : sql``}`
}

/** The same, and what is withdrawn by now: people who were trained with it stay trained. */
export function everSeenCourses(dialect: SqlDialect, { viewer, organisations }: Sight): RawBuilder<SqlBool> {
  // One that was withdrawn at once has no published version any more.
  return sql<SqlBool>`(courses.published is not null or courses.withdrawn_at is not null)
    ${viewer ? sql`and (${visibleTo(dialect, viewer)} or ${goneFrom(dialect, viewer)})` : sql``}
    ${organisations ? sql`and ${dialect.among('courses.organisation', organisations)}` : sql``}`
}

/** Rows of `set_key` and `course`, each once: what these sets hold, whoever may see it. Stands where a table does. */
export function coursesOf({ member, entries, values }: SqlDialect, sets: readonly CourseSet[]): RawBuilder<unknown> {
  const pairs = (['courses', 'collections', 'themes'] as const).flatMap((kind) =>
    sets.flatMap((set) => set[kind].map((value) => ({ kind, key: set.key, value }))),
  )
  // The themes of all courses are looked through, once for all sets; where none is about a theme, not at all.
  const about = sql`union select given.set_key, courses.id from courses
    cross join ${entries('courses.sheet', 'themes')} as theme
    join given on given.kind = 'themes' and given.value = theme.value`
  return sql`(
    with given(kind, set_key, value) as materialized (
      select ${member('pair.value', 'kind')}, ${member('pair.value', 'key')}, ${member('pair.value', 'value')}
      from ${values(pairs)} as pair
    )
    select set_key, value as course from given where kind = 'courses'
    union select given.set_key, items.course from given
      join items on items.collection = given.value and items.retired_at is null where given.kind = 'collections'
    ${pairs.some(({ kind }) => kind === 'themes') ? about : sql``}
  )`
}
