import { type Kysely, sql } from 'kysely'
import type { CourseChange, CourseRecord, IndexWriter, NewCourse, VersionRecord } from '../../holdings/course-index.js'
import type { Agent, NewEvent } from '../../holdings/event-log.js'
import { searchTextOf } from '../../holdings/search-text.js'
import type { Sheet } from '../../holdings/sheet-schema.js'
import type { Sha256 } from '../../kernel/digest.js'
import { fold, titleWords } from '../../kernel/fold.js'
import type { SqlDialect } from './dialect.js'
import { collectByName, uncollectByName } from './sql-collecting.js'
import { SqlCommonsReader } from './sql-commons-reader.js'
import { appendEvent } from './sql-events.js'
import type { Tables } from './tables.js'

export class SqlWriter extends SqlCommonsReader implements IndexWriter {
  readonly agent: Agent

  /** @param agent whom events name. */
  constructor(db: Kysely<Tables>, dialect: SqlDialect, agent: Agent) {
    super(db, dialect)
    this.agent = agent
  }

  async insertCourse(course: NewCourse): Promise<void> {
    await this.db
      .insertInto('courses')
      .values({
        id: course.id,
        organisation: course.organisation,
        external_id: course.externalId ?? null,
        sheet: JSON.stringify(course.sheet),
        title: course.sheet.title,
        title_words: titleWords(course.sheet.title),
        standard: course.standard,
        edition: course.edition ?? null,
        published: null,
        derived_from: course.derivedFrom ? JSON.stringify(course.derivedFrom) : null,
        derived_course: course.derivedFrom?.course ?? null,
        thumbnail: course.sheet.thumbnail ?? null,
        created_at: course.createdAt,
        updated_at: course.updatedAt,
      })
      .execute()
    await this.dialect.writeSearch(this.db, course.id, searchTextOf(course.sheet))
  }

  async insertVersion(version: VersionRecord): Promise<void> {
    await this.db
      .insertInto('versions')
      .values({
        id: version.id,
        organisation: version.organisation,
        course: version.course,
        number: version.number,
        sha256: version.sha256,
        tree_digest: version.treeDigest,
        dossier: version.dossier,
        sheet: JSON.stringify(version.sheet),
        size: version.size,
        entries: version.entries,
        standard: version.standard,
        edition: version.edition ?? null,
        verdict: version.verdict,
        manifest_identifier: version.manifestIdentifier ?? null,
        notes: version.notes,
        created_at: version.createdAt,
      })
      .execute()
  }

  async keepContentWords({ course, number }: VersionRecord, words: string): Promise<void> {
    await this.dialect.writeContentWords(this.db, course, number, words)
  }

  async markPublished(id: string, sheet: Sheet, at: string): Promise<void> {
    await this.db
      .updateTable('versions')
      .set({ published_at: at, published_sheet: JSON.stringify(sheet), thumbnail: sheet.thumbnail ?? null })
      .where('id', '=', id)
      .where('published_at', 'is', null)
      .execute()
  }

  async updateCourse(id: string, change: CourseChange): Promise<void> {
    const { updatedAt, sheet, edited, externalId, standard, edition, published, visibility, withdrawal } = change
    await this.db
      .updateTable('courses')
      .set({
        updated_at: updatedAt,
        revision: sql`revision + 1`,
        ...(edited && { edited: JSON.stringify(edited) }),
        ...(externalId !== undefined && { external_id: externalId }),
        ...(sheet && {
          sheet: JSON.stringify(sheet),
          title: sheet.title,
          title_words: titleWords(sheet.title),
          thumbnail: sheet.thumbnail ?? null,
        }),
        ...(standard !== undefined && { standard }),
        ...(edition !== undefined && { edition }),
        ...(published !== undefined && { published }),
        ...(visibility !== undefined && { visibility }),
        ...(withdrawal !== undefined && {
          withdrawal: withdrawal && JSON.stringify(withdrawal),
          withdrawn_at: withdrawal?.effectiveAt ?? null,
        }),
      })
      .where('id', '=', id)
      .execute()
    if (sheet) await this.dialect.writeSearch(this.db, id, searchTextOf(sheet))
  }

  async addTag({ id, organisation }: CourseRecord, tag: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('tags')
      .values({ organisation, course: id, tag, folded: fold(tag) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(numInsertedOrUpdatedRows ?? 0) > 0
  }

  async removeTag({ id }: CourseRecord, tag: string): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('tags')
      .where('course', '=', id)
      .where('folded', '=', fold(tag))
      .executeTakeFirst()
    return numDeletedRows > 0
  }

  collect(course: CourseRecord, collection: string, id: string): Promise<boolean> {
    return collectByName(this.db, this.dialect, course, { name: collection, id })
  }

  uncollect(course: CourseRecord, collection: string): Promise<boolean> {
    return uncollectByName(this.db, this.dialect, course, collection)
  }

  async pin(digests: readonly Sha256[], holder: string, at: Date): Promise<void> {
    await this.db
      .insertInto('pins')
      .values(digests.map((digest) => ({ sha256: digest, holder, pinned_at: at.toISOString() })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async unpin(holder: string): Promise<void> {
    await this.db.deleteFrom('pins').where('holder', '=', holder).execute()
  }

  async dropPins(before: Date): Promise<void> {
    await this.db.deleteFrom('pins').where('pinned_at', '<', before.toISOString()).execute()
  }

  record(event: NewEvent): Promise<number> {
    return appendEvent(this.db, this.agent, event)
  }
}
