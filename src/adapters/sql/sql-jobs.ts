import { type Kysely, sql } from 'kysely'
import {
  type JobEnd,
  type JobProgress,
  type JobRecord,
  type JobStage,
  type JobState,
  type JobStore,
  madeVersion,
  type NewJob,
} from '../../repository/job-store.js'
import type { SqlDialect } from './dialect.js'
import type { Row, Tables } from './tables.js'

/** Jobs as rows: a runner takes the oldest that waits, or one whose runner let its lease run out. */
export class SqlJobs implements JobStore {
  readonly #dialect: SqlDialect

  constructor(dialect: SqlDialect) {
    this.#dialect = dialect
  }

  insert(job: NewJob): Promise<void> {
    const { id, organisation, agent, request, createdAt, runner } = job
    return this.#dialect.unsynced(async (db) => {
      await db
        .insertInto('jobs')
        .values({
          id,
          organisation,
          agent: JSON.stringify(agent),
          request: JSON.stringify(request),
          upload: 'upload' in request.source ? request.source.upload : null,
          created_at: createdAt,
          updated_at: createdAt,
          stage: 'queued',
          ...(runner
            ? {
                state: 'running',
                attempts: 1,
                runner: runner.id,
                lease_until: runner.leaseUntil.toISOString(),
                started_at: createdAt,
              }
            : { state: 'queued' }),
        })
        .execute()
    })
  }

  async settle(id: string): Promise<void> {
    // Whatever is written: with the end of a transaction that waits for the disk, all that was written before is on it.
    await this.#change((db) => db.updateTable('jobs').set({ id }).where('id', '=', id).execute())
  }

  job(organisation: string, id: string): Promise<JobRecord | undefined> {
    return findJob(this.#dialect.reader, organisation, id)
  }

  async jobs(organisation: string, { states, after, limit }: Parameters<JobStore['jobs']>[1]): Promise<JobRecord[]> {
    let query = this.#dialect.reader
      .selectFrom('jobs')
      .selectAll()
      .where('organisation', '=', organisation)
      .orderBy('id', 'desc')
      .limit(limit)
    if (states) query = query.where('state', 'in', states)
    if (after !== undefined) query = query.where('id', '<', after)
    return (await query.execute()).map(jobRecord)
  }

  claim(runner: string, now: Date, leaseUntil: Date, which: 'all' | 'arrived' = 'all'): Promise<JobRecord | undefined> {
    const at = now.toISOString()
    const address = this.#dialect.member('request', 'source.url')
    return this.#dialect.unsynced(async (db) => {
      const row = await db
        .updateTable('jobs')
        .set({
          state: 'running',
          // It has its runner's place, and begins.
          stage: sql<JobStage>`case when ${address} is null then 'reading' else 'receiving' end`,
          done: 0,
          total: 0,
          runner,
          lease_until: leaseUntil.toISOString(),
          started_at: at,
          updated_at: at,
          attempts: sql`attempts + 1`,
          revision: sql`revision + 1`,
        })
        .where('id', '=', (from) =>
          from
            .selectFrom('jobs')
            .select('id')
            .where((where) =>
              where.or([
                where('state', '=', 'queued'),
                where.and([where('state', '=', 'running'), where('lease_until', '<', at)]),
              ]),
            )
            .$if(which === 'arrived', (waiting) => waiting.where(address, 'is', null))
            .orderBy('id')
            .limit(1),
        )
        .returningAll()
        .executeTakeFirst()
      return row && jobRecord(row)
    })
  }

  progress(
    id: string,
    runner: string,
    { stage, done, total, report }: JobProgress,
    leaseUntil: Date,
  ): Promise<'go-on' | 'cancel' | 'lost'> {
    return this.#dialect.unsynced(async (db) => {
      const row = await db
        .updateTable('jobs')
        .set({
          stage,
          done,
          total,
          ...(report !== undefined && { report }),
          lease_until: leaseUntil.toISOString(),
          revision: sql`revision + 1`,
        })
        .where('id', '=', id)
        .where('runner', '=', runner)
        .where('state', '=', 'running')
        .returning('cancelling')
        .executeTakeFirst()
      if (!row) return 'lost'
      return row.cancelling ? 'cancel' : 'go-on'
    })
  }

  finish(id: string, runner: string, end: JobEnd): Promise<boolean> {
    const change = (work: (db: Kysely<Tables>) => Promise<boolean>) =>
      madeVersion(end) ? this.#dialect.unsynced(work) : this.#change(work)
    return change(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('jobs')
        .set({
          state: end.state,
          stage: 'finished',
          result: end.state === 'complete' ? JSON.stringify(end.result) : null,
          problem: end.state === 'failed' ? JSON.stringify(end.problem) : null,
          ...(end.state !== 'cancelled' && end.report !== undefined && { report: end.report }),
          finished_at: end.at,
          updated_at: end.at,
          runner: null,
          lease_until: null,
          revision: sql`revision + 1`,
        })
        .where('id', '=', id)
        .where('runner', '=', runner)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    })
  }

  async release(runners: readonly string[]): Promise<void> {
    if (runners.length === 0) return
    await this.#change(async (db) => {
      await db
        .updateTable('jobs')
        .set({ state: 'queued', stage: 'queued', runner: null, lease_until: null, revision: sql`revision + 1` })
        .where('state', '=', 'running')
        .where('runner', 'in', runners)
        .execute()
    })
  }

  async runners(): Promise<string[]> {
    const rows = await this.#dialect.reader
      .selectFrom('jobs')
      .select('runner')
      .distinct()
      .where('state', '=', 'running')
      .execute()
    return rows.flatMap(({ runner }) => (runner === null ? [] : [runner]))
  }

  cancel(organisation: string, id: string, at: string): Promise<JobRecord | undefined> {
    return this.#change(async (db) => {
      const update = () => db.updateTable('jobs').where('organisation', '=', organisation).where('id', '=', id)
      await update()
        .set({ state: 'cancelled', stage: 'finished', finished_at: at, updated_at: at, revision: sql`revision + 1` })
        .where('state', '=', 'queued')
        .execute()
      await update()
        .set({ cancelling: 1, updated_at: at, revision: sql`revision + 1` })
        .where('state', '=', 'running')
        .execute()
      return findJob(db, organisation, id)
    })
  }

  forget(before: Date): Promise<number> {
    return this.#change(async (db) => {
      const { numDeletedRows } = await db
        .deleteFrom('jobs')
        .where('finished_at', '<', before.toISOString())
        .executeTakeFirst()
      return Number(numDeletedRows)
    })
  }

  async counts(): Promise<Readonly<Record<JobState, number>>> {
    const rows = await this.#dialect.reader
      .selectFrom('jobs')
      .select((of) => ['state', of.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute()
    const counts = { queued: 0, running: 0, complete: 0, failed: 0, cancelled: 0 }
    for (const { state, count } of rows) counts[state] = Number(count)
    return counts
  }

  async uploadsInUse(): Promise<string[]> {
    const rows = await this.#dialect.reader
      .selectFrom('jobs')
      .select('upload')
      .where('state', 'in', ['queued', 'running'])
      .where('upload', 'is not', null)
      .execute()
    return rows.flatMap(({ upload }) => (upload === null ? [] : [upload]))
  }

  #change<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#dialect.writer.transaction().execute(work)
  }
}

async function findJob(db: Kysely<Tables>, organisation: string, id: string): Promise<JobRecord | undefined> {
  const row = await db
    .selectFrom('jobs')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && jobRecord(row)
}

function jobRecord(row: Row<'jobs'>): JobRecord {
  return {
    id: row.id,
    organisation: row.organisation,
    agent: JSON.parse(row.agent),
    request: JSON.parse(row.request),
    state: row.state,
    stage: row.stage as JobStage,
    done: row.done,
    total: row.total,
    attempts: row.attempts,
    cancelling: row.cancelling === 1,
    ...(row.result !== null && { result: JSON.parse(row.result) }),
    ...(row.problem !== null && { problem: JSON.parse(row.problem) }),
    ...(row.report !== null && { report: row.report }),
    createdAt: row.created_at,
    ...(row.started_at !== null && { startedAt: row.started_at }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    updatedAt: row.updated_at,
    revision: row.revision,
  }
}
