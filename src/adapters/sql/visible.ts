import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../holdings/viewer.js'
import type { SqlDialect } from './dialect.js'

type Condition = RawBuilder<SqlBool>

/**
 * The courses that somebody may see, as a condition on the rows of `courses`: the one place where that is decided. Their own always; of
 * others, those with a published version that are not withdrawn, and are public, or shared while the viewer takes part, or shared with a
 * pole that both are in, or granted to the viewer or anything above it.
 */
export const visibleTo = (dialect: Pick<SqlDialect, 'among'>, viewer: Viewer): Condition =>
  sql<SqlBool>`(${sql.join(waysToSee(dialect, viewer), sql` or `)})`

/** The same, each way for itself: the own ones first, and then those of others. A course may be seen in more than one way. */
export function waysToSee(
  { among }: Pick<SqlDialect, 'among'>,
  { organisation, circles, above, takesPart, at }: Viewer,
): readonly [own: Condition, ...others: Condition[]] {
  const shown = sql`courses.published is not null and (courses.withdrawn_at is null or courses.withdrawn_at > ${at})`
  // Each of them begins with what an index finds it by, newest first: the text of a visibility stands in the statement for that.
  const seen = (visibility: RawBuilder<unknown>) => sql<SqlBool>`(courses.visibility = ${visibility} and ${shown})`
  return [
    sql<SqlBool>`courses.organisation = ${organisation}`,
    seen(sql`'public'`),
    ...(takesPart ? [seen(sql`'shared'`)] : []),
    sql<SqlBool>`(${seen(sql`'pole'`)} and courses.organisation in
      (select organisation from organisation_circles where ${among('circle', circles)}))`,
    sql<SqlBool>`(${shown} and courses.id in (select course from grants where ${among('grants.organisation', above)}
      and grants.revoked_at is null and (grants.expires_at is null or grants.expires_at > ${at})))`,
  ]
}
