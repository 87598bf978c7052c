import type { Actor } from '../commons/actor.js'
import { siblingId } from '../kernel/ids.js'
import type { AddOptions, AddOutcome } from './adding.js'
import type { Ended, JobWork, RunningJob } from './job-runner.js'
import { type JobResult, jobStages, type NewJob } from './job-store.js'
import type { PlatformStores } from './platform.js'
import type { CourseSummary, Repository, VersionSummary } from './repository.js'
import { courseSummary, versionSummary } from './summaries.js'

/** Does work on a package of so many bytes, as sparing of memory as the process may be. */
export type Sparing = <T>(bytes: number, work: () => Promise<T>) => Promise<T>

/**
 * What there is to do for an import: adds a package that arrived, or that is fetched first. It may be begun again after any instant at
 * which a process died: the version has an id that comes from the job's, so what an earlier attempt made is no duplicate of itself.
 */
export function importPackage(
  stores: PlatformStores,
  { packageBytes, sparing }: { readonly packageBytes: number; readonly sparing: Sparing },
  as: (actor: Actor) => Repository,
): JobWork['perform'] {
  return async (job) => {
    if (job.attempts > 1) {
      const result = await madeBefore(stores, job, siblingId(job.id, 'ver'))
      if (result) return { state: 'complete', result }
    }
    const { source } = job.request
    if ('upload' in source) return added(stores, job, source.upload, as, sparing)
    const upload = siblingId(job.id, 'upl')
    try {
      await job.aside(() => fetchInto(upload, source.url, stores, job, packageBytes))
      return await added(stores, job, upload, as, sparing)
    } finally {
      await stores.uploadFiles.remove(upload)
    }
  }
}

async function added(
  { uploadFiles }: PlatformStores,
  { id, organisation, agent, request, signal, tell, found }: RunningJob,
  upload: string,
  as: (actor: Actor) => Repository,
  sparing: Sparing,
): Promise<Ended> {
  const source = await uploadFiles.open(upload, request.fileName)
  try {
    const versionId = siblingId(id, 'ver')
    const options: AddOptions = {
      ...request.options,
      ...(request.sha256 !== undefined && { sha256: request.sha256 }),
      versionId,
      signal,
      onProgress: ({ stage, done, total }) =>
        tell({ stage: jobStages.find((known) => known === stage) ?? 'reading', done, total }),
      onReport: found,
    }
    const repository = as({ organisation, roles: [], agent })
    const outcome = await sparing(source.size, () => repository.add(source, options))
    return endOf(outcome, versionId)
  } finally {
    await source.close()
  }
}

function endOf(outcome: AddOutcome, versionId: string): Ended {
  if ('course' in outcome) {
    const { course, version } = outcome
    // A duplicate of itself: somebody else took the job over while we were thought dead, and was faster.
    if (outcome.outcome === 'added' || version.id === versionId)
      return { state: 'complete', result: made(course, version) }
    const { outcome: duplicate, same, restored } = outcome
    return { state: 'complete', result: { outcome: duplicate, same, ...(restored && { restored }), course, version } }
  }
  if (outcome.outcome === 'acceptable') return { state: 'complete', result: { outcome: 'acceptable' } }
  const { fatal, error } = outcome.report.counts
  return { state: 'failed', problem: { code: 'package-refused', args: { errors: fatal + error } } }
}

const made = (course: CourseSummary, version: VersionSummary): JobResult => ({
  outcome: 'added',
  // Both were made in one change, at one moment.
  newCourse: version.number === 1 && version.createdAt === course.createdAt,
  course,
  version,
})

/** What an earlier attempt at a job made, of which it could not tell any more. */
function madeBefore(
  { index, clock }: PlatformStores,
  { organisation }: NewJob,
  versionId: string,
): Promise<JobResult | undefined> {
  return index.read(async (reader) => {
    const version = await reader.version(organisation, versionId)
    const course = version && (await reader.course(organisation, version.course))
    return version && course && made(courseSummary(course, clock.now()), versionSummary(version))
  })
}

/** Fetches a package into an upload. @throws {FondsError} as `Fetcher.open`, and `store-…`. */
async function fetchInto(
  upload: string,
  url: string,
  { uploadFiles, fetcher }: PlatformStores,
  { signal, tell }: RunningJob,
  limit: number,
): Promise<void> {
  tell({ stage: 'receiving' })
  // An earlier attempt may have left a part of it.
  await uploadFiles.remove(upload)
  await uploadFiles.create(upload)
  const { bytes, size = 0 } = await fetcher.open(url, { limit, accept: 'application/zip', signal })
  async function* told() {
    let done = 0
    for await (const piece of bytes) {
      yield piece
      done += piece.byteLength
      tell({ done, total: Math.max(size, done) })
    }
  }
  await uploadFiles.append(upload, 0, told())
}
