import { createPublicKey, type KeyObject } from 'node:crypto'
import { FondsError } from '../kernel/errors.js'
import { both, type Sentence } from '../kernel/language.js'

/** A JSON Web Key (RFC 7517). */
export type JsonWebKey = Readonly<Record<string, unknown>>

/** Members that are kept of a public key, by its type: what computes, and nothing that could mean something elsewhere. */
const members: Readonly<Record<string, readonly string[]>> = {
  EC: ['kty', 'crv', 'x', 'y'],
  OKP: ['kty', 'crv', 'x'],
  RSA: ['kty', 'n', 'e', 'alg'],
}

const leastModulus = 2048
/** Checking a signature takes time that grows with its key. */
const mostModulus = 8192

/**
 * The public half of a client's key pair, as it is kept: EC P-256, Ed25519, or RSA from 2048 bits.
 *
 * @throws {FondsError} `value-invalid`, also for a private half: whoever sent that one has to make a new pair.
 */
export function assertPublicKey(jwk: JsonWebKey): JsonWebKey {
  const invalid = (problem: Sentence, cause?: unknown) =>
    new FondsError('value-invalid', { name: 'publicKey', problem }, cause)
  if ('d' in jwk || 'k' in jwk)
    throw invalid(
      both(
        'it holds the private half, which is no secret any more: make a new pair and send the public half',
        'elle contient la moitié privée, qui n’est donc plus secrète : créez une autre paire et envoyez la moitié publique',
      ),
    )
  const kept = Object.fromEntries(
    (members[String(jwk.kty)] ?? []).flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]])),
  )
  let key: KeyObject
  try {
    key = createPublicKey({ key: kept, format: 'jwk' })
  } catch (cause) {
    throw invalid(both('it is no public key', 'ce n’est pas une clé publique'), cause)
  }
  const bits = key.asymmetricKeyDetails?.modulusLength
  if (algorithmsOf(kept).length === 0 || (bits !== undefined && (bits < leastModulus || bits > mostModulus)))
    throw invalid(
      both(
        `it can be EC P-256, Ed25519, or RSA of ${leastModulus} to ${mostModulus} bits for RS256 or PS256`,
        `elle peut être EC P-256, Ed25519, ou RSA de ${leastModulus} à ${mostModulus} bits pour RS256 ou PS256`,
      ),
    )
  return kept
}

/** What a key may sign with: its own say, never that of the token. */
export function algorithmsOf({ kty, crv, alg }: JsonWebKey): readonly string[] {
  if (kty === 'EC') return crv === 'P-256' ? ['ES256'] : []
  if (kty === 'OKP') return crv === 'Ed25519' ? ['EdDSA', 'Ed25519'] : []
  if (kty !== 'RSA') return []
  const known = ['RS256', 'PS256']
  return alg === undefined ? known : known.filter((name) => name === alg)
}
