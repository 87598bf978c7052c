import { FondsError } from '../kernel/errors.js'
import type { Stores } from './stores.js'

export interface GarbageOptions {
  /** Milliseconds that an unreferenced blob must be old; one day unless given. */
  readonly grace?: number
  /** Only say what would go. */
  readonly dryRun?: boolean
  readonly signal?: AbortSignal
}

export interface GarbageReport {
  readonly blobs: number
  readonly drafts: number
  readonly bytes: number
}

const hour = 3_600_000
const day = 24 * hour

/** A pin older than this was left by a process that died: no upload lasts so long. */
const pinLife = day
/** An unfinished write that nobody touched for so long will not be finished, however small the grace. */
const draftIdle = hour

/**
 * Removes what nothing references. Safe beside a running add: whoever relies on a blob has pinned it before, and whether a blob is
 * pinned is asked in the same transaction in which it is removed.
 *
 * @throws {FondsError} `cancelled`, `store-…`: what was removed until then was garbage, and the rest is for the next time.
 */
export async function collectGarbage(stores: Stores, options: GarbageOptions = {}): Promise<GarbageReport> {
  const { blobs, index, clock } = stores
  const { grace = day, dryRun = false, signal } = options
  const now = clock.now().getTime()
  const pinnedSince = new Date(now - pinLife)
  const removed = { blobs: 0, drafts: 0, bytes: 0 }
  if (!dryRun) await index.transact((writer) => writer.dropPins(pinnedSince))

  for await (const { sha256, size, storedAt } of blobs.list()) {
    if (signal?.aborted) throw new FondsError('cancelled')
    if (now - storedAt.getTime() < grace) continue
    if (await index.read((reader) => reader.holds(sha256, pinnedSince))) continue
    const gone =
      dryRun ||
      (await index.transact(async (writer) => {
        if (await writer.holds(sha256, pinnedSince)) return false
        await blobs.remove(sha256)
        return true
      }))
    if (!gone) continue
    removed.blobs++
    removed.bytes += size
  }
  for await (const { id, size, touchedAt } of blobs.drafts()) {
    if (now - touchedAt.getTime() < Math.max(grace, draftIdle)) continue
    if (!dryRun) await blobs.removeDraft(id)
    removed.drafts++
    removed.bytes += size
  }
  return removed
}
