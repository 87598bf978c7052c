import { type RawBuilder, sql } from 'kysely'
import type {
  CommonsReader,
  ContributionQuery,
  ItemFilter,
  KeyRecord,
  NamedTerm,
  OrganisationRecord,
  Settings,
  SigningKeyRecord,
  TagFilter,
  UsedTag,
  VocabularyField,
} from '../../commons/commons-index.js'
import type { RecordFilter, RecordKind } from '../../commons/records.js'
import type { Role } from '../../commons/roles.js'
import type { Sheet } from '../../holdings/sheet-schema.js'
import type { Viewer } from '../../holdings/viewer.js'
import type { Sha256 } from '../../kernel/digest.js'
import { SqlReportReader } from './reports/sql-report-reader.js'
import { countSeenItems, listSeenItems } from './sql-items.js'
import { findKey, hasKeyOf, listKeys, listSigningKeys } from './sql-keys.js'
import { SqlReader } from './sql-reader.js'
import { countRecords, findRecord, listRecords } from './sql-records.js'
import { countNaming, listTags, namedTerms, termsBeginning } from './sql-words.js'
import type { Row } from './tables.js'
import { visibleTo } from './visible.js'

export class SqlCommonsReader extends SqlReader implements CommonsReader {
  get reports(): SqlReportReader {
    return new SqlReportReader(this.db, this.dialect)
  }

  async organisation(reference: string): Promise<OrganisationRecord | undefined> {
    const row = await this.db
      .selectFrom('organisations')
      .selectAll()
      .where((where) => where.or([where('id', '=', reference), where('external_id', '=', reference)]))
      .executeTakeFirst()
    return row && organisationRecord(row)
  }

  async organisationsById(ids: Iterable<string>): Promise<OrganisationRecord[]> {
    const rows = await this.db
      .selectFrom('organisations')
      .selectAll()
      .where(this.dialect.among('id', [...ids]))
      .execute()
    return rows.map(organisationRecord)
  }

  async organisations(after: string, limit: number): Promise<OrganisationRecord[]> {
    const rows = await this.db
      .selectFrom('organisations')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(organisationRecord)
  }

  async above(organisation: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom('organisation_above')
      .select('above')
      .where('organisation', '=', organisation)
      .orderBy('above')
      .execute()
    return rows.map(({ above }) => above)
  }

  async below(organisation: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom('organisation_above')
      .select('organisation')
      .where('above', '=', organisation)
      .orderBy('organisation')
      .execute()
    return rows.map((row) => row.organisation)
  }

  async circles(organisation: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom('organisation_circles')
      .select('circle')
      .where('organisation', '=', organisation)
      .orderBy('circle')
      .execute()
    return rows.map(({ circle }) => circle)
  }

  async setting<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | undefined> {
    const row = await this.db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
    return row && JSON.parse(row.value)
  }

  async contributed({ organisation, below, since, collections, most }: ContributionQuery): Promise<number> {
    const conditions: RawBuilder<unknown>[] = [
      sql`created_at >= ${since}`,
      below
        ? sql`organisation in (select organisation from organisation_above where above = ${organisation})`
        : sql`organisation = ${organisation}`,
    ]
    if (collections)
      conditions.push(sql`exists (select 1 from items
        where items.course = contributions.course and ${this.dialect.among('items.collection', collections)})`)
    const { rows } = await sql<{ count: number }>`select count(*) as count from (select distinct course
      from contributions where ${sql.join(conditions, sql` and `)} ${most === undefined ? sql`` : sql`limit ${most}`})
      as courses`.execute(this.db)
    return Number(rows[0]?.count ?? 0)
  }

  find<Kind extends RecordKind>(kind: Kind, id: string) {
    return findRecord(this.db, kind, id)
  }

  list<Kind extends RecordKind>(kind: Kind, filter?: RecordFilter<Kind>) {
    return listRecords(this.db, this.dialect, kind, filter)
  }

  count<Kind extends RecordKind>(kind: Kind, where?: RecordFilter<Kind>['where']) {
    return countRecords(this.db, this.dialect, kind, where)
  }

  seenItems(viewer: Viewer, filter: ItemFilter) {
    return listSeenItems(this.db, this.dialect, viewer, filter)
  }

  countSeenItems(viewer: Viewer, collections: readonly string[]) {
    return countSeenItems(this.db, this.dialect, viewer, collections)
  }

  async seenTitles(viewer: Viewer, courses: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db
      .selectFrom('courses')
      .select(['id', 'title'])
      .where(this.dialect.among('id', courses))
      .where(visibleTo(this.dialect, viewer))
      .execute()
    return new Map(rows.map(({ id, title }) => [id, title]))
  }

  async sharedTitles(
    viewer: Viewer,
    groups: readonly (readonly string[])[],
    limit: number,
  ): Promise<ReadonlyMap<string, string>> {
    if (groups.length === 0) return new Map()
    // What is tried on few courses is not to be what they are found by.
    const { rows } = await sql<{ id: string; title: string }>`select id, title from courses
      where ${this.dialect.titled(groups)} and +(${visibleTo(this.dialect, viewer)})
        and (organisation <> ${viewer.organisation} or (visibility <> 'private' and published is not null))
      order by key desc limit ${limit}`.execute(this.db)
    return new Map(rows.map(({ id, title }) => [id, title]))
  }

  async seenCoursesWithTree(viewer: Viewer, treeDigest: Sha256, limit: number): Promise<string[]> {
    const rows = await this.db
      .selectFrom('versions')
      .innerJoin('courses', 'courses.id', 'versions.course')
      .select('courses.id')
      .distinct()
      .where('versions.tree_digest', '=', treeDigest)
      .where((where) =>
        where.or([
          where('courses.organisation', '=', viewer.organisation),
          where('versions.published_at', 'is not', null),
        ]),
      )
      .where(visibleTo(this.dialect, viewer))
      .orderBy('courses.id')
      .limit(limit)
      .execute()
    return rows.map(({ id }) => id)
  }

  resolveTerms(field: VocabularyField, folded: readonly string[]): Promise<NamedTerm[]> {
    return namedTerms(this.db, this.dialect, field, folded)
  }

  termsBeginning(vocabulary: string, prefix: string): Promise<string[]> {
    return termsBeginning(this.db, vocabulary, prefix)
  }

  coursesNaming(viewer: Viewer, field: keyof Sheet, term: string): Promise<number> {
    return countNaming(this.db, this.dialect, { viewer, field, term })
  }

  tags(viewer: Viewer, filter: TagFilter): Promise<UsedTag[]> {
    return listTags(this.db, this.dialect, viewer, filter)
  }

  key(id: string): Promise<KeyRecord | undefined> {
    return findKey(this.db, id)
  }

  keys(organisation: string, after: string, limit: number): Promise<KeyRecord[]> {
    return listKeys(this.db, organisation, after, limit)
  }

  hasKeyOf(role: Role): Promise<boolean> {
    return hasKeyOf(this.db, role)
  }

  signingKeys(): Promise<SigningKeyRecord[]> {
    return listSigningKeys(this.db)
  }
}

function organisationRecord(row: Row<'organisations'>): OrganisationRecord {
  return {
    id: row.id,
    ...(row.external_id !== null && { externalId: row.external_id }),
    name: row.name,
    ...JSON.parse(row.profile),
    revision: row.revision,
    createdAt: row.created_at,
  }
}
