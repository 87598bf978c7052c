import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchText } from '../../../holdings/search-text.js'
import type { Tables } from '../tables.js'

/** In place of a key in `course_changes`: the vocabularies changed. */
export const vocabulariesKey = -1

/**
 * A row of `content_words` is of a version: the key of its course times this, and its number. So nothing has to be written when another version
 * is published, or none.
 */
export const versionsEach = 2 ** 20

/** Of a row of `courses`, the row of `content_words` that counts: of the published version, or of the newest where none is. */
export const contentRow = `courses.key * ${versionsEach} + coalesce(courses.published,
  (select max(number) from versions where course = courses.id))`

/**
 * Makes what search stands on: the words of courses (`=` begins a stem; the words themselves are not kept, only where they are), what their sheets are
 * counted by, words for the mistyped, and which courses changed since when, which triggers note whoever changes them.
 */
export async function createSearchTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of [
    sql`create virtual table course_words using fts5(title, head, body, content = '', contentless_delete = 1,
      prefix = '2 3', tokenize = "ascii tokenchars '='")`,
    sql`create virtual table content_words using fts5(body, content = '', contentless_delete = 1,
      prefix = '2 3', tokenize = "ascii tokenchars '='")`,
    sql`create table course_facets (key integer primary key, said text not null)`,
    sql`create table known_words (word text primary key, written text not null)`,
    sql`create table course_changes (key integer primary key, change integer not null)`,
    sql`create index course_changes_change on course_changes (change)`,
  ])
    await statement.execute(db)
  const changes = [
    ['courses', 'insert', sql`new.key`],
    ['courses', 'update', sql`new.key`],
    ...(['tags', 'items', 'versions'] as const).flatMap((table) => [
      [table, 'insert', keyOf('new')] as const,
      [table, 'update', keyOf('new')] as const,
      [table, 'delete', keyOf('old')] as const,
    ]),
    ...(['vocabularies', 'terms', 'term_labels'] as const).flatMap((table) =>
      (['insert', 'update', 'delete'] as const).map((what) => [table, what, sql.lit(vocabulariesKey)] as const),
    ),
  ] as const
  // Not `insert or replace`: inside a trigger, what the statement outside does on a conflict counts before that, and an upsert aborts.
  for (const [table, what, key] of changes)
    await sql`create trigger ${sql.ref(`${table}_${what}_changes`)} after ${sql.raw(what)} on ${sql.table(table)} begin
      ${changed(key)};
    end`.execute(db)
}

const keyOf = (row: 'new' | 'old') => sql`(select key from courses where id = ${sql.raw(row)}.course)`

const changed = (key: RawBuilder<unknown>) => sql`insert into course_changes (key, change)
  values (${key}, (select coalesce(max(change), 0) + 1 from course_changes))
  on conflict (key) do update set change = excluded.change`

/** The words of what is inside of packages, of which there are many: none is looked for by its beginning, which would take twice the room. */
export async function replaceContentWords(db: Kysely<Tables>): Promise<void> {
  await sql`drop table content_words`.execute(db)
  await sql`create virtual table content_words using fts5(body, content = '', contentless_delete = 1,
    tokenize = "ascii tokenchars '='")`.execute(db)
}

/** Has the course of a version found by these words alone of what is inside of it. */
export async function writeContentWords(
  db: Kysely<Tables>,
  course: string,
  number: number,
  words: string,
): Promise<void> {
  const key = sql`(select key from courses where id = ${course})`
  await sql`insert or replace into content_words (rowid, body)
    values (${key} * ${sql.lit(versionsEach)} + ${number}, ${words})`.execute(db)
  // No other table need have changed.
  await changed(key).execute(db)
}

/** Of a row of `versions`, that nothing was ever written of what is inside of it. */
export const withoutContentWords = sql<boolean>`(select key from courses where id = versions.course) * ${sql.lit(versionsEach)}
  + versions.number not in (select rowid from content_words)`

/** Makes a course findable by these words alone. */
export async function writeCourseWords(
  db: Kysely<Tables>,
  course: string,
  { title, head, body, known, facets }: SearchText,
): Promise<void> {
  await sql`insert or replace into course_words (rowid, title, head, body)
    select key, ${title}, ${head}, ${body} from courses where id = ${course}`.execute(db)
  await sql`insert or replace into course_facets (key, said)
    select key, ${JSON.stringify(facets)} from courses where id = ${course}`.execute(db)
  await sql`insert or ignore into known_words (word, written)
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify([...known])})`.execute(db)
}
