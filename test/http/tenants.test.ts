import { describe, expect, test } from 'vitest'
import { type Operation, type OperationId, operations } from '#dist/contract/operations.js'
import { coursePackage } from '../repository/course-package.js'
import { type TestServer, testServer } from './server.js'
import { addressOf, type Tenant, tenant } from './tenant.js'

/**
 * What each operation says to the administrator of another organisation who names a tenant's things: the code of its problem, or `own` where
 * it answers with what is theirs and nothing else. Whoever adds an operation decides it here.
 */
const told: Readonly<Record<OperationId, string>> = {
  listCourses: 'own',
  searchCourses: 'own',
  getCourse: 'course-unknown',
  changeCourse: 'course-unknown',
  getSheet: 'course-unknown',
  changeSheet: 'course-unknown',
  setTags: 'course-unknown',
  changeTags: 'course-unknown',
  withdrawCourse: 'course-unknown',
  getVersion: 'version-unknown',
  publishVersion: 'version-unknown',
  getReport: 'version-unknown',
  getDossier: 'version-unknown',
  listEntries: 'version-unknown',
  getEntry: 'version-unknown',
  getPackage: 'version-unknown',
  compareVersions: 'version-unknown',
  checkPackage: 'own',
  createImportJob: 'upload-unknown',
  listImportJobs: 'own',
  getImportJob: 'job-unknown',
  cancelImportJob: 'job-unknown',
  knownPackages: 'own',
  describeUploads: 'own',
  createUpload: 'own',
  getUpload: 'upload-unknown',
  appendUpload: 'upload-unknown',
  removeUpload: 'upload-unknown',
  listOrganisations: 'own',
  createOrganisation: 'permission-missing',
  getOrganisation: 'organisation-unknown',
  changeOrganisation: 'permission-missing',
  listKeys: 'organisation-unknown',
  createKey: 'organisation-unknown',
  getKey: 'key-unknown',
  revokeKey: 'key-unknown',
  whoAmI: 'own',
  createToken: 'own',
  getTokenKeys: 'own',
  getAuthorisationServer: 'own',
  listEvents: 'own',
  getHealth: 'own',
  getReadiness: 'own',
  getMetrics: 'permission-missing',
  getDescription: 'own',
  getApiCatalog: 'own',
}

interface Sent {
  readonly json?: unknown
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly query?: string
}

/** What is sent, so that nothing but the tenant is in the way: the tenant's own administrator is never told the same. */
const sent: Partial<Record<OperationId, (tenant: Tenant) => Sent>> = {
  searchCourses: () => ({ query: 'q=title' }),
  changeCourse: () => ({ json: { externalId: 'another' } }),
  changeSheet: () => ({ json: { title: 'Another' } }),
  setTags: () => ({ json: { tags: ['another'] } }),
  changeTags: ({ course }) => ({ json: { courses: [course.id], add: ['another'] } }),
  checkPackage: () => ({ bytes: coursePackage('checked') }),
  createImportJob: ({ things }) => ({ json: { source: { upload: things.upload } } }),
  knownPackages: ({ sha256 }) => ({ json: { sha256: [sha256] } }),
  appendUpload: () => ({ bytes: new Uint8Array(10) }),
  createOrganisation: () => ({ json: { name: 'Another' } }),
  changeOrganisation: () => ({ json: { name: 'Another' } }),
  createKey: () => ({ json: { name: 'another', roles: ['reader'] } }),
  listEvents: ({ course }) => ({ query: `course=${course.id}` }),
}

/** Asks for an operation on a tenant's things, with the key of somebody. */
async function ask(server: TestServer, id: OperationId, tenant: Tenant, key: string) {
  const operation: Operation = operations[id]
  const { json, bytes, query } = sent[id]?.(tenant) ?? {}
  const type = json === undefined ? operation.body?.bytes?.[0] : (operation.body?.jsonType ?? 'application/json')
  const address = addressOf(operation.path, tenant.things)
  const response = await server.send(
    operation.method.toUpperCase(),
    query === undefined ? address : `${address}?${query}`,
    {
      key,
      headers: {
        ...(operation.ifMatch && { 'If-Match': '*' }),
        ...(type !== undefined && { 'Content-Type': type }),
        ...(operation.path.startsWith('/v1/uploads') && tus),
      },
      ...(json !== undefined && { json }),
      ...(bytes && { bytes }),
    },
  )
  const text = await response.text()
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true
  return {
    status: response.status,
    code: isProblem && text !== '' ? (JSON.parse(text).code as string) : undefined,
    text: `${JSON.stringify([...response.headers])} ${text}`,
    request: `${address} ${query} ${JSON.stringify(json)}`,
  }
}

const tus = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Upload-Length': '10' }

async function twoTenants() {
  const server = await testServer()
  return { server, ours: await tenant(server, 'ours'), theirs: await tenant(server, 'theirs') }
}

const ids = Object.keys(operations) as OperationId[]

describe('another organisation', () => {
  test('is told of a tenant’s things that they are not there, and nothing happens to them', async () => {
    const { server, ours, theirs } = await twoTenants()
    const log = async () => (await server.send('GET', '/v1/events?limit=200', { key: ours.administrator })).text()
    const before = await log()
    for (const id of ids) {
      const { status, code, text, request } = await ask(server, id, ours, theirs.administrator)
      if (told[id] === 'own') expect([id, status >= 200 && status < 300 ? 'own' : text]).toEqual([id, 'own'])
      else {
        expect([id, status]).toEqual([id, told[id] === 'permission-missing' ? 403 : 404])
        // HEAD has no body to name a problem in.
        if (operations[id].method !== ('head' as string)) expect([id, code]).toEqual([id, told[id]])
      }
      const shown = ours.marks.filter((mark) => text.includes(mark) && !request.includes(mark))
      expect([id, shown]).toEqual([id, []])
    }
    expect(await log()).toBe(before)
    // The same requests were refused for no other reason.
    for (const id of ids) {
      const { status, text } = await ask(server, id, ours, ours.administrator)
      if (told[id] !== 'permission-missing') expect([id, status === 404 ? text : 'there']).toEqual([id, 'there'])
    }
  })

  test('cannot name them otherwise either', async () => {
    const { server, ours, theirs } = await twoTenants()
    const { externalId, id } = ours.course
    const as = { key: theirs.administrator }
    for (const address of [
      `/v1/courses/${externalId}`,
      `/v1/courses/${externalId}/sheet`,
      `/v1/versions/${externalId}`,
      `/v1/versions/${externalId}@1`,
      `/v1/versions/${id}@1/report`,
      `/v1/versions/${id}@1/package`,
      `/v1/versions/${theirs.things.version}/compare/${ours.things.version}`,
      `/v1/versions/${ours.things.version}/compare/${theirs.things.version}`,
      `/v1/versions/${theirs.things.version}/compare/${id}@1`,
      `/v1/organisations/${ours.externalId}`,
      `/v1/organisations/${ours.externalId}/keys`,
      '/v1/organisations/local',
      `/v1/events?organisation=${ours.organisation}`,
    ])
      expect([address, (await server.send('GET', address, as)).status]).toEqual([address, 404])
    for (const query of [`course=${id}`, `course=${externalId}`]) {
      const bytes = coursePackage('intruder')
      const answer = await server.send('POST', `/v1/importJobs?${query}`, { ...as, bytes })
      expect([query, answer.status, (await answer.json()).code]).toEqual([query, 404, 'course-unknown'])
    }
    const mixed = { courses: [theirs.course.id, id], add: ['x'] }
    expect((await server.send('POST', '/v1/tags', { ...as, json: mixed })).status).toBe(404)
    const untouched = await server.send('GET', `/v1/courses/${theirs.course.id}`, as)
    expect((await untouched.json()).tags).toEqual([])
  })

  test('sees nothing of them in its own lists, whatever it asks, filters or turns the pages by', async () => {
    const { server, ours, theirs } = await twoTenants()
    const page = await server.send('GET', '/v1/events?limit=1', { key: ours.administrator })
    const { next } = await page.json()
    const courses = await server.send('GET', '/v1/courses?limit=1', { key: ours.administrator })
    const cursor = (await courses.json()).next
    for (const address of [
      '/v1/courses',
      `/v1/courses?externalId=${ours.course.externalId}`,
      `/v1/courses?text=title-of-ours`,
      '/v1/search?q=ours',
      `/v1/events?cursor=${next}`,
      '/v1/events?cursor=0&limit=200',
      `/v1/events?subject=${ours.things.key}`,
      `/v1/events?key=${ours.things.key}`,
      '/v1/importJobs',
      '/v1/organisations',
      ...(cursor === undefined ? [] : [`/v1/courses?cursor=${cursor}`]),
    ]) {
      const answer = await server.send('GET', address, { key: theirs.administrator })
      const text = await answer.text()
      const shown = ours.marks.filter((mark) => text.includes(mark))
      expect([address, answer.status, shown]).toEqual([address, 200, []])
    }
  })

  test('may have the same package under the same name, and learns nothing by it', async () => {
    const { server, ours, theirs } = await twoTenants()
    const digests = { sha256: [ours.sha256] }
    const known = await server.send('POST', '/v1/uploads/known', { key: theirs.administrator, json: digests })
    expect(await known.json()).toEqual({ known: [], missing: [ours.sha256] })
    const bytes = coursePackage('title-of-ours')
    const address = `/v1/importJobs?externalId=${ours.course.externalId}`
    const added = await server.send('POST', address, { key: theirs.administrator, bytes })
    expect(added.status).toBe(201)
    const { result } = await added.json()
    expect(result.course.id).not.toBe(ours.course.id)
    expect(result).toMatchObject({ outcome: 'added', newCourse: true })
    const again = await server.send('POST', `${address}-2`, { key: ours.administrator, bytes })
    expect((await again.json()).result.course.id).toBe(ours.course.id)
  })
})

test('who runs the platform sees every organisation and its keys, and no course', async () => {
  const { server, ours, theirs } = await twoTenants()
  const { secret: key } = await ours.keyOf(['operator'])
  for (const { organisation, externalId, things } of [ours, theirs]) {
    for (const reference of [organisation, externalId])
      expect((await server.send('GET', `/v1/organisations/${reference}/keys`, { key })).status).toBe(200)
    expect((await server.send('GET', `/v1/keys/${things.key}`, { key })).status).toBe(200)
    for (const address of [
      `/v1/courses/${things.course}`,
      `/v1/versions/${things.version}`,
      `/v1/importJobs/${things.job}`,
    ])
      expect((await server.send('GET', address, { key })).status).toBe(403)
  }
  const { secret: both } = await ours.keyOf(['operator', 'reader'])
  expect((await server.send('GET', `/v1/courses/${ours.course.id}`, { key: both })).status).toBe(200)
  expect((await server.send('GET', `/v1/courses/${theirs.course.id}`, { key: both })).status).toBe(404)
})
