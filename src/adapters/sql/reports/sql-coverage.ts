import { sql } from 'kysely'
import type { CourseSet, Covered, Reached, Share, Sight } from '../../../commons/reports/report-reader.js'
import { coursesOf, everSeenCourses, seenCourses } from './seen-courses.js'
import type { Counting } from './sql-balance.js'

export async function coverage(
  { db, dialect }: Counting,
  sight: Sight,
  sets: readonly CourseSet[],
  { organisations, period: { from, to } }: Reached,
): Promise<Covered[]> {
  if (sets.length === 0) return []
  const whose = (column: string) => (organisations ? sql`and ${dialect.among(column, organisations)}` : sql``)
  const ends = sql`${from === undefined ? sql`` : sql`and reach."to" >= ${from}`}
    ${to === undefined ? sql`` : sql`and reach."to" <= ${to}`}`
  // Materialized: each course is looked at once, whatever sets it is in, and six counts are made of it.
  const { rows } = await sql<Covered>`
    with gathered(set_key, course) as materialized (select set_key, course from ${coursesOf(dialect, sets)} as held),
    seen(id, standard, modality, languages, is_there) as materialized (
      select courses.id, courses.standard, ${dialect.member('courses.sheet', 'modality')},
        ${dialect.member('courses.sheet', 'languages')}, courses.withdrawn_at is null or courses.withdrawn_at > ${sight.at}
      from courses where courses.id in (select course from gathered) and ${everSeenCourses(dialect, sight)}
    ),
    held(set_key, course, standard, modality, languages) as materialized (
      select gathered.set_key, seen.id, seen.standard, seen.modality, seen.languages
      from gathered join seen on seen.id = gathered.course where seen.is_there
    )
    select set_key as key, 'courses' as what, null as value, count(*) as count from held group by set_key
    union all select set_key, 'format', standard, count(*) from held group by set_key, standard
    union all select set_key, 'modality', modality, count(*) from held where modality is not null
      group by set_key, modality
    union all select set_key, 'language', language.value, count(*) from held
      cross join ${dialect.entries('held.languages')} as language group by set_key, language.value
    union all select set_key, 'adopters', null, count(distinct adoptions.adopter) from held
      join adoptions on adoptions.course = held.course
      where adoptions.ended_at is null ${whose('adoptions.adopter')} group by set_key
    union all select set_key, 'learners', null, sum(${dialect.member('reach.data', 'learners')}) from gathered
      join seen on seen.id = gathered.course join reach on reach.course = seen.id where true ${whose('reach.organisation')} ${ends} group by set_key
  `.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export async function breakdown({ db, dialect }: Counting, sight: Sight, set?: CourseSet): Promise<Share[]> {
  const within = set ? sql`and courses.id in (select course from ${coursesOf(dialect, [set])})` : sql``
  const { rows } = await sql<Share>`
    with seen(standard, themes, languages) as materialized (
      select courses.standard, ${dialect.member('courses.sheet', 'themes')},
        ${dialect.member('courses.sheet', 'languages')}
      from courses where ${seenCourses(dialect, sight)} ${within}
    )
    select 'theme' as "by", theme.value, count(*) as courses from seen
      cross join ${dialect.entries('seen.themes')} as theme group by theme.value
    union all select 'language', language.value, count(*) from seen
      cross join ${dialect.entries('seen.languages')} as language group by language.value
    union all select 'format', standard, count(*) from seen group by standard
  `.execute(db)
  return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
}
