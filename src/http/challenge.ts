import type { FondsError } from '../kernel/errors.js'
import { quotable } from './oauth-error.js'

/** What a client is told of the credential that it came with, or did not (RFC 6750 §3); undefined where that is not the matter. */
export function challengeOf({ code, status, args, message }: FondsError): string | undefined {
  const challenge = (parameters: Readonly<Record<string, string>>) =>
    `Bearer ${Object.entries({ realm: 'fonds', ...parameters })
      .map(([name, value]) => `${name}="${quotable(value)}"`)
      .join(', ')}`
  if (code === 'permission-missing') return challenge({ error: 'insufficient_scope', scope: String(args.permission) })
  if (status !== 401) return undefined
  if (code === 'credentials-missing') return challenge({})
  const { reason } = args
  const description = typeof reason === 'string' ? `${message} (${reason})` : message
  return challenge({ error: 'invalid_token', error_description: description })
}
