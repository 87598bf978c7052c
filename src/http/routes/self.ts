import { FondsError } from '../../kernel/errors.js'
import type { HandlersOf } from '../call.js'

const unbuilt = () => Promise.reject(new FondsError('internal', { reason: 'not built yet' }))

export const selfHandlers: HandlersOf<'getHealth' | 'getReadiness' | 'getMetrics' | 'getApiCatalog'> = {
  getHealth: () => ({ body: { status: 'ok' } }),
  getReadiness: async ({ platform }) => {
    await platform.assertReady()
    return { body: { status: 'ok' } }
  },
  getMetrics: unbuilt,
  getApiCatalog: unbuilt,
}
