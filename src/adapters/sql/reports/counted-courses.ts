import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Sight } from '../../../commons/reports/report-reader.js'
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

const columns = ['id', 'organisation', 'published', 'standard', 'withdrawn_at'] as const
const members = ['domain', 'modality', 'themes', 'languages', 'licence.id', 'licence.allowedUses'] as const

/** What an index holds of each such course: its columns, and members of its sheet under the last part of their name. */
export type Counted = (typeof columns)[number] | (typeof members)[number] | 'licence.terms'

/**
 * Courses that are published, or were and are withdrawn, of each what is asked for, and nothing else: all of it stands in one index. To be materialized before it is grouped,
 * or the engine carries the sheets along.
 *
 * @param condition on the rows of `courses`, of which it may look at these columns and at `visibility`.
 */
export function counted(
  { by, member }: SqlDialect,
  condition: RawBuilder<SqlBool>,
  ...wanted: readonly Counted[]
): RawBuilder<unknown> {
  const said = wanted.map((name) => {
    if (name === 'licence.terms') return sql`${member('courses.sheet', name)} is not null as terms`
    if ((columns as readonly string[]).includes(name)) return sql`${sql.ref(`courses.${name}`)} as ${sql.ref(name)}`
    return sql`${member('courses.sheet', name)} as ${sql.ref(name.replace('licence.', ''))}`
  })
  return sql`select ${sql.join(said)} from courses ${by('courses_counted')} where ${condition}`
}
