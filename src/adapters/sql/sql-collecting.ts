import { type Kysely, sql } from 'kysely'
import type { CommonsRecords } from '../../commons/records.js'
import type { CourseRecord } from '../../holdings/course-index.js'
import { FondsError } from '../../kernel/errors.js'
import { fold } from '../../kernel/fold.js'
import { siblingId } from '../../kernel/ids.js'
import { both } from '../../kernel/language.js'
import type { SqlDialect } from './dialect.js'
import { countRecords, listRecords, putRecord } from './sql-records.js'
import type { Tables } from './tables.js'

/** Courses put into the collections of their organisation by name, as labels are. */

type Collection = CommonsRecords['collections']

export async function collectByName(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  { id: course, organisation, updatedAt }: CourseRecord,
  { name, id }: Pick<Collection, 'name' | 'id'>,
): Promise<boolean> {
  const collection =
    (await collectionNamed(db, organisation, name)) ??
    (await newCollection(db, { organisation, name, id, createdAt: updatedAt }))
  if ((await countRecords(db, dialect, 'items', { collection: collection.id, course, retiredAt: null })) > 0)
    return false
  await assertLed(db, dialect, collection, organisation)
  await putRecord(db, 'items', {
    // Each collection gives one item of its making, so its letters will do.
    id: siblingId(id, 'itm'),
    collection: collection.id,
    course,
    mode: 'following',
    featured: false,
    revision: 1,
    createdAt: updatedAt,
  })
  return true
}

export async function uncollectByName(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  { id: course, organisation, updatedAt }: CourseRecord,
  name: string,
): Promise<boolean> {
  const collection = await collectionNamed(db, organisation, name)
  if (collection === undefined) return false
  const [item] = await listRecords(db, dialect, 'items', {
    where: { collection: collection.id, course, retiredAt: null },
  })
  if (!item) return false
  await assertLed(db, dialect, collection, organisation)
  await putRecord(db, 'items', { ...item, revision: item.revision + 1, retiredAt: updatedAt })
  return true
}

async function collectionNamed(
  db: Kysely<Tables>,
  organisation: string,
  name: string,
): Promise<Collection | undefined> {
  const { rows } = await sql<{ data: string }>`select data from collections
    where organisation = ${organisation} and folded = ${fold(name)}`.execute(db)
  return rows[0] && JSON.parse(rows[0].data)
}

/** A collection that nobody else sees, with whom it is led by. */
async function newCollection(
  db: Kysely<Tables>,
  { organisation, name, id, createdAt }: Pick<Collection, 'organisation' | 'name' | 'id' | 'createdAt'>,
): Promise<Collection> {
  const collection: Collection = { id, organisation, name, shared: false, revision: 1, createdAt }
  await putRecord(db, 'collections', collection)
  await putRecord(db, 'parties', {
    id: siblingId(id, 'pty'),
    collection: id,
    organisation,
    role: 'lead',
    grantedBy: organisation,
    revision: 1,
    createdAt,
  })
  return collection
}

/** What is shared, or closed, is not filled by its name alone. */
async function assertLed(
  db: Kysely<Tables>,
  dialect: SqlDialect,
  { id, name, shared, retiredAt }: Collection,
  organisation: string,
): Promise<void> {
  if (retiredAt !== undefined)
    throw new FondsError('value-invalid', {
      name: 'collection',
      problem: both(
        `“${name}” is closed. Open it again, or choose another`,
        `« ${name} » est close. Rouvrez-la, ou choisissez-en une autre`,
      ),
    })
  const where = { collection: id, organisation, role: 'lead', endedAt: null }
  if (shared && (await countRecords(db, dialect, 'parties', where)) === 0)
    throw new FondsError('value-invalid', {
      name: 'collection',
      problem: both(
        `“${name}” is shared, and others lead it. Propose the course to them: POST /v1/submissions`,
        `« ${name} » est partagée, et d’autres en sont chefs de filat. Proposez-leur la formation : POST /v1/submissions`,
      ),
    })
}
