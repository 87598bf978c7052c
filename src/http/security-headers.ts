import type { ServerResponse } from 'node:http'
import type { ServerSettings } from './settings.js'

/** What every answer says to a browser that comes upon it: run nothing, frame nothing, guess nothing. No other origin is let in. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** Sets them; those of a handler come later and win. */
export function secure(response: ServerResponse, { publicUrl }: ServerSettings): void {
  for (const name in securityHeaders) response.setHeader(name, securityHeaders[name as keyof typeof securityHeaders])
  if (publicUrl?.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}
