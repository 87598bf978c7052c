import { errors } from 'jose'
import { FondsError } from '../../kernel/errors.js'

/** Why a token does not let in, for whoever builds a client; never anything of the token itself. */
export const refusal = (reason: string, cause?: unknown): FondsError =>
  new FondsError('credentials-invalid', { reason }, cause)

/** What is wrong with a token, in our words. What is no fault of the token passes as it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired)
    return new FondsError('credentials-expired', { at: instant(error.payload.exp) }, error)
  if (error instanceof errors.JWTClaimValidationFailed)
    return refusal(`${error.claim} is ${error.reason === 'missing' ? 'missing' : 'not as it must be'}`, error)
  if (error instanceof errors.JOSEAlgNotAllowed) return refusal('it is signed with another algorithm', error)
  if (error instanceof errors.JWKSNoMatchingKey) return refusal('its key is not known', error)
  if (error instanceof errors.JWKSMultipleMatchingKeys) return refusal('it does not say which key signed it', error)
  if (error instanceof errors.JWSSignatureVerificationFailed) return refusal('its signature is wrong', error)
  // A key that does not go with the algorithm is a TypeError of the library.
  if (error instanceof errors.JOSEError || error instanceof TypeError) return refusal('it cannot be read', error)
  return error
}

const instant = (seconds: unknown): string => new Date(Number(seconds) * 1000).toISOString()
