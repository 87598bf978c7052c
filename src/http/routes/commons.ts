import type { Operation } from '../../contract/operation.js'
import { formOf, takesBytes } from '../../contract/operation-input.js'
import type { BinaryAnswer, FileAnswer, SentBytes } from '../../contract/operation-shapes.js'
import {
  addressOfMade,
  type CommonsOperationId,
  commonsOperations,
  type OperationId,
} from '../../contract/operations.js'
import { reprDigest } from '../../contract/repr-digest.js'
import { mostThumbnailBytes } from '../../holdings/thumbnail.js'
import { mediaTypeOf } from '../body.js'
import type { Call, Handler, HandlersOf } from '../call.js'
import { attachment } from '../content-disposition.js'
import { packageBody } from '../package-body.js'
import { pageReply } from '../paging.js'

/** The verbs of the commons, each as its operation describes it. */
export const commonsHandlers = Object.fromEntries(
  Object.entries(commonsOperations).map(([id, operation]) => [id, handlerOf(id as CommonsOperationId, operation)]),
) as unknown as HandlersOf<CommonsOperationId>

function handlerOf(id: CommonsOperationId, operation: Operation): Handler<CommonsOperationId> {
  const form = formOf(operation)
  const address = addressOfMade(operation)
  return async (call) => {
    const verb = call.platform.commons(call.actor, call.language)[id] as (input: object) => Promise<object>
    const sent = takesBytes(operation) ? await sentBytes(call) : {}
    const answer = await verb({ ...inputOf(call as unknown as Call<OperationId>), ...sent })
    if (form === 'text') return fileReply(answer as FileAnswer)
    if (form === 'binary') return binaryReply(answer as BinaryAnswer, call.query)
    if ('items' in answer && Array.isArray(answer.items)) return pageReply(call, answer as never) as never
    return {
      body: answer as never,
      ...(operation.etag && 'revision' in answer && { etag: Number(answer.revision) }),
      ...(address !== undefined && {
        headers: { Location: address.replace(/\{\w+\}$/, String((answer as { id: string }).id)) },
      }),
    }
  }
}

/** What came with the request, side by side. */
const inputOf = ({ params, query, body, revision }: Call<OperationId>): object => ({
  ...(query as object | undefined),
  ...(body as object | undefined),
  ...params,
  ...(revision !== undefined && { revision }),
})

/** The body, which is small: the largest is an image. @throws {FondsError} as `packageBody`. */
async function sentBytes(call: Pick<Call<OperationId>, 'request' | 'signal' | 'settings'>): Promise<SentBytes> {
  const limit = Math.min(call.settings.packageBytes, mostThumbnailBytes)
  const pieces: Uint8Array[] = []
  for await (const piece of packageBody(call, limit)) pieces.push(piece)
  return { content: Buffer.concat(pieces), mediaType: mediaTypeOf(call.request.headers['content-type']) }
}

const fileReply = ({ mediaType, fileName, text }: FileAnswer) => ({
  body: Buffer.from(text),
  mediaType,
  headers: { 'Content-Disposition': attachment(fileName) },
})

/** What somebody sent and others look at: nothing of it runs, whatever a browser thinks that it is. Under its own digest it is for ever. */
const binaryReply = ({ mediaType, fileName, content, sha256 }: BinaryAnswer, query: object | undefined) => ({
  body: Buffer.from(content),
  mediaType,
  etag: sha256,
  headers: {
    'Content-Disposition': attachment(fileName),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Repr-Digest': reprDigest(sha256),
    'Cache-Control': query && 'sha256' in query ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  },
})
