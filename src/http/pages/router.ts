import { fileURLToPath } from 'node:url'
import express, { type Request, type Response, Router } from 'express'
import type { Language } from '../../kernel/language.js'
import { preferredLanguage } from '../language.js'
import type { ServerSettings } from '../settings.js'
import { pagePolicy } from './page.js'
import { problemIndexPage, problemPage } from './problem-pages.js'
import { startDocument, startPage } from './start-page.js'

/** Pages for people: the start, the reference, and what problems mean. They say nothing of what the repository holds, and need no key. */
export function pages({ publicUrl = '', language: fallback }: ServerSettings): Router {
  const router = Router({ strict: true })
  const languageOf = (request: Request) => preferredLanguage(request.headers['accept-language'], fallback)
  router.get('/', (request, response) => {
    response.vary('Accept')
    // Whoever has no wish is a program: browsers say that they want HTML.
    if (request.accepts(['json', 'html']) === 'html')
      sendPage(response, languageOf(request), startPage(languageOf(request)))
    else response.set('Cache-Control', 'no-cache').json(startDocument(publicUrl))
  })
  router.get('/problems', (_, response) => response.redirect(308, 'problems/'))
  router.get('/problems/', (request, response) => {
    sendPage(response, languageOf(request), problemIndexPage(languageOf(request)))
  })
  router.get('/problems/:code', (request, response, next) => {
    const text = problemPage(request.params.code, languageOf(request))
    if (text === undefined) next()
    else sendPage(response, languageOf(request), text)
  })
  router.use('/docs', express.static(referenceFolder, { setHeaders: (response) => secure(response, publicUrl) }))
  return router
}

function sendPage(response: Response, language: Language, text: string): void {
  response.vary('Accept-Language')
  response.set({
    'Content-Security-Policy': pagePolicy,
    'Content-Language': language,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  response.type('html').send(text)
}

const referenceFolder = fileURLToPath(new URL('../reference/', import.meta.url))

/** The reference runs scripts of its own and asks this server; it neither fetches from elsewhere nor sends anything there. */
function secure(response: { setHeader(name: string, value: string): unknown }, publicUrl: string): void {
  const server = publicUrl === '' ? '' : ` ${new URL(publicUrl).origin}`
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'${server}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('X-Content-Type-Options', 'nosniff')
}
