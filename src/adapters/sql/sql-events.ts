import type { Kysely } from 'kysely'
import type { Agent, EventFilter, EventKind, EventRecord, NewEvent } from '../../holdings/event-log.js'
import type { Row, Tables } from './tables.js'

export async function listEvents(
  db: Kysely<Tables>,
  after: number,
  limit: number,
  filter: EventFilter,
): Promise<EventRecord[]> {
  let query = db.selectFrom('events').selectAll().where('sequence', '>', after).orderBy('sequence').limit(limit)
  for (const column of ['organisation', 'subject', 'course', 'kind', 'key'] as const) {
    const value = filter[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  return (await query.execute()).map(eventRecord)
}

/** Within a change: answers the number that the event was given. */
export async function appendEvent(db: Kysely<Tables>, agent: Agent, event: NewEvent): Promise<number> {
  const last = await db
    .selectFrom('events')
    .select((of) => of.fn.max('sequence').as('sequence'))
    .executeTakeFirst()
  // Changes exclude one another, so the number after the last one is the order of commits, and none is ever skipped.
  const sequence = (last?.sequence ?? 0) + 1
  await db
    .insertInto('events')
    .values({
      sequence,
      organisation: event.organisation,
      kind: event.kind,
      at: event.at,
      agent: agent.name,
      key: agent.key ?? null,
      subject: event.subject ?? null,
      course: event.course ?? null,
      version: event.version ?? null,
      details: event.details ? JSON.stringify(event.details) : null,
    })
    .execute()
  return sequence
}

function eventRecord(row: Row<'events'>): EventRecord {
  return {
    sequence: row.sequence,
    organisation: row.organisation,
    kind: row.kind as EventKind,
    at: row.at,
    agent: { name: row.agent, ...(row.key !== null && { key: row.key }) },
    ...(row.subject !== null && { subject: row.subject }),
    ...(row.course !== null && { course: row.course }),
    ...(row.version !== null && { version: row.version }),
    ...(row.details !== null && { details: JSON.parse(row.details) }),
  }
}
