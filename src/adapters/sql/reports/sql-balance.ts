import { type Kysely, sql } from 'kysely'
import type { Activity, ActivityKind, Contributed, Period } from '../../../commons/reports/report-reader.js'
import { dayAfter } from '../../../kernel/day.js'
import type { SqlDialect } from '../dialect.js'
import type { Tables } from '../tables.js'

/** What the balance counts, in a database. */
export interface Counting {
  readonly db: Kysely<Tables>
  readonly dialect: SqlDialect
}

export async function activity(
  { db, dialect }: Counting,
  { from, to }: Period,
  organisations?: readonly string[],
): Promise<Activity[]> {
  const whose = (column: string) => (organisations ? sql`and ${dialect.among(column, organisations)}` : sql``)
  const when = (column: string) => sql`${from === undefined ? sql`` : sql`and ${sql.ref(column)} >= ${from}`}
    ${to === undefined ? sql`` : sql`and ${sql.ref(column)} < ${dayAfter(to)}`}`
  const feedbackAt = sql`${dialect.member('feedback.data', 'createdAt')}`
  const feedbackWhen = sql`${from === undefined ? sql`` : sql`and ${feedbackAt} >= ${from}`}
    ${to === undefined ? sql`` : sql`and ${feedbackAt} < ${dayAfter(to)}`}`
  // Whoever ends an adoption and declares it again uses the course no more than once.
  const adopted = (side: 'adopter' | 'owner') => sql`select ${sql.ref(side)} as organisation, count(*) as count
    from (select distinct owner, adopter, course from adoptions
      where adopter <> owner ${whose(side)} ${when('created_at')}) as used
    group by ${sql.ref(side)}`
  const counts: Readonly<Record<ActivityKind, ReturnType<typeof sql>>> = {
    courses: sql`select organisation, count(distinct course) as count from contributions
      where true ${whose('organisation')} ${when('created_at')} group by organisation`,
    versions: sql`select organisation, count(distinct version) as count from contributions
      where true ${whose('organisation')} ${when('created_at')} group by organisation`,
    adoptionsMade: adopted('adopter'),
    adoptionsReceived: adopted('owner'),
    // Nor is more given or taken by whoever derives from a course, or speaks of a version, again and again.
    derivativesMade: sql`select made.organisation, count(distinct source.id) as count from courses made
      join courses source on source.id = made.derived_course
      where made.derived_course is not null and made.organisation <> source.organisation ${whose('made.organisation')} ${when('made.created_at')}
      group by made.organisation`,
    derivativesReceived: sql`select organisation, count(*) as count
      from (select distinct source.organisation, source.id, made.organisation as maker from courses made
        join courses source on source.id = made.derived_course
        where made.derived_course is not null and made.organisation <> source.organisation ${whose('source.organisation')} ${when('made.created_at')}) as derived
      group by organisation`,
    feedbackGiven: sql`select feedback.organisation, count(distinct feedback.version) as count from feedback
      join courses on courses.id = feedback.course
      where feedback.organisation <> courses.organisation ${whose('feedback.organisation')} ${feedbackWhen}
      group by feedback.organisation`,
    feedbackReceived: sql`select organisation, count(*) as count
      from (select distinct courses.organisation, feedback.version, feedback.organisation as giver from feedback
        join courses on courses.id = feedback.course
        where feedback.organisation <> courses.organisation ${whose('courses.organisation')} ${feedbackWhen}) as said
      group by organisation`,
  }
  const found: Activity[] = []
  for (const [what, query] of Object.entries(counts)) {
    const { rows } = await sql<{ organisation: string; count: number }>`${query}`.execute(db)
    for (const { organisation, count } of rows)
      found.push({ organisation, what: what as ActivityKind, count: Number(count) })
  }
  return found
}

export async function contributed(
  { db, dialect }: Counting,
  until: string,
  organisations?: readonly string[],
): Promise<Contributed[]> {
  const covers = dialect.member('conventions.data', 'covers')
  const made = sql`conventions
    join organisation_above on organisation_above.above = conventions.organisation
      and (organisation_above.organisation = conventions.organisation or ${covers} = 'organisation-and-below')
    join contributions on contributions.organisation = organisation_above.organisation
      and contributions.created_at >= conventions.starts_on and contributions.created_at < ${until}`
  const whose = organisations ? sql`where ${dialect.among('conventions.organisation', organisations)}` : sql``
  const { rows } = await sql<Contributed>`
    with recursive wanted(convention, collection) as (
      select distinct conventions.id, ${dialect.member('commitment.value', 'collection')}
      from conventions cross join ${dialect.entries('conventions.data', 'commitments')} as commitment
      ${whose}
    ), within(top, id) as (
      select distinct collection, collection from wanted where collection is not null
      union select within.top, collections.id from within join collections on collections.parent = within.id
    )
    select conventions.id as convention, null as collection, count(distinct contributions.course) as courses
      from ${made} ${whose} group by conventions.id
    union all
    select conventions.id, wanted.collection, count(distinct contributions.course)
      from ${made}
      join wanted on wanted.convention = conventions.id and wanted.collection is not null
      join items on items.course = contributions.course
      join within on within.top = wanted.collection and within.id = items.collection
      ${whose} group by conventions.id, wanted.collection`.execute(db)
  return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
}
