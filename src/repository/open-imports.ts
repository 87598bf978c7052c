import type { Actor } from '../commons/actor.js'
import { defaultLimits } from '../container/limits.js'
import type { Report } from '../findings/report.js'
import { FondsError } from '../kernel/errors.js'
import type { AddSettings } from './add-package.js'
import { type CheckOptions, examinePackage } from './check-package.js'
import { importPackage, type Sparing } from './import-package.js'
import type { Imports } from './imports.js'
import { type Ended, openJobRunner } from './job-runner.js'
import { openJobs } from './open-jobs.js'
import { openUploads } from './open-uploads.js'
import type { PlatformStores } from './platform.js'
import type { Repository } from './repository.js'
import { openSlots } from './slots.js'
import { sweep } from './sweep.js'

export interface ImportSettings extends AddSettings {
  /** Jobs that run at the same time, and packages that are checked at the same time. */
  readonly jobs: number
  /** Milliseconds that running jobs are waited for when they have to stop. */
  readonly patience: number
  readonly sparing: Sparing
}

/** Milliseconds between two sweeps. */
const sweepEvery = 3_600_000
/** Checks that wait, for each that runs; and seconds after which it is worth asking again. */
const [checksWaiting, askAgain] = [8, 5]

/** Packages on their way in, over stores of this machine. */
export function openImports(
  stores: PlatformStores,
  settings: ImportSettings,
  as: (actor: Actor) => Repository,
): Imports {
  const { jobs, uploadFiles: files, clock, log } = stores
  const { policy, limits, sparing } = settings
  const { packageBytes } = { ...defaultLimits, ...limits }
  const uploads = openUploads(stores, settings)
  const outcomes = new Map<string, number>()
  const checks = openSlots(settings.jobs)
  const runner = openJobRunner(stores, settings.jobs, {
    perform: importPackage(stores, { packageBytes, sparing }, as),
    clear: uploads.release,
    ended: (end) => outcomes.set(outcomeOf(end), (outcomes.get(outcomeOf(end)) ?? 0) + 1),
  })
  let sweeping: NodeJS.Timeout | undefined

  async function round(): Promise<void> {
    try {
      await sweep(stores, clock.now())
    } catch (error) {
      log.warn('what expired was not swept away', { error: String(error) })
    }
  }

  async function report(upload: string, name: string, options: CheckOptions = {}): Promise<Report> {
    const source = await files.open(upload, name)
    try {
      return (await sparing(source.size, () => examinePackage(source, { policy, limits, ...options }))).report
    } finally {
      await source.close()
    }
  }

  return {
    ...uploads,
    ...openJobs(stores, uploads, runner, as),
    async check(bytes, name, options) {
      if (checks.waiting >= checksWaiting * settings.jobs) throw new FondsError('rate-exceeded', { seconds: askAgain })
      const { id } = await uploads.receive(bytes)
      try {
        return await checks.during(() => report(id, name, options), options?.signal)
      } finally {
        await uploads.drop(id)
      }
    },
    async start() {
      await runner.start()
      await round()
      sweeping = setInterval(round, sweepEvery).unref()
    },
    async stop() {
      clearInterval(sweeping)
      await runner.stop(settings.patience)
    },
    figures: () => jobs.counts(),
    outcomes: () => outcomes,
  }
}

function outcomeOf(end: Ended): string {
  if (end.state === 'complete') return end.result.outcome
  return end.state === 'failed' && end.problem.code === 'package-refused' ? 'refused' : end.state
}
