import type { CourseQuery as CourseQueryBody, SheetPatch as SheetPatchBody } from '../contract/api-schema.js'
import type { EventRecord } from '../holdings/event-log.js'
import { FondsError } from '../kernel/errors.js'
import { openGate } from '../repository/gate.js'
import type {
  CourseDetail,
  CoursePage,
  CourseSummary,
  EventPage,
  PublishOptions,
  Repository,
  VersionDetail,
} from '../repository/repository.js'
import type { Client } from './client.js'
import { ProblemError } from './failures.js'
import { comparisonFrom, dossierFrom, reportFrom } from './from-wire.js'
import { addRemotely } from './remote-add.js'
import { translated } from './remote-error.js'
import { downloadPackage, downloadRepaired, openRemoteEntry, openRemoteOriginal } from './remote-package.js'

/**
 * The verbs over HTTP, on behalf of whoever the client's credential is of. Errors are those of a repository at hand; what only works beside
 * its files, `verify` and `collectGarbage`, is `remote-unsupported`.
 */
export function remoteRepository(client: Client): Repository {
  const { courses, versions, events } = client
  const { during, close } = openGate(async () => {})
  // What is read is what the schemas say, and they say what the library does: names of standards and kinds aside, which they leave open.
  const verb = <T>(work: () => Promise<unknown>, signal?: AbortSignal): Promise<T> =>
    during(() => translated(work(), signal) as Promise<T>)
  const unsupported = (name: string) => Promise.reject(new FondsError('remote-unsupported', { verb: name }))

  return {
    add: (source, options = {}) => verb(() => addRemotely(client, source, options), options.signal),
    courses: (query = {}) => verb<CoursePage>(() => courses.list(query as CourseQueryBody)),
    search: (query) => verb(() => courses.search(query)),
    course: (reference) => verb<CourseDetail>(() => courses.get(reference)),
    editSheet: (reference, patch, revision) =>
      verb<CourseDetail>(async () => {
        await courses.changeSheet(read(reference, revision), patch as SheetPatchBody)
        return courses.get(reference)
      }),
    renameCourse: (reference, externalId, revision) =>
      verb<CourseDetail>(() => courses.rename(read(reference, revision), externalId)),
    version: (reference) => verb<VersionDetail>(() => versions.get(reference)),
    report: (reference) => verb(async () => reportFrom(await versions.report(reference))),
    dossier: (reference) => verb(async () => dossierFrom(await versions.dossier(reference))),
    compare: (before, after) => verb(async () => comparisonFrom(await versions.compare(before, after))),
    known: (digests) => verb(() => knownAmong(client, digests)),
    events: ({ after, ...query } = {}) =>
      verb<EventPage>(async () => {
        const page = await events.list({ ...query, ...(after !== undefined && { cursor: String(after) }) })
        return { items: page.items as EventRecord[], last: Number(page.next), more: page.more }
      }),
    entry: (reference, path) => verb(() => openRemoteEntry(client, reference, path)),
    original: (reference, options) => verb(() => openRemoteOriginal(client, reference, options)),
    export: (reference, { repair = false, ...taking } = {}) =>
      verb(() => (repair ? downloadRepaired : downloadPackage)(client, reference, taking)),
    publish: (reference, options = {}) => verb(() => publish(client, reference, options)),
    setTags: (reference, tags, revision) => verb<CourseSummary>(() => courses.setTags(read(reference, revision), tags)),
    tag: (references, { add = [], remove = [], collect = [], uncollect = [] }) =>
      verb<CourseSummary[]>(async () => {
        const [first, ...others] = references
        if (first === undefined) return []
        return courses.tag({
          courses: [first, ...others],
          add: [...add],
          remove: [...remove],
          collect: [...collect],
          uncollect: [...uncollect],
        })
      }),
    verify: () => unsupported('verify'),
    collectGarbage: () => unsupported('gc'),
    close,
  }
}

/** A course as the caller read it, where they say which state that was. */
const read = (reference: string, revision: number | undefined) =>
  revision === undefined ? reference : { id: reference, revision }

/** Digests of one request. */
const mostDigests = 10_000

async function knownAmong({ packages }: Client, digests: readonly string[]) {
  const known = []
  for (let at = 0; at < digests.length; at += mostDigests)
    known.push(...(await packages.known(digests.slice(at, at + mostDigests))))
  return known
}

/** Where the verb means the newest version, or takes a version for its course, HTTP wants it named. */
async function publish(
  { courses, versions }: Client,
  reference: string,
  { withdraw = false, revision, reason, noticeDays }: PublishOptions,
) {
  const course = await courses.get(reference).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'course-unknown') return undefined
    throw error
  })
  if (withdraw) {
    const named = read(course?.id ?? (await versions.get(reference)).course, revision)
    const withdrawal = { ...(reason !== undefined && { reason }), ...(noticeDays !== undefined && { noticeDays }) }
    return courses.withdraw(named, Object.keys(withdrawal).length > 0 ? withdrawal : undefined)
  }
  const version = course ? `${course.id}@${course.versions}` : reference
  return versions.publish(version, revision === undefined ? {} : { course: { revision } })
}
