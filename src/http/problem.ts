import type { ServerResponse } from 'node:http'
import type { Problem } from '../contract/api-schema.js'
import { problemDocument } from '../contract/problem-document.js'
import { type ErrorCode, FondsError } from '../kernel/errors.js'
import type { Language } from '../kernel/language.js'
import { challengeOf } from './challenge.js'

/** What a problem has besides what its code says. */
export interface ProblemExtras {
  readonly errors?: Problem['errors']
  readonly job?: string
  readonly report?: Problem['report']
  readonly headers?: Readonly<Record<string, string>>
}

/** An error with what only this occurrence of it has to tell. */
export class RequestError extends FondsError {
  readonly extras: ProblemExtras

  constructor(code: ErrorCode, args: FondsError['args'], extras: ProblemExtras = {}, cause?: unknown) {
    super(code, args, cause)
    this.extras = extras
  }
}

/**
 * An error as RFC 9457 has it. What only the operator can mend is `internal` to a client, whatever it is in the log.
 *
 * @param base address of the server, as clients see it.
 */
export function problemOf(error: FondsError, request: { id: string; language: Language; base: string }): Problem {
  const { errors, job, report } = error instanceof RequestError ? error.extras : {}
  return {
    ...problemDocument(error.overHttp(), request),
    ...(errors && { errors }),
    ...(job !== undefined && { job }),
    ...(report && { report }),
  }
}

export function sendProblem(
  response: ServerResponse,
  error: FondsError,
  request: { id: string; language: Language; base: string },
): void {
  const headers = error instanceof RequestError ? error.extras.headers : undefined
  const body = Buffer.from(JSON.stringify(problemOf(error, request)))
  const challenge = challengeOf(error)
  response.writeHead(error.status, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': request.language,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    ...(challenge !== undefined && { 'WWW-Authenticate': challenge }),
  })
  response.end(body)
}
