import { randomUUID } from 'node:crypto'
import { decodeJwt, exportJWK, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Actor } from '../../commons/actor.js'
import type { JsonWebKey } from '../../commons/public-key.js'
import type { Permission } from '../../commons/roles.js'
import { sha256 } from '../../kernel/digest.js'
import type { Access, PlatformStores } from '../platform.js'
import { actorOfToken, signAccessToken, verifyAccessToken } from './access-tokens.js'
import { verifyClientAssertion } from './client-assertion.js'
import { assertProviders, type IdentityProvider, type Person, personOf } from './identity-provider.js'
import { openProviderKeys } from './provider-keys.js'
import { refusal, refusalOf } from './refusal.js'
import { openSigningKeys, signingAlgorithm, tokenLife } from './signing-keys.js'

/** Tokens that stand for a credential: ours for keys, those of identity providers for people. */
export interface Tokens {
  /** Who signs ours: the address of the server where it has one. */
  readonly issuer: string
  /**
   * Whose token this is.
   * @throws {FondsError} `credentials-invalid`, `credentials-expired`, `credentials-revoked`; `provider-unreachable`.
   */
  actor(token: string): Promise<Actor>
  /** The client that signed an assertion of itself, which is taken once. @throws {FondsError} `credentials-…`. */
  client(assertion: string): Promise<Actor>
  /** A token for whoever came in by a key; `life` in seconds. */
  issue(
    client: { readonly organisation: string; readonly key: string },
    scope: readonly Permission[],
  ): Promise<{ readonly token: string; readonly life: number }>
  /** What our tokens can be checked with. */
  keys(): Promise<readonly JsonWebKey[]>
}

export interface TokenSettings {
  /** `urn:fonds` unless given. Processes that serve the same repository have the same one. */
  readonly issuer?: string
  readonly providers?: readonly IdentityProvider[]
}

/** Tokens remembered at most, and milliseconds: so long counts a signature whose key the provider takes back. */
const mostRemembered = 10_000
const remembered = 10 * 60_000
/** Algorithms of providers: none that a public key could be taken for the secret of (RFC 8725 §2.1). */
const providerAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]
/** Seconds by which a provider's clock may differ. */
const clockTolerance = 30

/** @throws {FondsError} `value-invalid`. */
export function openTokens(
  stores: PlatformStores,
  access: Access,
  { issuer = 'urn:fonds', providers = [] }: TokenSettings,
): Tokens {
  assertProviders(providers, issuer)
  const { clock, index } = stores
  const keys = openSigningKeys(stores)
  const known = new Map(
    providers.map((provider) => [provider.issuer, { provider, keys: openProviderKeys(provider, stores) }]),
  )
  const checked = new Map<string, { readonly bearer: Bearer; readonly until: number }>()

  /** Who a token is of, as far as the token alone can say. */
  async function bearerOf(token: string): Promise<Bearer> {
    const digest = sha256(token)
    const before = checked.get(digest)
    if (before && clock.now().getTime() < before.until) return before.bearer
    checked.delete(digest)
    const { bearer, exp } = await checkedBearer(token)
    const [oldest] = checked.keys()
    if (checked.size >= mostRemembered && oldest !== undefined) checked.delete(oldest)
    checked.set(digest, { bearer, until: Math.min(Number(exp) * 1000, clock.now().getTime() + remembered) })
    return bearer
  }

  async function checkedBearer(token: string): Promise<{ readonly bearer: Bearer; readonly exp: unknown }> {
    const { iss } = decodeJwt(token)
    if (iss === issuer) {
      const claims = await verifyAccessToken({ issuer, keys, clock }, token)
      return { bearer: { claims }, exp: claims.exp }
    }
    const found = known.get(String(iss))
    if (!found) throw refusal('its issuer is not known')
    const claims = await verifyProviderToken(found.provider, found.keys, token)
    return { bearer: { person: personOf(claims, found.provider) }, exp: claims.exp }
  }

  async function verifyProviderToken({ issuer, audience }: IdentityProvider, keys: JWTVerifyGetKey, token: string) {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: providerAlgorithms,
      issuer,
      audience,
      requiredClaims: ['exp', 'sub'],
      clockTolerance,
      currentDate: clock.now(),
    })
    // A provider signs other things with the same keys, such as notices of a logout.
    if (!/^(application\/)?(at\+)?jwt$/i.test(protectedHeader.typ ?? 'JWT')) throw refusal('typ is not as it must be')
    return payload
  }

  async function actorOfPerson({ name, roles, organisation, isExternalId }: Person): Promise<Actor> {
    const found = await index.read((reader) => reader.organisation(organisation))
    // An id of ours is no name that a provider gives by itself: it would be for the provider's users to say whose guests they are.
    if (!found || (isExternalId && found.externalId !== organisation)) throw refusal('its organisation is not known')
    return { organisation: found.id, roles, agent: { name } }
  }

  return {
    issuer,
    actor: (token) =>
      inOurWords(async () => {
        const { claims, person } = await bearerOf(token)
        return person ? actorOfPerson(person) : actorOfToken(access, claims)
      }),
    client: (assertion) =>
      inOurWords(() => verifyClientAssertion(stores, access, [issuer, tokenEndpointOf(issuer)], assertion)),
    issue: async (client, scope) => ({
      token: await signAccessToken({ issuer, keys, clock }, client, scope, randomUUID()),
      life: tokenLife,
    }),
    keys: async () =>
      Promise.all(
        (await keys.all()).map(async ({ id, publicKey }) => ({
          ...(await exportJWK(publicKey)),
          kid: id,
          alg: signingAlgorithm,
          use: 'sig',
        })),
      ),
  }
}

type Bearer =
  | { readonly claims: JWTPayload; readonly person?: undefined }
  | { readonly person: Person; readonly claims?: undefined }

export const tokenEndpointOf = (issuer: string): string => `${issuer}/oauth/token`

const inOurWords = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw refusalOf(error)
  })
