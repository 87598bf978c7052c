import { type ErrorArgs, type ErrorCode, errors, FondsError } from '../kernel/errors.js'
import type { Language } from '../kernel/language.js'
import { ConnectionError, DigestError, ProblemError } from './failures.js'

/**
 * A problem that a server answered, as the error it was there: whoever has a `Repository` need not know where it is. It says what the
 * server said, unless the values of the sentence came along: then it is said as for a repository at hand, with the remedy of the command line.
 */
class RemoteError extends FondsError {
  readonly #problem: ProblemError

  constructor(problem: ProblemError) {
    super(knownCode(problem.code), argsOf(problem), problem)
    this.#problem = problem
    this.message = this.says('en')
  }

  override says(language: Language): string {
    const told = super.says(language)
    const whole = this.code === this.#problem.code && this.blame === 'usage' && !/\{\w+\}/.test(told)
    return whole ? told : this.#problem.message
  }

  override get blame(): 'usage' | 'fault' {
    return this.#problem.status < 500 && this.#problem.code !== 'answer-unexpected' ? 'usage' : 'fault'
  }
}

/** What the client throws, as the library throws it. */
export function asFondsError(error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return new FondsError('cancelled', {}, error)
  if (error instanceof ProblemError) return new RemoteError(error)
  if (error instanceof ConnectionError)
    return new FondsError('server-unreachable', { url: error.url, reason: error.reason }, error)
  if (error instanceof DigestError)
    return new FondsError('digest-mismatch', { expected: error.expected, actual: error.actual }, error)
  return error
}

/** The result of a call of the client, its errors as the library's. */
export async function translated<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw asFondsError(error, signal)
  }
}

/** A newer server may know codes that this client does not. */
const knownCode = (code: string): ErrorCode => (Object.hasOwn(errors, code) ? (code as ErrorCode) : 'internal')

function argsOf({ problem: { args = {} } }: ProblemError): ErrorArgs {
  const plain = Object.entries(args).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(plain) as ErrorArgs
}
