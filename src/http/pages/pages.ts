import type { Operation } from '../../contract/operation.js'
import type { OperationId } from '../../contract/operations.js'
import { FondsError } from '../../kernel/errors.js'
import type { Call, Handler, Reply } from '../call.js'
import { pagePolicy } from './page.js'
import { problemIndexPage, problemPage } from './problem-pages.js'
import { referenceFile } from './reference.js'
import { startDocument, startPage } from './start-page.js'

/** Something to read, at an address that is no operation of the interface. */
interface Page {
  readonly operation: Operation
  readonly handle: Handler<OperationId>
}

type Show = (call: Call<OperationId>) => Reply<OperationId> | Promise<Reply<OperationId>>

const html = 'text/html; charset=utf-8'

/** Pages for people: the start, the reference, and what problems mean. They say nothing of what the repository holds, and need no key. */
export const pages: readonly Page[] = [
  page('/', ['application/json', 'text/html'], ({ language, request, settings }) => {
    const headers = { Vary: 'Accept, Accept-Language', 'Cache-Control': 'no-cache' }
    // Whoever has no wish is a program: browsers say that they want HTML.
    if (!request.headers.accept?.includes('text/html'))
      return { body: Buffer.from(JSON.stringify(startDocument(settings.publicUrl ?? ''))), headers }
    const reply = shown(startPage(language))
    return { ...reply, headers: { ...reply.headers, ...headers } }
  }),
  page('/problems', '*/*', () => moved('problems/')),
  page('/problems/', 'text/html', ({ language }) => shown(problemIndexPage(language))),
  page('/problems/{code}', 'text/html', ({ language, params, request }) => {
    const text = problemPage(params.code ?? '', language)
    if (text === undefined) throw new FondsError('route-unknown', { method: 'GET', path: request.url ?? '' })
    return shown(text)
  }),
  page('/docs', '*/*', () => moved('docs/')),
  page('/docs/', 'text/html', (call) => referenceFile(call, 'index.html')),
  page('/docs/{file}', '*/*', (call) => referenceFile(call, call.params.file ?? '')),
]

function page(path: string, media: string | readonly string[], handle: Show): Page {
  const operation: Operation = {
    method: 'get',
    path,
    group: 'service',
    summary: 'A page to read.',
    permission: 'public',
    answers: { 200: { media } },
    problems: [],
    localised: true,
  }
  return { operation, handle }
}

const shown = (text: string) => ({
  body: Buffer.from(text),
  mediaType: html,
  headers: { 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-cache' },
})

/** Seen from where it is asked for, so that it is right behind a proxy that takes a prefix away. */
const moved = (to: string) => ({ status: 308, body: null, headers: { Location: to } })
