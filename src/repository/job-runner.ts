import type { Report } from '../findings/report.js'
import { FondsError } from '../kernel/errors.js'
import { type JobEnd, type JobProgress, type JobRecord, madeVersion, type NewJob } from './job-store.js'
import type { PlatformStores } from './platform.js'
import { deadRunners, nextRunnerId } from './runner-id.js'
import { openSlots } from './slots.js'

/** Milliseconds between two signs of life, and after which a runner that gives none loses its jobs. */
const beat = 2000
const lease = 30_000
/** Times that a job is begun: one at which every runner dies is not tried for ever. */
const mostAttempts = 3

/** Runs jobs: those it is given, and those that wait in the store for whoever is free. */
export interface JobRunner {
  /** What a job is inserted with that nobody else shall run. */
  claimAtBirth(): NonNullable<NewJob['runner']>
  /** Runs a job that was inserted so, as soon as there is room. */
  take(job: NewJob): void
  /** There may be a job in the store. */
  wake(): void
  /** Stops a job, if it is here. */
  cancel(id: string): void
  /** Writes down how far a job is, if it is here. */
  sign(id: string): Promise<void>
  /** Whether a job is here. */
  has(id: string): boolean
  /** Waits until a job is here no more, or the time is over. @returns the report on its package, if there was one. */
  left(id: string, milliseconds: number): Promise<Report | undefined>
  start(): Promise<void>
  /** @param patience milliseconds in which jobs may come to their end; then they are handed back. */
  stop(patience: number): Promise<void>
  readonly stopped: boolean
}

/** A job in the hands of a runner. */
export interface RunningJob extends NewJob {
  /** Times that it was begun. */
  readonly attempts: number
  /** Aborted when it is to be stopped, whatever for. */
  readonly signal: AbortSignal
  /** Says how far it is. What is told quickly one after the other is not all written down. */
  tell(progress: Partial<Omit<JobProgress, 'report'>>): void
  /** What was found in the package. */
  found(report: Report): void
  /** Does what is rather waiting for others than work of this machine: meanwhile another job has this one's place. */
  aside<T>(wait: () => Promise<T>): Promise<T>
}

/** How a job ended, without what its runner knows. */
export type Ended = OfJob<JobEnd>
type OfJob<End> = End extends JobEnd ? Omit<End, 'at' | 'report'> : never

export interface JobWork {
  /** Does what a job is for. What it throws is why it failed. */
  perform(job: RunningJob): Promise<Ended>
  /** Clears away what a job needed that has ended for good. */
  clear(job: NewJob): Promise<void>
  /** Hears how a job ended for good. */
  ended(end: Ended): void
}

/** A job of which it is known how often it was begun. */
type Begun = NewJob & Pick<JobRecord, 'attempts' | 'cancelling'>

interface Held {
  readonly stop: AbortController
  progress: Omit<JobProgress, 'report'>
  report?: Report
  begun: boolean
  /** Whether its package is still to be fetched, or waits for a place with it. */
  fetches: boolean
  /** Why it is to be stopped. */
  why?: 'cancel' | 'hand-back' | 'lost'
  left: Promise<Report | undefined>
}

export function openJobRunner(
  { jobs, clock, log }: Pick<PlatformStores, 'jobs' | 'clock' | 'log'>,
  atOnce: number,
  { perform, clear, ended: hear }: JobWork,
): JobRunner {
  const id = nextRunnerId()
  const slots = openSlots(atOnce)
  const here = new Map<string, Held>()
  let timer: NodeJS.Timeout | undefined
  /** Whether a job may wait in the store that nobody has looked for. */
  let asked = false
  let claiming: Promise<void> | undefined
  let stopping: Promise<void> | undefined

  const leaseUntil = () => new Date(clock.now().getTime() + lease)
  const warn = (message: string, job: string) => (error: unknown) => log.warn(message, { job, error: String(error) })

  function hold(job: Begun, slot?: () => void): void {
    const held: Held = {
      stop: new AbortController(),
      progress: { stage: 'queued', done: 0, total: 0 },
      begun: slot !== undefined,
      fetches: 'url' in job.request.source,
      left: Promise.resolve(undefined),
    }
    here.set(job.id, held)
    // It is begun all the same: what an earlier runner made of it was made.
    if (job.cancelling) stop(held, 'cancel')
    held.left = run(job, held, slot)
      // Its lease ends, and whoever claims it then begins anew.
      .catch(warn('a job could not be brought to its end', job.id))
      .then(() => {
        here.delete(job.id)
        if (held.fetches) wake()
        return held.report
      })
  }

  async function run(job: Begun, held: Held, slot?: () => void): Promise<void> {
    const end = await ended(job, held, slot)
    const at = clock.now().toISOString()
    const report = end && !madeVersion(end) && reportOf(held)
    if (!end || !(await jobs.finish(job.id, id, { ...end, at, ...report }))) return
    hear(end)
    await clear(job).catch(warn('what a job left was not cleared away', job.id))
  }

  /** How a job ended; not at all when it is another's, or to be. */
  async function ended(job: Begun, held: Held, slot: (() => void) | undefined): Promise<Ended | undefined> {
    const { signal } = held.stop
    let give = slot
    const running: RunningJob = {
      ...job,
      signal,
      tell: (progress) => {
        held.progress = { ...held.progress, ...progress }
      },
      found: (report) => {
        held.report = report
      },
      aside: async (wait) => {
        give?.()
        give = undefined
        const result = await wait()
        give = await slots.take(signal)
        held.fetches = false
        wake()
        return result
      },
    }
    try {
      give ??= await slots.take(signal)
      held.begun = true
      running.tell({ stage: 'reading' })
      if (job.attempts > mostAttempts) throw new FondsError('job-interrupted', { attempts: mostAttempts })
      return await perform(running)
    } catch (error) {
      if (held.why === 'cancel') return { state: 'cancelled' }
      if (held.why) return undefined
      if (!(error instanceof FondsError)) warn('a job failed for no reason that we know', job.id)(error)
      const { code, args } = error instanceof FondsError ? error : new FondsError('internal', { reason: String(error) })
      return { state: 'failed', problem: { code, args } }
    } finally {
      give?.()
    }
  }

  function stop(held: Held, why: NonNullable<Held['why']>): void {
    held.why ??= why
    held.stop.abort(new FondsError('cancelled'))
  }

  /** A sign of life for a job, which says how far it is and hears whether anybody wants it stopped. */
  async function sign(job: string): Promise<void> {
    const held = here.get(job)
    if (!held) return
    const answer = await jobs.progress(job, id, { ...held.progress, ...reportOf(held) }, leaseUntil())
    if (answer !== 'go-on') stop(held, answer)
  }

  async function giveSigns(): Promise<void> {
    for (const job of here.keys()) await sign(job)
  }

  /** Claims what waits in the store, for as long as there is room. */
  async function claimAll(): Promise<void> {
    while (asked && !stopping) {
      asked = false
      const give = await slots.take()
      // As many are fetched as there are places, not all that ask: where they are fetched to is this disk.
      const fetching = [...here.values()].filter(({ fetches }) => fetches).length
      const which = fetching < atOnce ? 'all' : 'arrived'
      const job = stopping ? undefined : await jobs.claim(id, clock.now(), leaseUntil(), which).catch(whenUnclaimed)
      // A job of our own, whose lease ran out while this machine slept, goes on where it is.
      if (job && !stopping && !here.has(job.id)) hold(job, give)
      else give()
      asked ||= job !== undefined
    }
    claiming = undefined
  }

  function whenUnclaimed(error: unknown): undefined {
    log.warn('the store gave no job', { error: String(error) })
  }

  async function tick(): Promise<void> {
    // First the signs: what has one is not claimed.
    await giveSigns().catch((error: unknown) => log.warn('no sign of life could be given', { error: String(error) }))
    wake()
    if (!stopping) timer = setTimeout(tick, beat).unref()
  }

  function wake(): void {
    asked = true
    claiming ??= claimAll()
  }

  async function handBack(patience: number): Promise<void> {
    for (const held of here.values()) if (!held.begun) stop(held, 'hand-back')
    const impatient = setTimeout(() => {
      for (const held of here.values()) stop(held, 'hand-back')
    }, patience)
    await Promise.all([...here.values()].map((held) => held.left))
    clearTimeout(impatient)
    clearTimeout(timer)
    // What it claims now it does not begin.
    await claiming
    // If the store does not hear it, their leases end.
    await jobs.release([id]).catch((error: unknown) => log.warn('no job was handed back', { error: String(error) }))
  }

  return {
    claimAtBirth: () => ({ id, leaseUntil: leaseUntil() }),
    take: (job) => hold({ ...job, attempts: 1, cancelling: false }),
    wake,
    cancel: (job) => {
      const held = here.get(job)
      if (held) stop(held, 'cancel')
    },
    sign,
    has: (job) => here.has(job),
    left: (job, milliseconds) =>
      new Promise((resolve) => {
        const over = setTimeout(() => resolve(undefined), milliseconds)
        void here.get(job)?.left.then((report) => {
          clearTimeout(over)
          resolve(report)
        })
      }),
    async start() {
      await jobs.release(deadRunners(await jobs.runners()))
      await tick()
    },
    stop: (patience) => (stopping ??= handBack(patience)),
    get stopped() {
      return stopping !== undefined
    },
  }
}

/** As the store keeps it. */
const reportOf = ({ report }: Held) => report && { report: JSON.stringify(report) }
