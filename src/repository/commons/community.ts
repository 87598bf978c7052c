import type { communityOperations } from '../../contract/commons/community.js'
import type { VerbsOf } from './commons.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const communityVerbs: VerbsOf<keyof typeof communityOperations> = {
  listMembers: pending,
  getMember: pending,
  listLinks: pending,
  createLink: pending,
  endLink: pending,
  listConventions: pending,
  createConvention: pending,
  getConvention: pending,
  changeConvention: pending,
  getAccessPolicy: pending,
  changeAccessPolicy: pending,
}
