import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type CommonsRecords, type RecordFilter, type RecordKind, recordKinds } from '../../commons/records.js'
import { fold } from '../../kernel/fold.js'
import type { SqlDialect } from './dialect.js'
import type { Tables } from './tables.js'

/** Records of the commons in their tables: the whole as JSON, and the members that they are found by as columns. */

type Among = Pick<SqlDialect, 'among'>

export async function findRecord<Kind extends RecordKind>(db: Kysely<Tables>, kind: Kind, id: string) {
  const { rows } = await sql<{ data: string }>`select data from ${sql.table(kind)} where id = ${id}`.execute(db)
  return rows[0] && (JSON.parse(rows[0].data) as CommonsRecords[Kind])
}

export async function listRecords<Kind extends RecordKind>(
  db: Kysely<Tables>,
  dialect: Among,
  kind: Kind,
  { where, after, newestFirst, limit }: RecordFilter<Kind> = {},
) {
  const conditions = conditionsOf(dialect, where)
  if (after !== undefined) conditions.push(newestFirst ? sql`id < ${after}` : sql`id > ${after}`)
  const { rows } = await sql<{ data: string }>`select data from ${sql.table(kind)} ${allOf(conditions)}
    order by id ${newestFirst ? sql`desc` : sql`asc`} ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db)
  return rows.map(({ data }) => JSON.parse(data) as CommonsRecords[Kind])
}

export async function countRecords<Kind extends RecordKind>(
  db: Kysely<Tables>,
  dialect: Among,
  kind: Kind,
  where: RecordFilter<Kind>['where'],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(kind)}
    ${allOf(conditionsOf(dialect, where))}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

export const putRecord = <Kind extends RecordKind>(
  db: Kysely<Tables>,
  kind: Kind,
  record: CommonsRecords[Kind],
): Promise<void> => putRecords(db, kind, [record])

/** As one statement, whose text is the same however many there are. */
export async function putRecords<Kind extends RecordKind>(
  db: Kysely<Tables>,
  kind: Kind,
  records: readonly CommonsRecords[Kind][],
): Promise<void> {
  const keys: readonly string[] = recordKinds[kind].keys
  // A name is found whatever its letter case and accents.
  const columns = ['id', 'data', ...keys.map(columnOf), ...(keys.includes('name') ? ['folded'] : [])]
  const rows = records.map((record) => {
    const members: Readonly<Record<string, unknown>> = { ...record }
    const values = keys.map((key) => columnValue(members[key]))
    return [
      record.id,
      JSON.stringify(record),
      ...values,
      ...(keys.includes('name') ? [fold(String(members.name))] : []),
    ]
  })
  const cells = columns.map((_, at) => sql`value ->> ${sql.lit(at)}`)
  // `where true` tells what follows from the condition of a join.
  await sql`insert into ${sql.table(kind)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(cells)} from json_each(${JSON.stringify(rows)}) where true on conflict (id) do update set
    ${sql.join(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`.execute(db)
}

/** `expiresAt` as its column is called. */
const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function columnValue(value: unknown): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function conditionsOf({ among }: Among, where: object = {}): RawBuilder<unknown>[] {
  return Object.entries(where).flatMap(([key, value]: [string, unknown]) => {
    const column = sql.ref(columnOf(key))
    if (value === undefined) return []
    if (value === null) return [sql`${column} is null`]
    if (!Array.isArray(value)) return [sql`${column} = ${columnValue(value)}`]
    return [
      sql`${among(
        columnOf(key),
        value.flatMap((one) => columnValue(one) ?? []),
      )}`,
    ]
  })
}

const allOf = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
