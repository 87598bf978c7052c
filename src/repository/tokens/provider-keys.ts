import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { FondsError } from '../../kernel/errors.js'
import type { PlatformStores } from '../platform.js'
import type { IdentityProvider } from './identity-provider.js'

/** Milliseconds after which keys are read again, and for which they are used while the provider does not answer. */
const fresh = 10 * 60_000
const usable = 24 * 3_600_000
/** Milliseconds between two attempts: for a key that is not known, and when there is none at all. */
const askedAgain = 60_000
const askedFirst = 5_000
/** Milliseconds and bytes that the provider may take. */
const patience = 5_000
const largest = 512 * 1024
const mostKeys = 100

type Outside = Pick<PlatformStores, 'fetcher' | 'clock' | 'log'>

/**
 * The keys of an identity provider, fetched when first needed and kept: its outage stops nobody who comes with a key that is known, and
 * tokens that name keys at random do not make this server call it more than once a minute.
 */
export function openProviderKeys(provider: IdentityProvider, { fetcher, clock, log }: Outside): JWTVerifyGetKey {
  let known: { readonly keys: JWTVerifyGetKey; readonly at: number } | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  /** Asks once at a time. A failure is noted: what it means depends on whether there are keys already. */
  function ask(): Promise<void> {
    if (asking) return asking
    askedAt = clock.now().getTime()
    asking = fetchKeys()
      .then((keys) => {
        known = { keys: createLocalJWKSet(keys), at: clock.now().getTime() }
      })
      .catch((error: unknown) =>
        log.warn('the keys of an identity provider could not be read', {
          issuer: provider.issuer,
          error: String(error),
        }),
      )
      .finally(() => {
        asking = undefined
      })
    return asking
  }

  async function fetchKeys(): Promise<JSONWebKeySet> {
    const address = provider.keys ?? (await discovered())
    const { keys } = await fetchJson(address)
    if (!Array.isArray(keys) || keys.length > mostKeys) throw new Error(`${address} is no key set of ${mostKeys} keys`)
    return { keys }
  }

  async function discovered(): Promise<string> {
    const address = `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    const { issuer, jwks_uri } = await fetchJson(address)
    // OpenID Connect Discovery §4.3: a document of another issuer names the keys of another issuer.
    if (issuer !== provider.issuer) throw new Error(`${address} is of another issuer`)
    if (typeof jwks_uri !== 'string') throw new Error(`${address} has no jwks_uri`)
    return jwks_uri
  }

  async function fetchJson(url: string): Promise<Readonly<Record<string, unknown>>> {
    const signal = AbortSignal.timeout(patience)
    const { bytes } = await fetcher.open(url, { limit: largest, accept: 'application/json', signal })
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece)
    const value: unknown = JSON.parse(Buffer.concat(pieces).toString())
    if (typeof value !== 'object' || value === null) throw new Error(`${url} is no object`)
    return { ...value }
  }

  const since = (at: number): number => clock.now().getTime() - at
  const standing = () => (known && since(known.at) < usable ? known : undefined)

  return async (header, token) => {
    const mayAsk = () => asking !== undefined || since(askedAt) >= (standing() ? askedAgain : askedFirst)
    if (!standing() && mayAsk()) await ask()
    const before = standing()
    if (!before) throw new FondsError('provider-unreachable', { issuer: provider.issuer })
    if (since(before.at) >= fresh && mayAsk()) void ask()
    try {
      return await before.keys(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAsk()) throw error
      await ask()
      return (standing() ?? before).keys(header, token)
    }
  }
}
