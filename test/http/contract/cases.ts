import type { OperationId, operations } from '#dist/contract/operations.js'
import type { SendOptions } from '../server.js'
import type { World } from './world.js'

/** A request for an operation: its method follows from the operation. */
export interface Asked extends SendOptions {
  readonly path: string
}

/** Makes what a request needs, and says what to send. Asked again, it names something new. */
export type Ask = (world: World) => Asked | Promise<Asked>

type Of<Id extends OperationId> = (typeof operations)[Id]

/**
 * Requests for some operations: one for each answer that the description has, and one for each problem that is an operation's own. One that is
 * missing does not compile.
 */
export type CasesOf<Id extends OperationId> = {
  readonly [Each in Id]: {
    readonly answers: { readonly [Status in keyof Of<Each>['answers']]: Ask }
    readonly problems: { readonly [Code in Of<Each>['problems'][number]]: Ask }
  }
}

export const at = (path: string, options: SendOptions = {}): Asked => ({ path, ...options })

/** A change of what was read. */
export const change = (path: string, etag: string, json?: unknown): Asked => ({
  path,
  headers: { 'If-Match': etag },
  ...(json !== undefined && { json }),
})
