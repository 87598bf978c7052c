import { type Kysely, sql } from 'kysely'
import { FondsError } from '../../kernel/errors.js'
import type { SqlDialect } from './dialect.js'
import { commons } from './migrations/commons.js'
import { counting } from './migrations/counting.js'
import { thumbnails } from './migrations/thumbnails.js'
import type { Tables } from './tables.js'

interface Migration {
  readonly name: string
  up(db: Kysely<Tables>, dialect: SqlDialect): Promise<void>
}

/** Forward only, numbered from 1. One that has been released never changes: what comes later is another one. */
const migrations: readonly Migration[] = [
  { name: 'courses, versions, tags, collections, log', up: holdings },
  { name: 'organisations, keys, jobs, uploads, who did what', up: platform },
  { name: 'the commons: who shares what with whom', up: commons },
  {
    name: 'words of what is inside of packages, thumbnails, what reports count by',
    up: async (db, dialect) => {
      await dialect.replaceContentSearch(db)
      await thumbnails(db)
      await counting(db, dialect)
    },
  },
]

/**
 * Brings the index to the newest schema, whole or not at all, under the lock of a change.
 *
 * @throws {FondsError} `store-newer` when a newer Fonds wrote it.
 */
export async function migrate(dialect: SqlDialect, directory: string, now: Date): Promise<void> {
  if ((await appliedTo(dialect.reader)) === migrations.length) return
  await dialect.writer.transaction().execute(async (db) => {
    await db.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute()
    const applied = (await appliedTo(db)) ?? 0
    if (applied > migrations.length)
      throw new FondsError('store-newer', { directory, found: applied, known: migrations.length })
    for (const [at, migration] of migrations.entries()) {
      if (at < applied) continue
      await migration.up(db, dialect)
      const row = { number: at + 1, name: migration.name, applied_at: now.toISOString() }
      await db.insertInto('migrations').values(row).execute()
    }
  })
}

/** Number of the newest migration; undefined in an empty database. */
async function appliedTo(db: Kysely<Tables>): Promise<number | undefined> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'migrations')) return undefined
  const row = await db
    .selectFrom('migrations')
    .select((of) => of.fn.max('number').as('number'))
    .executeTakeFirst()
  return row?.number ?? 0
}

async function holdings(db: Kysely<Tables>, dialect: SqlDialect): Promise<void> {
  const { schema } = db
  await schema
    .createTable('organisations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute()
  await db.insertInto('organisations').values({ id: 'local', name: 'local' }).execute()
  await schema
    .createTable('courses')
    .addColumn('key', dialect.countingKey, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('external_id', 'text')
    .addColumn('sheet', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('standard', 'text', (column) => column.notNull())
    .addColumn('edition', 'text')
    .addColumn('published', 'integer')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('courses_external_id', ['organisation', 'external_id'])
    .execute()
  // The standard stands at the end so that a search for few among many need not touch the courses themselves, sheets and all.
  await schema
    .createIndex('courses_recent')
    .on('courses')
    .columns(['organisation', 'updated_at desc', 'id desc', 'standard'])
    .execute()
  await schema
    .createIndex('courses_standard')
    .on('courses')
    .columns(['organisation', 'standard', 'updated_at desc', 'id desc'])
    .execute()
  await schema
    .createTable('versions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('course', 'text', (column) => column.notNull().references('courses.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('tree_digest', 'text', (column) => column.notNull())
    .addColumn('dossier', 'text', (column) => column.notNull())
    .addColumn('sheet', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('standard', 'text', (column) => column.notNull())
    .addColumn('edition', 'text')
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('manifest_identifier', 'text')
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('versions_number', ['course', 'number'])
    .execute()
  const lookups = {
    versions_package: ['organisation', 'sha256'],
    versions_tree: ['organisation', 'tree_digest'],
    versions_size: ['organisation', 'size'],
    versions_manifest: ['organisation', 'manifest_identifier'],
    versions_blob: ['sha256'],
    versions_dossier: ['dossier'],
  } as const
  for (const [name, columns] of Object.entries(lookups))
    await schema
      .createIndex(name)
      .on('versions')
      .columns([...columns])
      .execute()
  await schema
    .createTable('tags')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('course', 'text', (column) => column.notNull().references('courses.id'))
    .addColumn('tag', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('tags_once', ['course', 'folded'])
    .execute()
  await schema.createIndex('tags_courses').on('tags').columns(['organisation', 'folded', 'course']).execute()
  await schema
    .createTable('collections')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addUniqueConstraint('collections_name', ['organisation', 'folded'])
    .execute()
  await schema
    .createTable('collection_items')
    .addColumn('collection', 'text', (column) => column.notNull().references('collections.id'))
    .addColumn('course', 'text', (column) => column.notNull().references('courses.id'))
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('collection_items_once', ['collection', 'course'])
    .execute()
  await schema.createIndex('collection_items_course').on('collection_items').columns(['course']).execute()
  await schema
    .createTable('pins')
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('pinned_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pins_once', ['sha256', 'holder'])
    .execute()
  await schema.createIndex('pins_holder').on('pins').columns(['holder']).execute()
  await schema
    .createTable('events')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('course', 'text', (column) => column.notNull())
    .addColumn('version', 'text')
    .addColumn('details', 'text')
    .execute()
  await schema.createIndex('events_course').on('events').columns(['course', 'sequence']).execute()
  await dialect.createSearch(db)
}

/** Who is there, by what key they come in, what they asked for, and who did what. */
async function platform(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema.alterTable('organisations').addColumn('external_id', 'text').execute()
  await schema
    .alterTable('organisations')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await schema
    .alterTable('organisations')
    .addColumn('created_at', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  // The one that came with the repository is as old as that.
  await sql`update organisations set created_at = (select applied_at from migrations where number = 1)`.execute(db)
  await schema.createIndex('organisations_external').unique().on('organisations').columns(['external_id']).execute()
  await schema
    .alterTable('courses')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await schema
    .alterTable('courses')
    .addColumn('edited', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  await schema
    .createTable('keys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text')
    .addColumn('secret_digest', 'text')
    .addColumn('public_key', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .addColumn('last_used_at', 'text')
    .execute()
  await schema.createIndex('keys_organisation').on('keys').columns(['organisation', 'id']).execute()
  await schema
    .createTable('signing_keys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('private_key', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('jobs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('done', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('total', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('cancelling', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('upload', 'text')
    .addColumn('result', 'text')
    .addColumn('problem', 'text')
    .addColumn('report', 'text')
    .addColumn('runner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text')
    .addColumn('finished_at', 'text')
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await schema.createIndex('jobs_state').on('jobs').columns(['state', 'id']).execute()
  await schema.createIndex('jobs_organisation').on('jobs').columns(['organisation', 'id']).execute()
  await schema
    .createTable('uploads')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint')
    .addColumn('sha256', 'text')
    .addColumn('metadata', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('uploads_expiry').on('uploads').columns(['expires_at']).execute()
  await schema
    .createTable('answers')
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('answers_once', ['client', 'key'])
    .execute()
  await schema.createIndex('answers_age').on('answers').columns(['at']).execute()
  await eventsOfEverybody(db)
}

/** The log names who did it, and is no longer about courses alone. */
async function eventsOfEverybody(db: Kysely<Tables>): Promise<void> {
  const { schema } = db
  await schema.dropIndex('events_course').execute()
  await schema.alterTable('events').renameTo('events_before').execute()
  await schema
    .createTable('events')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('key', 'text')
    .addColumn('subject', 'text')
    .addColumn('course', 'text')
    .addColumn('version', 'text')
    .addColumn('details', 'text')
    .execute()
  await sql`insert into events (sequence, organisation, kind, at, agent, course, version, details)
    select sequence, organisation, kind, at, 'local', course, version, details from events_before`.execute(db)
  await sql`drop table events_before`.execute(db)
  await schema.createIndex('events_course').on('events').columns(['course', 'sequence']).execute()
  await schema.createIndex('events_organisation').on('events').columns(['organisation', 'sequence']).execute()
}
