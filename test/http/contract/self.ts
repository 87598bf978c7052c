import { at, type CasesOf } from './cases.js'

type Self = 'listEvents' | 'getHealth' | 'getReadiness' | 'getMetrics' | 'getDescription' | 'getApiCatalog'

export const self: CasesOf<Self> = {
  listEvents: {
    answers: { 200: () => at('/v1/events') },
    problems: {
      'cursor-invalid': () => at('/v1/events?cursor=nonsense'),
      'organisation-unknown': () => at('/v1/events?organisation=nobody'),
    },
  },
  getHealth: { answers: { 200: () => at('/healthz', { key: null }) }, problems: {} },
  getReadiness: { answers: { 200: () => at('/readyz', { key: null }) }, problems: {} },
  getMetrics: { answers: { 200: () => at('/metrics') }, problems: {} },
  getDescription: { answers: { 200: () => at('/openapi.json', { key: null }) }, problems: {} },
  getApiCatalog: { answers: { 200: () => at('/.well-known/api-catalog', { key: null }) }, problems: {} },
}
