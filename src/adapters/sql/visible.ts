import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer, Visibility } from '../../holdings/viewer.js'
import type { SqlDialect } from './dialect.js'

type Dialect = Pick<SqlDialect, 'among'>
type Condition = RawBuilder<SqlBool>

/**
 * The courses that somebody may see, as a condition on the rows of `courses`: the one place where that is decided. Their own always; of
 * others, those with a published version that are not withdrawn, and are public, or shared while the viewer takes part, or shared with a
 * pole that both are in, or granted to the viewer or anything above it.
 */
export const visibleTo = (dialect: Dialect, viewer: Viewer): Condition =>
  sql<SqlBool>`(${sql.join(waysToSee(dialect, viewer), sql` or `)})`

/** The same, each way for itself: the own ones first, and then those of others. A course may be seen in more than one way. */
export const waysToSee = (dialect: Dialect, viewer: Viewer): readonly [own: Condition, ...others: Condition[]] => [
  sql<SqlBool>`courses.organisation = ${viewer.organisation}`,
  ...waysToReach(
    dialect,
    viewer,
    sql`courses.published is not null and (courses.withdrawn_at is null or courses.withdrawn_at > ${viewer.at})`,
  ),
]

/** Those of others whose tombstone somebody may see: withdrawn, and once in sight, or in use. */
export const goneFrom = (dialect: Dialect, viewer: Viewer): Condition => {
  const gone = sql`courses.withdrawn_at <= ${viewer.at}`
  const used = sql<SqlBool>`(${gone} and courses.id in
    (select course from adoptions where adopter = ${viewer.organisation}))`
  return sql<SqlBool>`(${sql.join([...waysToReach(dialect, viewer, gone), used], sql` or `)})`
}

/** The ways in which those courses reach somebody that are in such a state. */
function waysToReach(
  { among }: Dialect,
  { circles, above, takesPart, at }: Viewer,
  state: RawBuilder<unknown>,
): Condition[] {
  // Each of them begins with what an index finds it by, newest first: the text of a visibility stands in the statement for that.
  const seen = (visibility: RawBuilder<unknown>) => sql<SqlBool>`(courses.visibility = ${visibility} and ${state})`
  return [
    seen(sql`'public'`),
    ...(takesPart ? [seen(sql`'shared'`)] : []),
    sql<SqlBool>`(${seen(sql`'pole'`)} and courses.organisation in
      (select organisation from organisation_circles where ${among('circle', circles)}))`,
    sql<SqlBool>`(${state} and courses.id in (select course from grants where ${among('grants.organisation', above)}
      and grants.revoked_at is null and (grants.expires_at is null or grants.expires_at > ${at})))`,
  ]
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
    readonly withdrawnAt?: string | undefined
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
