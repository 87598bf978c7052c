import express, { type Express, type Request, type Response } from 'express'
import type { Operation } from '../contract/operation.js'
import { type OperationId, operations } from '../contract/operations.js'
import { FondsError } from '../kernel/errors.js'
import { admitAnybody } from './admit.js'
import { answerError } from './answer.js'
import { attend } from './attend.js'
import type { Handler } from './call.js'
import { beginExchange, type Exchange } from './exchange.js'
import { handlers } from './handlers.js'
import { pages } from './pages/pages.js'
import { RequestError } from './problem.js'
import { undecodable } from './query.js'
import { securityText, securityTextOf } from './security-text.js'
import type { Served } from './served.js'

/** The HTTP interface over a platform. */
export function createApp(served: Served): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.enable('case sensitive routing')
  app.enable('strict routing')
  const all = Object.entries(operations) as [OperationId, Operation][]
  for (const path of new Set(all.map(([, operation]) => operation.path))) {
    const route = app.route(expressPath(path))
    const here = all.filter(([, operation]) => operation.path === path)
    for (const [id, operation] of here)
      route[operation.method](attend(served, id, operation, handlers[id] as Handler<OperationId>))
    route.all(
      otherMethods(
        served,
        here.map(([, { method }]) => method),
      ),
    )
  }
  const { securityContact } = served.settings
  if (securityContact !== undefined)
    app.get(securityText.path, attend(served, 'none', securityText, securityTextOf(securityContact)))
  for (const { operation, handle } of pages)
    app.get(expressPath(operation.path), attend(served, 'none', operation, handle))
  // Whatever comes here asks for nothing that there is.
  app.use((request: Request, response: Response) => {
    const { method, path } = request
    admitAnybody(served, begun(served, request, response))
    throw new FondsError('route-unknown', { method, path })
  })
  app.use((error: unknown, request: Request, response: Response, _next: () => void) => {
    // The router itself fails for one reason: an address whose percent signs it cannot decode.
    const told = error instanceof URIError ? new RequestError('request-invalid', { problem: undecodable }) : error
    answerError(served, response.locals.exchange ?? begun(served, request, response), told)
  })
  return app
}

/** The exchange of a request that asks for no operation; what is thrown on its way is answered in it. */
function begun(served: Served, request: Request, response: Response): Exchange {
  const exchange = beginExchange(served, 'none', request, response)
  response.locals.exchange = exchange
  return exchange
}

/** `/v1/courses/{course}` as the router writes it; `{path+}` takes slashes too. */
const expressPath = (path: string): string => path.replace(/\{(\w+)\+\}/g, '*$1').replace(/\{(\w+)\}/g, ':$1')

/** OPTIONS is answered; what nothing else takes is not a method of this address. */
function otherMethods(served: Served, methods: readonly string[]) {
  const known = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
  const allowed = [...new Set([...known, 'OPTIONS'])].join(', ')
  return (request: Request, response: Response): void => {
    const { method, path } = request
    const exchange = begun(served, request, response)
    response.setHeader('Allow', allowed)
    admitAnybody(served, exchange)
    if (method !== 'OPTIONS') throw new FondsError('method-unknown', { path, method, allowed })
    response.writeHead(204, { 'Cache-Control': 'private, no-cache' }).end()
  }
}
