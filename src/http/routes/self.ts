import type { HandlersOf } from '../call.js'
import { originOf } from '../origin.js'

/** What the server says of itself. */
export const selfHandlers: HandlersOf<'getHealth' | 'getReadiness' | 'getMetrics' | 'getApiCatalog'> = {
  getHealth: () => ({ body: { status: 'ok' } }),
  getReadiness: async ({ platform }) => {
    await platform.assertReady()
    return { body: { status: 'ok' } }
  },
  getMetrics: async ({ metrics }) => {
    const { text, mediaType } = await metrics.exposition()
    return { body: Buffer.from(text), mediaType, headers: { 'Cache-Control': 'no-store' } }
  },
  getApiCatalog: ({ request, settings }) => {
    const origin = originOf(request, settings)
    const linkset = [
      {
        anchor: `${origin}/`,
        'service-desc': [{ href: `${origin}/openapi.json`, type: 'application/openapi+json' }],
        'service-doc': [{ href: `${origin}/docs/`, type: 'text/html' }],
        status: [{ href: `${origin}/readyz`, type: 'application/json' }],
      },
    ]
    return {
      body: Buffer.from(JSON.stringify({ linkset })),
      mediaType: 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
    }
  },
}
