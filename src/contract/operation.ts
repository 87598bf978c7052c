import type { Permission } from '../commons/roles.js'
import type { ErrorCode } from '../kernel/errors.js'

/** One operation of the interface. Schemas are named by their file in `schemas/api/`; with a slash, in `schemas/`. */
export interface Operation {
  readonly method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete' | 'options'
  /** With `{parameters}`, each a text of its own segment; `{path+}` takes the rest, slashes and all. */
  readonly path: string
  readonly group: Group
  /** How the command line calls it: `collections create`. Only of what is the same through every door. */
  readonly command?: string
  /** One line: what it does. */
  readonly summary: string
  /** The same in French. */
  readonly french?: string
  readonly description?: string
  /** Who may; `public` needs no credential, `known` any. */
  readonly permission: Permission | 'public' | 'known'
  /** Schema of the query's parameters. */
  readonly query?: string
  readonly body?: OperationBody
  /** Answers by status; `null` has no body. */
  readonly answers: Readonly<Record<number, string | Media | null>>
  /** Errors that are its own. Those that follow from what it takes are not named: `problemsOf` has them all. */
  readonly problems: readonly ErrorCode[]
  /** Headers of the request that it reads, besides those that follow from the fields below. */
  readonly headers?: readonly RequestHeader[]
  /** Headers of its answers, likewise. */
  readonly answerHeaders?: readonly AnswerHeader[]
  /** `required`: a change of what the caller has read needs If-Match. `honoured`: it may have one. */
  readonly ifMatch?: 'required' | 'honoured'
  /** The answer has an ETag, and If-None-Match is honoured. */
  readonly etag?: true
  /** Takes an Idempotency-Key. */
  readonly idempotent?: true
  /** The answer speaks the language that Accept-Language prefers. */
  readonly localised?: true
  /** Asked all the time by machines that watch, and so counted against nobody; `always`: answered even while the server stops. */
  readonly watched?: true | 'always'
  /** Answered without the stores, so that nothing of theirs can fail it. */
  readonly storeless?: true
}

export type Group =
  | 'courses'
  | 'versions'
  | 'imports'
  | 'organisations'
  | 'community'
  | 'vocabularies'
  | 'collections'
  | 'submissions'
  | 'reuse'
  | 'reports'
  | 'events'
  | 'access'
  | 'service'

export interface OperationBody {
  /** Schema of a JSON body, and its media type where it is not application/json. */
  readonly json?: string
  readonly jsonType?: string
  /** Other media types that are taken, each as bytes. */
  readonly bytes?: readonly string[]
  readonly optional?: true
  /** How many times as large as other JSON bodies it may be: whole lists come in it. */
  readonly times?: number
}

export type RequestHeader =
  | 'If-Match'
  | 'Prefer'
  | 'Range'
  | 'If-Range'
  | 'Accept-Encoding'
  | 'Content-Disposition'
  | 'Content-Digest'
  | 'Repr-Digest'
  | 'Tus-Resumable'
  | 'Upload-Length'
  | 'Upload-Defer-Length'
  | 'Upload-Metadata'
  | 'Upload-Offset'
  | 'Upload-Checksum'

export type AnswerHeader =
  | 'Accept-Ranges'
  | 'Content-Disposition'
  | 'Content-Encoding'
  | 'Content-Location'
  | 'Content-Range'
  | 'ETag'
  | 'Idempotency-Replayed'
  | 'Link'
  | 'Location'
  | 'Preference-Applied'
  | 'RateLimit'
  | 'RateLimit-Policy'
  | 'Repr-Digest'
  | 'Request-Id'
  | 'Retry-After'
  | 'Tus-Checksum-Algorithm'
  | 'Tus-Extension'
  | 'Tus-Max-Size'
  | 'Tus-Resumable'
  | 'Tus-Version'
  | 'Upload-Expires'
  | 'Upload-Length'
  | 'Upload-Offset'
  | 'WWW-Authenticate'

/** An answer that is no JSON: one of these media types. */
export interface Media {
  readonly media: string | readonly string[]
  /** It is no text. */
  readonly binary?: true
}
