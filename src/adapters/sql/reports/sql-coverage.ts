import { type RawBuilder, sql } from 'kysely'
import type { CourseSet, Covered, Reached, Share, Sight } from '../../../commons/reports/report-reader.js'
import type { SqlDialect } from '../dialect.js'
import { counted, everSeenCourses, seenCourses } from './counted-courses.js'
import type { Counting } from './sql-balance.js'

/**
 * Sets overlap, and share what they are made of: collections, themes, single courses. Each course is taken once with the list of those
 * that it stands in; courses of one list are counted together, and only then it is looked up in which sets they are.
 */
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
  const seen = counted(
    dialect,
    everSeenCourses(dialect, sight),
    ...(['id', 'published', 'standard', 'modality', 'languages', 'themes', 'withdrawn_at'] as const),
  )
  const { rows } = await sql<Covered>`
    with ${given(dialect, sets)},
    seen as materialized (${seen}),
    stands(course, place) as (${standing(dialect, sets)}),
    listed(course, places) as materialized (select course, ${dialect.listed('place')} from stands group by course),
    gathered as materialized (
      select listed.places, seen.id, seen.standard, seen.modality, seen.languages,
        seen.published is not null and (seen.withdrawn_at is null or seen.withdrawn_at > ${sight.at}) as is_there
      from listed join seen on seen.id = listed.course
    ),
    within(set_key, places) as materialized (
      select distinct given.set_key, lists.places from (select distinct places from gathered) as lists
      cross join ${dialect.entries('lists.places')} as place join given on given.place = place.value
    ),
    held as materialized (
      select places, standard, modality, languages, count(*) as courses from gathered where is_there group by 1, 2, 3, 4
    ),
    used as materialized (
      select distinct gathered.places, adoptions.adopter from gathered
      cross join adoptions ${dialect.by('adoptions_used')} on adoptions.course = gathered.id
      where is_there and adoptions.ended_at is null ${whose('adoptions.adopter')}
    ),
    reached as materialized (
      select gathered.places, sum(${dialect.member('reach.data', 'learners')}) as learners from gathered
      cross join reach ${dialect.by('reach_of')} on reach.course = gathered.id
      where true ${whose('reach.organisation')} ${ends} group by 1
    )
    select set_key as key, 'courses' as what, null as value, sum(courses) as count
      from within join held on held.places = within.places group by 1
    union all select set_key, 'format', standard, sum(courses)
      from within join held on held.places = within.places group by 1, 3
    union all select set_key, 'modality', modality, sum(courses)
      from within join held on held.places = within.places where modality is not null group by 1, 3
    union all select set_key, 'language', language.value, sum(courses)
      from within join held on held.places = within.places
      cross join ${dialect.entries('held.languages')} as language group by 1, 3
    union all select set_key, 'adopters', null, count(distinct adopter)
      from within join used on used.places = within.places group by 1
    union all select set_key, 'learners', null, sum(learners)
      from within join reached on reached.places = within.places group by 1
  `.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export async function breakdown({ db, dialect }: Counting, sight: Sight, set?: CourseSet): Promise<Share[]> {
  const columns = ['id', 'standard', 'themes', 'languages'] as const
  const within = set ? sql`where seen.id in (select course from stands)` : sql``
  const { rows } = await sql<Share>`
    with ${set ? sql`${given(dialect, [set])},` : sql``}
    seen as materialized (${counted(dialect, seenCourses(dialect, sight), ...columns)}),
    ${set ? sql`stands(course, place) as materialized (${standing(dialect, [set])}),` : sql``}
    alike as materialized (
      select standard, themes, languages, count(*) as courses from seen ${within} group by 1, 2, 3
    )
    select 'theme' as "by", theme.value, sum(courses) as courses from alike
      cross join ${dialect.entries('alike.themes')} as theme group by theme.value
    union all select 'language', language.value, sum(courses) from alike
      cross join ${dialect.entries('alike.languages')} as language group by language.value
    union all select 'format', standard, sum(courses) from alike group by standard
  `.execute(db)
  return rows.map((row) => ({ ...row, courses: Number(row.courses) }))
}

const kinds = ['courses', 'collections', 'themes'] as const

/** What sets are made of, as tables: `given`, of every set; `wanted`, each place once under its number. */
function given({ member, values }: SqlDialect, sets: readonly CourseSet[]): RawBuilder<unknown> {
  const places = new Map<string, number>()
  const numberOf = (place: string) => {
    const number = places.get(place) ?? places.size
    places.set(place, number)
    return number
  }
  const pairs = kinds.flatMap((kind) =>
    sets.flatMap((set) =>
      set[kind].map((value) => ({ kind, value, key: set.key, place: numberOf(`${kind} ${value}`) })),
    ),
  )
  return sql`given(kind, value, set_key, place) as materialized (
      select ${sql.join(['kind', 'value', 'key', 'place'].map((name) => member('pair.value', name)))}
      from ${values(pairs)} as pair
    ),
    wanted as materialized (select distinct kind, value, place from given)`
}

/** Each course in each of these places, whoever may see it; of themes those that are seen. The themes are looked at only where any is wanted. */
function standing({ entries }: SqlDialect, sets: readonly CourseSet[]): RawBuilder<unknown> {
  const about = sql`union all select seen.id, wanted.place from seen
    cross join ${entries('seen.themes')} as theme
    join wanted on wanted.kind = 'themes' and wanted.value = theme.value`
  return sql`select value, place from wanted where kind = 'courses'
    union all select items.course, wanted.place from wanted
      cross join items on items.collection = wanted.value and items.retired_at is null
      where wanted.kind = 'collections'
    ${sets.some(({ themes }) => themes.length > 0) ? about : sql``}`
}
