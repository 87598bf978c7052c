import type { reportsOperations } from '#dist/contract/commons/reports.js'
import { at } from '../contract/cases.js'
import type { Group } from './group.js'
import { objectives } from './objectives.js'

const backwards = 'from=2026-02-01&to=2026-01-31'

export const reports: Group<keyof typeof reportsOperations, 'objective' | 'report'> = {
  cases: {
    ...objectives.cases,
    listReports: { answers: { 200: () => at('/v1/reports') }, problems: {} },
    readReport: {
      answers: { 200: () => at('/v1/reports/balance?from=2026-01-01&to=2026-12-31') },
      problems: {
        'resource-unknown': () => at('/v1/reports/horoscope'),
        'organisation-unknown': () => at('/v1/reports/balance?organisation=nobody'),
        'value-invalid': () => at(`/v1/reports/balance?${backwards}`),
      },
    },
    exportReport: {
      answers: { 200: () => at('/v1/reports/coverage/export?format=svg') },
      problems: {
        'resource-unknown': () => at('/v1/reports/horoscope/export?format=csv'),
        'organisation-unknown': () => at('/v1/reports/access/export?format=csv&organisation=nobody'),
        'value-invalid': () => at(`/v1/reports/gaps/export?format=svg&${backwards}`),
      },
    },
  },
  told: { ...objectives.told, listReports: 'own', readReport: 'own', exportReport: 'own' },
  sent: { ...objectives.sent, exportReport: () => ({ query: 'format=csv' }) },
  things: async (make, known) => ({ ...(await objectives.things(make, known)), report: 'balance' }),
}
