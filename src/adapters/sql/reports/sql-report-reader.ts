import { type Kysely, sql } from 'kysely'
import type {
  Ages,
  CourseSet,
  LicenceCount,
  Likeness,
  NamedOrganisation,
  Period,
  Reached,
  ReportReader,
  Sight,
  ThemeCount,
  VerdictCount,
} from '../../../commons/reports/report-reader.js'
import type { SqlDialect } from '../dialect.js'
import type { Tables } from '../tables.js'
import { seenCourses } from './seen-courses.js'
import { activity, type Counting, contributed } from './sql-balance.js'
import { breakdown, coverage } from './sql-coverage.js'

export class SqlReportReader implements ReportReader {
  readonly #counting: Counting
  readonly #db: Kysely<Tables>
  readonly #dialect: SqlDialect

  constructor(db: Kysely<Tables>, dialect: SqlDialect) {
    this.#counting = { db, dialect }
    this.#db = db
    this.#dialect = dialect
  }

  async named(organisations?: readonly string[]): Promise<NamedOrganisation[]> {
    const { rows } = await sql<{ id: string; name: string; population: number | null }>`
      select id, name, ${this.#dialect.member('profile', 'population')} as population from organisations
      ${this.#among('id', organisations)} order by id`.execute(this.#db)
    return rows.map(({ id, name, population }) => ({ id, name, ...(population !== null && { population }) }))
  }

  async placed(organisations?: readonly string[]) {
    const { rows } = await sql<{ organisation: string; above: string }>`
      select organisation, above from organisation_above where true
      ${organisations ? sql`and ${this.#dialect.among('organisation', organisations)}` : sql``}
      ${organisations ? sql`and ${this.#dialect.among('above', organisations)}` : sql``}`.execute(this.#db)
    return rows
  }

  activity(period: Period, organisations?: readonly string[]) {
    return activity(this.#counting, period, organisations)
  }

  contributed(until: string, organisations?: readonly string[]) {
    return contributed(this.#counting, until, organisations)
  }

  async seen(sight: Sight): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from courses where ${this.#seen(sight)}`.execute(this.#db)
    return Number(rows[0]?.count ?? 0)
  }

  coverage(sight: Sight, sets: readonly CourseSet[], by: Reached) {
    return coverage(this.#counting, sight, sets, by)
  }

  breakdown(sight: Sight, set?: CourseSet) {
    return breakdown(this.#counting, sight, set)
  }

  async filledSlots(sight: Sight): Promise<string[]> {
    const { rows } = await sql<{ slot: string }>`select distinct items.slot from items
      join courses on courses.id = items.course
      where items.slot is not null and items.retired_at is null and ${this.#seen(sight)}`.execute(this.#db)
    return rows.map(({ slot }) => slot)
  }

  async answeredLines(sight: Sight): Promise<string[]> {
    const line = this.#dialect.member('submissions.data', 'line')
    const { rows } = await sql<{ line: string }>`select distinct ${line} as line from submissions
      join items on items.collection = submissions.collection and items.course = submissions.course
        and items.retired_at is null
      join courses on courses.id = items.course
      where submissions.state = 'accepted' and ${line} is not null and ${this.#seen(sight)}`.execute(this.#db)
    return rows.map((row) => row.line)
  }

  async themes(sight: Sight): Promise<ThemeCount[]> {
    const { rows } = await sql<ThemeCount>`
      with counted as materialized (
        select theme.value as theme, ${this.#dialect.member('courses.sheet', 'domain')} as domain,
          courses.organisation, count(*) as courses
        from courses cross join ${this.#dialect.entries('courses.sheet', 'themes')} as theme
        where ${this.#seen(withoutOwners(sight))}
        group by 1, 2, 3
      )
      select * from counted where theme in
        (select theme from counted group by theme having count(distinct organisation) > 1)`.execute(this.#db)
    return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
  }

  async likenesses(sight: Sight): Promise<Likeness[]> {
    const seen = this.#seen(withoutOwners(sight))
    // Whoever runs the platform is told titles of courses that their owners show to others.
    const shown = sight.viewer
      ? sql`courses.title`
      : sql`case when courses.visibility <> 'private' then courses.title end`
    const { rows } = await sql<{
      by: Likeness['by']
      key: string
      title: string | null
      organisation: string
      courses: number
    }>`
      with alike(kind, key, title, organisation) as materialized (
        select 'package', versions.tree_digest, ${shown}, courses.organisation from courses
          join versions on versions.course = courses.id and versions.number = courses.published where ${seen}
        union all select 'title', courses.title_words, ${shown}, courses.organisation from courses
          where courses.title_words <> '' and ${seen}
      ), several as (
        select kind, key from alike group by kind, key having count(distinct organisation) > 1
      )
      select alike.kind as "by", alike.key, min(alike.title) as title, alike.organisation, count(*) as courses
      from several join alike on alike.kind = several.kind and alike.key = several.key
      group by 1, 2, 4 order by 1, 2, 4`.execute(this.#db)
    const found = new Map<
      string,
      { by: Likeness['by']; title: string | null; courses: number; organisations: string[] }
    >()
    for (const { by, key, title, organisation, courses } of rows) {
      const known = found.get(`${by} ${key}`) ?? { by, title, courses: 0, organisations: [] }
      found.set(`${by} ${key}`, known)
      known.title ??= title
      known.courses += Number(courses)
      known.organisations.push(organisation)
    }
    return [...found.values()]
  }

  async ages(sight: Sight, [year, twoYears, threeYears]: readonly [string, string, string]): Promise<Ages[]> {
    const { rows } = await sql<Ages>`
      with published as materialized (
        select courses.id, courses.organisation, courses.published as number,
          coalesce(versions.published_at, versions.created_at) as at
        from courses join versions on versions.course = courses.id and versions.number = courses.published
        where ${this.#seen(sight)}
      ), used as (
        select published.organisation, count(*) as adoptions,
          sum(case when adoptions.synced < published.number then 1 else 0 end) as behind
        from published join adoptions on adoptions.course = published.id and adoptions.ended_at is null
        group by published.organisation
      )
      select published.organisation, count(*) as courses,
        sum(case when at > ${year} then 1 else 0 end) as first,
        sum(case when at <= ${year} and at > ${twoYears} then 1 else 0 end) as second,
        sum(case when at <= ${twoYears} and at > ${threeYears} then 1 else 0 end) as third,
        sum(case when at <= ${threeYears} then 1 else 0 end) as older,
        min(at) as oldest, coalesce(max(used.adoptions), 0) as adoptions, coalesce(max(used.behind), 0) as behind
      from published left join used on used.organisation = published.organisation
      group by published.organisation`.execute(this.#db)
    return rows
  }

  async licences(sight: Sight): Promise<LicenceCount[]> {
    const { member } = this.#dialect
    const { rows } = await sql<{ id: string | null; terms: number; allowed: string | null; courses: number }>`
      select ${member('courses.sheet', 'licence.id')} as id,
        ${member('courses.sheet', 'licence.terms')} is not null as terms,
        ${member('courses.sheet', 'licence.allowedUses')} as allowed, count(*) as courses
      from courses where ${this.#seen(sight)} group by 1, 2, 3`.execute(this.#db)
    return rows.map(({ id, terms, allowed, courses }) => ({
      id,
      terms: Boolean(terms),
      allowedUses: allowed === null ? null : JSON.parse(allowed),
      courses: Number(courses),
    }))
  }

  async verdicts(sight: Sight): Promise<VerdictCount[]> {
    const { rows } = await sql<VerdictCount>`
      select versions.organisation, versions.standard, versions.edition, versions.verdict, count(*) as courses
      from courses join versions on versions.course = courses.id and versions.number = courses.published
      where ${this.#seen(sight)} group by 1, 2, 3, 4`.execute(this.#db)
    return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
  }

  #seen(sight: Sight) {
    return seenCourses(this.#dialect, sight)
  }

  #among(column: string, values?: readonly string[]) {
    return values ? sql`where ${this.#dialect.among(column, values)}` : sql``
  }
}

/** Who overlaps with an organisation is among the others. */
const withoutOwners = ({ organisations: _, ...sight }: Sight): Sight => sight
