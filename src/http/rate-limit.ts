import type { ServerConfig } from './settings.js'

/** What is counted together. */
export type Bucket = 'default' | 'downloads'

/** How a client stands after a request. */
export interface Standing {
  /** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers). */
  readonly policy: string
  readonly state: string
  /** Seconds until the client may go on; undefined while it may. */
  readonly wait?: number
}

export interface Limiter {
  /**
   * Counts a request.
   * @param now milliseconds.
   * @param cost how many it counts for.
   */
  take(bucket: Bucket, client: string, now: number, cost?: number): Standing
}

/** Clients remembered at once in a bucket. Who has more addresses than that is not held back by counting them. */
const mostClients = 20_000

/** A window of its own for each client, which begins with its first request. */
export function openLimiter({ requests, downloads, window }: ServerConfig['rate']): Limiter {
  const buckets = {
    default: bucket('default', requests, window),
    downloads: bucket('downloads', downloads, window),
  }
  return { take: (name, client, now, cost = 1) => buckets[name](client, now, cost) }
}

function bucket(name: Bucket, quota: number, window: number) {
  const policy = `"${name}";q=${quota};w=${window}`
  // Windows are all as long, so that clients stand in the order in which theirs end.
  const clients = new Map<string, { readonly until: number; used: number }>()

  function forgetEnded(now: number): void {
    for (const [client, { until }] of clients) {
      if (until > now && clients.size < mostClients) return
      clients.delete(client)
    }
  }

  return (client: string, now: number, cost: number): Standing => {
    let current = clients.get(client)
    // One that ends later than any that begins now is of a clock that was set back since: it would hold somebody off for as long.
    if (!current || current.until <= now || current.until > now + window * 1000) {
      clients.delete(client)
      forgetEnded(now)
      current = { until: now + window * 1000, used: 0 }
      clients.set(client, current)
    }
    current.used += cost
    const seconds = Math.ceil((current.until - now) / 1000)
    const state = `"${name}";r=${Math.max(0, quota - current.used)};t=${seconds}`
    return current.used > quota ? { policy, state, wait: seconds } : { policy, state }
  }
}
