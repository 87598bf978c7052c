import { FondsError } from '../../kernel/errors.js'
import type { Fetcher } from '../../outbound/fetcher.js'

export interface OutgoingConfig {
  /** Hosts that may be fetched from although their address is not public, such as those of a state's own network: `host` or `host:port`. */
  readonly allow?: readonly string[]
}

export function guardedFetcher(_: OutgoingConfig): Fetcher {
  return {
    assertAllowed: () => {},
    open: () => Promise.reject(new FondsError('internal', { reason: 'not built yet' })),
  }
}
