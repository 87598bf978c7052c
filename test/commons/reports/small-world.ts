import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import type { CommonsIndex, CommonsWriter, OrganisationRecord } from '#dist/commons/commons-index.js'
import type { CommonsRecords, RecordKind } from '#dist/commons/records.js'
import type { Sheet } from '#dist/holdings/sheet-schema.js'
import type { Visibility } from '#dist/holdings/viewer.js'
import { sha256 } from '#dist/kernel/digest.js'

/** An index with whatever a test puts into it: nothing is checked, so that a test can say just what is counted. */
export interface SmallWorld {
  readonly index: CommonsIndex
  /** Organisations by id, each with all above it, not itself. */
  organisations(above: Readonly<Record<string, readonly string[]>>, more?: Partial<OrganisationRecord>): Promise<void>
  courses(...courses: readonly MadeCourse[]): Promise<void>
  put<Kind extends RecordKind>(kind: Kind, ...records: readonly Given<Kind>[]): Promise<void>
}

/** A record without what no report looks at. */
export type Given<Kind extends RecordKind> = Partial<CommonsRecords[Kind]> & { readonly id: string }

export interface MadeCourse {
  readonly id: string
  readonly organisation: string
  readonly title?: string
  readonly sheet?: Partial<Sheet>
  readonly visibility?: Visibility
  /** When its versions were published, in their order; the last one is the published one. None: it is a draft. */
  readonly published?: readonly string[]
  readonly standard?: string
  readonly verdict?: 'clean' | 'warnings'
  /** What its files are. */
  readonly tree?: string
  readonly createdAt?: string
  readonly derivedFrom?: { readonly course: string; readonly organisation: string }
  readonly withdrawnAt?: string
}

const long = '2020-01-01T00:00:00.000Z'

/** @param data folder of the index; closed by whoever opened it. */
export async function smallWorld(data: string): Promise<SmallWorld> {
  const { index } = await openDatabase(openSqlite(data), data, new Date())
  return {
    index,
    organisations: (above, more = {}) =>
      index.transact(async (writer) => {
        for (const id of Object.keys(above))
          if (!(await writer.organisation(id)))
            await writer.insertOrganisation({ id, name: `Name of ${id}`, revision: 1, createdAt: long, ...more })
        for (const [organisation, over] of Object.entries(above)) {
          const all = [...new Set([organisation, ...over])]
          await writer.placeOrganisation({ organisation, above: all, circles: all })
        }
      }),
    courses: (...courses) =>
      index.transact(async (writer) => {
        for (const course of courses) await putCourse(writer, course)
      }),
    put: (kind, ...records) =>
      index.transact(async (writer) => {
        for (const record of records)
          await writer.put(kind, { revision: 1, createdAt: long, ...record } as unknown as CommonsRecords[typeof kind])
      }),
  }
}

async function putCourse(writer: CommonsWriter, course: MadeCourse): Promise<void> {
  const { id, organisation, published = [long], standard = 'scorm12', verdict = 'clean', createdAt = long } = course
  const sheet = { title: course.title ?? `Title of ${id}`, ...course.sheet }
  const { derivedFrom, withdrawnAt } = course
  await writer.insertCourse({
    id,
    organisation,
    sheet,
    standard,
    createdAt,
    updatedAt: createdAt,
    ...(derivedFrom && {
      derivedFrom: { version: 'ver_0', number: 1, title: 'Source', organisationName: 'Source', ...derivedFrom },
    }),
  })
  for (const [at, publishedAt] of published.entries()) {
    const version = `ver_${id}_${at + 1}`
    await writer.insertVersion({
      id: version,
      organisation,
      course: id,
      number: at + 1,
      sha256: sha256(version),
      treeDigest: sha256(course.tree ?? version),
      dossier: sha256(`dossier ${version}`),
      sheet,
      size: 1,
      entries: 1,
      standard,
      verdict,
      notes: '',
      createdAt: publishedAt,
    })
    await writer.markPublished(version, sheet, publishedAt)
  }
  await writer.updateCourse(id, {
    updatedAt: createdAt,
    visibility: course.visibility ?? 'shared',
    ...(published.length > 0 && { published: published.length }),
    ...(withdrawnAt !== undefined && {
      withdrawal: { announcedAt: withdrawnAt, effectiveAt: withdrawnAt, by: organisation },
    }),
  })
}
