import type { Limits } from '../container/limits.js'
import type { PolicyName } from '../findings/policy.js'
import type { Language } from '../kernel/language.js'
import type { IdentityProvider } from '../repository/tokens/identity-provider.js'

/** What the server is told, every value settled. */
export interface ServerSettings extends ServerConfig {
  /** Language of answers where the client prefers none. */
  readonly language: Language
  readonly policy: PolicyName
  readonly limits: Partial<Limits>
  /** Bytes of a package. */
  readonly packageBytes: number
  /** Identity providers whose tokens are taken for people. */
  readonly providers: readonly IdentityProvider[]
}

/** `server` of the configuration, every value settled. */
export interface ServerConfig {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Address that clients see, without a slash at the end; that of the request unless given. */
  readonly publicUrl?: string
  /** Bytes of a JSON body. */
  readonly bodyBytes: number
  /** Jobs that run at the same time. */
  readonly jobs: number
  /** Requests of one client in a window of so many seconds; package and file downloads are counted for themselves. */
  readonly rate: { readonly requests: number; readonly downloads: number; readonly window: number }
  /** Whether the address of the client is taken from X-Forwarded-For or Forwarded: number of proxies in front, or 0. */
  readonly proxies: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Seconds that requests under way are waited for when the server stops. */
  readonly patience: number
  /** Seconds in which the headers of a request have to arrive. */
  readonly headerTimeout: number
  /** Seconds without a byte after which a body or an answer is given up. */
  readonly idleTimeout: number
  /** Seconds that a connection is kept for the next request. */
  readonly keepAlive: number
  /** Where flaws may be reported: `mailto:…`, `https://…`. */
  readonly securityContact?: string
}

export const defaultServer: ServerConfig = {
  host: '127.0.0.1',
  port: 8080,
  bodyBytes: 2 ** 20,
  jobs: 2,
  rate: { requests: 600, downloads: 6000, window: 60 },
  proxies: 0,
  logLevel: 'info',
  patience: 30,
  headerTimeout: 20,
  idleTimeout: 120,
  // Longer than proxies keep theirs (nginx: 60 s): who closes first decides whether a request is lost in between.
  keepAlive: 65,
}
