import type { Limits } from '../container/limits.js'
import type { PolicyName } from '../findings/policy.js'
import type { Language } from '../kernel/language.js'
import type { IdentityProvider } from '../repository/tokens/identity-provider.js'

/** What the server is told, every value settled. */
export interface ServerSettings {
  readonly host: string
  readonly port: number
  /** Address that clients see, without a slash at the end; that of the request unless given. */
  readonly publicUrl?: string
  /** Language of answers where the client prefers none. */
  readonly language: Language
  readonly policy: PolicyName
  readonly limits: Partial<Limits>
  /** Bytes of a package and of a JSON body. */
  readonly packageBytes: number
  readonly bodyBytes: number
  /** Jobs that run at the same time. */
  readonly jobs: number
  /** Requests of one client in a window of so many seconds; package downloads have a bucket of their own. */
  readonly rate: { readonly requests: number; readonly downloads: number; readonly window: number }
  /** Whether the address of the client is taken from X-Forwarded-For: number of proxies in front, or 0. */
  readonly proxies: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Identity providers whose tokens are taken for people. */
  readonly providers: readonly IdentityProvider[]
  /** Milliseconds that running work is waited for when the server stops. */
  readonly patience: number
}
