import type { Logger } from 'pino'
import type { Clock } from '../kernel/clock.js'
import type { Ids } from '../kernel/ids.js'
import type { Platform } from '../repository/platform.js'
import type { Authenticator } from './authenticate.js'
import type { Exchange } from './exchange.js'
import type { Metrics } from './metrics.js'
import type { Limiter } from './rate-limit.js'
import type { ServerSettings } from './settings.js'
import type { Validators } from './validate.js'

/** What every request is served with. */
export interface Served {
  readonly platform: Platform
  readonly settings: ServerSettings
  readonly ids: Ids
  readonly clock: Clock
  readonly log: Logger
  readonly metrics: Metrics
  readonly limiter: Limiter
  readonly validators: Validators
  readonly authenticator: Authenticator
  /** Requests that are being served. */
  readonly underWay: Set<Exchange>
  /** Whether the server stops: nothing more is begun. */
  stopping: boolean
}
