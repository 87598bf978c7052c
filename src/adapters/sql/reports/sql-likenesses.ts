import { sql } from 'kysely'
import type { Likeness, Sight } from '../../../commons/reports/report-reader.js'
import { seenCourses } from './counted-courses.js'
import type { Counting } from './sql-balance.js'

/**
 * Courses that have the same words in their titles, or the same files. Indices have both in order, so that neighbours are compared, whoever
 * sees them; who does is asked of the few that are alike.
 */
export async function likenesses({ db, dialect }: Counting, sight: Sight): Promise<Likeness[]> {
  const seen = seenCourses(dialect, sight)
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
    with words as materialized (
      select title_words as key from courses ${dialect.by('courses_titled')}
      where published is not null group by title_words having title_words <> '' and min(organisation) <> max(organisation)
    ), trees as materialized (
      select tree_digest as key from versions group by tree_digest having min(course) <> max(course)
    ), alike as materialized (
      select 'title' as kind, words.key, ${shown} as title, courses.organisation
      from words cross join courses on courses.title_words = words.key where ${seen}
      union all
      select 'package', trees.key, ${shown}, courses.organisation
      from trees cross join versions on versions.tree_digest = trees.key
      cross join courses on courses.id = versions.course and courses.published = versions.number where ${seen}
    ), counted as materialized (
      select kind, key, organisation, min(title) as title, count(*) as courses from alike group by 1, 2, 3
    )
    select kind as "by", key, title, organisation, courses from counted where (kind, key) in
      (select kind, key from counted group by kind, key having count(*) > 1)
    order by 1, 2, 4`.execute(db)
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
