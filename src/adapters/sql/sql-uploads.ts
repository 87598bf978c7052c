import type { UploadRecord, UploadRecords } from '../../repository/upload-store.js'
import type { SqlDialect } from './dialect.js'

export class SqlUploads implements UploadRecords {
  readonly #dialect: SqlDialect

  constructor(dialect: SqlDialect) {
    this.#dialect = dialect
  }

  async insert(upload: UploadRecord): Promise<void> {
    await this.#dialect.unsynced((db) =>
      db
        .insertInto('uploads')
        .values({
          id: upload.id,
          organisation: upload.organisation,
          file_name: upload.fileName,
          size: upload.size ?? null,
          sha256: upload.sha256 ?? null,
          metadata: JSON.stringify(upload.metadata),
          created_at: upload.createdAt,
          expires_at: upload.expiresAt,
        })
        .execute(),
    )
  }

  async upload(organisation: string, id: string): Promise<UploadRecord | undefined> {
    const row = await this.#dialect.reader
      .selectFrom('uploads')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('id', '=', id)
      .executeTakeFirst()
    return (
      row && {
        id: row.id,
        organisation: row.organisation,
        fileName: row.file_name,
        ...(row.size !== null && { size: row.size }),
        ...(row.sha256 !== null && { sha256: row.sha256 }),
        metadata: JSON.parse(row.metadata),
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      }
    )
  }

  async update(
    id: string,
    { size, sha256, expiresAt }: { readonly size?: number; readonly sha256?: string; readonly expiresAt?: string },
  ): Promise<void> {
    const change = {
      ...(size !== undefined && { size }),
      ...(sha256 !== undefined && { sha256 }),
      ...(expiresAt !== undefined && { expires_at: expiresAt }),
    }
    if (Object.keys(change).length === 0) return
    await this.#dialect.unsynced((db) => db.updateTable('uploads').set(change).where('id', '=', id).execute())
  }

  async remove(id: string): Promise<void> {
    await this.#dialect.unsynced((db) => db.deleteFrom('uploads').where('id', '=', id).execute())
  }

  async expiry(id: string): Promise<string | undefined> {
    const row = await this.#dialect.reader
      .selectFrom('uploads')
      .select('expires_at')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.expires_at
  }

  async expired(before: Date, limit: number): Promise<string[]> {
    const rows = await this.#dialect.reader
      .selectFrom('uploads')
      .select('id')
      .where('expires_at', '<', before.toISOString())
      .orderBy('expires_at')
      .limit(limit)
      .execute()
    return rows.map(({ id }) => id)
  }
}
