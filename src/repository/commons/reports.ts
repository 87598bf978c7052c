import type { reportsOperations } from '../../contract/commons/reports.js'
import type { VerbsOf } from './commons.js'
import { objectivesVerbs } from './objectives.js'
import { reachVerbs } from './reach.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const reportsVerbs: VerbsOf<keyof typeof reportsOperations> = {
  ...objectivesVerbs,
  ...reachVerbs,
  listReports: pending,
  readReport: pending,
  exportReport: pending,
}
