import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../holdings/viewer.js'
import type { SqlDialect } from './dialect.js'

type Dialect = Pick<SqlDialect, 'among'>

/**
 * The courses that somebody may see, as a condition on the rows of `courses`: the one place where that is decided. Their own always; of
 * others, those with a published version that are not withdrawn, and are public, or shared while the viewer takes part, or shared with a
 * pole that both are in, or granted to the viewer or anything above it.
 */
export function visibleTo(dialect: Dialect, viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`(courses.organisation = ${viewer.organisation} or (courses.published is not null
    and (courses.withdrawn_at is null or courses.withdrawn_at > ${viewer.at}) and ${sharedWith(dialect, viewer)}))`
}

/** Those whose tombstone they may see: withdrawn, and once in sight, or in use. */
export function goneFrom(dialect: Dialect, viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`(courses.withdrawn_at <= ${viewer.at} and (${sharedWith(dialect, viewer)}
    or exists (select 1 from adoptions
      where adoptions.course = courses.id and adoptions.adopter = ${viewer.organisation})))`
}

function sharedWith({ among }: Dialect, { circles, above, takesPart, at }: Viewer): RawBuilder<SqlBool> {
  const open = takesPart ? sql`('public', 'shared')` : sql`('public')`
  return sql<SqlBool>`(courses.visibility in ${open}
    or (courses.visibility = 'pole' and exists (select 1 from organisation_circles
      where organisation = courses.organisation and ${among('circle', circles)}))
    or exists (select 1 from grants where grants.course = courses.id and ${among('grants.organisation', above)}
      and grants.revoked_at is null and (grants.expires_at is null or grants.expires_at > ${at})))`
}
