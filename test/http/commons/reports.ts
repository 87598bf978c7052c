import type { reportsOperations } from '#dist/contract/commons/reports.js'
import type { Group } from './group.js'

export const reports: Group<keyof typeof reportsOperations, 'objective' | 'report'> = {
  cases: {} as never,
  told: {} as never,
  sent: {},
  things: async () => ({ objective: 'none', report: 'balance' }),
}
