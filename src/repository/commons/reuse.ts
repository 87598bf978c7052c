import type { reuseOperations } from '../../contract/commons/reuse.js'
import type { VerbsOf } from './commons.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const reuseVerbs: VerbsOf<keyof typeof reuseOperations> = {
  deriveCourse: pending,
  listDerivatives: pending,
  listFeedback: pending,
  giveFeedback: pending,
  listAdoptions: pending,
  declareAdoption: pending,
  getAdoption: pending,
  decideUpdate: pending,
  endAdoption: pending,
  listNotices: pending,
  readNotice: pending,
}
