import { type Kysely, sql } from 'kysely'
import type {
  CourseFilter,
  CourseRecord,
  IndexReader,
  PackageHolder,
  VersionRecord,
} from '../../holdings/course-index.js'
import type { CourseSearch, FoundCourses } from '../../holdings/course-search.js'
import type { EventFilter, EventRecord } from '../../holdings/event-log.js'
import type { Viewer } from '../../holdings/viewer.js'
import type { Sha256 } from '../../kernel/digest.js'
import type { SqlDialect } from './dialect.js'
import { type CountedRow, courseRecords, versionsTold } from './sql-courses.js'
import { listEvents } from './sql-events.js'
import { isHeld } from './sql-held-blobs.js'
import { pageOfCourses } from './sql-listing.js'
import type { Row, Tables } from './tables.js'
import { goneFrom, visibleTo } from './visible.js'

export class SqlReader implements IndexReader {
  protected readonly db: Kysely<Tables>
  protected readonly dialect: SqlDialect

  constructor(db: Kysely<Tables>, dialect: SqlDialect) {
    this.db = db
    this.dialect = dialect
  }

  async course(organisation: string, reference: string): Promise<CourseRecord | undefined> {
    const rows = await this.#courses(organisation)
      .where('organisation', '=', organisation)
      .where((where) => where.or([where('id', '=', reference), where('external_id', '=', reference)]))
      .execute()
    return (await this.#completed(rows, organisation))[0]
  }

  async seenCourse(viewer: Viewer, reference: string): Promise<CourseRecord | undefined> {
    const own = await this.course(viewer.organisation, reference)
    if (own) return own
    const rows = await this.#courses(viewer.organisation)
      .where('id', '=', reference)
      .where(visibleTo(this.dialect, viewer))
      .execute()
    return (await this.#completed(rows, viewer.organisation))[0]
  }

  async goneCourse(viewer: Viewer, reference: string): Promise<CourseRecord | undefined> {
    const rows = await this.#courses(viewer.organisation)
      .where((where) =>
        where.or([
          where('id', '=', reference),
          where('id', '=', (from) =>
            from
              .selectFrom('versions')
              .select('course')
              .where('id', '=', reference)
              .where('published_at', 'is not', null),
          ),
        ]),
      )
      .where(goneFrom(this.dialect, viewer))
      .execute()
    return (await this.#completed(rows, viewer.organisation))[0]
  }

  async derivatives(viewer: Viewer | undefined, course: string, after: string, limit: number): Promise<CourseRecord[]> {
    let query = this.#courses(viewer?.organisation)
      .where('derived_course', '=', course)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
    if (viewer) query = query.where(visibleTo(this.dialect, viewer))
    return this.#completed(await query.execute(), viewer?.organisation)
  }

  async courses(viewer: Viewer, filter: CourseFilter): Promise<CourseRecord[]> {
    const page = await pageOfCourses(this.db, this.dialect, viewer, filter)
    if (!page) return []
    const { rows } = await sql<CountedRow>`select courses.*, ${versionsTold(viewer.organisation)} as versions
      from (${page}) as page join courses on courses.id = page.id
      order by page.updated_at desc, page.id desc`.execute(this.db)
    return this.#completed(rows, viewer.organisation)
  }

  async search(viewer: Viewer, search: CourseSearch): Promise<FoundCourses> {
    const { keys, ...found } = await this.dialect.search(this.db, viewer, search)
    const rows = await this.#courses(viewer.organisation).where(this.dialect.among('key', keys)).execute()
    const placed = new Map(rows.map((row) => [row.key, row]))
    return {
      ...found,
      courses: await this.#completed(
        keys.flatMap((key) => placed.get(key) ?? []),
        viewer.organisation,
      ),
    }
  }

  async versions(course: string): Promise<VersionRecord[]> {
    const rows = await this.#versions().where('course', '=', course).orderBy('number').execute()
    return rows.map(versionRecord)
  }

  async version(organisation: string, id: string): Promise<VersionRecord | undefined> {
    const row = await this.#versions().where('id', '=', id).where('organisation', '=', organisation).executeTakeFirst()
    return row && versionRecord(row)
  }

  async seenVersion(viewer: Viewer, id: string): Promise<VersionRecord | undefined> {
    const own = await this.version(viewer.organisation, id)
    if (own) return own
    const { rows } = await sql<Row<'versions'>>`select versions.* from versions
      join courses on courses.id = versions.course
      where versions.id = ${id} and versions.published_at is not null and ${visibleTo(this.dialect, viewer)}`.execute(
      this.db,
    )
    return rows[0] && versionRecord(rows[0])
  }

  async versionNumbered(course: string, number: number): Promise<VersionRecord | undefined> {
    const row = await this.#versions().where('course', '=', course).where('number', '=', number).executeTakeFirst()
    return row && versionRecord(row)
  }

  versionWithPackage(organisation: string, sha256: Sha256): Promise<VersionRecord | undefined> {
    return this.#firstVersion(organisation, 'sha256', sha256)
  }

  async versionsWithPackages(organisation: string, digests: readonly Sha256[]): Promise<PackageHolder[]> {
    const rows = await this.db
      .selectFrom('versions')
      .select(['id', 'course', 'sha256'])
      .where('organisation', '=', organisation)
      .where(this.dialect.among('sha256', digests))
      .orderBy('id', 'desc')
      .execute()
    return [...new Map(rows.map((row) => [row.sha256, row])).values()]
  }

  versionWithTree(organisation: string, treeDigest: Sha256): Promise<VersionRecord | undefined> {
    return this.#firstVersion(organisation, 'tree_digest', treeDigest)
  }

  async holdsSize(organisation: string, bytes: number): Promise<boolean> {
    const row = await this.db
      .selectFrom('versions')
      .select('id')
      .where('organisation', '=', organisation)
      .where('size', '=', bytes)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  async coursesWithManifest(organisation: string, identifier: string, limit: number): Promise<string[]> {
    const rows = await this.db
      .selectFrom('versions')
      .select('course')
      .distinct()
      .where('organisation', '=', organisation)
      .where('manifest_identifier', '=', identifier)
      .orderBy('course')
      .limit(limit)
      .execute()
    return rows.map(({ course }) => course)
  }

  async everyVersion(after: string, limit: number): Promise<VersionRecord[]> {
    const rows = await this.#versions().where('id', '>', after).orderBy('id').limit(limit).execute()
    return rows.map(versionRecord)
  }

  async versionsWithoutContentWords(after: string, limit: number): Promise<VersionRecord[]> {
    const found = this.#versions().where('id', '>', after).where(this.dialect.withoutContentWords())
    return (await found.orderBy('id').limit(limit).execute()).map(versionRecord)
  }

  async everyCourse(after: string, limit: number): Promise<CourseRecord[]> {
    return this.#completed(
      await this.#courses(undefined).where('id', '>', after).orderBy('id').limit(limit).execute(),
      undefined,
    )
  }

  holds(digest: Sha256, pinnedSince: Date): Promise<boolean> {
    return isHeld(this.db, digest, pinnedSince)
  }

  events(after: number, limit: number, filter: EventFilter = {}): Promise<EventRecord[]> {
    return listEvents(this.db, after, limit, filter)
  }

  #courses(looking: string | undefined) {
    return this.db.selectFrom('courses').selectAll().select(versionsTold(looking).as('versions'))
  }

  #versions() {
    return this.db.selectFrom('versions').selectAll()
  }

  #completed(rows: readonly CountedRow[], looking: string | undefined): Promise<CourseRecord[]> {
    return courseRecords(this.db, this.dialect, rows, looking)
  }

  /** The oldest one, should there be several. */
  async #firstVersion(organisation: string, column: 'sha256' | 'tree_digest', digest: Sha256) {
    const row = await this.#versions()
      .where('organisation', '=', organisation)
      .where(column, '=', digest)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return row && versionRecord(row)
  }
}

function versionRecord(row: Row<'versions'>): VersionRecord {
  return {
    id: row.id,
    organisation: row.organisation,
    course: row.course,
    number: row.number,
    sha256: row.sha256,
    treeDigest: row.tree_digest,
    dossier: row.dossier,
    sheet: JSON.parse(row.sheet),
    size: row.size,
    entries: row.entries,
    standard: row.standard,
    ...(row.edition !== null && { edition: row.edition }),
    verdict: row.verdict,
    ...(row.manifest_identifier !== null && { manifestIdentifier: row.manifest_identifier }),
    notes: row.notes,
    createdAt: row.created_at,
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...(row.published_sheet !== null && { publishedSheet: JSON.parse(row.published_sheet) }),
  }
}
