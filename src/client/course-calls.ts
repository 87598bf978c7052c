import type {
  Course,
  CourseQuery,
  SearchQuery,
  SheetPatch,
  TagChange,
  Version,
  Withdrawal,
} from '../contract/api-schema.js'
import type { QueryOf } from '../contract/operation-shapes.js'
import type { Caller, CallOptions } from './calls.js'
import { type Download, openDownload } from './download.js'
import { allItems, from } from './pages.js'

/** A course by its id or external id, or as it was read: then a change is refused when somebody else changed it since. */
export type CourseReference = string | { readonly id: string; readonly revision?: number }
/** A version by its id (`ver_…`), as `fire-safety@3`, or as it was read; a course alone means its published version. */
export type VersionReference = string | Pick<Version, 'id'>

const named = (reference: CourseReference | VersionReference): string =>
  typeof reference === 'string' ? reference : reference.id

/** Courses: what they say of themselves, how they are found. */
export function courseCalls({ call, ifMatch }: Caller) {
  const params = (course: CourseReference) => ({ params: { course: named(course) } })
  const list = (query: CourseQuery = {}, options: CallOptions = {}) => call('listCourses', { query, ...options })
  return {
    /** One page, most recently changed first. */
    list,
    /** All of them, page by page. */
    all: (query: Omit<CourseQuery, 'cursor'> = {}, options: CallOptions = {}) =>
      allItems((cursor) => list(from(query, cursor), options)),
    /** What may be seen of what everybody has, by words and facets. */
    search: (query: SearchQuery, options: CallOptions = {}) => call('searchCourses', { query, ...options }),
    get: (course: CourseReference, options: CallOptions = {}) => call('getCourse', { ...params(course), ...options }),
    /** Gives it another external id, or none. */
    rename: (course: CourseReference, externalId: string | null, options: CallOptions = {}) =>
      call('changeCourse', { ...params(course), body: { externalId }, ifMatch: ifMatch(course), ...options }),
    sheet: (course: CourseReference, options: CallOptions = {}) => call('getSheet', { ...params(course), ...options }),
    /** What is written outlives the next version; `null` gives a field back to the package. */
    changeSheet: (course: CourseReference, patch: SheetPatch, options: CallOptions = {}) =>
      call('changeSheet', { ...params(course), body: patch, ifMatch: ifMatch(course), ...options }),
    setTags: (course: CourseReference, tags: readonly string[], options: CallOptions = {}) =>
      call('setTags', { ...params(course), body: { tags: [...tags] }, ifMatch: ifMatch(course), ...options }),
    /** Changes tags and collections of many courses, of all or of none. */
    tag: async (change: TagChange, options: CallOptions = {}) =>
      (await call('changeTags', { body: change, ...options })).items,
    /** No version is published any more, at once or after a time of notice. */
    withdraw: (course: CourseReference, withdrawal?: Withdrawal, options: CallOptions = {}) =>
      call('withdrawCourse', {
        ...params(course),
        ...(withdrawal && { body: withdrawal }),
        ifMatch: ifMatch(course),
        ...options,
      }),
  }
}

/** Versions: what was kept, and what is given out. */
export function versionCalls(caller: Caller) {
  const { call, open, ifMatch } = caller
  const params = (version: VersionReference) => ({ params: { version: named(version) } })
  return {
    get: (version: VersionReference, options: CallOptions = {}) =>
      call('getVersion', { ...params(version), ...options }),
    /** What was found in the package when it was kept. */
    report: (version: VersionReference, options: CallOptions = {}) =>
      call('getReport', { ...params(version), ...options }),
    /** All that is known of the inside of the package. */
    dossier: (version: VersionReference, options: CallOptions = {}) =>
      call('getDossier', { ...params(version), patience: ofLargeAnswers, ...options }),
    /** The files inside the package. */
    entries: async (version: VersionReference, options: CallOptions = {}) =>
      (await call('listEntries', { ...params(version), patience: ofLargeAnswers, ...options })).items,
    /** The package, byte for byte as it came in. @param via in what way another's comes to be used; `pull` unless given. */
    download: (
      version: VersionReference,
      { via, ...options }: CallOptions & { via?: NonNullable<QueryOf<'getPackage'>['via']> } = {},
    ): Promise<Download> =>
      openDownload(
        caller,
        (range) =>
          open('getPackage', {
            ...params(version),
            ...(via && { query: { via } }),
            headers: { 'Accept-Encoding': 'identity', ...(range && rangeHeaders(range)) },
            ...options,
          }),
        options.signal,
      ),
    /** One file of the package. */
    entry: (version: VersionReference, path: string, options: CallOptions = {}): Promise<Download> =>
      openDownload(
        caller,
        (range) =>
          open('getEntry', {
            params: { version: named(version), path },
            ...(range && { headers: rangeHeaders(range) }),
            ...options,
          }),
        options.signal,
      ),
    /**
     * Makes it the published version of its course, in place of a newer or an older one.
     * @param course as it was read, where a change of somebody else in between must not be overwritten.
     */
    publish: (
      version: VersionReference,
      { course, ...options }: CallOptions & { course?: Pick<Course, 'revision'> } = {},
    ) => call('publishVersion', { ...params(version), ...(course && { ifMatch: ifMatch(course) }), ...options }),
    /** Whether `after` may take the place of `before` while learners are under way. */
    compare: (before: VersionReference, after: VersionReference, options: CallOptions = {}) =>
      call('compareVersions', { params: { version: named(before), other: named(after) }, ...options }),
  }
}

/** Milliseconds besides the usual: a package may have a hundred thousand files. */
const ofLargeAnswers = 600_000

const rangeHeaders = ({ from: first, etag }: { readonly from: number; readonly etag: string }) => ({
  Range: `bytes=${first}-`,
  'If-Range': etag,
})
