import { sql } from 'kysely'
import type { CourseSet, Covered, Reached, Share, Sight } from '../../../commons/reports/report-reader.js'
import { coursesOf, seenCourses } from './seen-courses.js'
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
  // Materialized: five counts are made of it.
  const { rows } = await sql<Covered>`
    with held(set_key, course, standard, modality) as materialized (
      select held.set_key, courses.id, courses.standard, ${dialect.member('courses.sheet', 'modality')}
      from ${coursesOf(dialect, sets)} as held join courses on courses.id = held.course
      where ${seenCourses(dialect, sight)}
    )
    select set_key as key, 'courses' as what, null as value, count(*) as count from held group by set_key
    union all select set_key, 'format', standard, count(*) from held group by set_key, standard
    union all select set_key, 'modality', modality, count(*) from held where modality is not null
      group by set_key, modality
    union all select set_key, 'language', language.value, count(*) from held
      join courses on courses.id = held.course
      cross join ${dialect.entries('courses.sheet', 'languages')} as language group by set_key, language.value
    union all select set_key, 'adopters', null, count(distinct adoptions.adopter) from held
      join adoptions on adoptions.course = held.course
      where adoptions.ended_at is null ${whose('adoptions.adopter')} group by set_key
    union all select set_key, 'learners', null, sum(${dialect.member('reach.data', 'learners')}) from held
      join reach on reach.course = held.course where true ${whose('reach.organisation')} ${ends} group by set_key
  `.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export async function breakdown({ db, dialect }: Counting, sight: Sight, set?: CourseSet): Promise<Share[]> {
  const within = set ? sql`and courses.id in (select course from ${coursesOf(dialect, [set])})` : sql``
  const seen = sql`${seenCourses(dialect, sight)} ${within}`
  const { rows } = await sql<Share>`
    select 'theme' as "by", theme.value, count(*) as courses from courses
      cross join ${dialect.entries('courses.sheet', 'themes')} as theme where ${seen} group by theme.value
    union all select 'language', language.value, count(*) from courses
      cross join ${dialect.entries('courses.sheet', 'languages')} as language where ${seen} group by language.value
    union all select 'format', courses.standard, count(*) from courses where ${seen} group by courses.standard
  `.execute(db)
  return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
}
