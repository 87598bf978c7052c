import { type Kysely, sql } from 'kysely'
import type { CourseRecord } from '../../holdings/course-index.js'
import type { SqlDialect } from './dialect.js'
import type { Row, Tables } from './tables.js'

export type CountedRow = Row<'courses'> & { readonly versions: number }

/** How many versions somebody is told of: of a course of others, those that were published for them; all, where nobody looks. */
export const versionsTold = (looking: string | undefined) => {
  const told =
    looking === undefined ? sql`` : sql`and (courses.organisation = ${looking} or versions.published_at is not null)`
  return sql<number>`(select count(*) from versions where versions.course = courses.id ${told})`
}

/**
 * Courses with their tags and collections, which take two queries, however many courses there are.
 * @param looking sees the collections that are its own or shared; all are seen where nobody is named.
 */
export async function courseRecords(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  rows: readonly CountedRow[],
  looking: string | undefined,
): Promise<CourseRecord[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const tags = await db.selectFrom('tags').selectAll().where('course', 'in', ids).orderBy('folded').execute()
  const seen =
    looking === undefined ? sql`` : sql`and (collections.shared = 1 or collections.organisation = ${looking})`
  const { rows: collections } = await sql<{ course: string; name: string }>`select items.course, collections.name
    from items join collections on collections.id = items.collection
    where ${dialect.among('items.course', ids)} and items.retired_at is null ${seen}
    order by collections.folded`.execute(db)
  const [tagsOf, collectionsOf] = [grouped(tags, ({ tag }) => tag), grouped(collections, ({ name }) => name)]
  return rows.map((row) => courseRecord(row, tagsOf.get(row.id) ?? [], collectionsOf.get(row.id) ?? []))
}

function courseRecord(row: CountedRow, tags: readonly string[], collections: readonly string[]): CourseRecord {
  return {
    id: row.id,
    organisation: row.organisation,
    ...(row.external_id !== null && { externalId: row.external_id }),
    title: row.title,
    sheet: JSON.parse(row.sheet),
    standard: row.standard,
    ...(row.edition !== null && { edition: row.edition }),
    tags,
    collections,
    versions: row.versions,
    ...(row.published !== null && { published: row.published }),
    edited: JSON.parse(row.edited),
    visibility: row.visibility,
    ...(row.derived_from !== null && { derivedFrom: JSON.parse(row.derived_from) }),
    ...(row.withdrawal !== null && { withdrawal: JSON.parse(row.withdrawal) }),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function grouped<R extends { course: string }>(rows: readonly R[], value: (row: R) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    const group = groups.get(row.course)
    if (group) group.push(value(row))
    else groups.set(row.course, [value(row)])
  }
  return groups
}
