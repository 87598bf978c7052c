import type { communityOperations } from '#dist/contract/commons/community.js'
import type { Group } from './group.js'

export const community: Group<keyof typeof communityOperations, 'member' | 'link' | 'convention'> = {
  cases: {} as never,
  told: {} as never,
  sent: {},
  things: async () => ({ member: 'none', link: 'none', convention: 'none' }),
}
