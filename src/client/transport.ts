import type { OauthError, Token } from '../contract/api-schema.js'
import type { Language } from '../kernel/language.js'
import { authorise, type Credentials } from './credentials.js'
import { ConnectionError, ProblemError, problemOf } from './failures.js'
import { jsonBody } from './json-body.js'

export interface ClientOptions extends Credentials {
  /** Address of the server, with its path where it is not at the root. */
  readonly url: string
  /** Of sentences in problems, reports and comparisons; the server's own unless given. */
  readonly language?: Language
  /** Milliseconds until an answer has to begin, and between two pieces of one; 60 000 unless given. */
  readonly timeout?: number
  /** How often a request that may be repeated is; 4 unless given. */
  readonly retries?: number
  /** In place of the platform's own. */
  readonly fetch?: typeof fetch
}

/** Bytes to send that can be sent again, or a stream that cannot. */
export type RequestBytes = string | Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array>

export interface ClientRequest {
  readonly method: string
  /** From the root of the server, encoded. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: RequestBytes | URLSearchParams
  /** Whether doing it twice is doing it once: then it is repeated when nobody knows what became of it. */
  readonly repeatable: boolean
  /** Milliseconds besides the usual, for what takes longer by itself. */
  readonly patience?: number
  readonly signal?: AbortSignal | undefined
}

/** Sends requests as one caller, as often as it needs and as they allow. */
export interface Transport {
  readonly language: Language
  /** Milliseconds between two pieces of an answer. */
  readonly timeout: number
  readonly retries: number
  /**
   * @param read takes what it needs of the answer; what goes wrong there is repeated as the request is.
   * @throws {ProblemError | ConnectionError} and the signal's reason.
   */
  send<T>(request: ClientRequest, read: (response: Response) => Promise<T> | T): Promise<T>
  /** Waits before the next attempt, longer each time. */
  pause(attempt: number, signal: AbortSignal | undefined): Promise<void>
}

/** Milliseconds that a server may ask for before it is tried again; who asks for more is believed to mean it. */
const longestWait = 90_000

export function openTransport(options: ClientOptions): Transport {
  const { url, language = 'en', timeout = 60_000, retries = 4, fetch: send = fetch } = options
  const base = new URL(url).href.replace(/\/+$/, '')
  // Said here, for whoever says it later quotes the header.
  if (options.key !== undefined && !/^[!-~]+$/.test(options.key))
    throw new TypeError('the key is empty, or holds a space or another character that no key has')
  let answered = false
  const once = async <T>(
    request: ClientRequest,
    headers: Readonly<Record<string, string>>,
    read: (response: Response) => Promise<T> | T,
  ): Promise<T> => {
    const { method, path, body, signal, patience = 0 } = request
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), timeout + patience)
    try {
      const response = await send(base + path, {
        method,
        headers,
        // Authorization would not follow to another server, and a POST would become a GET.
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
        ...(body !== undefined && { body }),
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      } as RequestInit)
      answered = true
      return await read(response)
    } catch (cause) {
      signal?.throwIfAborted()
      const seconds = Math.round((timeout + patience) / 1000)
      if (cause instanceof ProblemError) throw cause
      throw new ConnectionError(base, limit.signal.aborted ? `${seconds} s` : reasonOf(cause), cause)
    } finally {
      clearTimeout(timer)
    }
  }
  const authorisation = authorise(options, (path, body) =>
    once({ method: 'POST', path, body, repeatable: true }, {}, readToken),
  )
  const pause = (attempt: number, signal: AbortSignal | undefined) =>
    sleep(250 * 2 ** attempt * (0.5 + Math.random()), signal)

  return {
    language,
    timeout,
    retries,
    pause,
    async send(request, read) {
      const { signal, repeatable, body } = request
      const mayRepeat = !(body instanceof ReadableStream)
      let renewed = false
      for (let attempt = 1; ; attempt++) {
        const more = mayRepeat && attempt <= retries
        try {
          const authorization = await authorisation.header()
          const headers = {
            ...(options.language && { 'Accept-Language': options.language }),
            ...request.headers,
            ...(authorization !== undefined && { Authorization: authorization }),
          }
          return await once(request, headers, async (response) => {
            if (response.ok) return read(response)
            throw await problemOf(response, base, language)
          })
        } catch (error) {
          if (error instanceof ProblemError && error.status === 401 && mayRepeat && !renewed && authorisation.renew()) {
            renewed = true
            continue
          }
          const wait = more ? waitAfter(error, repeatable, answered) : undefined
          if (wait === undefined) throw error
          await (wait === 'usual' ? pause(attempt, signal) : sleep(wait, signal))
        }
      }
    },
  }
}

/** How long to wait before the same request may fare better, in milliseconds; undefined when it will not. */
function waitAfter(error: unknown, repeatable: boolean, answered: boolean): number | 'usual' | undefined {
  if (error instanceof ConnectionError) {
    // Where nobody ever answered, the address may be wrong; a server that did, or one that began to listen, will be back.
    const absent = !answered && !/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|\d+ s)$/.test(error.reason)
    return repeatable && !absent ? 'usual' : undefined
  }
  if (!(error instanceof ProblemError)) return undefined
  const { status, code, retryAfter } = error
  // Who says 429 or 503 did nothing; what a gateway says leaves that open.
  const did = status === 429 || status === 503 || code === 'idempotency-running' ? 'nothing' : 'who knows'
  if (did === 'who knows' && !(repeatable && (status === 502 || status === 504))) return undefined
  if (retryAfter === undefined) return 'usual'
  return retryAfter <= longestWait ? retryAfter : undefined
}

/** `ECONNREFUSED` says more than `fetch failed`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code)
  return cause instanceof Error ? cause.message : String(cause)
}

export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** The token endpoint speaks RFC 6749, not RFC 9457. */
async function readToken(response: Response): Promise<Token> {
  const answer = (await jsonBody(response)) as Token | OauthError
  if (!('error' in answer)) return answer
  const { error, error_description: detail = error } = answer
  const { status } = response
  throw new ProblemError({ type: 'about:blank', title: error, status, detail, code: 'credentials-invalid' })
}
