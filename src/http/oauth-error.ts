import type { ServerResponse } from 'node:http'
import type { OauthError as Body } from '../contract/api-schema.js'
import { FondsError } from '../kernel/errors.js'

export type OauthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'invalid_target'
  | 'unsupported_grant_type'

/** An error as clients of the token endpoint know it (RFC 6749 §5.2, RFC 8707 §2): its words are the protocol's, in one language. */
export class OauthError extends Error {
  readonly code: OauthErrorCode

  constructor(code: OauthErrorCode, description: string, cause?: unknown) {
    super(description, cause === undefined ? undefined : { cause })
    this.name = 'OauthError'
    this.code = code
  }

  get status(): 400 | 401 {
    return this.code === 'invalid_client' ? 401 : 400
  }

  get headers(): Readonly<Record<string, string>> {
    return {
      'Cache-Control': 'no-store',
      ...(this.status === 401 && { 'WWW-Authenticate': 'Basic realm="fonds", charset="UTF-8"' }),
    }
  }

  get body(): Body {
    return { error: this.code, error_description: quotable(this.message) }
  }
}

/** Also for what the interface refused before the handler saw it; undefined where it is no fault of the request. */
export function asOauthError(error: unknown): OauthError | undefined {
  if (error instanceof OauthError) return error
  if (!(error instanceof FondsError) || error.blame === 'fault' || error.code === 'rate-exceeded') return undefined
  return new OauthError('invalid_request', error.saysOverHttp('en'), error)
}

export function sendOauthError(response: ServerResponse, { status, headers, body }: OauthError): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
  })
  response.end(bytes)
}

/** A sentence in the characters that OAuth has for descriptions, in bodies and in headers (RFC 6749 §5.2, RFC 6750 §3). */
export const quotable = (sentence: string): string =>
  sentence
    .replace(/[“”"\\]/g, "'")
    .replace(/’/g, "'")
    .replace(/[^\x20-\x7e]+/g, '?')
