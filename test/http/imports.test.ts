import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { coursePackage } from '../repository/course-package.js'
import { type TestServer, testServer } from './server.js'

const uploads = ({ data }: TestServer) => readdirSync(join(data, 'uploads'))
const importing = (server: TestServer, query: string, bytes: Uint8Array, more = {}) =>
  server.send('POST', `/v1/importJobs${query}`, { bytes, ...more })
const courses = async (server: TestServer, key?: string) =>
  (await (await server.send('GET', '/v1/courses', key === undefined ? {} : { key })).json()).items

test('a package that is the body is kept, and the answer says as what', async () => {
  const server = await testServer()
  const query = '?externalId=fire&tags=safety&tags=2026&tags=new&collections=HR&notes=First&publish=true'
  const answer = await importing(server, query, coursePackage('fire'), {
    headers: { 'Content-Disposition': "attachment; filename*=UTF-8''s%C3%A9curit%C3%A9.zip" },
  })
  expect(answer.status).toBe(201)
  const job = await answer.json()
  expect(job).toMatchObject({
    status: 'COMPLETE',
    stage: 'finished',
    fileName: 'sécurité.zip',
    source: 'upload',
    result: {
      outcome: 'added',
      newCourse: true,
      course: { externalId: 'fire', tags: ['2026', 'new', 'safety'], collections: ['HR'], published: 1 },
      version: { number: 1, notes: 'First' },
    },
    report: { file: 'sécurité.zip', verdict: 'clean' },
  })
  expect(answer.headers.get('location')).toBe(`/v1/versions/${job.result.version.id}`)
  expect(await (await server.send('GET', `/v1/importJobs/${job.id}`)).json()).toEqual(job)
  expect(uploads(server)).toEqual([])
})

test('a file name that is too long ends with a whole character', async () => {
  const server = await testServer()
  const form = new FormData()
  form.append('file', new Blob([coursePackage('fire')]), `${'a'.repeat(299)}😀.zip`)
  const headers = { Authorization: `Bearer ${server.secret}` }
  const answer = await fetch(`${server.url}/v1/importJobs`, { method: 'POST', headers, body: form })
  expect((await answer.json()).fileName).toBe(`${'a'.repeat(299)}😀`)
})

test('a file name is read as it was written, in UTF-8 or else in Latin 1', async () => {
  const server = await testServer()
  const named = async (disposition: Buffer) => {
    const header = disposition.toString('latin1')
    const answer = await server.send('POST', '/v1/importJobs?dryRun=true', {
      bytes: coursePackage('fire'),
      headers: { 'Content-Disposition': header },
    })
    return (await answer.json()).fileName
  }
  expect(await named(Buffer.from('attachment; filename="été 日.zip"'))).toBe('été 日.zip')
  expect(await named(Buffer.from('attachment; filename="été.zip"', 'latin1'))).toBe('été.zip')
  expect(await named(Buffer.from("attachment; filename*=UTF-8''%C3%A9t%C3%A9.zip"))).toBe('été.zip')
})

test('a name that no address can have is no external id', async () => {
  const server = await testServer()
  for (const externalId of ['.', '..']) {
    const refused = await importing(server, `?externalId=${externalId}`, coursePackage('fire'))
    expect([refused.status, (await refused.json()).code], externalId).toEqual([400, 'value-invalid'])
  }
  expect(await courses(server)).toEqual([])
  expect(uploads(server)).toEqual([])
})

test('what is here already is answered with the version that holds it', async () => {
  const server = await testServer()
  const { result } = await (await importing(server, '', coursePackage('fire'))).json()
  const again = await importing(server, '', coursePackage('fire'))
  expect(again.status).toBe(200)
  expect((await again.json()).result).toMatchObject({
    outcome: 'duplicate',
    same: 'bytes',
    version: { id: result.version.id },
  })
  expect(await courses(server)).toHaveLength(1)
})

test('a refused package is answered with its report, in the reader’s language, and nothing is kept', async () => {
  const server = await testServer()
  const bytes = zip(fixtureFiles('scorm12', 'MAN-033-href-names-no-entry-error'))
  const answer = await importing(server, '', bytes, { headers: { 'Accept-Language': 'fr' } })
  expect(answer.status).toBe(422)
  const problem = await answer.json()
  expect(problem).toMatchObject({ code: 'package-refused', report: { verdict: 'blocked' } })
  expect(problem.detail).toMatch(/Le paquet est refusé/)
  const job = await (await server.send('GET', problem.job)).json()
  expect(job).toMatchObject({ status: 'ERROR', problem: { code: 'package-refused' } })
  expect(job.report.findings[0]).toMatchObject({ rule: 'MAN-033' })
  expect(job.report.findings[0].title).not.toBe(problem.report.findings[0].title)
  expect(await courses(server)).toEqual([])
  expect(uploads(server)).toEqual([])
})

test('a dry run says what would happen', async () => {
  const server = await testServer()
  const answer = await importing(server, '?dryRun=true', coursePackage('fire'))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    dryRun: true,
    result: { outcome: 'acceptable' },
    report: { verdict: 'clean' },
  })
  expect(await courses(server)).toEqual([])
  expect(uploads(server)).toEqual([])
})

test('a course that exists gets a version only where that is said', async () => {
  const server = await testServer()
  await importing(server, '?externalId=fire', coursePackage('fire'))
  const refused = await importing(server, '?externalId=fire', coursePackage('fire 2'))
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ code: 'course-exists', job: expect.stringMatching(/importJobs/) })
  const added = await importing(server, '?externalId=fire&mayCreateNewVersion=true', coursePackage('fire 2'))
  expect(added.status).toBe(201)
  expect((await added.json()).result).toMatchObject({ newCourse: false, version: { number: 2 } })
  const unknown = await importing(server, '?course=none', coursePackage('other'))
  expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'course-unknown'])
})

test('to publish takes the permission to, however the package comes', async () => {
  const server = await testServer()
  const key = await server.keyOf(['designer'])
  const form = new FormData()
  form.set('file', new Blob([coursePackage('fire')]), 'fire.zip')
  form.set('publish', 'true')
  const asForm = await fetch(`${server.url}/v1/importJobs`, {
    method: 'POST',
    body: form,
    headers: { Authorization: `Bearer ${key}` },
  })
  const asBody = await importing(server, '?publish=true', coursePackage('fire'), { key })
  const source = { url: 'https://courses.example/fire.zip' }
  const fromUrl = await server.send('POST', '/v1/importJobs', { key, json: { source, publish: true } })
  for (const answer of [asForm, asBody, fromUrl])
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'permission-missing'])
  expect(await courses(server)).toEqual([])
  expect(uploads(server)).toEqual([])
})

test('who does not want to wait is told where to ask', async () => {
  const server = await testServer()
  const answer = await importing(server, '', coursePackage('fire'), { headers: { Prefer: 'respond-async' } })
  expect(answer.status).toBe(202)
  expect(answer.headers.get('preference-applied')).toBe('respond-async')
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
  const address = answer.headers.get('location') ?? ''
  const waited = await server.send('GET', address, { headers: { Prefer: 'wait=60' } })
  expect(waited.headers.get('preference-applied')).toBe('wait=60')
  expect(waited.headers.get('retry-after')).toBe(null)
  const { progress, ...job } = await waited.json()
  expect(job).toMatchObject({ status: 'COMPLETE', result: { outcome: 'added' } })
  expect(progress.done).toBe(progress.total)
  const etag = waited.headers.get('etag') ?? ''
  expect((await server.send('GET', address, { headers: { 'If-None-Match': etag } })).status).toBe(304)
})

test('asked again with the same Idempotency-Key, the same is answered, and other bytes are a mistake', async () => {
  const server = await testServer()
  const headers = { 'Idempotency-Key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' }
  const first = await importing(server, '?externalId=fire', coursePackage('fire'), { headers })
  const again = await importing(server, '?externalId=fire', coursePackage('fire'), { headers })
  expect([first.status, again.status]).toEqual([201, 201])
  expect(await again.json()).toEqual(await first.json())
  const other = await importing(server, '?externalId=fire', coursePackage('fire 2'), { headers })
  expect([other.status, (await other.json()).code]).toEqual([422, 'idempotency-mismatch'])
  expect((await (await server.send('GET', '/v1/importJobs')).json()).items).toHaveLength(1)
  expect(uploads(server)).toEqual([])
})

test('jobs are listed newest first, by what became of them, a page at a time', async () => {
  const server = await testServer()
  for (const name of ['one', 'two', 'three']) await importing(server, '', coursePackage(name))
  await importing(server, '', new TextEncoder().encode('no package'))
  const list = async (address: string) => (await server.send('GET', address)).json()
  expect((await list('/v1/importJobs?status=COMPLETE')).items).toHaveLength(3)
  expect((await list('/v1/importJobs?status=ERROR')).items).toMatchObject([{ problem: { code: 'package-refused' } }])
  expect((await list('/v1/importJobs?status=RUNNING')).items).toEqual([])
  const first = await list('/v1/importJobs?limit=3')
  const second = await list(`/v1/importJobs?limit=3&cursor=${first.next}`)
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
  expect(ids).toEqual(ids.toSorted().reverse())
  expect(new Set(ids).size).toBe(4)
  expect(second.next).toBe(undefined)
  const wrong = await server.send('GET', '/v1/importJobs?cursor=abc')
  expect([wrong.status, (await wrong.json()).code]).toEqual([400, 'cursor-invalid'])
})

test('organisations know nothing of each other’s jobs and packages', async () => {
  const server = await testServer()
  const other = await server.keyOf(['designer'], await server.organisation('Elsewhere'))
  const { id, report } = await (await importing(server, '', coursePackage('fire'))).json()
  for (const [method, headers] of [
    ['GET', {}],
    ['DELETE', { 'If-Match': '*' }],
  ] as const) {
    const answer = await server.send(method, `/v1/importJobs/${id}`, { key: other, headers })
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'job-unknown'])
  }
  const digests = { sha256: [report.sha256, 'f'.repeat(64)] }
  const known = async (key: string) => (await server.send('POST', '/v1/uploads/known', { key, json: digests })).json()
  expect(await known(other)).toEqual({ known: [], missing: digests.sha256 })
  expect(await known(server.secret)).toMatchObject({
    known: [{ sha256: report.sha256 }],
    missing: ['f'.repeat(64)],
  })
  const theirs = await importing(server, '', coursePackage('fire'), { key: other })
  expect(theirs.status).toBe(201)
  expect(await courses(server, other)).toHaveLength(1)
})

test('an option is said once, and only as the interface knows it', async () => {
  const server = await testServer()
  const source = { url: 'https://courses.example/fire.zip' }
  const twice = await server.send('POST', '/v1/importJobs?dryRun=true', { json: { source, dryRun: false } })
  expect([twice.status, (await twice.json()).code]).toEqual([400, 'request-invalid'])
  for (const query of ['?unknown=1', '?dryRun=yes', '?policy=none', '?externalId=a&externalId=b'])
    expect((await importing(server, query, coursePackage('fire'))).status, query).toBe(400)
  const both = await importing(server, '?course=a&externalId=b', coursePackage('fire'))
  expect([both.status, (await both.json()).code]).toEqual([400, 'value-invalid'])
  const wrongType = await importing(server, '', coursePackage('fire'), { headers: { 'Content-Type': 'text/plain' } })
  expect([wrongType.status, (await wrongType.json()).code]).toEqual([415, 'media-type-unsupported'])
  expect(await courses(server)).toEqual([])
  expect(uploads(server)).toEqual([])
})
