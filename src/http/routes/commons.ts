import type { Operation } from '../../contract/operation.js'
import type { FileAnswer } from '../../contract/operation-shapes.js'
import {
  addressOfMade,
  type CommonsOperationId,
  commonsOperations,
  type OperationId,
} from '../../contract/operations.js'
import type { Call, Handler, HandlersOf } from '../call.js'
import { attachment } from '../content-disposition.js'
import { pageReply } from '../paging.js'

/** The verbs of the commons, each as its operation describes it. */
export const commonsHandlers = Object.fromEntries(
  Object.entries(commonsOperations).map(([id, operation]) => [id, handlerOf(id as CommonsOperationId, operation)]),
) as unknown as HandlersOf<CommonsOperationId>

function handlerOf(id: CommonsOperationId, operation: Operation): Handler<CommonsOperationId> {
  const answersWithFile = Object.values(operation.answers).some((answer) => typeof answer === 'object')
  const address = addressOfMade(operation)
  return async (call) => {
    const verb = call.platform.commons(call.actor, call.language)[id] as (input: object) => Promise<object>
    const answer = await verb(inputOf(call as unknown as Call<OperationId>))
    if (answersWithFile) return fileReply(answer as FileAnswer)
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

const fileReply = ({ mediaType, fileName, text }: FileAnswer) => ({
  body: Buffer.from(text),
  mediaType,
  headers: { 'Content-Disposition': attachment(fileName) },
})
