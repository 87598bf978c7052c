import type { ServerResponse } from 'node:http'
import type { Problem } from '../contract/api-schema.js'
import { problemDocument } from '../contract/problem-document.js'
import { type ErrorCode, FondsError } from '../kernel/errors.js'
import { both, type Language, type Sentence } from '../kernel/language.js'
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

/** A request that is refused for what one of its headers, or a part of its path, says. */
function faultIn(part: 'header' | 'path', name: string, problem: Sentence, language: Language): RequestError {
  const detail = problem[language]
  const errors = [{ in: part, pointer: name, code: 'pattern', detail }]
  return new RequestError(
    'request-invalid',
    { problem: both(`${name}: ${problem.en}`, `${name} : ${problem.fr}`) },
    { errors },
  )
}

export const headerFault = (name: string, problem: Sentence, language: Language): RequestError =>
  faultIn('header', name, problem, language)

export const pathFault = (name: string, problem: Sentence, language: Language): RequestError =>
  faultIn('path', name, problem, language)

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
    ...argsOf(error, request.language),
  }
}

/** What the sentence names, for clients that make their own. Of what only the operator can mend nothing is told. */
function argsOf({ blame, args }: FondsError, language: Language): { readonly args?: Record<string, string | number> } {
  const values = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ])
  return blame === 'fault' || values.length === 0 ? {} : { args: Object.fromEntries(values) }
}

/** Seconds after which a server that cannot answer now may. */
const busy = 5

/** @param finish ends the response with this body. */
export function sendProblem(
  response: ServerResponse,
  error: FondsError,
  request: { id: string; language: Language; base: string },
  finish: (body: string) => void = (body) => response.end(body),
): void {
  const headers = error instanceof RequestError ? error.extras.headers : undefined
  const body = JSON.stringify(problemOf(error, request))
  const challenge = challengeOf(error)
  const wait = error.code === 'rate-exceeded' ? error.args.seconds : error.status === 503 ? busy : undefined
  response.writeHead(error.status, {
    ...(wait !== undefined && { 'Retry-After': String(wait) }),
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': request.language,
    Vary: 'Accept-Language',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...(challenge !== undefined && { 'WWW-Authenticate': challenge }),
  })
  finish(body)
}
