import { describeInterface } from '../../contract/open-api.js'
import { packageVersion } from '../../contract/package-version.js'
import { readSchemas } from '../../contract/read-schemas.js'
import { sha256 } from '../../kernel/digest.js'
import type { HandlersOf } from '../call.js'

/** The document as it goes out, made when it is first asked for; it differs with the address of the server alone. */
const documents = new Map<string, { readonly bytes: Buffer; readonly digest: string }>()

function documentOf(url: string) {
  const known = documents.get(url)
  if (known) return known
  const bytes = Buffer.from(JSON.stringify(describeInterface(readSchemas(), { version: packageVersion(), url })))
  const made = { bytes, digest: sha256(bytes) }
  documents.set(url, made)
  return made
}

export const descriptionHandlers: HandlersOf<'getDescription'> = {
  getDescription: ({ settings }) => {
    const { bytes, digest } = documentOf(settings.publicUrl ?? '')
    return { body: bytes, etag: digest, headers: { 'Cache-Control': 'no-cache' } }
  },
}
