import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '../commons/actor.js'
import type { Operation } from '../contract/operation.js'
import type { AnswerOf, BodyOf, Frozen, QueryOf } from '../contract/operation-shapes.js'
import type { OperationId } from '../contract/operations.js'
import type { Language } from '../kernel/language.js'
import type { Log } from '../kernel/log.js'
import type { Platform } from '../repository/platform.js'
import type { Metrics } from './metrics.js'
import type { ServerSettings } from './settings.js'
import type { Validators } from './validate.js'

/** One request, once it is known what it asks for, who asks, and that they may. */
export interface Call<Id extends OperationId> {
  /** Names the request in logs and problems. */
  readonly id: string
  /** When it came in. */
  readonly at: Date
  readonly operation: Operation
  readonly platform: Platform
  readonly settings: ServerSettings
  /** For what a handler reads of the body itself. */
  readonly validators: Validators
  /** Parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: QueryOf<Id>
  /** The JSON body, valid; undefined where the body is bytes, which are still to be read from `request`. */
  readonly body: BodyOf<Id>
  readonly actor: Actor
  readonly language: Language
  /** The revision of If-Match; undefined where none was sent, or `*`. */
  readonly revision?: number
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly log: Log
  readonly metrics: Metrics
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal
}

/** What is answered; `sent` when the handler wrote the response itself. */
export type Reply<Id extends OperationId> =
  | 'sent'
  | {
      /** The operation's first answer unless given. */
      readonly status?: number
      readonly body: Frozen<AnswerOf<Id>> | Buffer | null
      readonly headers?: Readonly<Record<string, string>>
      /** Names this state of the resource: its revision, or an opaque text for what never changes. */
      readonly etag?: number | string
      readonly mediaType?: string
    }

export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Reply<Id>> | Reply<Id>

/** Handlers of some operations; all of them together are complete by type. */
export type HandlersOf<Id extends OperationId> = { readonly [Each in Id]: Handler<Each> }
export type Handlers = HandlersOf<OperationId>
