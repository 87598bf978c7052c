import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer, Visibility } from '../../holdings/viewer.js'
import type { SqlDialect } from './dialect.js'

/**
 * The courses that somebody may see, as a condition on the rows of `courses`: the one place where that is decided. Their own always; of
 * others, those with a published version that are not withdrawn, and are public, or shared while the viewer takes part, or shared with a
 * pole that both are in, or granted to the viewer or anything above it.
 */
export function visibleTo(
  { among }: Pick<SqlDialect, 'among'>,
  { organisation, circles, above, takesPart, at }: Viewer,
): RawBuilder<SqlBool> {
  const open = takesPart ? sql`('public', 'shared')` : sql`('public')`
  return sql<SqlBool>`(courses.organisation = ${organisation} or (courses.published is not null
    and (courses.withdrawn_at is null or courses.withdrawn_at > ${at})
    and (courses.visibility in ${open}
      or (courses.visibility = 'pole' and exists (select 1 from organisation_circles
        where organisation = courses.organisation and ${among('circle', circles)}))
      or exists (select 1 from grants where grants.course = courses.id and ${among('grants.organisation', above)}
        and grants.revoked_at is null and (grants.expires_at is null or grants.expires_at > ${at})))))`
}

/** A viewer, with what stands in tables looked up. */
export interface Eyes extends Pick<Viewer, 'organisation' | 'takesPart' | 'at'> {
  /** Organisations that share a pole with the viewer. */
  readonly circled: ReadonlySet<string>
  /** Keys of courses that are granted to it, or to anything above it, now. */
  readonly granted: ReadonlySet<number>
}

/** The same condition on a course in memory: a test holds the two against each other. */
export function seenBy(
  { organisation, takesPart, at, circled, granted }: Eyes,
  course: {
    readonly key: number
    readonly organisation: string
    readonly published: boolean
    readonly withdrawnAt?: string
    readonly visibility: Visibility
  },
): boolean {
  if (course.organisation === organisation) return true
  if (!course.published || (course.withdrawnAt !== undefined && course.withdrawnAt <= at)) return false
  const { visibility } = course
  return (
    visibility === 'public' ||
    (visibility === 'shared' && takesPart) ||
    (visibility === 'pole' && circled.has(course.organisation)) ||
    granted.has(course.key)
  )
}
