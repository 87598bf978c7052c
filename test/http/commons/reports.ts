import type { reportsOperations } from '#dist/contract/commons/reports.js'
import type { Group } from './group.js'
import { objectives } from './objectives.js'

export const reports: Group<keyof typeof reportsOperations, 'objective' | 'report'> = {
  cases: { ...objectives.cases } as never,
  told: { ...objectives.told } as never,
  sent: { ...objectives.sent },
  things: async (make, known) => ({ ...(await objectives.things(make, known)), report: 'balance' }),
}
