import type { Actor } from '../commons/actor.js'
import type { CommonsIndex } from '../commons/commons-index.js'
import type { Stores } from '../holdings/stores.js'
import type { Language } from '../kernel/language.js'
import type { Fetcher } from '../outbound/fetcher.js'
import type { Administration } from './administration.js'
import type { AnswerStore } from './answer-store.js'
import type { Commons } from './commons/commons.js'
import type { Imports } from './imports.js'
import type { PassingStores } from './passing-stores.js'
import type { EventPage, EventQuery, Repository } from './repository.js'
import type { Tokens } from './tokens/open-tokens.js'

/** A repository that many use: each call is made on behalf of somebody, who sees what their organisation has. */
export interface Platform {
  /** The verbs on behalf of somebody. Closing it closes nothing. */
  as(actor: Actor): Repository
  /** Organisations and keys on behalf of somebody; what they may do is asked before. */
  administration(actor: Actor): Administration
  /** The commons on behalf of somebody; what they say, and whether they may, was looked at before. */
  commons(actor: Actor, language: Language): Commons
  /** The log of the whole platform, oldest first, for whoever runs it. */
  events(query?: EventQuery): Promise<EventPage>
  /** Packages on their way in. */
  readonly imports: Imports
  readonly access: Access
  readonly tokens: Tokens
  readonly answers: AnswerStore
  /** Whether the stores answer. @throws {FondsError} `store-…`. */
  assertReady(): Promise<void>
  /**
   * Reads what searches stand on, so that the first need not wait for it. Breaks off when the platform is closed.
   * @throws {FondsError} `store-…`.
   */
  prepareSearch(): Promise<void>
  /** Stops taking work, hands back what runs, and closes the stores. */
  close(): Promise<void>
}

/** Who somebody is. */
export interface Access {
  /**
   * Whose secret this is.
   * @throws {FondsError} `credentials-invalid`, `credentials-expired`, `credentials-revoked`.
   */
  bySecret(secret: string): Promise<Actor>
  /**
   * The actor of a key, when what proves it was looked at elsewhere: a token that we signed, a client's own signature.
   * @throws {FondsError} as `bySecret`.
   */
  byKey(id: string): Promise<Actor>
  /** Makes the platform's first key when nobody ever had one that runs it; `undefined` when somebody has. */
  firstKey(): Promise<{ readonly id: string; readonly secret: string } | undefined>
}

export interface PlatformStores extends Omit<Stores, 'organisation'>, PassingStores {
  readonly index: CommonsIndex
  readonly fetcher: Fetcher
}
