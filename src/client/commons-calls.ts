import type { Operation } from '../contract/operation.js'
import { partsOf } from '../contract/operation-input.js'
import type { FileAnswer } from '../contract/operation-shapes.js'
import { type CommonsOperationId, commonsOperations } from '../contract/operations.js'
import type { Commons } from '../repository/commons/commons.js'
import type { Caller } from './calls.js'

type Given = { readonly [name: string]: unknown }

/** The verbs of the commons, as far as the client's credential may carry them out. Each fails as every call of a client does. */
export function commonsCalls(caller: Caller): Commons {
  const verbs = Object.entries(commonsOperations).map(([id, operation]) => [
    id,
    verbOf(caller, id as CommonsOperationId, operation),
  ])
  return Object.fromEntries(verbs)
}

function verbOf(caller: Caller, id: CommonsOperationId, operation: Operation) {
  const answersWithFile = Object.values(operation.answers).some((answer) => typeof answer === 'object')
  return async (input: Given = {}) => {
    const { params, members, revision } = partsOf(operation, input)
    const request = {
      params,
      ...(operation.query ? { query: members } : operation.body && { body: members }),
      ...(operation.ifMatch && { ifMatch: caller.ifMatch(revision === undefined ? '' : { revision }) }),
    } as never
    if (!answersWithFile) return caller.call(id, request)
    return fileOf(await caller.open(id, request))
  }
}

async function fileOf(response: Response): Promise<FileAnswer> {
  const [, fileName = ''] = /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { mediaType: response.headers.get('content-type') ?? '', fileName, text: await response.text() }
}
