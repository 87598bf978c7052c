import { type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Actor } from '../../commons/actor.js'
import { allows, type Permission, permissionNames, permissionsOf } from '../../commons/roles.js'
import type { Clock } from '../../kernel/clock.js'
import type { Access } from '../platform.js'
import { refusal } from './refusal.js'
import { type SigningKeys, signingAlgorithm, tokenLife } from './signing-keys.js'

/** What only the signer of an access token has, and what its reader needs. */
interface Issuing {
  readonly issuer: string
  readonly keys: SigningKeys
  readonly clock: Clock
}

/** Who may read a token: the interface, and nothing else that the same server does with signatures (RFC 8725 §3.9). */
export const audienceOf = (issuer: string): string => `${issuer}/v1`

const type = 'at+jwt'

/** An access token (RFC 9068) of whoever came in by a key. */
export async function signAccessToken(
  { issuer, keys, clock }: Issuing,
  { organisation, key }: { readonly organisation: string; readonly key: string },
  scope: readonly Permission[],
  jti: string,
): Promise<string> {
  const { id, privateKey } = await keys.current()
  const now = Math.floor(clock.now().getTime() / 1000)
  return new SignJWT({ client_id: key, org: organisation, scope: scope.join(' ') })
    .setProtectedHeader({ alg: signingAlgorithm, typ: type, kid: id })
    .setIssuer(issuer)
    .setAudience(audienceOf(issuer))
    .setSubject(key)
    .setIssuedAt(now)
    .setExpirationTime(now + tokenLife)
    .setJti(jti)
    .sign(privateKey)
}

/** @throws what the library throws, or {FondsError} `credentials-invalid`. */
export async function verifyAccessToken({ issuer, keys, clock }: Issuing, token: string): Promise<JWTPayload> {
  const { payload } = await jwtVerify(
    token,
    async ({ kid }) => {
      const key = kid === undefined ? undefined : await keys.find(kid)
      if (!key) throw refusal('its key is not known')
      return key.publicKey
    },
    {
      algorithms: [signingAlgorithm],
      typ: type,
      issuer,
      audience: audienceOf(issuer),
      requiredClaims: ['exp', 'client_id', 'scope'],
      currentDate: clock.now(),
    },
  )
  return payload
}

/** Whoever a token's key is, with no more than the token's scope: asked each time, for the key may have been revoked since. */
export async function actorOfToken(access: Access, { client_id, scope }: JWTPayload): Promise<Actor> {
  const actor = await access.byKey(String(client_id))
  const given = String(scope).split(' ')
  // A token of all that its key may is as good as the key: it is not less for naming what there was when it was made.
  if (permissionsOf(actor).every((permission) => given.includes(permission))) return actor
  return {
    ...actor,
    scopes: permissionNames.filter((permission) => given.includes(permission) && allows(actor, permission)),
  }
}
