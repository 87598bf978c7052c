import type { Actor } from '../../commons/actor.js'
import type { CommonsOperationId } from '../../contract/operations.js'
import type { Language } from '../../kernel/language.js'
import type { Commons, CommonsStores, Verb } from './commons.js'
import { verbs } from './verbs.js'

/** The commons over stores of this machine, on behalf of somebody. What they say and whether they may is looked at by whoever calls. */
export function openCommons(stores: CommonsStores, actor: Actor, language: Language): Commons {
  const context = { stores: { ...stores, index: stores.index.as(actor.agent) }, actor, language }
  const bound = Object.entries(verbs).map(([id, verb]) => [
    id,
    async (input: object = {}) => (verb as Verb<CommonsOperationId>)(context, input as never),
  ])
  return Object.fromEntries(bound)
}
