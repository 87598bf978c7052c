import type { reuseOperations } from '#dist/contract/commons/reuse.js'
import type { Group } from './group.js'

export const reuse: Group<keyof typeof reuseOperations, 'adoption' | 'notice'> = {
  cases: {} as never,
  told: {} as never,
  sent: {},
  things: async () => ({ adoption: 'none', notice: 'none' }),
}
