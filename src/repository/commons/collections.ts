import type { collectionsOperations } from '../../contract/commons/collections.js'
import { collectionVerbs } from './collections/collections.js'
import { commentVerbs } from './collections/comments.js'
import { guidanceVerbs } from './collections/guidance.js'
import { itemVerbs } from './collections/items.js'
import { partyVerbs } from './collections/parties.js'
import { seedVerbs } from './collections/seeding.js'
import { slotVerbs } from './collections/slots.js'
import type { VerbsOf } from './commons.js'

export const collectionsVerbs: VerbsOf<keyof typeof collectionsOperations> = {
  ...collectionVerbs,
  ...seedVerbs,
  ...partyVerbs,
  ...slotVerbs,
  ...itemVerbs,
  ...commentVerbs,
  ...guidanceVerbs,
}
