import type { Actor } from '../../commons/actor.js'
import { assertAllowed } from '../../commons/roles.js'
import type { Operation } from '../../contract/operation.js'
import { type FlatInput, parametersOf, partsOf, schemaOfInput, takesBytes } from '../../contract/operation-input.js'
import { commonsOperations } from '../../contract/operations.js'
import { openSchemaValidators, type SchemaValidators } from '../../contract/schema-validators.js'
import { both, type Language } from '../../kernel/language.js'
import { assertMembers, invalid, missing, notKnown } from '../described-members.js'
import { openGate } from '../gate.js'
import type { Commons, CommonsStores, OpenedCommons } from './commons.js'
import { openCommons } from './open-commons.js'

/**
 * The commons over stores of this machine, for callers whom nobody has looked at: what they say is held to the schemas, and what they do to
 * their roles, as the HTTP layer does for its own. Closing it waits for what runs, and closes the stores.
 */
export function localCommons(stores: CommonsStores, actor: Actor, language: Language): OpenedCommons {
  const verbs = openCommons(stores, actor, language) as Readonly<Record<string, (input: object) => Promise<unknown>>>
  const validators = openSchemaValidators()
  const { during, close } = openGate(() => stores.index.close())
  const guarded = Object.entries(commonsOperations).map(([id, operation]: [string, Operation]) => [
    id,
    async (input: FlatInput = {}) => {
      const { permission } = operation
      if (permission !== 'public' && permission !== 'known') assertAllowed(actor, permission)
      assertInput(operation, input, validators)
      return during(async () => verbs[id]?.(input))
    },
  ])
  return { ...(Object.fromEntries(guarded) as Commons), close }
}

const notText = both('it must be a text', 'il faut un texte')

/** @throws {FondsError} `value-invalid`, which names the member. */
function assertInput(operation: Operation, input: FlatInput, validators: SchemaValidators): void {
  for (const name of parametersOf(operation)) {
    const value = input[name]
    if (typeof value !== 'string' || value === '') throw invalid(name, value === undefined ? missing : notText)
  }
  const { members: all } = partsOf(operation, input)
  const members = takesBytes(operation) ? withoutBytes(all) : all
  const schema = schemaOfInput(operation)
  if (schema === undefined) {
    const [stranger] = Object.keys(members)
    if (stranger !== undefined) throw invalid(stranger, notKnown)
    return
  }
  assertMembers(schema, members, validators)
}

const notBytes = both('it must be bytes: a Uint8Array', 'il faut des octets : un Uint8Array')

/** What is left once the bytes are there, and it is said what they are. @throws {FondsError} `value-invalid`. */
function withoutBytes({ content, mediaType, ...others }: FlatInput): FlatInput {
  if (!(content instanceof Uint8Array)) throw invalid('content', content === undefined ? missing : notBytes)
  if (typeof mediaType !== 'string') throw invalid('mediaType', mediaType === undefined ? missing : notText)
  return others
}
