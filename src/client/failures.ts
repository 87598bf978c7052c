import type { Problem } from '../contract/api-schema.js'
import type { ErrorCode } from '../kernel/errors.js'
import { both, fill, type Language } from '../kernel/language.js'
import { jsonBody } from './json-body.js'

/** What the server answers in place of what it was asked for (RFC 9457). `message` is its sentence, in the language of the client. */
export class ProblemError extends Error {
  /** Stable; `answer-unexpected` where no problem was answered: by a proxy, or by what is no Fonds at all. */
  readonly code: ErrorCode | 'answer-unexpected' | (string & {})
  readonly status: number
  /** What is wrong with which value of the request. */
  readonly errors: NonNullable<Problem['errors']>
  /** Why a package is refused. */
  readonly report?: NonNullable<Problem['report']>
  /** Address of the import job that failed. */
  readonly job?: string
  /** What the server's log calls the request. */
  readonly request?: string
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter?: number
  /** All that was answered. */
  readonly problem: Problem

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.code = problem.code
    this.status = problem.status
    this.errors = problem.errors ?? []
    if (problem.report) this.report = problem.report
    if (problem.job !== undefined) this.job = problem.job
    if (problem.instance !== undefined) this.request = problem.instance
    if (retryAfter !== undefined) this.retryAfter = retryAfter
    this.problem = problem
  }
}

/** No answer: the server cannot be reached, the connection broke, or the time was over. */
export class ConnectionError extends Error {
  readonly code = 'server-unreachable'
  readonly url: string
  /** In a few words. */
  readonly reason: string

  constructor(url: string, reason: string, cause?: unknown) {
    super(`${url} does not answer: ${reason}`, { cause })
    this.name = 'ConnectionError'
    this.url = url
    this.reason = reason
  }
}

/** The bytes that arrived are not those that the server announced. */
export class DigestError extends Error {
  readonly code = 'digest-mismatch'
  readonly expected: string
  readonly actual: string

  constructor(expected: string, actual: string) {
    super(`The bytes have the SHA-256 ${actual}, and ${expected} was announced.`)
    this.name = 'DigestError'
    this.expected = expected
    this.actual = actual
  }
}

const unexpected = both(
  '{url} answered {status}, and not as Fonds does. Check the address, and what stands between',
  '{url} a répondu {status}, et pas comme Fonds le fait. Vérifiez l’adresse et les intermédiaires',
)
const redirected = both(
  '{url} sends on to {location}. Use that address',
  '{url} renvoie vers {location}. Utilisez cette adresse',
)

/** An answer that is no success, as an error. Reads its body. */
export async function problemOf(response: Response, url: string, language: Language): Promise<ProblemError> {
  const told = /\bjson\b/.test(response.headers.get('content-type') ?? '') ? await jsonOf(response) : undefined
  const retryAfter = millisecondsOf(response.headers.get('retry-after'))
  if (isProblem(told)) return new ProblemError(told, retryAfter)
  // Nobody waits for the rest of it.
  if (response.body?.locked === false) await response.body.cancel()
  const { status } = response
  const location = response.headers.get('location')
  const sentence = location === null ? unexpected : redirected
  const detail = `${fill(sentence[language], { url, status, location })}.`
  const { statusText: title } = response
  return new ProblemError({ type: 'about:blank', title, status, detail, code: 'answer-unexpected' }, retryAfter)
}

/** Retry-After is a number of seconds, or a date (RFC 9110 §10.2.3). */
function millisecondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** What cannot be read is told by what is put in its place. */
const jsonOf = (response: Response): Promise<unknown> => jsonBody(response).catch(() => undefined)

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'detail' in value &&
  typeof value.detail === 'string' &&
  'status' in value &&
  typeof value.status === 'number'
