import type { sharingOperations } from '../../contract/commons/sharing.js'
import type { VerbsOf } from './commons.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const sharingVerbs: VerbsOf<keyof typeof sharingOperations> = {
  setVisibility: pending,
  listGrants: pending,
  createGrant: pending,
  revokeGrant: pending,
}
