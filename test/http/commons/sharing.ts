import type { sharingOperations } from '#dist/contract/commons/sharing.js'
import type { Group } from './group.js'

export const sharing: Group<keyof typeof sharingOperations, 'grant'> = {
  cases: {} as never,
  told: {} as never,
  sent: {},
  things: async () => ({ grant: 'none' }),
}
