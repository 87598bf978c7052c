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
  const conditions: Condition[] = []
  if (standard !== undefined) conditions.push(sql<SqlBool>`courses.standard = ${standard}`)
  if (externalId !== undefined) conditions.push(sql<SqlBool>`courses.external_id = ${externalId}`)
  if (after) conditions.push(sql<SqlBool>`(courses.updated_at, courses.id) < (${after.updatedAt}, ${after.id})`)
  const members: Member[] = []
  if (collection !== undefined) members.push(await collected(db, viewer, collection))
  if (tag !== undefined) members.push(tagged(tag, organisation))
  const keys = words && (await dialect.foundFew(db, words))
  const ids = keys ? undefined : await fewOf(db, members)
  const found = keys ? dialect.among('courses.key', keys) : ids && dialect.among('courses.id', ids)
  if (words && !keys) conditions.push(dialect.found(words))
  // What takes longest to try comes last.
  if (!ids) conditions.push(...members.map(isOf))
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

/** The column `course` of some rows, as a query that takes further conditions. */
type Member = RawBuilder<{ course: string }>

const isOf = (member: Member): Condition => sql<SqlBool>`exists (${member} and course = courses.id)`

function tagged(tag: string, organisation: string | undefined): Member {
  const theirs = organisation === undefined ? sql`` : sql`and organisation = ${organisation}`
  return sql`select course from tags where folded = ${fold(tag)} ${theirs}`
}

/** By id or name: one's own collections, and those that are shared. */
async function collected(db: Kysely<Tables>, { organisation }: Viewer, collection: string): Promise<Member> {
  const { rows } = await sql<{ id: string }>`select id from collections
    where (id = ${collection} or folded = ${fold(collection)})
      and (organisation = ${organisation} or shared = 1)`.execute(db)
  const ids = rows.length === 0 ? sql`null` : sql.join(rows.map(({ id }) => id))
  return sql`select course from items where collection in (${ids}) and retired_at is null`
}

/** Ids of the courses that all of these have, where they are few. */
async function fewOf(db: Kysely<Tables>, members: readonly Member[]): Promise<string[] | undefined> {
  if (members.length === 0) return undefined
  const { rows } = await sql<{ course: string }>`${sql.join(members, sql` intersect `)} limit ${few + 1}`.execute(db)
  return rows.length > few ? undefined : rows.map(({ course }) => course)
}

/** A condition that no index is chosen for: what is tried on few courses is not to be what they are found by. */
const unindexed = (condition: Condition): Condition => sql<SqlBool>`+(${condition})`
