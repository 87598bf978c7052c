import type { ByteSource } from '../container/byte-source.js'
import type { InputOf, OutputOf } from '../contract/operation-shapes.js'
import type { Report } from '../findings/report.js'
import type { GarbageOptions, GarbageReport } from '../holdings/collect-garbage.js'
import type { Attribution, Withdrawal } from '../holdings/course-index.js'
import type { Dossier } from '../holdings/dossier.js'
import type { SheetPatch } from '../holdings/edited-sheet.js'
import type { EventKind, EventRecord } from '../holdings/event-log.js'
import type { Labels } from '../holdings/label-course.js'
import type { Sheet } from '../holdings/sheet-schema.js'
import type { VerifyReport } from '../holdings/verify-holdings.js'
import type { Visibility } from '../holdings/viewer.js'
import type { Sha256 } from '../kernel/digest.js'
import type { StandardName } from '../standard/standard.js'
import type { AddOptions, AddOutcome } from './adding.js'
import type { PackageComparison } from './compare-packages.js'
import type { ExportedPackage, ExportOptions, OriginalPackage, Taking } from './exported-package.js'
import type { Page, PageQuery } from './page.js'

/**
 * The verbs of a repository, as the CLI and the HTTP layer see them. There are two implementations: over stores on this
 * machine, and over HTTP; neither caller knows which one it has.
 *
 * A *course reference* is an id (`crs_…`) or an external id; a *version reference* adds `@3` (third version), or is an id (`ver_…`).
 * A course reference where a version is wanted means its published version.
 */
export interface Repository {
  add(source: ByteSource, options?: AddOptions): Promise<AddOutcome>
  courses(query?: CourseQuery): Promise<CoursePage>
  /** What the organisation may see of what everybody has: by words and facets, counted. */
  search(query: SearchQuery): Promise<SearchPage>
  course(reference: string): Promise<CourseDetail>
  /**
   * Changes what a course says of itself: a JSON merge patch (RFC 7396) of the sheet. A field that a person wrote outlives the next
   * version, which fills the others anew; `null` gives a field back to what the newest version's package says.
   * @param revision what the caller read, if a change of somebody else in between must not be overwritten.
   * @throws {FondsError} `course-unknown`, `value-invalid`, `precondition-failed`.
   */
  editSheet(reference: string, patch: SheetPatch, revision?: number): Promise<CourseDetail>
  /** Gives a course another external id, or none. @throws {FondsError} as `editSheet`, and `external-id-taken`. */
  renameCourse(reference: string, externalId: string | null, revision?: number): Promise<CourseDetail>
  version(versionReference: string): Promise<VersionDetail>
  report(versionReference: string): Promise<Report>
  /** All that is known of the inside of a version's package. */
  dossier(versionReference: string): Promise<Dossier>
  /** Whether the one may take the place of the other while learners are under way. */
  compare(before: string, after: string): Promise<PackageComparison>
  /** Which of these packages the organisation has, by the digests of their bytes. Says nothing of what others have. */
  known(digests: readonly Sha256[]): Promise<readonly KnownPackage[]>
  /** The log of the organisation, oldest first. */
  events(query?: EventQuery): Promise<EventPage>
  /** Opens one file of a version's package. @throws {FondsError} `course-unknown`, `version-unknown`, `entry-unknown`, `blob-…`. */
  entry(versionReference: string, path: string): Promise<PackageEntry>
  /** Opens a version's package as it came in, for reading any part of it. @throws {FondsError} as `version`, and `blob-unknown`. */
  original(versionReference: string, options?: Taking): Promise<OriginalPackage>
  /** Opens a version's package for reading. `repair` gives the mechanical repair of it instead of the original bytes. */
  export(versionReference: string, options?: ExportOptions): Promise<ExportedPackage>
  /**
   * Moves the published pointer of a course to a version, forth or back; a reference that names none means its newest. With
   * `withdraw`, no version is published any more, at once or after a time of notice; publishing again lifts that.
   * @throws {FondsError} `course-unknown`, `version-unknown`, `precondition-failed`; `sheet-incomplete` and `licence-forbids` where others see it.
   */
  publish(reference: string, options?: PublishOptions): Promise<CourseSummary>
  /** Replaces the tags of a course. @throws {FondsError} as `tag`, and `precondition-failed`. */
  setTags(reference: string, tags: readonly string[], revision?: number): Promise<CourseSummary>
  tag(references: readonly string[], change: Labels): Promise<readonly CourseSummary[]>
  verify(options?: VerifyOptions): Promise<VerifyReport>
  /** Removes what nothing needs any more: unreferenced blobs, unfinished writes, uploads that expired, imports of long ago. */
  collectGarbage(options?: GarbageOptions): Promise<LeftoverReport>
  /**
   * Waits for calls that are under way, then closes; later ones fail with `store-closed`. Bytes of an export can be read to their end.
   */
  close(): Promise<void>
}

export interface Progress {
  readonly stage: 'reading' | 'checking' | 'keeping' | 'verifying' | 'writing'
  /** Bytes done and to do. */
  readonly done: number
  readonly total: number
}

export interface VersionSummary {
  readonly id: string
  readonly course: string
  /** 1, 2, 3… within the course. */
  readonly number: number
  /** Title that the package gives. */
  readonly title: string
  readonly standard: StandardName
  readonly edition?: string
  readonly sha256: Sha256
  readonly treeDigest: Sha256
  /** Bytes of the package. */
  readonly size: number
  readonly entries: number
  readonly verdict: Report['verdict']
  readonly notes: string
  readonly createdAt: string
  readonly publishedAt?: string
}

/** As the operation `searchCourses` takes and answers it. */
export type SearchQuery = InputOf<'searchCourses'>
export type SearchPage = OutputOf<'searchCourses'>

export interface CourseSummary {
  readonly id: string
  readonly externalId?: string
  readonly title: string
  readonly organisation: string
  readonly tags: readonly string[]
  readonly collections: readonly string[]
  /** Number of versions. */
  readonly versions: number
  /** Number of the published version. */
  readonly published?: number
  readonly standard: StandardName
  readonly edition?: string
  readonly visibility: Visibility
  readonly derivedFrom?: Attribution
  readonly withdrawal?: Withdrawal
  /** Counts its changes. */
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

export interface CourseDetail extends CourseSummary {
  readonly sheet: Sheet
  /** What words of the sheet mean, by the vocabularies of their field; a word may name several terms. */
  readonly terms?: readonly NamedTerm[]
  /** Fields of the sheet that a person wrote. */
  readonly edited: readonly string[]
  /** When others could first see a version, and when the newest of those that they ever saw. */
  readonly firstPublishedAt?: string
  readonly lastPublishedAt?: string
  readonly history: readonly VersionSummary[]
}

/** A term that the sheet of a course names, and with what text. */
export type NamedTerm = NonNullable<OutputOf<'getCourse'>['terms']>[number]

/** A version, and the course that it is of. */
export interface VersionDetail extends VersionSummary {
  /** What the package says of itself. */
  readonly sheet: Sheet
  /** What the sheet of its course said when others could first see it: team, producer and provenance are those for ever. */
  readonly publishedSheet?: Sheet
  /** Whether it is the published version of its course. */
  readonly published: boolean
  /** Where its course came from. */
  readonly derivedFrom?: Attribution
}

export interface PublishOptions {
  readonly withdraw?: boolean
  /** Why it is withdrawn: whoever uses it is told. */
  readonly reason?: string
  /** Days that those who use it have left before it is withdrawn; none unless given. */
  readonly noticeDays?: number
  /** What the caller read of the course, if a change of somebody else in between must not be overwritten. */
  readonly revision?: number
}

export interface KnownPackage {
  readonly sha256: Sha256
  /** Ids. */
  readonly course: string
  readonly version: string
}

export interface EventQuery {
  /** Sequence number behind which to begin; 0 unless given. */
  readonly after?: number
  readonly limit?: number
  readonly course?: string
  readonly subject?: string
  readonly kind?: EventKind
  readonly key?: string
}

export interface EventPage {
  readonly items: readonly EventRecord[]
  /** Where the next page begins, also when there is nothing there yet. */
  readonly last: number
  readonly more: boolean
}

/** Which version it is, and what its package is. */
export type PackageIdentity = Pick<VersionSummary, 'id' | 'sha256' | 'size' | 'createdAt'>

/** One file of a package, where it lies. Nothing is held open before its bytes are asked for. */
export interface PackageEntry {
  readonly version: PackageIdentity
  readonly path: string
  readonly sha256: Sha256
  /** Bytes once inflated, and as stored. */
  readonly size: number
  readonly storedSize: number
  readonly method: 'stored' | 'deflate'
  readonly crc32: number
  /**
   * The stored bytes, a raw deflate stream or the content itself: all, or those from `start` to before `end`, as they lie there. A piece
   * holds until the next is asked for, the last one for good.
   */
  stored(start?: number, end?: number): AsyncIterable<Uint8Array>
  /** The content, verified while it passes: fails with `blob-damaged` in place of the last piece when it is not what was kept. */
  content(): AsyncIterable<Uint8Array>
}

export interface CourseQuery extends PageQuery {
  readonly tag?: string
  readonly collection?: string
  readonly standard?: StandardName
  /** Exactly this external id. */
  readonly externalId?: string
  /** Beginnings of words that title, description or keywords must hold; letter case, accents and plurals aside. */
  readonly text?: string
}

export type CoursePage = Page<CourseSummary>

export interface LeftoverReport extends GarbageReport {
  readonly uploads: number
}

export interface VerifyOptions {
  /** Whether packages that were added without it are then read for what searches find in their pages. */
  readonly pageText?: boolean
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}
