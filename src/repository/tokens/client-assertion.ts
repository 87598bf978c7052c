import { decodeJwt, jwtVerify } from 'jose'
import type { Actor } from '../../commons/actor.js'
import { algorithmsOf } from '../../commons/public-key.js'
import { sha256 } from '../../kernel/digest.js'
import type { Access, PlatformStores } from '../platform.js'
import { refusal } from './refusal.js'

/** Seconds for which an assertion may hold at most, and by which clocks may differ. */
const longestLife = 300
const clockTolerance = 30

/**
 * The client that signed an assertion of itself (RFC 7523 §3). Each is taken once, by whatever process it comes to.
 *
 * @param audiences what it may be meant for, one of them alone.
 * @throws what the library throws, or {FondsError} `credentials-…`.
 */
export async function verifyClientAssertion(
  { index, answers, clock }: Pick<PlatformStores, 'index' | 'answers' | 'clock'>,
  access: Access,
  audiences: readonly string[],
  assertion: string,
): Promise<Actor> {
  const { iss: client } = decodeJwt(assertion)
  const key = client === undefined ? undefined : await index.read((reader) => reader.key(client))
  if (client === undefined || !key?.publicKey) throw refusal('its issuer has no key pair here')
  const now = clock.now()
  const { payload, protectedHeader } = await jwtVerify(assertion, key.publicKey, {
    algorithms: [...algorithmsOf(key.publicKey)],
    issuer: client,
    subject: client,
    requiredClaims: ['exp', 'jti', 'aud'],
    clockTolerance,
    currentDate: now,
  })
  const { typ = 'JWT' } = protectedHeader
  if (!/^(application\/)?(jwt|client-authentication\+jwt)$/i.test(typ)) throw refusal('typ is not as it must be')
  // One that is also meant for somebody else could be sent here by them.
  const meant = [payload.aud].flat()
  if (meant.length !== 1 || !audiences.includes(String(meant[0]))) throw refusal('aud is not as it must be')
  if (Number(payload.exp) > now.getTime() / 1000 + longestLife + clockTolerance)
    throw refusal(`exp is more than ${longestLife} seconds away`)
  if (typeof payload.jti !== 'string' || payload.jti === '') throw refusal('jti is not as it must be')
  const actor = await access.byKey(client)
  const use = {
    client: `assertion ${client}`,
    key: sha256(payload.jti),
    fingerprint: '',
    at: now,
    lostBefore: new Date(0),
  }
  if ((await answers.begin(use)) !== 'begun') throw refusal('it was used before')
  return actor
}
