import type { Operation } from '../contract/operation.js'
import type { FileAnswer } from '../contract/operation-shapes.js'
import { type CommonsOperationId, commonsOperations } from '../contract/operations.js'
import type { Commons } from '../repository/commons/commons.js'
import type { Caller } from './calls.js'
import { translated } from './remote-error.js'

/** The verbs of the commons over HTTP, as far as the client's credential may carry them out. */
export function remoteCommons(caller: Caller): Commons {
  const verbs = Object.entries(commonsOperations).map(([id, operation]) => [
    id,
    verbOf(caller, id as CommonsOperationId, operation),
  ])
  return Object.fromEntries(verbs)
}

function verbOf(caller: Caller, id: CommonsOperationId, operation: Operation) {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const answersWithFile = Object.values(operation.answers).some((answer) => typeof answer === 'object')
  return async ({ revision, ...input }: { readonly revision?: number; readonly [name: string]: unknown } = {}) => {
    const params = Object.fromEntries(inPath.map((name) => [name, String(input[name] ?? '')]))
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name)))
    const request = {
      params,
      ...(operation.query ? { query: rest } : operation.body && { body: rest }),
      ...(operation.ifMatch && { ifMatch: caller.ifMatch(revision === undefined ? '' : { revision }) }),
    } as never
    if (!answersWithFile) return translated(caller.call(id, request))
    return fileOf(await translated(caller.open(id, request)))
  }
}

async function fileOf(response: Response): Promise<FileAnswer> {
  const [, fileName = ''] = /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { mediaType: response.headers.get('content-type') ?? '', fileName, text: await response.text() }
}
