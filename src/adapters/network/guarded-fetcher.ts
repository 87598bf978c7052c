import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import type { LookupFunction } from 'node:net'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import type { Fetcher } from '../../outbound/fetcher.js'
import { AllowedHosts } from './allowed-hosts.js'
import { announced } from './announced.js'
import { parsedUrl } from './destination.js'
import { answerTo, bytesOf, type Exchange, type Patience } from './exchange.js'
import { Failure, failureReason, Refusal, tooSlow } from './failure.js'
import { notPublic, objectionTo } from './objection.js'
import { isPublicAddress } from './public-address.js'

export interface OutgoingConfig {
  /**
   * Hosts that may be fetched from although their address is not public, such as those of a state's own network, and by http too:
   * `host`, at the usual ports, or `host:port`.
   */
  readonly allow?: readonly string[]
}

/** What tests own. */
export interface FetcherParts {
  /** All addresses of a name. */
  readonly lookup: (host: string) => Promise<readonly Address[]>
  readonly patience: Patience
  /** Authorities that certificates are trusted from, in PEM, in place of the usual ones. */
  readonly authorities: readonly string[]
}

interface Address {
  readonly address: string
  readonly family: number
}

const usualPatience: Patience = { connecting: 10_000, waiting: 30_000, whole: 3_600_000 }
const mostRedirects = 3
const redirects = [301, 302, 303, 307, 308]

/**
 * Fetches from public hosts by https, and from those that the operator allows. Neither proxies nor credentials of the environment are used.
 *
 * @throws {FondsError} `value-invalid` when what is allowed is no host.
 */
export function guardedFetcher({ allow = [] }: OutgoingConfig, parts: Partial<FetcherParts> = {}): Fetcher {
  const { patience = usualPatience, authorities } = parts
  const addressesOf = parts.lookup ?? ((host) => lookup(host, { all: true, verbatim: true }))
  const allowed = new AllowedHosts(allow)

  function permitted(text: string, base?: URL): URL {
    const url = parsedUrl(text, base)
    const objection = url ? objectionTo(url, allowed) : both('it is no URL', 'ce n’est pas une URL')
    if (!url || objection) throw new Refusal(objection ?? notPublic)
    return url
  }

  /** Asked by the connection itself, which so goes to an address that was checked, and to no other that the name has a moment later. */
  const lookupFor =
    (url: URL): LookupFunction =>
    (host, { all }, done) => {
      addressesOf(host).then(
        (addresses) => {
          const [first] = addresses
          // One that is not public spoils all: whoever mixes them is after that one.
          const isFine = allowed.has(url) || addresses.every(({ address }) => isPublicAddress(address))
          if (!first || !isFine) done(new Refusal(notPublic), '')
          else if (all) done(null, [...addresses])
          else done(null, first.address, first.family)
        },
        (error) => done(error, ''),
      )
    }

  async function follow(asked: string, exchange: Omit<Exchange, 'lookup'>): Promise<Answer> {
    let url = permitted(asked)
    for (let hops = 0; ; hops++) {
      const response = await answerTo(url, { ...exchange, lookup: lookupFor(url) })
      const { location } = response.headers
      if (!redirects.includes(response.statusCode ?? 0) || location === undefined) return { url, response }
      response.destroy()
      if (hops === mostRedirects) throw new Failure(both('it redirects too often', 'il redirige trop souvent'))
      url = permitted(location, url)
    }
  }

  return {
    assertAllowed(asked) {
      try {
        permitted(asked)
      } catch (cause) {
        throw errorOf(cause, asked)
      }
    },
    async open(asked, { limit, accept = '*/*', signal }) {
      const whole = AbortSignal.timeout(patience.whole)
      const told = (cause: unknown): FondsError =>
        signal?.aborted ? new FondsError('cancelled', {}, cause) : errorOf(whole.aborted ? tooSlow : cause, asked)
      try {
        const { url, response } = await follow(asked, {
          accept,
          patience,
          signal: signal ? AbortSignal.any([whole, signal]) : whole,
          ...(authorities && { authorities }),
        })
        return {
          ...announced(response, { url, limit, accept }),
          bytes: translated(bytesOf(response, { limit, waiting: patience.waiting }), told),
        }
      } catch (cause) {
        throw told(cause)
      }
    },
  }
}

interface Answer {
  readonly url: URL
  readonly response: IncomingMessage
}

async function* translated(bytes: AsyncIterable<Uint8Array>, told: (cause: unknown) => FondsError) {
  try {
    yield* bytes
  } catch (cause) {
    throw told(cause)
  }
}

/** The URL is the one that was asked for: where others lead is not for everyone to know. */
function errorOf(cause: unknown, asked: string): FondsError {
  if (cause instanceof FondsError) return cause
  const code = cause instanceof Refusal ? 'url-refused' : 'fetch-failed'
  return new FondsError(code, { url: shown(asked), reason: failureReason(cause) }, cause)
}

const nowhere = { protocol: '', host: '', pathname: '' }

/** Without its query, which may be what opens the door, and without credentials. */
function shown(asked: string): string {
  const { protocol, host, pathname } = URL.canParse(asked) ? new URL(asked) : nowhere
  return `${protocol}//${host}${pathname}`.slice(0, 200)
}
