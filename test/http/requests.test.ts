import { describe, expect, test } from 'vitest'
import type { errors } from '#dist/kernel/errors.js'
import { head, rawConnection } from './raw.js'
import { type TestServer, testServer } from './server.js'

/** Asks with the first key, also for what the interface does not describe. */
const asking =
  ({ url, secret }: TestServer) =>
  (path: string, { headers, ...init }: RequestInit = {}) =>
    fetch(url + path, { ...init, headers: { Authorization: `Bearer ${secret}`, ...headers } })

describe('methods', () => {
  test('HEAD is answered wherever GET is, with the same headers and no body', async () => {
    const { url, secret } = await testServer()
    for (const path of ['/healthz', '/v1/me', '/v1/organisations/local', '/v1/courses', '/.well-known/api-catalog']) {
      const headers = { Authorization: `Bearer ${secret}` }
      const [got, asked] = await Promise.all([
        fetch(url + path, { headers }),
        fetch(url + path, { method: 'HEAD', headers }),
      ])
      expect([asked.status, await asked.text()], path).toEqual([got.status, ''])
      expect(got.status, path).toBe(200)
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
        expect(asked.headers.get(name), `${path} ${name}`).toBe(got.headers.get(name))
    }
  })

  test('an address says which methods it knows', async () => {
    const ask = asking(await testServer())
    const allowed = 'GET, HEAD, PATCH, OPTIONS'
    const options = await ask('/v1/organisations/local', { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, allowed])
    const wrong = await ask('/v1/organisations/local', { method: 'DELETE' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, allowed])
    expect((await wrong.json()).code).toBe('method-unknown')
  })
})

test('a text with half a character is not taken for another text', async () => {
  const ask = asking(await testServer())
  const sent = async (name: string) => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await ask('/v1/organisations', { method: 'POST', headers, body: `{"name":"${name}"}` })
    const { code, name: kept } = await answer.json()
    return code ?? kept
  }
  for (const half of ['\\ud800', 'North \\uDC00 South', '\\ude00\\ud83d', '\\\\\\ud83d'])
    expect(await sent(half), half).toBe('body-malformed')
  expect(await sent('\\ud83d\\ude00')).toBe('😀')
  expect(await sent('\\\\ud83d')).toBe('\\ud83d')
})

test('a body that is nested without end is refused, wherever anything may stand', async () => {
  const server = await testServer()
  const { id } = await (
    await server.send('POST', '/v1/vocabularies', { json: { title: { fr: 'Thèmes' }, field: 'themes' } })
  ).json()
  const sent = async (path: string, levels: number, text = '\\ud800') => {
    const body = `{"skos":${'{"a":'.repeat(levels)}"${text}"${'}'.repeat(levels)}}`
    const headers = { 'Content-Type': 'application/json' }
    const answer = await server.send('POST', path, { bytes: new Uint8Array(Buffer.from(body)), headers })
    return [answer.status, (await answer.json()).code]
  }
  for (const path of [`/v1/vocabularies/${id}/import`, '/v1/organisations'])
    expect([path, await sent(path, 20_000)]).toEqual([path, [400, 'body-malformed']])
  expect(await sent(`/v1/vocabularies/${id}/import`, 150, 'x')).toEqual([400, 'value-invalid'])
})

describe('addresses that nothing is at', () => {
  const cases: [path: string, status: number, code: keyof typeof errors][] = [
    ['/v1/nothing', 404, 'route-unknown'],
    ['/V1/courses', 404, 'route-unknown'],
    ['/v1/courses/', 404, 'route-unknown'],
    ['/v1/courses/%E0%A4%A', 400, 'request-invalid'],
    ['/v1/courses/%FF', 400, 'request-invalid'],
    ['/v1/courses/a%00b', 400, 'request-invalid'],
    ['/v1/courses/a%0Ab', 400, 'request-invalid'],
    ['/v1/courses/..%2F..%2Fetc', 404, 'course-unknown'],
    ['/v1/versions/..%5C..%5Cwindows', 404, 'course-unknown'],
    ['/v1/keys/%27%20or%201=1', 404, 'key-unknown'],
    ['/v1/courses?limit=5&limit=6', 400, 'request-invalid'],
    ['/v1/courses?limti=5', 400, 'request-invalid'],
    ['/v1/courses?text=s%E9curit%E9', 400, 'request-invalid'],
    ['/v1/courses?text=s%E9curit%E9+%EF%BF%BD', 400, 'request-invalid'],
    ['/v1/courses?limit=five', 400, 'request-invalid'],
    ['/v1/courses?limit=0', 400, 'request-invalid'],
    ['/v1/courses?__proto__=1', 400, 'request-invalid'],
    ['/v1/courses?__proto__=1&__proto__=2', 400, 'request-invalid'],
    ['/v1/courses?cursor=nonsense', 400, 'cursor-invalid'],
    [`/v1/organisations?cursor=${Buffer.from('crs_0').toString('base64url')}`, 400, 'cursor-invalid'],
    ['/v1/me?verbose=true', 400, 'request-invalid'],
    [`/v1/courses?text=${'a'.repeat(8000)}`, 414, 'url-too-long'],
  ]
  for (const [path, status, code] of cases)
    test(path.slice(0, 60), async () => {
      const answer = await asking(await testServer())(path)
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect([answer.status, (await answer.json()).code]).toEqual([status, code])
    })

  test('a query may hold what stands for bytes that are none, where it was meant', async () => {
    const answer = await asking(await testServer())('/v1/courses?text=%EF%BF%BD+100%')
    expect(answer.status).toBe(200)
  })

  test('.. between slashes is no way up', async () => {
    const { url, secret } = await testServer()
    const connection = rawConnection(url)
    const key = `Authorization: Bearer ${secret}`
    connection.write(head('GET /v1/../healthz HTTP/1.1', key, 'Connection: close'))
    expect(await connection.ended()).toMatch(/^HTTP\/1\.1 404 [\s\S]*"code":"route-unknown"/)
  })

  test('every fault of a request is told at once, each where it is', async () => {
    const { send } = await testServer()
    const answer = await send('GET', '/v1/courses?limit=0&standard=scorm13', { headers: { 'Accept-Language': 'fr' } })
    const { errors: faults } = await answer.json()
    expect(new Map(faults.map(({ pointer, ...fault }: { pointer: string }) => [pointer, fault]))).toEqual(
      new Map([
        ['/standard', { in: 'query', code: 'enum', detail: expect.stringContaining('les valeurs possibles sont') }],
        ['/limit', { in: 'query', code: 'minimum', detail: 'il faut au moins 1' }],
      ]),
    )
  })
})

describe('bodies', () => {
  const cases: [name: string, init: RequestInit, status: number, code: keyof typeof errors][] = [
    ['no JSON', { body: '{"name":' }, 400, 'body-malformed'],
    ['nothing', { body: '' }, 400, 'body-malformed'],
    ['bytes that are no UTF-8', { body: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, 'body-malformed'],
    ['an unknown member', { body: '{"name":"a","nmae":"b"}' }, 400, 'request-invalid'],
    ['__proto__', { body: '{"name":"a","__proto__":{"x":1}}' }, 400, 'request-invalid'],
    ['a wrong type', { body: '{"name":7}' }, 400, 'request-invalid'],
    ['another type of body', { body: 'a', headers: { 'Content-Type': 'text/plain' } }, 415, 'media-type-unsupported'],
    ['a coded body', { body: '{}', headers: { 'Content-Encoding': 'gzip' } }, 415, 'media-type-unsupported'],
    ['too much', { body: JSON.stringify({ name: 'a'.repeat(2 ** 20) }) }, 413, 'body-too-large'],
    ['deep nesting', { body: '['.repeat(100_000) }, 400, 'body-malformed'],
  ]
  for (const [name, { headers, ...init }, status, code] of cases)
    test(name, async () => {
      const { url, secret, send } = await testServer()
      const answer = await fetch(`${url}/v1/organisations`, {
        method: 'POST',
        ...init,
        headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', ...headers },
      })
      expect([answer.status, (await answer.json()).code]).toEqual([status, code])
      expect((await (await send('GET', '/v1/organisations')).json()).items).toHaveLength(1)
    })
})

describe('negotiation', () => {
  test('an Accept that excludes all there is gets 406, any other its answer', async () => {
    const ask = asking(await testServer())
    const status = async (accept: string, path = '/v1/me') => (await ask(path, { headers: { Accept: accept } })).status
    expect(await status('text/html')).toBe(406)
    expect(await status('application/json;q=0, text/*')).toBe(406)
    expect(await status('*/*, application/json;q=0, application/problem+json;q=0')).toBe(406)
    for (const accept of ['*/*', 'application/*', 'text/html, application/json;q=0.1', 'application/problem+json', ''])
      expect(await status(accept), accept).toBe(200)
    expect(await status('application/json', '/metrics')).toBe(406)
    expect(await status('text/plain', '/metrics')).toBe(200)
  })

  test('what depends on the language says so', async () => {
    const { send } = await testServer()
    const problem = await send('GET', '/v1/courses/none', { headers: { 'Accept-Language': 'de, fr;q=0.8, en;q=0.7' } })
    expect(problem.headers.get('content-language')).toBe('fr')
    expect(problem.headers.get('vary')).toBe('Accept-Language')
    expect((await problem.json()).detail).toMatch(/^Aucune formation/)
    const me = await send('GET', '/v1/me')
    expect([me.headers.get('content-language'), me.headers.get('vary')]).toEqual([null, null])
    const jobs = await send('GET', '/v1/importJobs', { headers: { 'Accept-Language': 'fr' } })
    expect([jobs.headers.get('content-language'), jobs.headers.get('vary')]).toEqual(['fr', 'Accept-Language'])
  })
})

describe('headers of every answer', () => {
  const paths = ['/healthz', '/v1/me', '/v1/courses/none', '/nothing', '/v1/courses/%FF', '/problems/internal']
  for (const path of paths)
    test(path, async () => {
      const { send } = await testServer()
      const { headers } = await send('GET', path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('request-id')).toMatch(/^req_[0-9a-z]{26}$/)
      expect(headers.get('strict-transport-security')).toBeNull()
      expect([...headers.keys()].filter((name) => /^(access-control-|server$|x-powered-by$)/.test(name))).toEqual([])
    })

  test('behind https, clients are told to stay there', async () => {
    const { send } = await testServer({ settings: { publicUrl: 'https://fonds.example.org' } })
    expect((await send('GET', '/healthz')).headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect((await (await send('GET', '/v1/courses/none')).json()).type).toBe(
      'https://fonds.example.org/problems/course-unknown',
    )
  })

  test('a form of OAuth that is not UTF-8 is none', async () => {
    const { url } = await testServer()
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'é', client_secret: 'x' })
    const asked = (form: string) =>
      fetch(`${url}/oauth/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: form,
      })
    expect((await asked(`${body}`)).status).toBe(401)
    const latin = await asked(`${body}`.replace('%C3%A9', '%E9'))
    expect(latin.status).toBe(400)
    expect((await latin.json()).error_description).toMatch(/bytes that are not UTF-8/)
  })

  test.each([
    ['{"name":', 'il s’arrête avant la fin'],
    ['{"name": }', '« } » n’y est pas à sa place'],
    ['{"name":\n "a" 1}', 'il est mal formé à la ligne 2, colonne 6'],
    ['😀', 'il est mal formé'],
  ])('%j is told what is wrong with it in French too', async (body, reason) => {
    const { url, secret } = await testServer()
    const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', 'Accept-Language': 'fr' }
    const answer = await fetch(`${url}/v1/organisations`, { method: 'POST', headers, body })
    const { detail } = await answer.json()
    expect(detail.replaceAll('\u00a0', ' ')).toBe(`Le corps n’est pas du JSON (${reason}).`)
  })
})
