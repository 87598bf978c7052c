import { expect, test } from 'vitest'
import { bufferSource, openRepository } from '#dist/index.js'
import { coursePackage } from '../repository/course-package.js'
import { type TestServer, testServer } from './server.js'

/** Adds packages beside the server, as an operator on its machine would. */
async function added(server: TestServer, ...names: readonly string[]): Promise<void> {
  const repository = await openRepository({ data: server.data })
  for (const name of names)
    await repository.add(bufferSource(coursePackage(name), `${name}.zip`), { externalId: name, publish: true })
  await repository.close()
}

test('courses are listed a page at a time, each once', async () => {
  const server = await testServer()
  const names = Array.from({ length: 7 }, (_, at) => `course-${at}`)
  await added(server, ...names)
  const seen: string[] = []
  let address: string | undefined = '/v1/courses?limit=3'
  while (address !== undefined) {
    const page = await server.send('GET', address)
    const { items, next } = await page.json()
    seen.push(...items.map(({ externalId }: { externalId: string }) => externalId))
    const [, linked] = /^<(.+)>; rel="next"$/.exec(page.headers.get('link') ?? '') ?? []
    expect(linked === undefined).toBe(next === undefined)
    address = linked
  }
  expect(seen.toSorted()).toEqual(names)
})

test('courses are found by words, tags, standards and external ids', async () => {
  const server = await testServer()
  await added(server, 'incendie', 'management')
  const found = async (address: string) =>
    (await (await server.send('GET', address)).json()).items.map(({ externalId }: { externalId: string }) => externalId)
  expect(await found('/v1/search?q=Incend')).toEqual(['incendie'])
  expect(await found('/v1/courses?text=manag&standard=scorm12')).toEqual(['management'])
  expect(await found('/v1/courses?standard=cmi5')).toEqual([])
  expect(await found('/v1/courses?externalId=incendie')).toEqual(['incendie'])
  const change = { courses: ['incendie', 'management'], add: ['Sécurité'], collect: ['RH'] }
  expect((await server.send('POST', '/v1/tags', { json: change })).status).toBe(200)
  expect((await found('/v1/courses?tag=securite')).toSorted()).toEqual(['incendie', 'management'])
  expect(await found('/v1/search?q=inc&collection=rh')).toEqual(['incendie'])
})

test('tags of many courses change all or none', async () => {
  const server = await testServer()
  await added(server, 'one')
  const answer = await server.send('POST', '/v1/tags', { json: { courses: ['one', 'none'], add: ['x'] } })
  expect(answer.status).toBe(404)
  expect((await answer.json()).code).toBe('course-unknown')
  expect((await (await server.send('GET', '/v1/courses/one')).json()).tags).toEqual([])
})

test('a change wants to know what was read, and overwrites nobody else’s', async () => {
  const server = await testServer()
  await added(server, 'one')
  const read = await server.send('GET', '/v1/courses/one')
  const etag = read.headers.get('etag') ?? ''
  const put = (headers: Record<string, string>, tags: string[]) =>
    server.send('PUT', '/v1/courses/one/tags', { json: { tags }, headers })
  expect((await put({}, ['a'])).status).toBe(428)
  const first = await put({ 'If-Match': etag }, ['a'])
  expect(first.status).toBe(200)
  expect(first.headers.get('etag')).not.toBe(etag)
  const stale = await put({ 'If-Match': etag }, ['b'])
  expect([stale.status, (await stale.json()).code]).toEqual([412, 'precondition-failed'])
  expect((await put({ 'If-Match': `W/${first.headers.get('etag')}` }, ['b'])).status).toBe(412)
  expect((await put({ 'If-Match': '*' }, ['b', 'c'])).status).toBe(200)
  expect((await (await server.send('GET', '/v1/courses/one')).json()).tags).toEqual(['b', 'c'])
})

test('what has not changed is not sent again', async () => {
  const server = await testServer()
  await added(server, 'one')
  const etag = (await server.send('GET', '/v1/courses/one')).headers.get('etag') ?? ''
  const again = await server.send('GET', '/v1/courses/one', { headers: { 'If-None-Match': `"x", ${etag}` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('versions are published, rolled back and withdrawn', async () => {
  const server = await testServer()
  await added(server, 'one')
  const repository = await openRepository({ data: server.data })
  await repository.add(bufferSource(coursePackage('one', { 'new.html': '<p>2</p>' }), 'one.zip'), { course: 'one' })
  await repository.close()
  const published = async () => (await (await server.send('GET', '/v1/versions/one')).json()).number
  expect(await published()).toBe(1)
  const { history } = await (await server.send('GET', '/v1/courses/one')).json()
  expect((await server.send('POST', `/v1/versions/${history[1].id}/publish`)).status).toBe(200)
  expect(await published()).toBe(2)
  expect((await server.send('POST', '/v1/versions/one@1/publish')).status).toBe(200)
  expect(await published()).toBe(1)
  expect((await server.send('POST', '/v1/courses/one/withdraw', { headers: { 'If-Match': '"r1"' } })).status).toBe(412)
  expect((await (await server.send('POST', '/v1/courses/one/withdraw')).json()).published).toBeUndefined()
  const none = await server.send('GET', '/v1/versions/one')
  expect([none.status, (await none.json()).code]).toEqual([409, 'not-published'])
  const comparison = await (await server.send('GET', '/v1/versions/one@1/compare/one@2')).json()
  expect(comparison).toMatchObject({ verdict: 'compatible', files: { added: 1, removed: 0 } })
})

test('a report speaks the reader’s language', async () => {
  const server = await testServer()
  const repository = await openRepository({ data: server.data })
  // A page that reports nothing: a warning.
  const silent = coursePackage('silent', { 'extra.html': '<img src="gone.png">' })
  await repository.add(bufferSource(silent, 'silent.zip'), { externalId: 'silent', publish: true })
  await repository.close()
  const report = async (language: string) =>
    (await server.send('GET', '/v1/versions/silent/report', { headers: { 'Accept-Language': language } })).json()
  const [english, french] = [await report('en'), await report('fr-FR, en;q=0.5')]
  expect(english.findings.length).toBeGreaterThan(0)
  expect(french.findings.map(({ rule }: { rule: string }) => rule)).toEqual(
    english.findings.map(({ rule }: { rule: string }) => rule),
  )
  expect(french.findings[0].message).not.toBe(english.findings[0].message)
})

test('the log says who did what through which key, and goes on where it was left', async () => {
  const server = await testServer()
  await added(server, 'one')
  const key = await server.keyOf(['publisher'])
  const before = await (await server.send('GET', '/v1/events?limit=200')).json()
  await server.send('POST', '/v1/courses/one/withdraw', { key })
  const after = await (await server.send('GET', `/v1/events?cursor=${before.next}`)).json()
  expect(after.more).toBe(false)
  expect(after.items).toMatchObject([{ kind: 'version.withdrawn', agent: { name: 'publisher' } }])
  const { key: id } = await (await server.send('GET', '/v1/me', { key })).json()
  expect(after.items[0].agent.key).toBe(id)
  const own = await (await server.send('GET', `/v1/events?key=${id}`)).json()
  expect(own.items).toEqual(after.items)
  expect((await (await server.send('GET', `/v1/events?cursor=${after.next}`)).json()).items).toEqual([])
})

test('another organisation sees none of it', async () => {
  const server = await testServer()
  await added(server, 'one')
  const { id, history } = await (await server.send('GET', '/v1/courses/one')).json()
  const key = await server.keyOf(['administrator'], await server.organisation('Elsewhere'))
  const status = async (method: string, path: string, json?: unknown) =>
    (await server.send(method, path, { key, ...(json !== undefined && { json }), headers: { 'If-Match': '*' } })).status
  expect(await status('GET', `/v1/courses/${id}`)).toBe(404)
  expect(await status('GET', '/v1/courses/one')).toBe(404)
  expect(await status('PUT', `/v1/courses/${id}/tags`, { tags: ['theirs'] })).toBe(404)
  expect(await status('POST', '/v1/tags', { courses: [id], add: ['theirs'] })).toBe(404)
  expect(await status('POST', `/v1/versions/${history[0].id}/publish`)).toBe(404)
  expect(await status('GET', `/v1/versions/${history[0].id}/report`)).toBe(404)
  expect(await (await server.send('GET', '/v1/courses', { key })).json()).toEqual({ items: [] })
  const { items } = await (await server.send('GET', '/v1/events', { key })).json()
  expect(items.every(({ organisation }: { organisation: string }) => organisation !== 'local')).toBe(true)
})
