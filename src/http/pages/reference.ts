import { readFile } from 'node:fs/promises'
import type { OperationId } from '../../contract/operations.js'
import { sha256 } from '../../kernel/digest.js'
import { FondsError } from '../../kernel/errors.js'
import type { Call, Reply } from '../call.js'

/** The files of the reference; `scripts/copy-reference.mjs` puts them there. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['index.html', 'text/html; charset=utf-8'],
  ['start.js', 'text/javascript; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['swagger-ui-bundle.js.LICENSE.txt', 'text/plain; charset=utf-8'],
  ['swagger-ui.css', 'text/css; charset=utf-8'],
])
const folder = new URL('../reference/', import.meta.url)

/** @throws {FondsError} `route-unknown`. */
export async function referenceFile(
  { request, settings: { publicUrl } }: Call<OperationId>,
  name: string,
): Promise<Reply<OperationId>> {
  const mediaType = mediaTypes.get(name)
  if (mediaType === undefined) throw new FondsError('route-unknown', { method: 'GET', path: request.url ?? '' })
  const bytes = await readFile(new URL(name, folder))
  const headers = { 'Content-Security-Policy': policy(publicUrl), 'Cache-Control': 'no-cache' }
  return { body: bytes, mediaType, etag: sha256(bytes), headers }
}

/** The page runs scripts of its own and asks this server, at whatever address clients see it; it fetches nothing from elsewhere. */
function policy(publicUrl: string | undefined): string {
  const server = publicUrl === undefined ? '' : ` ${new URL(publicUrl).origin}`
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'${server}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}
