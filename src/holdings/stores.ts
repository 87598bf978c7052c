import type { Clock } from '../kernel/clock.js'
import type { Ids } from '../kernel/ids.js'
import type { Log } from '../kernel/log.js'
import type { BlobStore } from './blob-store.js'
import type { CourseIndex } from './course-index.js'

/** What the holdings stand on, and whose holdings they are. */
export interface Stores {
  readonly blobs: BlobStore
  readonly index: CourseIndex
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Every row belongs to an organisation; alone on a machine it is `local`. */
  readonly organisation: string
}
