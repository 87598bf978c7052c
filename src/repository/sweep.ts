import { collectGarbage, type GarbageOptions } from '../holdings/collect-garbage.js'
import { FondsError } from '../kernel/errors.js'
import type { PassingStores, RepositoryStores } from './passing-stores.js'
import type { LeftoverReport } from './repository.js'

const hour = 3_600_000
const day = 24 * hour

/** Bytes that no record names and that nobody touched for longer than an upload lives are nobody's. */
const uploadIdle = day + hour
/** Answers to a request are given again for so long after it. */
const answerLife = day
/** Days that an import which has ended can be looked up. */
export const daysRemembered = 30

export interface SweepReport {
  readonly uploads: number
  /** Of the uploads. */
  readonly bytes: number
  readonly jobs: number
  readonly answers: number
}

/**
 * Removes what was kept for a while only, once the while is over: uploads that expired and that no import needs, imports that ended long
 * ago, answers to requests. Safe beside everything.
 *
 * @param options with `dryRun`, uploads are counted and nothing is removed.
 * @throws {FondsError} `cancelled`, `store-…`: what is left is for the next time.
 */
export async function sweep(
  { jobs, uploads, uploadFiles, answers }: PassingStores,
  now: Date,
  { dryRun = false, signal }: Pick<GarbageOptions, 'dryRun' | 'signal'> = {},
): Promise<SweepReport> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const inUse = new Set(await jobs.uploadsInUse())
  const removed = { uploads: 0, bytes: 0 }
  for await (const { id, size, touchedAt } of uploadFiles.list()) {
    if (signal?.aborted) throw new FondsError('cancelled')
    if (inUse.has(id)) continue
    const expiry = await uploads.expiry(id)
    if (expiry === undefined ? touchedAt >= ago(uploadIdle) : new Date(expiry) >= now) continue
    if (!dryRun) {
      // In this order: a record without its bytes would be shown.
      await uploads.remove(id)
      await uploadFiles.remove(id)
    }
    removed.uploads++
    removed.bytes += size
  }
  if (dryRun) return { ...removed, jobs: 0, answers: 0 }
  // Those whose bytes are gone already.
  for (const id of await uploads.expired(now, 1000)) if (!inUse.has(id)) await uploads.remove(id)
  return {
    ...removed,
    jobs: await jobs.forget(ago(daysRemembered * day)),
    answers: await answers.forget(ago(answerLife)),
  }
}

/** Removes everything that nothing needs any more: garbage, and what `sweep` removes. @throws {FondsError} as `collectGarbage`. */
export async function removeLeftovers(stores: RepositoryStores, options: GarbageOptions = {}): Promise<LeftoverReport> {
  const garbage = await collectGarbage(stores, options)
  if (!stores.passing) return { ...garbage, uploads: 0 }
  const { uploads, bytes } = await sweep(stores.passing, stores.clock.now(), options)
  return { ...garbage, uploads, bytes: garbage.bytes + bytes }
}
