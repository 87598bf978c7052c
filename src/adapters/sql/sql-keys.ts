import { type Kysely, sql } from 'kysely'
import type { KeyRecord, SigningKeyRecord } from '../../commons/commons-index.js'
import type { Role } from '../../commons/roles.js'
import type { Row, Tables } from './tables.js'

/** Keys that let somebody in, and those that tokens are signed with. */

export async function findKey(db: Kysely<Tables>, id: string): Promise<KeyRecord | undefined> {
  const row = await db.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst()
  return row && keyRecord(row)
}

export async function listKeys(
  db: Kysely<Tables>,
  organisation: string,
  after: string,
  limit: number,
): Promise<KeyRecord[]> {
  const rows = await db
    .selectFrom('keys')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(keyRecord)
}

export async function hasKeyOf(db: Kysely<Tables>, role: Role): Promise<boolean> {
  const row = await db.selectFrom('keys').select('id').where('roles', 'like', `%"${role}"%`).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function insertKey(db: Kysely<Tables>, key: KeyRecord): Promise<void> {
  await db
    .insertInto('keys')
    .values({
      id: key.id,
      organisation: key.organisation,
      name: key.name,
      roles: JSON.stringify(key.roles),
      scopes: key.scopes ? JSON.stringify(key.scopes) : null,
      secret_digest: key.secretDigest ?? null,
      public_key: key.publicKey ? JSON.stringify(key.publicKey) : null,
      revision: key.revision,
      created_at: key.createdAt,
      created_by: JSON.stringify(key.createdBy),
      expires_at: key.expiresAt ?? null,
      revoked_at: key.revokedAt ?? null,
      last_used_at: key.lastUsedAt ?? null,
    })
    .execute()
}

export async function revokeKey(db: Kysely<Tables>, id: string, at: string): Promise<void> {
  await db
    .updateTable('keys')
    .set({ revoked_at: at, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function touchKey(db: Kysely<Tables>, id: string, at: string): Promise<void> {
  await db.updateTable('keys').set({ last_used_at: at }).where('id', '=', id).execute()
}

/** Newest first. */
export async function listSigningKeys(db: Kysely<Tables>): Promise<SigningKeyRecord[]> {
  const rows = await db.selectFrom('signing_keys').selectAll().orderBy('id', 'desc').execute()
  return rows.map(({ id, private_key, created_at }) => ({
    id,
    privateKey: JSON.parse(private_key),
    createdAt: created_at,
  }))
}

export async function insertSigningKey(
  db: Kysely<Tables>,
  { id, privateKey, createdAt }: SigningKeyRecord,
): Promise<void> {
  await db
    .insertInto('signing_keys')
    .values({ id, private_key: JSON.stringify(privateKey), created_at: createdAt })
    .execute()
}

export async function removeSigningKey(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('signing_keys').where('id', '=', id).execute()
}

function keyRecord(row: Row<'keys'>): KeyRecord {
  return {
    id: row.id,
    organisation: row.organisation,
    name: row.name,
    roles: JSON.parse(row.roles),
    ...(row.scopes !== null && { scopes: JSON.parse(row.scopes) }),
    ...(row.secret_digest !== null && { secretDigest: row.secret_digest }),
    ...(row.public_key !== null && { publicKey: JSON.parse(row.public_key) }),
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: JSON.parse(row.created_by),
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
    ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
    ...(row.last_used_at !== null && { lastUsedAt: row.last_used_at }),
  }
}
