import { setTimeout } from 'node:timers/promises'
import type { Actor } from '../commons/actor.js'
import { assertAllowed } from '../commons/roles.js'
import type { Report } from '../findings/report.js'
import { FondsError, isFondsError } from '../kernel/errors.js'
import type { ImportJob, ImportOrder, Imports } from './imports.js'
import type { JobRunner } from './job-runner.js'
import { type ImportRequest, isOver, type JobRecord, type NewJob } from './job-store.js'
import type { Uploads } from './open-uploads.js'
import { pageOf } from './page.js'
import type { PlatformStores } from './platform.js'
import type { Repository } from './repository.js'
import { assertRevision } from './revision.js'
import { daysRemembered } from './sweep.js'

/** Milliseconds until the first look at a job that nobody has begun here: most are begun at once. Then twice as many, up to a most. */
const [lookSoon, lookAgain] = [10, 500]

export type Jobs = Pick<Imports, 'ask' | 'importReceived' | 'job' | 'jobs' | 'ended' | 'cancel'>

/** Jobs as those who asked for them see them. */
export function openJobs(
  { jobs, uploadFiles, fetcher, clock, ids }: PlatformStores,
  uploads: Uploads,
  runner: JobRunner,
  as: (actor: Actor) => Repository,
): Jobs {
  async function recordOf(actor: Actor, id: string): Promise<JobRecord> {
    const record = await jobs.job(actor.organisation, id)
    if (!record) throw new FondsError('job-unknown', { job: id, days: daysRemembered })
    return record
  }

  /** @param known the report, where that is at hand. */
  async function shown(actor: Actor, { report, ...job }: JobRecord, known?: Report): Promise<ImportJob> {
    if (known) return { ...job, report: known }
    if (report !== undefined) return { ...job, report: JSON.parse(report) }
    const version = job.result?.version
    return version ? { ...job, report: await as(actor).report(version.id) } : job
  }

  const newJob = ({ organisation, agent }: Actor, request: ImportRequest): NewJob => ({
    id: ids.next('job'),
    organisation,
    agent,
    request,
    createdAt: clock.now().toISOString(),
  })

  /** What an order asks for, once it is known that it can be done. */
  async function requestOf(actor: Actor, order: ImportOrder): Promise<ImportRequest> {
    const { source } = order
    if ('url' in source) {
      fetcher.assertAllowed(source.url)
      return { ...order, fileName: order.fileName ?? nameIn(source.url) }
    }
    const { fileName, sha256 = order.sha256 } = await uploads.complete(actor, source.upload)
    if (order.sha256 !== undefined && order.sha256 !== sha256)
      throw new FondsError('digest-mismatch', { actual: String(sha256), expected: order.sha256 })
    return { ...order, fileName: order.fileName ?? fileName, ...(sha256 !== undefined && { sha256 }) }
  }

  const ended = (actor: Actor, id: string, milliseconds: number) => endedBy(actor, id, performance.now() + milliseconds)

  /** @param report the report, where that is at hand. */
  async function endedBy(actor: Actor, id: string, until: number, report?: Report): Promise<ImportJob> {
    for (let pause = lookSoon; ; pause = Math.min(2 * pause, lookAgain)) {
      const job = await recordOf(actor, id)
      const left = until - performance.now()
      if (isOver(job) || left <= 0 || (runner.stopped && !runner.has(id))) return shown(actor, job, report)
      if (runner.has(id)) report = await runner.left(id, left)
      else await setTimeout(Math.min(pause, left))
    }
  }

  return {
    async ask(actor, order) {
      if (order.options.publish) assertAllowed(actor, 'courses.publish')
      const job = newJob(actor, await requestOf(actor, order))
      const { source, options } = order
      if ('upload' in source) await uploadFiles.sync(source.upload)
      await jobs.insert(job)
      await jobs.settle(job.id)
      if ('upload' in source && !options.dryRun) await uploads.handOver(source.upload)
      runner.wake()
      return shown(actor, await recordOf(actor, job.id))
    },
    async importReceived(actor, { id: upload, sha256 }, { fileName = usualName, options }, milliseconds) {
      let job: NewJob
      try {
        // Asked now, and not again when it runs: by then it is a promise.
        if (options.publish) assertAllowed(actor, 'courses.publish')
        job = newJob(actor, { source: { upload }, fileName, sha256, options })
        await jobs.insert(runner.stopped ? job : { ...job, runner: runner.claimAtBirth() })
      } catch (error) {
        await uploads.drop(upload)
        throw error
      }
      const until = performance.now() + milliseconds
      if (!runner.stopped) runner.take(job)
      // Waited for first, and looked at then: nobody else knows of it yet.
      const report = runner.has(job.id) ? await runner.left(job.id, milliseconds) : undefined
      const now = await endedBy(actor, job.id, until, report)
      if (isOver(now)) return now
      // What is answered now has to outlive the machine, as what ended does, and says how far it is.
      await uploadFiles.sync(upload).catch(unlessUsedUp)
      await runner.sign(job.id)
      await jobs.settle(job.id)
      return shown(actor, await recordOf(actor, job.id))
    },
    job: async (actor, id) => shown(actor, await recordOf(actor, id)),
    async jobs({ organisation }, { states, ...query } = {}) {
      const { items, ...next } = await pageOf(query, {
        read: (after, limit) =>
          jobs.jobs(organisation, { limit, ...(states && { states }), ...(after !== undefined && { after }) }),
        placeOf: ({ id }) => id,
        place: /^job_[0-9a-z]{26}$/,
      })
      return { items: items.map(({ report: _, ...job }): ImportJob => job), ...next }
    },
    ended,
    async cancel(actor, id, revision) {
      const before = await recordOf(actor, id)
      assertRevision(before.revision, revision)
      const job = await jobs.cancel(actor.organisation, id, clock.now().toISOString())
      if (before.state === 'queued' && job?.state === 'cancelled') await uploads.release(job)
      runner.cancel(id)
      return shown(actor, await recordOf(actor, id))
    },
  }
}

/** What a package is called of which nobody said a name. */
const usualName = 'package.zip'

function unlessUsedUp(error: unknown): void {
  if (!isFondsError(error, 'upload-unknown')) throw error
}

/** The end of a URL's path. */
function nameIn(url: string): string {
  const end = new URL(url).pathname.split('/').at(-1)
  try {
    return decodeURIComponent(end || usualName)
  } catch {
    // Percent signs that encode nothing are a part of the name.
    return end || usualName
  }
}
