import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Operation } from '../contract/operation.js'
import type { OperationId } from '../contract/operations.js'
import { sha256 } from '../kernel/digest.js'
import { admission, countGuess, type Params } from './admit.js'
import { answer, answerError } from './answer.js'
import type { Call, Handler } from './call.js'
import { beginExchange, type Exchange } from './exchange.js'
import { answeredOnce } from './idempotency.js'
import { asOauthError, sendOauthError } from './oauth-error.js'
import type { Served } from './served.js'

type Attended = IncomingMessage & { readonly params: Params }

/** How requests for an operation are served: let in, handled, answered. Whatever fails on the way is answered with its problem. */
export function attend(
  served: Served,
  id: Exchange['operation'],
  operation: Operation,
  handle: Handler<OperationId>,
): (request: Attended, response: ServerResponse) => Promise<void> {
  const admit = admission(served, operation)
  const handled = async (call: Call<OperationId>) =>
    operation.idempotent && call.body !== undefined
      ? answeredOnce(call, sha256(JSON.stringify(call.body)), async () => handle(call))
      : handle(call)
  return async (request, response) => {
    const exchange = beginExchange(served, id, request, response)
    try {
      const reply = await handled(await admit(exchange, request.params))
      if (reply !== 'sent') answer(served, operation, exchange, reply)
    } catch (error) {
      fail(exchange, error)
    }
  }

  function fail(exchange: Exchange, error: unknown): void {
    const told = operation.answers[400] === 'oauth-error' ? asOauthError(error) : undefined
    if (!told) return answerError(served, exchange, error)
    exchange.error = told
    try {
      if (told.status === 401) countGuess(served, exchange)
      sendOauthError(exchange.response, told)
    } catch (refusal) {
      answerError(served, exchange, refusal)
    }
  }
}
