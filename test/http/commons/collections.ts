import type { collectionsOperations } from '#dist/contract/commons/collections.js'
import type { Group } from './group.js'

export const collections: Group<keyof typeof collectionsOperations, 'collection' | 'party' | 'slot' | 'item'> = {
  cases: {} as never,
  told: {} as never,
  sent: {},
  things: async () => ({ collection: 'none', party: 'none', slot: 'none', item: 'none' }),
}
