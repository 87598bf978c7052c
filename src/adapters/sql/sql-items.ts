import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ItemFilter, ItemPlace, SeenItem } from '../../commons/commons-index.js'
import type { Viewer } from '../../holdings/viewer.js'
import type { SqlDialect } from './dialect.js'
import type { Tables } from './tables.js'
import { visibleTo } from './visible.js'

/** What is in collections, as somebody sees it: each page in one statement, for which of its courses are seen decides what is on it. */

/** Behind every place that an item can have. */
const last = 1_000_000

interface ItemRow {
  readonly data: string
  readonly title: string
  readonly published: number | null
}

export async function listSeenItems(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  viewer: Viewer,
  { collections, slots, course, featured, limit, after }: ItemFilter,
): Promise<SeenItem[]> {
  const conditions = [dialect.among('items.collection', collections), sql`items.retired_at is null`]
  if (slots) conditions.push(dialect.among('items.slot', slots))
  if (course !== undefined) conditions.push(sql`items.course = ${course}`)
  if (featured !== undefined) conditions.push(sql`items.featured = ${featured ? 1 : 0}`)
  if (after) conditions.push(sql`(1 - items.featured, coalesce(items.position, ${last}), items.id) > ${placed(after)}`)
  const { rows } = await sql<ItemRow>`select items.data, courses.title, courses.published
    from items join courses on courses.id = items.course
    where ${sql.join(conditions, sql` and `)} and ${visibleTo(dialect, viewer)}
    order by items.featured desc, coalesce(items.position, ${last}), items.id
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db)
  return rows.map(({ data, title, published }) => ({
    item: JSON.parse(data),
    title,
    ...(published !== null && { published }),
  }))
}

const placed = ({ featured, position = last, id }: ItemPlace): RawBuilder<unknown> =>
  sql`(${featured ? 0 : 1}, ${position}, ${id})`

export async function countSeenItems(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  viewer: Viewer,
  collections: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ collection: string; count: number }>`select items.collection, count(*) as count
    from items join courses on courses.id = items.course
    where ${dialect.among('items.collection', collections)} and items.retired_at is null
      and ${visibleTo(dialect, viewer)}
    group by items.collection`.execute(db)
  return new Map(rows.map(({ collection, count }) => [collection, Number(count)]))
}
