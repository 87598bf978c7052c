import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CourseFilter } from '../../holdings/course-index.js'
import type { Viewer } from '../../holdings/viewer.js'
import { fold, foldedWords } from '../../kernel/fold.js'
import type { SqlDialect } from './dialect.js'
import type { Tables } from './tables.js'
import { visibleTo, waysToSee } from './visible.js'

type Condition = Expression<SqlBool>

/** Courses found for which it is not worth while to go through all of them, newest first, until a page is full. */
const few = 1000

/**
 * Which courses stand on a page, newest first: `updated_at` and `id` of each, as a query. Every way to see a course is an index read in the
 * order of the page; merged, none is read further than the page needs. Where a filter names few courses, the page is made of those instead.
 *
 * @returns undefined when nothing can be found
 */
export async function pageOfCourses(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  viewer: Viewer,
  { text, tag, collection, standard, externalId, limit, after, ...filter }: CourseFilter,
): Promise<RawBuilder<{ updated_at: string; id: string }> | undefined> {
  // An external id is the organisation's own word: without another's name it means one's own.
  const organisation = filter.organisation ?? (externalId === undefined ? undefined : viewer.organisation)
  const words = text === undefined ? undefined : foldedWords(text)
  // A text without any letter or digit names nothing.
  if (words?.length === 0) return undefined
  const members: Member[] = []
  if (collection !== undefined) members.push(await collected(db, viewer, collection))
  if (tag !== undefined) members.push(tagged(tag, organisation))
  const [found, rest] = await fewest(db, dialect, words, members)
  const conditions: Condition[] = [...rest]
  if (standard !== undefined) conditions.push(sql<SqlBool>`courses.standard = ${standard}`)
  if (externalId !== undefined) conditions.push(sql<SqlBool>`courses.external_id = ${externalId}`)
  if (after) conditions.push(sql<SqlBool>`(courses.updated_at, courses.id) < (${after.updatedAt}, ${after.id})`)
  const mine = organisation === viewer.organisation
  if (organisation !== undefined && !mine) conditions.push(sql<SqlBool>`courses.organisation = ${organisation}`)
  const [own, ...others] = waysToSee(dialect, viewer)
  const ways = mine ? [own] : organisation === undefined ? [own, ...others] : others
  const arms = found
    ? [[found, unindexed(mine ? own : visibleTo(dialect, viewer)), ...conditions]]
    : ways.map((way) => [way, ...conditions])
  const selects = arms.map(
    (arm) => sql`select courses.updated_at, courses.id from courses where ${sql.join(arm, sql` and `)}`,
  )
  return sql`${sql.join(selects, sql` union `)} order by 1 desc, 2 desc limit ${limit}`
}

/** Courses that something is said of: those at most, and whether a course is one. */
interface Member {
  readonly courses: (limit: number) => RawBuilder<{ course: string }>
  readonly condition: Condition
}

function tagged(tag: string, organisation: string | undefined): Member {
  const folded = fold(tag)
  const theirs = organisation === undefined ? sql`` : sql`and organisation = ${organisation}`
  return {
    courses: (limit) => sql`select course from tags where folded = ${folded} ${theirs} limit ${limit}`,
    condition: sql<SqlBool>`exists (select 1 from tags where tags.course = courses.id and tags.folded = ${folded})`,
  }
}

/** By id or name: one's own collections, and those that are shared. */
async function collected(db: Kysely<Tables>, { organisation }: Viewer, collection: string): Promise<Member> {
  const { rows } = await sql<{ id: string }>`select id from collections
    where (id = ${collection} or folded = ${fold(collection)}) and (organisation = ${organisation} or shared = 1)`.execute(
    db,
  )
  const ids = sql.join(rows.length === 0 ? [null] : rows.map(({ id }) => id))
  return {
    courses: (limit) =>
      sql`select course from items where collection in (${ids}) and retired_at is null limit ${limit}`,
    condition: sql<SqlBool>`exists (select 1 from items
      where items.collection in (${ids}) and items.course = courses.id and items.retired_at is null)`,
  }
}

/** The first of these that leaves few courses, as what to begin with, and the conditions of the others. */
async function fewest(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  words: readonly string[] | undefined,
  members: readonly Member[],
): Promise<[found: Condition | undefined, rest: Condition[]]> {
  const conditions = members.map(({ condition }) => condition)
  const keys = words && (await dialect.foundFew(db, words))
  if (keys) return [dialect.among('courses.key', keys), conditions]
  const rest = words ? [dialect.found(words)] : []
  for (const [at, member] of members.entries()) {
    const { rows } = await member.courses(few + 1).execute(db)
    if (rows.length > few) continue
    const ids = rows.map(({ course }) => course)
    return [dialect.among('courses.id', ids), [...rest, ...conditions.toSpliced(at, 1)]]
  }
  return [undefined, [...rest, ...conditions]]
}

/** A condition that no index is chosen for: what is tried on few courses is not to be what they are found by. */
const unindexed = (condition: Condition): Condition => sql<SqlBool>`+(${condition})`
