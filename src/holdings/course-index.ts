import type { Sha256 } from '../kernel/digest.js'
import type { CourseSearch, FoundCourses } from './course-search.js'
import type { Agent, EventFilter, EventRecord, NewEvent } from './event-log.js'
import type { Sheet } from './sheet-schema.js'
import type { Viewer, Visibility } from './viewer.js'

/**
 * What is queried across courses. Every row belongs to an organisation, and every read names it. All methods are asynchronous,
 * whatever is underneath.
 */
export interface CourseIndex {
  /** The same index in the hands of somebody: every event that is recorded through it names them. */
  as(agent: Agent): CourseIndex
  /** Reads one consistent state. `work` must not call `transact`. */
  read<T>(work: (reader: IndexReader) => Promise<T>): Promise<T>
  /**
   * As `read`, for statements that can take longer than 20 ms, such as a search: where the index serves many at once, they run beside
   * the thread that calls.
   */
  survey<T>(work: (reader: IndexReader) => Promise<T>): Promise<T>
  /**
   * One change that happens whole or not at all, durable once the promise resolves. Changes happen one after the other, also
   * those of other processes; `work` must not call `read` or `transact` again.
   */
  transact<T>(work: (writer: IndexWriter) => Promise<T>): Promise<T>
  /**
   * Keeps blobs from being collected until the pins are dropped or grow old. Visible to every process once the promise resolves, and
   * lost with the machine: so are those whom a pin serves.
   */
  pin(digests: readonly Sha256[], holder: string, at: Date): Promise<void>
  /** Faults of the index's own storage, as sentences of the engine; empty when it is sound. */
  faults(): Promise<readonly string[]>
  close(): Promise<void>
}

/** What it answers is nobody's to change: many may be given the same. */
export interface IndexReader {
  /** One of the organisation's own, by id or by its external id: for changing it. */
  course(organisation: string, reference: string): Promise<CourseRecord | undefined>
  /** One that the viewer may see: their own as above, another's by id. */
  seenCourse(viewer: Viewer, reference: string): Promise<CourseRecord | undefined>
  /** One that is withdrawn, and that the viewer could see or uses, by its id or that of a version: for its tombstone, and nothing else. */
  goneCourse(viewer: Viewer, reference: string): Promise<CourseRecord | undefined>
  /** Courses that were derived from this one, by id, behind this one: all, or those that the viewer may see. */
  derivatives(viewer: Viewer | undefined, course: string, after: string, limit: number): Promise<CourseRecord[]>
  /** Those that the viewer may see, most recently changed first. */
  courses(viewer: Viewer, query: CourseFilter): Promise<CourseRecord[]>
  /** What they find among those; nothing that is counted or suggested comes from any other. May take long: `survey` is for it. */
  search(viewer: Viewer, search: CourseSearch): Promise<FoundCourses>
  /** In the order of their numbers. */
  versions(course: string): Promise<readonly VersionRecord[]>
  /** One of the organisation's own. */
  version(organisation: string, id: string): Promise<VersionRecord | undefined>
  /** One that the viewer may see: of a course that they may see, and, where it is another's, one that was published. */
  seenVersion(viewer: Viewer, id: string): Promise<VersionRecord | undefined>
  versionNumbered(course: string, number: number): Promise<VersionRecord | undefined>
  versionWithPackage(organisation: string, sha256: Sha256): Promise<VersionRecord | undefined>
  /** Of each of these packages that some version of the organisation has, the oldest such version. */
  versionsWithPackages(organisation: string, digests: readonly Sha256[]): Promise<PackageHolder[]>
  versionWithTree(organisation: string, treeDigest: Sha256): Promise<VersionRecord | undefined>
  /** Whether any version's package has this many bytes: if none has, its digest need not be known to say that it is new. */
  holdsSize(organisation: string, bytes: number): Promise<boolean>
  /** Ids of the organisation's courses with a version of this manifest identifier, at most `limit`. */
  coursesWithManifest(organisation: string, identifier: string, limit: number): Promise<string[]>
  /** All versions of all organisations, by id, a page at a time. */
  everyVersion(after: string, limit: number): Promise<VersionRecord[]>
  /** Those of which no words of the content are kept, likewise. */
  versionsWithoutContentWords(after: string, limit: number): Promise<VersionRecord[]>
  everyCourse(after: string, limit: number): Promise<CourseRecord[]>
  /** Whether a version or a sheet names this blob, or somebody pinned it since that moment. */
  holds(digest: Sha256, pinnedSince: Date): Promise<boolean>
  /** Events behind this sequence number, oldest first. */
  events(after: number, limit: number, filter?: EventFilter): Promise<EventRecord[]>
}

export interface IndexWriter extends IndexReader {
  insertCourse(course: NewCourse): Promise<void>
  insertVersion(version: VersionRecord): Promise<void>
  /**
   * Has searches find the course of a version by these words, as long as the version is the one that counts: the one that is published, or the
   * newest where none is.
   */
  keepContentWords(version: Pick<VersionRecord, 'course' | 'number'>, words: string): Promise<void>
  /** Notes that others see a version for the first time, with the sheet of its course; later ones change nothing. */
  markPublished(id: string, sheet: Sheet, at: string): Promise<void>
  /** Replaces what a course says of itself; `updatedAt` always moves, and the revision counts itself up. */
  updateCourse(id: string, change: CourseChange): Promise<void>
  /** Gives the course a tag; false when it had it, letter case and accents aside. */
  addTag(course: CourseRecord, tag: string): Promise<boolean>
  removeTag(course: CourseRecord, tag: string): Promise<boolean>
  /**
   * Puts the course into the organisation's collection of this name, which is made (with `id`) when there is none.
   *
   * @throws {FondsError} `value-invalid` where the collection is closed, or is shared and led by others only; so for `uncollect`.
   */
  collect(course: CourseRecord, collection: string, id: string): Promise<boolean>
  uncollect(course: CourseRecord, collection: string): Promise<boolean>
  unpin(holder: string): Promise<void>
  /** Removes pins made before this moment: their holders died. */
  dropPins(before: Date): Promise<void>
  /** Appends to the log. Numbers are given in the order of commits, without gaps. */
  record(event: NewEvent): Promise<number>
}

export interface CourseRecord {
  readonly id: string
  readonly organisation: string
  readonly externalId?: string
  readonly title: string
  readonly sheet: Sheet
  readonly standard: string
  readonly edition?: string
  readonly tags: readonly string[]
  readonly collections: readonly string[]
  /** Number of versions: to others, of those that were published for them. */
  readonly versions: number
  /** Number of the published version. */
  readonly published?: number
  /** Fields of the sheet that a person wrote: the next version leaves them as they are. */
  readonly edited: readonly string[]
  /** Who sees what of it is published. */
  readonly visibility: Visibility
  readonly derivedFrom?: Attribution
  readonly withdrawal?: Withdrawal
  /** Counts the changes of all that stands here. */
  readonly revision: number
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}

export type NewCourse = Omit<
  CourseRecord,
  'tags' | 'collections' | 'versions' | 'published' | 'title' | 'revision' | 'edited' | 'visibility' | 'withdrawal'
>

/** Where a derived course came from, as it was then: kept for ever, and in every export. */
export interface Attribution {
  readonly course: string
  readonly version: string
  /** Number of the version. */
  readonly number: number
  readonly title: string
  readonly organisation: string
  readonly organisationName: string
  readonly producer?: string
  readonly team?: readonly string[]
  readonly licence?: string
}

/** That a course is withdrawn, or will be once the time of notice is over. */
export interface Withdrawal {
  readonly reason?: string
  readonly announcedAt: string
  readonly effectiveAt: string
  /** Who said it. */
  readonly by: string
}

export interface CourseChange {
  readonly updatedAt: string
  readonly sheet?: Sheet
  readonly edited?: readonly string[]
  readonly standard?: string
  /** `null` clears it. */
  readonly externalId?: string | null
  readonly edition?: string | null
  readonly published?: number | null
  readonly visibility?: Visibility
  readonly withdrawal?: Withdrawal | null
}

export interface VersionRecord {
  readonly id: string
  readonly organisation: string
  readonly course: string
  readonly number: number
  readonly sha256: Sha256
  readonly treeDigest: Sha256
  /** Blob that holds the dossier. */
  readonly dossier: Sha256
  /** What the package says of itself. */
  readonly sheet: Sheet
  readonly size: number
  readonly entries: number
  readonly standard: string
  readonly edition?: string
  readonly verdict: 'clean' | 'warnings' | 'blocked'
  readonly manifestIdentifier?: string
  readonly notes: string
  readonly createdAt: string
  /** When others could first see it, and what the sheet of its course said then: neither changes any more. */
  readonly publishedAt?: string
  readonly publishedSheet?: Sheet
}

/** Which version has a package. */
export type PackageHolder = Pick<VersionRecord, 'id' | 'course' | 'sha256'>

export interface CourseFilter {
  /** Courses of this organisation. */
  readonly organisation?: string
  /** Letter case and accents aside, as for `collection`. */
  readonly tag?: string
  readonly collection?: string
  readonly standard?: string
  /** Exactly this external id. */
  readonly externalId?: string
  /** Beginnings of words that the sheet must all hold; letter case, accents and plurals aside. */
  readonly text?: string
  readonly limit: number
  /** The last course of the page before. */
  readonly after?: { readonly updatedAt: string; readonly id: string }
}
