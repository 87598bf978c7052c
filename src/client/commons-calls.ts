import type { Operation } from '../contract/operation.js'
import { formOf, partsOf, takesBytes } from '../contract/operation-input.js'
import type { BinaryAnswer, FileAnswer } from '../contract/operation-shapes.js'
import { type CommonsOperationId, commonsOperations } from '../contract/operations.js'
import { sha256In } from '../contract/repr-digest.js'
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
  const form = formOf(operation)
  return async (input: Given = {}) => {
    const { params, members, revision } = partsOf(operation, input)
    const request = {
      params,
      ...sentBy(operation, members),
      ...(operation.ifMatch && { ifMatch: caller.ifMatch(revision === undefined ? '' : { revision }) }),
    } as never
    if (form === 'json') return caller.call(id, request)
    const response = await caller.open(id, request)
    return form === 'text' ? fileOf(response) : binaryOf(response)
  }
}

/** What is sent besides the parameters of the path. */
function sentBy(operation: Operation, members: Given) {
  if (takesBytes(operation)) return { bytes: { body: members.content, type: members.mediaType } }
  return operation.query ? { query: members } : operation.body && { body: members }
}

const fileOf = async (response: Response): Promise<FileAnswer> => ({ ...named(response), text: await response.text() })

async function binaryOf(response: Response): Promise<BinaryAnswer> {
  const [sha256 = ''] = sha256In(response.headers.get('repr-digest') ?? '')
  return { ...named(response), content: new Uint8Array(await response.arrayBuffer()), sha256 }
}

function named({ headers }: Response): Pick<FileAnswer, 'mediaType' | 'fileName'> {
  const [, fileName = ''] = /filename="([^"]*)"/.exec(headers.get('content-disposition') ?? '') ?? []
  return { mediaType: headers.get('content-type') ?? '', fileName }
}
