import { sql } from 'kysely'
import type { Likeness, Sight } from '../../../commons/reports/report-reader.js'
import { counted, seenCourses } from './counted-courses.js'
import type { Counting } from './sql-balance.js'

/** Courses that have the same words in their titles, or the same files: they are put in order by these once, and neighbours are compared. */
export async function likenesses({ db, dialect }: Counting, sight: Sight): Promise<Likeness[]> {
  const seen = counted(dialect, seenCourses(dialect, sight), 'id', 'organisation', 'published', 'title_words')
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
    with seen as materialized (${seen}),
    words as materialized (
      select title_words as key from seen where title_words <> ''
      group by title_words having min(organisation) <> max(organisation)
    ), trees as materialized (
      select tree_digest as key from versions group by tree_digest having min(course) <> max(course)
    ), packages as materialized (
      select versions.tree_digest as key, seen.id, seen.organisation
      from trees cross join versions on versions.tree_digest = trees.key
      join seen on seen.id = versions.course and seen.published = versions.number
    ), alike as materialized (
      select 'title' as kind, seen.title_words as key, seen.id, seen.organisation
      from words join seen on seen.title_words = words.key
      union all select 'package', key, id, organisation from packages
      where key in (select key from packages group by key having min(organisation) <> max(organisation))
    )
    select alike.kind as "by", alike.key, min(${shown}) as title, alike.organisation, count(*) as courses
    from alike cross join courses on courses.id = alike.id
    group by 1, 2, 4 order by 1, 2, 4`.execute(db)
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
