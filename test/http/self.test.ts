import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { testServer } from './server.js'

/** Figures by name and labels, as Prometheus reads them. */
async function figures(server: Awaited<ReturnType<typeof testServer>>): Promise<Map<string, number>> {
  const answer = await server.send('GET', '/metrics')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

test('figures say what was served, what came of imports, and how the process is', async () => {
  const server = await testServer({ settings: { rate: { requests: 40, downloads: 1, window: 60 } } })
  const bytes = coursePackage('one')
  await server.send('POST', '/v1/importJobs', { bytes })
  await server.send('POST', '/v1/importJobs', { bytes })
  await server.send('GET', '/v1/courses/none')
  for (let sent = 0; sent < 2; sent++) await server.send('GET', '/v1/versions/none/package')
  const read = await figures(server)
  const count = (labels: string) => read.get(`http_request_duration_seconds_count{${labels}}`)
  expect(count('operation="createImportJob",method="POST",status="2xx"')).toBe(2)
  expect(count('operation="getCourse",method="GET",status="4xx"')).toBe(1)
  expect(read.get('fonds_imports_total{outcome="added"}')).toBe(1)
  expect(read.get('fonds_imports_total{outcome="duplicate"}')).toBe(1)
  expect(read.get('fonds_import_jobs{state="complete"}')).toBe(2)
  expect(read.get('fonds_import_jobs{state="running"}')).toBe(0)
  expect(read.get('http_requests_in_flight')).toBe(1)
  expect(read.get('http_rate_limited_total{bucket="downloads"}')).toBe(1)
  expect(read.get('http_received_bytes_total{operation="createImportJob"}')).toBeGreaterThan(2 * bytes.length)
  for (const name of [
    'process_resident_memory_bytes',
    'process_cpu_user_seconds_total',
    'nodejs_eventloop_lag_seconds',
  ])
    expect(read.get(name), name).toBeGreaterThanOrEqual(0)
  expect(await figures(server)).toBeDefined()
})

test('figures are for whoever runs the platform', async () => {
  const server = await testServer()
  expect((await server.send('GET', '/metrics', { key: null })).status).toBe(401)
  expect((await server.send('GET', '/metrics', { key: await server.keyOf(['administrator']) })).status).toBe(403)
})

test('two servers of one process count for themselves', async () => {
  const [one, other] = [await testServer(), await testServer()]
  await one.send('GET', '/v1/me')
  const name = 'http_request_duration_seconds_count{operation="whoAmI",method="GET",status="2xx"}'
  expect((await figures(one)).get(name)).toBe(1)
  expect((await figures(other)).get(name)).toBeUndefined()
})

test('the catalogue of interfaces leads to the description', async () => {
  const server = await testServer()
  const answer = await server.send('GET', '/.well-known/api-catalog', { key: null })
  expect(answer.headers.get('content-type')).toMatch(/^application\/linkset\+json; profile=/)
  const [{ anchor, 'service-desc': described, 'service-doc': pages, status }] = (await answer.json()).linkset
  expect(anchor).toBe(`${server.url}/`)
  for (const [{ href }] of [described, pages, status]) expect((await fetch(href)).status, href).toBe(200)
})

test('a catalogue names the address that is configured, whatever Host says', async () => {
  const server = await testServer({ settings: { publicUrl: 'https://fonds.example.org' } })
  const [{ anchor }] = (await (await server.send('GET', '/.well-known/api-catalog')).json()).linkset
  expect(anchor).toBe('https://fonds.example.org/')
})

test('who finds a flaw is told where to go, where the operator says so', async () => {
  const silent = await testServer()
  expect((await fetch(`${silent.url}/.well-known/security.txt`)).status).toBe(404)
  const server = await testServer({ settings: { securityContact: 'mailto:security@example.org' } })
  const text = await (await fetch(`${server.url}/.well-known/security.txt`)).text()
  expect(text).toMatch(/^Contact: mailto:security@example\.org\nExpires: (.+)\n/)
  const [, expires = ''] = /^Expires: (.+)$/m.exec(text) ?? []
  expect(new Date(expires).getTime()).toBeGreaterThan(Date.now() + 30 * 86_400_000)
})
