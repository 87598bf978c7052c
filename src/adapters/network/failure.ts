import { both, type Sentence } from '../../kernel/language.js'
import { systemCode } from '../../kernel/system-error.js'

/** Something went wrong on the other side, or on the way there. */
export class Failure extends Error {
  readonly reason: Sentence

  constructor(reason: Sentence) {
    super(reason.en)
    this.reason = reason
  }
}

/** A URL that nobody goes to. */
export class Refusal extends Failure {}

export const tooSlow = new Failure(both('it is too slow', 'il est trop lent'))
export const broken = new Failure(both('the connection broke', 'la connexion s’est rompue'))

const words: Readonly<Record<string, Sentence>> = {
  ENOTFOUND: both('there is no such host', 'cet hôte n’existe pas'),
  EAI_AGAIN: both('its name cannot be looked up now', 'son nom ne peut pas être résolu pour l’instant'),
  ECONNREFUSED: both('it takes no connections', 'il n’accepte pas de connexion'),
  ECONNRESET: broken.reason,
  EHOSTUNREACH: both('it cannot be reached', 'il est injoignable'),
  ENETUNREACH: both('it cannot be reached', 'il est injoignable'),
  ETIMEDOUT: tooSlow.reason,
  HPE_HEADER_OVERFLOW: both('its headers are too long', 'ses en-têtes sont trop longs'),
}

/** What may be told of a failure. An error's own message is not: it names addresses, or says what the other side sent. */
export function failureReason(cause: unknown): Sentence {
  if (cause instanceof Failure) return cause.reason
  // Where all addresses of a host were tried in vain, the first failure says why.
  if (cause instanceof AggregateError) return failureReason(cause.errors[0])
  const code = systemCode(cause) ?? ''
  const known = words[code]
  if (known) return known
  if (code.startsWith('HPE_')) return both('what it says is not HTTP', 'ce qu’il dit n’est pas du HTTP')
  if (/CERT|SIGNATURE|VERIFY/.test(code))
    return both(`its certificate is not accepted (${code})`, `son certificat n’est pas accepté (${code})`)
  if (/SSL|TLS|EPROTO/.test(code)) return both('it speaks no TLS that is accepted', 'il ne parle aucun TLS accepté')
  return code ? both(code, code) : broken.reason
}
