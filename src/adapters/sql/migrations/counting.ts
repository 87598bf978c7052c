import { type Kysely, sql } from 'kysely'
import type { SqlDialect } from '../dialect.js'
import type { Tables } from '../tables.js'

/**
 * Indices that hold all that reports count, in the order in which they ask for it: 100 000 sheets are not opened for a number. Where one says
 * more than an earlier one, it takes its place.
 */
export async function counting(db: Kysely<Tables>, { member }: SqlDialect): Promise<void> {
  const said = (name: string) => sql`(${member('sheet', name)})`
  await sql`create index courses_counted on courses (organisation, visibility, withdrawn_at, id, published, standard,
    ${sql.join([
      ...['domain', 'modality', 'themes', 'languages', 'licence.id', 'licence.allowedUses'].map(said),
      sql`(${member('sheet', 'licence.terms')} is not null)`,
    ])}) where published is not null or withdrawn_at is not null`.execute(db)
  await sql`create index courses_titled on courses (title_words, organisation, published) where published is not null`.execute(
    db,
  )
  await sql`create index courses_made on courses (organisation, created_at, derived_course)
    where derived_course is not null`.execute(db)
  await sql`create index versions_counted on versions
    (course, number, verdict, standard, edition, published_at, created_at)`.execute(db)
  for (const name of [
    'adoptions_adopter_course',
    'adoptions_owner_created_at',
    'adoptions_course',
    'feedback_course',
    'feedback_organisation',
    'reach_course',
  ])
    await db.schema.dropIndex(name).execute()
  await sql`create index adoptions_made on adoptions (adopter, course, created_at, owner)`.execute(db)
  await sql`create index adoptions_received on adoptions (owner, created_at, adopter, course)`.execute(db)
  await sql`create index adoptions_used on adoptions (course, ended_at, adopter, synced)`.execute(db)
  const at = sql`(${member('data', 'createdAt')})`
  await sql`create index feedback_received on feedback (course, organisation, ${at})`.execute(db)
  await sql`create index feedback_given on feedback (organisation, course, ${at})`.execute(db)
  await sql`create index reach_of on reach (course, "to", organisation, (${member('data', 'learners')}))`.execute(db)
}
