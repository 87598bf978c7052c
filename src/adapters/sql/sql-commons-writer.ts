import { sql } from 'kysely'
import type {
  CommonsWriter,
  KeyRecord,
  OrganisationRecord,
  Place,
  Settings,
  SigningKeyRecord,
  VocabularyField,
  VocabularyPlace,
} from '../../commons/commons-index.js'
import type { CommonsRecords, RecordKind } from '../../commons/records.js'
import { insertKey, insertSigningKey, removeSigningKey, revokeKey, touchKey } from './sql-keys.js'
import { putRecord, putRecords } from './sql-records.js'
import { labelTerms, moveLabels } from './sql-words.js'
import { SqlWriter } from './sql-writer.js'

export class SqlCommonsWriter extends SqlWriter implements CommonsWriter {
  async insertOrganisation({
    id,
    externalId,
    name,
    revision,
    createdAt,
    ...profile
  }: OrganisationRecord): Promise<void> {
    await this.db
      .insertInto('organisations')
      .values({
        id,
        external_id: externalId ?? null,
        name,
        revision,
        created_at: createdAt,
        profile: JSON.stringify(profile),
      })
      .execute()
    await this.placeOrganisation({ organisation: id, above: [id], circles: [id] })
  }

  async updateOrganisation(
    id: string,
    { name, externalId, profile }: Parameters<CommonsWriter['updateOrganisation']>[1],
  ): Promise<void> {
    await this.db
      .updateTable('organisations')
      .set({
        revision: sql`revision + 1`,
        ...(name !== undefined && { name }),
        ...(externalId !== undefined && { external_id: externalId }),
        ...(profile && { profile: JSON.stringify(profile) }),
      })
      .where('id', '=', id)
      .execute()
  }

  async placeOrganisation({ organisation, above, circles }: Place): Promise<void> {
    await this.#place('organisation_above', 'above', organisation, await this.above(organisation), above)
    await this.#place('organisation_circles', 'circle', organisation, await this.circles(organisation), circles)
  }

  /** Changes only what differs: most of what is above an organisation stays when something changes up there. */
  async #place(
    table: 'organisation_above' | 'organisation_circles',
    column: 'above' | 'circle',
    organisation: string,
    before: readonly string[],
    after: readonly string[],
  ): Promise<void> {
    const [had, has] = [new Set(before), new Set(after)]
    const [gone, added] = [before.filter((one) => !has.has(one)), [...has].filter((one) => !had.has(one))]
    if (gone.length > 0)
      await sql`delete from ${sql.table(table)} where organisation = ${organisation}
        and ${this.dialect.among(column, gone)}`.execute(this.db)
    if (added.length > 0)
      await sql`insert into ${sql.table(table)} (organisation, ${sql.ref(column)})
        values ${sql.join(added.map((one) => sql`(${organisation}, ${one})`))}`.execute(this.db)
  }

  async set<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
    const row = { name, value: JSON.stringify(value) }
    await this.db
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
      .execute()
  }

  put<Kind extends RecordKind>(kind: Kind, record: CommonsRecords[Kind]): Promise<void> {
    return putRecord(this.db, kind, record)
  }

  putAll<Kind extends RecordKind>(kind: Kind, records: readonly CommonsRecords[Kind][]): Promise<void> {
    return putRecords(this.db, kind, records)
  }

  labelTerms(place: VocabularyPlace, words: ReadonlyMap<string, readonly string[]>): Promise<void> {
    return labelTerms(this.db, this.dialect, place, words)
  }

  moveLabels(vocabulary: string, field: VocabularyField | undefined): Promise<void> {
    return moveLabels(this.db, vocabulary, field)
  }

  insertKey(key: KeyRecord): Promise<void> {
    return insertKey(this.db, key)
  }

  revokeKey(id: string, at: string): Promise<void> {
    return revokeKey(this.db, id, at)
  }

  touchKey(id: string, at: string): Promise<void> {
    return touchKey(this.db, id, at)
  }

  insertSigningKey(key: SigningKeyRecord): Promise<void> {
    return insertSigningKey(this.db, key)
  }

  removeSigningKey(id: string): Promise<void> {
    return removeSigningKey(this.db, id)
  }
}
