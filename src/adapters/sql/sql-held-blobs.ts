import type { Kysely } from 'kysely'
import type { Sha256 } from '../../kernel/digest.js'
import type { Tables } from './tables.js'

/** Whether something needs a blob: a version, the sheet of a course, or a pin that is still good. */
export async function isHeld(db: Kysely<Tables>, digest: Sha256, pinnedSince: Date): Promise<boolean> {
  const version = await db
    .selectFrom('versions')
    .select('id')
    .where((where) =>
      where.or([where('sha256', '=', digest), where('dossier', '=', digest), where('thumbnail', '=', digest)]),
    )
    .limit(1)
    .executeTakeFirst()
  if (version) return true
  const course = await db.selectFrom('courses').select('id').where('thumbnail', '=', digest).limit(1).executeTakeFirst()
  if (course) return true
  const pin = await db
    .selectFrom('pins')
    .select('holder')
    .where('sha256', '=', digest)
    .where('pinned_at', '>=', pinnedSince.toISOString())
    .limit(1)
    .executeTakeFirst()
  return pin !== undefined
}
