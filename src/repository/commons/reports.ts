import type { reportsOperations } from '../../contract/commons/reports.js'
import type { VerbsOf } from './commons.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const reportsVerbs: VerbsOf<keyof typeof reportsOperations> = {
  listObjectives: pending,
  createObjective: pending,
  getObjective: pending,
  changeObjective: pending,
  listReach: pending,
  recordReach: pending,
  listReports: pending,
  readReport: pending,
  exportReport: pending,
}
