import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { NamedTerm, TagFilter, UsedTag, VocabularyField, VocabularyPlace } from '../../commons/commons-index.js'
import type { Sheet } from '../../holdings/sheet-schema.js'
import type { Viewer } from '../../holdings/viewer.js'
import { foldedWord } from '../../kernel/fold.js'
import type { SqlDialect } from './dialect.js'
import type { Tables } from './tables.js'
import { visibleTo } from './visible.js'

/** The words that courses carry: terms of vocabularies, which are found by what sheets say, and free tags. */

type Among = Pick<SqlDialect, 'among'>

export async function namedTerms(
  db: Kysely<Tables>,
  { among }: Among,
  field: VocabularyField,
  folded: readonly string[],
): Promise<NamedTerm[]> {
  if (folded.length === 0) return []
  const { rows } = await sql<NamedTerm>`select term, vocabulary, folded from term_labels
    where field = ${field} and ${among('folded', folded)} order by term, folded`.execute(db)
  return rows
}

export async function termsBeginning(db: Kysely<Tables>, vocabulary: string, prefix: string): Promise<string[]> {
  const { rows } = await sql<{ term: string }>`select distinct term from term_labels
    where term in (select id from terms where vocabulary = ${vocabulary}) and ${begins('folded', prefix)}
    order by term`.execute(db)
  return rows.map(({ term }) => term)
}

const begins = (column: string, prefix: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`substr(${sql.ref(column)}, 1, length(${prefix})) = ${prefix}`

/** Sheets keep texts as people wrote them, and no database folds as we do: so first which texts there are, then who has one of those. */
export async function countNaming(
  db: Kysely<Tables>,
  dialect: Among,
  { viewer, field, term }: { readonly viewer: Viewer; readonly field: keyof Sheet; readonly term: string },
): Promise<number> {
  const { rows: labels } = await sql<{ folded: string }>`with recursive below (id) as (select ${term}
    union select terms.id from terms join below on terms.broader = below.id)
    select distinct folded from term_labels where term in (select id from below)`.execute(db)
  if (labels.length === 0) return 0
  const words = new Set(labels.map(({ folded }) => folded))
  const values = sql`json_each(courses.sheet, ${`$.${field}`})`
  const { rows: written } = await sql<{ value: string }>`select distinct value from courses, ${values}`.execute(db)
  const texts = written.flatMap(({ value }) => (words.has(foldedWord(value)) ? [value] : []))
  if (texts.length === 0) return 0
  const { rows } = await sql<{ count: number }>`select count(*) as count from courses
    where ${visibleTo(dialect, viewer)}
    and exists (select 1 from ${values} where ${dialect.among('value', texts)})`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

export async function listTags(
  db: Kysely<Tables>,
  dialect: Among,
  viewer: Viewer,
  { prefix = '', after = '', limit }: TagFilter,
): Promise<UsedTag[]> {
  const seen = sql`tags join courses on courses.id = tags.course where ${visibleTo(dialect, viewer)}`
  const { rows } = await sql<{ folded: string; courses: number }>`select folded, count(*) as courses from ${seen}
    and folded > ${after} and ${begins('folded', prefix)} group by folded order by folded limit ${limit}`.execute(db)
  const folded = rows.map((row) => row.folded)
  if (folded.length === 0) return []
  const { rows: written } = await sql<{ folded: string; tag: string }>`select folded, tag from ${seen}
    and ${dialect.among('folded', folded)} group by folded, tag order by count(*), tag desc`.execute(db)
  // Of each tag the last one, which is the most usual.
  const usual = new Map(written.map((row) => [row.folded, row.tag]))
  return rows.map((row) => ({ tag: usual.get(row.folded) ?? row.folded, folded: row.folded, courses: row.courses }))
}

export async function labelTerms(
  db: Kysely<Tables>,
  { among }: Among,
  { vocabulary, field }: VocabularyPlace,
  words: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  await sql`delete from term_labels where ${among('term', [...words.keys()])}`.execute(db)
  const rows = [...words].flatMap(([term, folded]) => folded.map((word) => [term, word]))
  await sql`insert into term_labels (term, vocabulary, field, folded)
    select value ->> 0, ${vocabulary}, ${field}, value ->> 1 from json_each(${JSON.stringify(rows)})`.execute(db)
}

export async function moveLabels(
  db: Kysely<Tables>,
  vocabulary: string,
  field: VocabularyField | undefined,
): Promise<void> {
  const its = sql`where term in (select id from terms where vocabulary = ${vocabulary})`
  if (field === undefined) await sql`delete from term_labels ${its}`.execute(db)
  else await sql`update term_labels set field = ${field} ${its}`.execute(db)
}
