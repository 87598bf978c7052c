import type { collectionsOperations } from '../../contract/commons/collections.js'
import type { VerbsOf } from './commons.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const collectionsVerbs: VerbsOf<keyof typeof collectionsOperations> = {
  listCollections: pending,
  createCollection: pending,
  getCollection: pending,
  changeCollection: pending,
  seedCollections: pending,
  listParties: pending,
  addParty: pending,
  endParty: pending,
  listSlots: pending,
  createSlot: pending,
  changeSlot: pending,
  publishSlots: pending,
  listItems: pending,
  addItem: pending,
  changeItem: pending,
  retireItem: pending,
  listComments: pending,
  addComment: pending,
  getGuidance: pending,
}
