import type { IncomingMessage } from 'node:http'
import type { ServerSettings } from './settings.js'

/** Where clients reach the server: as it is configured, else as this client says; empty where that is no host. */
export function originOf(
  { headers: { host = '' } }: IncomingMessage,
  { publicUrl }: Pick<ServerSettings, 'publicUrl'>,
): string {
  return publicUrl ?? (/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(host) ? `http://${host}` : '')
}
