import { sql } from 'kysely'
import type { CommonsWriter, KeyRecord, OrganisationRecord, SigningKeyRecord } from '../../commons/commons-index.js'
import { SqlWriter } from './sql-writer.js'

export class SqlCommonsWriter extends SqlWriter implements CommonsWriter {
  async insertOrganisation({ id, externalId, name, revision, createdAt }: OrganisationRecord): Promise<void> {
    await this.db
      .insertInto('organisations')
      .values({ id, external_id: externalId ?? null, name, revision, created_at: createdAt })
      .execute()
  }

  async updateOrganisation(
    id: string,
    { name, externalId }: { readonly name?: string; readonly externalId?: string | null },
  ): Promise<void> {
    await this.db
      .updateTable('organisations')
      .set({
        revision: sql`revision + 1`,
        ...(name !== undefined && { name }),
        ...(externalId !== undefined && { external_id: externalId }),
      })
      .where('id', '=', id)
      .execute()
  }

  async insertKey(key: KeyRecord): Promise<void> {
    await this.db
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

  async revokeKey(id: string, at: string): Promise<void> {
    await this.db
      .updateTable('keys')
      .set({ revoked_at: at, revision: sql`revision + 1` })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute()
  }

  async touchKey(id: string, at: string): Promise<void> {
    await this.db.updateTable('keys').set({ last_used_at: at }).where('id', '=', id).execute()
  }

  async insertSigningKey({ id, privateKey, createdAt }: SigningKeyRecord): Promise<void> {
    await this.db
      .insertInto('signing_keys')
      .values({ id, private_key: JSON.stringify(privateKey), created_at: createdAt })
      .execute()
  }

  async removeSigningKey(id: string): Promise<void> {
    await this.db.deleteFrom('signing_keys').where('id', '=', id).execute()
  }
}
