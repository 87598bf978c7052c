import type { CommonsReader } from '../commons/commons-index.js'
import { viewerOf } from '../commons/viewer.js'
import type { CourseRecord, VersionRecord } from '../holdings/course-index.js'
import { publishedOf } from '../holdings/courses.js'
import { type Dossier, readDossier } from '../holdings/dossier.js'
import { shownSheet } from '../holdings/edited-sheet.js'
import type { Sheet } from '../holdings/sheet-schema.js'
import type { Viewer } from '../holdings/viewer.js'
import { FondsError } from '../kernel/errors.js'
import { compareDossiers, type PackageComparison } from './compare-packages.js'
import type { RepositoryStores } from './passing-stores.js'
import type { CourseDetail, VersionDetail } from './repository.js'
import { seenVersionOf, titleOfGone } from './seen.js'
import { courseSummary, summaryFor, versionSummary } from './summaries.js'
import { termsOfSheet } from './terms-of-sheet.js'

/** A course with its sheet and all its versions; of one that another withdrew, what remains. @throws {FondsError} `course-unknown`. */
export function showCourse(stores: RepositoryStores, reference: string): Promise<CourseDetail> {
  return stores.index.read(async (reader) => {
    const now = stores.clock.now()
    const own = await reader.course(stores.organisation, reference)
    if (own) return courseDetail(reader, own, now)
    const viewer = await viewerOf(reader, stores.organisation, now)
    const seen = await reader.seenCourse(viewer, reference)
    if (seen) return theirs(reader, viewer, seen, now)
    const gone = await reader.goneCourse(viewer, reference)
    const title = gone?.id === reference ? await titleOfGone(reader, viewer, gone) : undefined
    if (gone && title !== undefined) return tombstone(viewer, gone, title, now)
    throw new FondsError('course-unknown', { course: reference })
  })
}

export async function courseDetail(reader: CommonsReader, course: CourseRecord, now: Date): Promise<CourseDetail> {
  const history = await reader.versions(course.id)
  const { sheet, edited } = course
  return {
    ...courseSummary(course, now),
    sheet,
    ...(await termsIn(reader, sheet)),
    edited,
    ...publicationsOf(history),
    history: history.map(versionSummary),
  }
}

/** Of another's course, what was published, and nothing of how it is being worked on. */
async function theirs(
  reader: CommonsReader,
  { organisation }: Viewer,
  course: CourseRecord,
  now: Date,
): Promise<CourseDetail> {
  const history = (await reader.versions(course.id)).filter(({ publishedAt }) => publishedAt !== undefined)
  const published = history.find(({ number }) => number === course.published)
  const sheet = published ? shownSheet(course, published) : course.sheet
  return {
    ...summaryFor(organisation, course, now),
    title: sheet.title,
    sheet,
    ...(await termsIn(reader, sheet)),
    edited: [],
    ...publicationsOf(history),
    history: history.map(versionSummary),
  }
}

/** What others find where a course was. */
function tombstone({ organisation }: Viewer, course: CourseRecord, title: string, now: Date): CourseDetail {
  const summary = summaryFor(organisation, course, now)
  return { ...summary, title, tags: [], collections: [], versions: 0, sheet: { title }, edited: [], history: [] }
}

async function termsIn(reader: CommonsReader, sheet: Sheet) {
  const terms = await termsOfSheet(reader, sheet)
  return terms.length > 0 ? { terms } : {}
}

function publicationsOf(history: readonly VersionRecord[]) {
  const dates = history.flatMap(({ publishedAt }) => publishedAt ?? []).sort()
  const [firstPublishedAt, lastPublishedAt] = [dates[0], dates.at(-1)]
  return { ...(firstPublishedAt && { firstPublishedAt }), ...(lastPublishedAt && { lastPublishedAt }) }
}

/** What was known of a version when it was kept, its report among it. @throws {FondsError} as `versionOf`, and `blob-…`. */
export async function showDossier(stores: RepositoryStores, reference: string): Promise<Dossier> {
  const { version } = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  return readDossier(stores.blobs, version.dossier)
}

/** A version with its sheet. @throws {FondsError} as `versionOf`. */
export async function showVersion(stores: RepositoryStores, reference: string): Promise<VersionDetail> {
  const { course, version } = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  const { sheet, publishedSheet } = version
  const published = publishedOf(course, stores.clock.now()) === version.number
  const { derivedFrom } = course
  return {
    ...versionSummary(version),
    sheet,
    ...(publishedSheet && { publishedSheet }),
    published,
    ...(derivedFrom && { derivedFrom }),
  }
}

/** Whether one version may take the place of another. @throws {FondsError} as `showDossier`. */
export async function compareVersions(
  stores: RepositoryStores,
  before: string,
  after: string,
): Promise<PackageComparison> {
  return compareDossiers(await showDossier(stores, before), await showDossier(stores, after))
}
