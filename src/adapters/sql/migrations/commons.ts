import { type Kysely, sql } from 'kysely'
import { searchTextOf } from '../../../holdings/search-text.js'
import { titleWords } from '../../../kernel/fold.js'
import type { SqlDialect } from '../dialect.js'
import type { Tables } from '../tables.js'

/** Columns of the records' tables, as they were when this migration was written. Whole numbers and truth values are named; the rest is text. */
const records = {
  links: ['from', 'to', 'kind', 'ends_on'],
  conventions: ['organisation', 'starts_on', 'ends_on'],
  grants: ['course', 'organisation', 'expires_at', 'revoked_at'],
  vocabularies: ['organisation', 'external_id', 'field', 'deleted_at'],
  terms: ['vocabulary', 'notation', 'broader', 'replaced_by', 'retired_at'],
  collections: ['organisation', 'external_id', 'name', 'folded', 'parent', 'shared', 'retired_at'],
  parties: ['collection', 'organisation', 'role', 'ended_at'],
  slots: ['collection', 'parent', 'state'],
  items: ['collection', 'course', 'slot', 'featured', 'position', 'created_at', 'retired_at'],
  comments: ['subject'],
  submissions: ['collection', 'organisation', 'course', 'version', 'state'],
  projects: ['organisation', 'collection', 'slot', 'state', 'course'],
  adoptions: ['course', 'owner', 'adopter', 'synced', 'created_at', 'ended_at'],
  feedback: ['course', 'version', 'organisation'],
  notices: ['organisation', 'kind', 'read_at'],
  objectives: ['organisation', 'ended_at'],
  reach: ['course', 'organisation', 'from', 'to'],
  contributions: ['organisation', 'course', 'version', 'created_at'],
} as const
const numbers: readonly string[] = ['shared', 'featured', 'position', 'synced']

/** What each kind is looked up by. */
const indices: readonly (readonly [table: keyof typeof records, ...columns: string[]])[] = [
  ['links', 'from'],
  ['links', 'to'],
  ['conventions', 'organisation'],
  ['grants', 'course'],
  ['grants', 'organisation', 'course'],
  ['vocabularies', 'organisation', 'external_id'],
  ['terms', 'vocabulary', 'notation'],
  ['terms', 'broader'],
  ['terms', 'replaced_by'],
  ['collections', 'organisation', 'external_id'],
  ['collections', 'folded'],
  ['collections', 'parent'],
  ['parties', 'collection'],
  ['parties', 'organisation'],
  ['slots', 'collection'],
  ['items', 'course'],
  ['items', 'slot'],
  ['comments', 'subject'],
  ['submissions', 'collection', 'state'],
  ['submissions', 'organisation'],
  ['submissions', 'course'],
  ['projects', 'organisation'],
  ['projects', 'collection'],
  ['projects', 'slot'],
  ['adoptions', 'adopter', 'course'],
  ['adoptions', 'owner', 'created_at'],
  ['adoptions', 'course'],
  ['feedback', 'course'],
  ['feedback', 'organisation'],
  ['notices', 'organisation', 'read_at'],
  ['objectives', 'organisation'],
  ['reach', 'course'],
  ['reach', 'organisation'],
  ['contributions', 'organisation', 'created_at', 'course', 'version'],
  ['contributions', 'course'],
]

/** Collections become shared things with leads; around them is who shares what with whom. */
export async function commons(db: Kysely<Tables>, dialect: SqlDialect): Promise<void> {
  const { schema } = db
  await schema.alterTable('collections').renameTo('collections_before').execute()
  for (const [table, columns] of Object.entries(records)) await createRecords(db, table, columns)
  for (const [table, ...columns] of indices)
    await schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute()
  await keepCollections(db)
  await schema.createIndex('collections_name').unique().on('collections').columns(['organisation', 'folded']).execute()
  // Behind the collection stands all that a listing asks for.
  await schema.createIndex('items_collection').on('items').columns(['collection', 'retired_at', 'course']).execute()
  await sql`create unique index items_once on items (collection, course) where retired_at is null`.execute(db)
  await organisations(db)
  await courses(db)
  await schema
    .createTable('term_labels')
    .addColumn('term', 'text', (column) => column.notNull().references('terms.id'))
    .addColumn('vocabulary', 'text', (column) => column.notNull().references('vocabularies.id'))
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('term_labels_once', ['term', 'folded'])
    .execute()
  await schema.createIndex('term_labels_field').on('term_labels').columns(['field', 'folded']).execute()
  await schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  await search(db, dialect)
}

/** Search looks at the whole sheet, and counts. */
async function search(db: Kysely<Tables>, dialect: SqlDialect): Promise<void> {
  await dialect.replaceSearch(db)
  const step = 500
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('courses')
      .select(['key', 'id', 'sheet'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(step)
      .execute()
    for (const { id, sheet } of rows) await dialect.writeSearch(db, id, searchTextOf(JSON.parse(sheet)))
    const last = rows.at(-1)
    if (rows.length < step || !last) return
    after = last.key
  }
}

async function createRecords(db: Kysely<Tables>, table: string, columns: readonly string[]): Promise<void> {
  let create = db.schema.createTable(table).addColumn('id', 'text', (column) => column.primaryKey())
  for (const name of columns) create = create.addColumn(name, numbers.includes(name) ? 'integer' : 'text')
  await create.addColumn('data', 'text', (column) => column.notNull()).execute()
}

/** Collections and what is in them become records. */
async function keepCollections(db: Kysely<Tables>): Promise<void> {
  await sql`insert into collections (id, organisation, name, folded, shared, data)
    select id, organisation, name, folded, 0, json_object('id', id, 'organisation', organisation, 'name', name,
      'shared', json('false'), 'revision', 1,
      'createdAt', coalesce((select min(added_at) from collection_items where collection = collections_before.id),
        (select max(applied_at) from migrations)))
    from collections_before`.execute(db)
  const id = sql`'itm_' || substr(collection, 5, 13) || substr(course, 18, 13)`
  // Whoever made a collection leads it.
  await sql`insert into parties (id, collection, organisation, role, data)
    select 'pty_' || substr(id, 5), id, organisation, 'lead', json_object('id', 'pty_' || substr(id, 5), 'collection', id,
      'organisation', organisation, 'role', 'lead', 'grantedBy', organisation, 'revision', 1,
      'createdAt', json_extract(data, '$.createdAt'))
    from collections`.execute(db)
  await sql`insert into items (id, collection, course, featured, created_at, data)
    select ${id}, collection, course, 0, added_at, json_object('id', ${id}, 'collection', collection,
      'course', course, 'mode', 'following', 'featured', json('false'), 'revision', 1, 'createdAt', added_at)
    from collection_items`.execute(db)
  await db.schema.dropTable('collection_items').execute()
  await db.schema.dropTable('collections_before').execute()
}

/** What else is said of an organisation, and the graph of them, worked out: all above each, and the poles that it shares with. */
async function organisations(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('organisations')
    .addColumn('profile', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute()
  for (const [table, other] of [
    ['organisation_above', 'above'],
    ['organisation_circles', 'circle'],
  ] as const) {
    await schema
      .createTable(table)
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn(other, 'text', (column) => column.notNull().references('organisations.id'))
      .addPrimaryKeyConstraint(`${table}_once`, ['organisation', other])
      .execute()
    await schema.createIndex(`${table}_${other}`).on(table).columns([other, 'organisation']).execute()
    await sql`insert into ${sql.table(table)} select id, id from organisations`.execute(db)
  }
}

/** Who sees a course, where it came from, and that it is withdrawn; when a version was first published, and with what sheet. */
async function courses(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('courses')
    .addColumn('visibility', 'text', (column) => column.notNull().defaultTo('private'))
    .execute()
  await schema
    .alterTable('courses')
    .addColumn('title_words', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  for (const { id, title } of await db.selectFrom('courses').select(['id', 'title']).execute())
    await db
      .updateTable('courses')
      .set({ title_words: titleWords(title) })
      .where('id', '=', id)
      .execute()
  for (const name of ['derived_from', 'derived_course', 'withdrawal', 'withdrawn_at'])
    await schema.alterTable('courses').addColumn(name, 'text').execute()
  for (const name of ['published_at', 'published_sheet'])
    await schema.alterTable('versions').addColumn(name, 'text').execute()
  // What others see, newest first: of everybody, and of one organisation. The rest stands behind so that the courses need not be touched.
  for (const [name, ...found] of [
    ['courses_visible', 'visibility'],
    ['courses_shown', 'organisation', 'visibility'],
  ] as const)
    await schema
      .createIndex(name)
      .on('courses')
      .columns([
        ...found,
        'updated_at desc',
        'id desc',
        ...(found.length === 1 ? ['organisation'] : []),
        'withdrawn_at',
        'standard',
      ])
      .where('published', 'is not', null)
      .execute()
  await schema.createIndex('tags_folded').on('tags').columns(['folded', 'course']).execute()
  await schema.createIndex('versions_same').on('versions').columns(['tree_digest', 'course']).execute()
  await schema
    .createIndex('courses_derived')
    .on('courses')
    .columns(['derived_course', 'organisation', 'created_at'])
    .execute()
}
