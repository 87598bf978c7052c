import { type Kysely, sql } from 'kysely'
import type {
  Ages,
  CourseSet,
  LicenceCount,
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
import { type Counted, counted, seenCourses } from './counted-courses.js'
import { activity, type Counting, contributed } from './sql-balance.js'
import { breakdown, coverage } from './sql-coverage.js'
import { likenesses } from './sql-likenesses.js'

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
      select organisation, above from organisation_above
      ${this.#among('organisation', organisations)}`.execute(this.#db)
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
      with ${this.#seen(sight, 'id')} select count(*) as count from seen`.execute(this.#db)
    return Number(rows[0]?.count ?? 0)
  }

  coverage(sight: Sight, sets: readonly CourseSet[], by: Reached) {
    return coverage(this.#counting, sight, sets, by)
  }

  breakdown(sight: Sight, set?: CourseSet) {
    return breakdown(this.#counting, sight, set)
  }

  async filledSlots(sight: Sight): Promise<string[]> {
    const { rows } = await sql<{ slot: string }>`
      with filling as materialized (select slot, course from items where slot is not null and retired_at is null)
      select distinct filling.slot from filling cross join courses on courses.id = filling.course
      where ${seenCourses(this.#dialect, sight)}`.execute(this.#db)
    return rows.map(({ slot }) => slot)
  }

  async answeredLines(sight: Sight): Promise<string[]> {
    const { rows } = await sql<{ line: string }>`
      with answers as materialized (
        select ${this.#dialect.member('submissions.data', 'line')} as line, collection, course
        from submissions where state = 'accepted'
      )
      select distinct answers.line from answers
      cross join courses on courses.id = answers.course
      join items on items.collection = answers.collection and items.course = answers.course and items.retired_at is null
      where answers.line is not null and ${seenCourses(this.#dialect, sight)}`.execute(this.#db)
    return rows.map((row) => row.line)
  }

  async themes(sight: Sight): Promise<ThemeCount[]> {
    const { rows } = await sql<ThemeCount>`
      with ${this.#seen(withoutOwners(sight), 'organisation', 'themes', 'domain')},
      alike as materialized (
        select organisation, themes, domain, count(*) as courses from seen where themes is not null group by 1, 2, 3
      ), told as materialized (
        select theme.value as theme, domain, organisation, sum(courses) as courses
        from alike cross join ${this.#dialect.entries('alike.themes')} as theme group by 1, 2, 3
      )
      select * from told where theme in
        (select theme from told group by theme having min(organisation) <> max(organisation))`.execute(this.#db)
    return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
  }

  likenesses(sight: Sight) {
    return likenesses(this.#counting, withoutOwners(sight))
  }

  async ages(sight: Sight, [year, twoYears, threeYears]: readonly [string, string, string]): Promise<Ages[]> {
    const { rows } = await sql<Ages>`
      with ${this.#seen(sight, 'id', 'organisation', 'published')},
      dated as materialized (
        select seen.organisation, coalesce(versions.published_at, versions.created_at) as at
        from seen cross join versions ${this.#dialect.by('versions_counted')}
          on versions.course = seen.id and versions.number = seen.published
      ), used as materialized (
        select seen.organisation, count(*) as adoptions,
          sum(case when adoptions.synced < seen.published then 1 else 0 end) as behind
        from seen cross join adoptions ${this.#dialect.by('adoptions_used')}
          on adoptions.course = seen.id and adoptions.ended_at is null
        group by seen.organisation
      )
      select dated.organisation, count(*) as courses,
        sum(case when at > ${year} then 1 else 0 end) as first,
        sum(case when at <= ${year} and at > ${twoYears} then 1 else 0 end) as second,
        sum(case when at <= ${twoYears} and at > ${threeYears} then 1 else 0 end) as third,
        sum(case when at <= ${threeYears} then 1 else 0 end) as older,
        min(at) as oldest, coalesce(max(used.adoptions), 0) as adoptions, coalesce(max(used.behind), 0) as behind
      from dated left join used on used.organisation = dated.organisation
      group by dated.organisation`.execute(this.#db)
    return rows
  }

  async licences(sight: Sight): Promise<LicenceCount[]> {
    const { rows } = await sql<{ id: string | null; terms: number; allowed: string | null; courses: number }>`
      with ${this.#seen(sight, 'licence.id', 'licence.terms', 'licence.allowedUses')}
      select id, terms, "allowedUses" as allowed, count(*) as courses from seen group by 1, 2, 3`.execute(this.#db)
    return rows.map(({ id, terms, allowed, courses }) => ({
      id,
      terms: Boolean(terms),
      allowedUses: allowed === null ? null : JSON.parse(allowed),
      courses: Number(courses),
    }))
  }

  async verdicts(sight: Sight): Promise<VerdictCount[]> {
    const { rows } = await sql<VerdictCount>`
      with ${this.#seen(sight, 'id', 'organisation', 'published')},
      judged as materialized (
        select seen.organisation, versions.standard, versions.edition, versions.verdict
        from seen cross join versions ${this.#dialect.by('versions_counted')}
          on versions.course = seen.id and versions.number = seen.published
      )
      select organisation, standard, edition, verdict, count(*) as courses from judged
      group by 1, 2, 3, 4`.execute(this.#db)
    return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
  }

  /** Of the courses that are seen, what is counted, as the table `seen`. */
  #seen(sight: Sight, ...wanted: readonly Counted[]) {
    return sql`seen as materialized (${counted(this.#dialect, seenCourses(this.#dialect, sight), ...wanted)})`
  }

  #among(column: string, values?: readonly string[]) {
    return values ? sql`where ${this.#dialect.among(column, values)}` : sql``
  }
}

/** Who overlaps with an organisation is among the others. */
const withoutOwners = ({ organisations: _, ...sight }: Sight): Sight => sight
