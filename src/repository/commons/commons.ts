import type { Actor } from '../../commons/actor.js'
import type { CommonsIndex } from '../../commons/commons-index.js'
import type { InputOf, OutputOf } from '../../contract/operation-shapes.js'
import type { CommonsOperationId } from '../../contract/operations.js'
import type { Stores } from '../../holdings/stores.js'
import type { Language } from '../../kernel/language.js'

/**
 * The verbs of the commons: who shares what with whom. They are the operations of `contract/commons/`, each under its name, with one input:
 * parameters and members of the body side by side. As with `Repository` there are two implementations, over stores on this machine and over HTTP.
 *
 * ```ts
 * const collection = await commons.createCollection({ name: 'Management', shared: true })
 * for (const { title, state } of (await commons.listSubmissions({ collection: collection.id })).items) console.log(title, state)
 * ```
 *
 * @throws {FondsError} what the operation names as its problems, `permission-missing`, and for what its schemas do not have `value-invalid`, or
 *   `request-invalid` where a server looked at it.
 */
export type Commons = {
  readonly [Id in CommonsOperationId]: (...input: GivenTo<Id>) => Promise<OutputOf<Id>>
}

/** The commons, for whoever opened it and has to close it. */
export type OpenedCommons = Commons & { close(): Promise<void> }

/** Whoever has nothing to say need not say it. */
type GivenTo<Id extends CommonsOperationId> =
  Record<never, never> extends InputOf<Id> ? [input?: InputOf<Id>] : [input: InputOf<Id>]

/** In what a verb is carried out. */
export interface VerbContext {
  /** In the hands of the actor. */
  readonly stores: CommonsStores
  readonly actor: Actor
  /** Of what is answered in words. */
  readonly language: Language
}

export interface CommonsStores extends Omit<Stores, 'organisation'> {
  readonly index: CommonsIndex
}

/** How a verb is carried out over stores. What comes in is what the schemas say, and the actor may do it: both were looked at before. */
export type Verb<Id extends CommonsOperationId> = (context: VerbContext, input: InputOf<Id>) => Promise<OutputOf<Id>>

export type VerbsOf<Id extends CommonsOperationId> = { readonly [Each in Id]: Verb<Each> }
