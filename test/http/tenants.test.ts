import { describe, expect, test } from 'vitest'
import type { Operation } from '#dist/contract/operation.js'
import { type OperationId, operations } from '#dist/contract/operations.js'
import { coursePackage } from '../repository/course-package.js'
import type { Sent } from './commons/group.js'
import { commonsSent, commonsTold } from './commons/groups.js'
import { type TestServer, testServer } from './server.js'
import { addressOf, type Tenant, tenant } from './tenant.js'

/**
 * What each operation says to the administrator of another organisation who names a tenant's things: the code of its error, `own` where
 * it answers with what is theirs and nothing else, or `public` where what a tenant has is for everybody to read. Whoever adds an operation decides it here.
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
  getVersion: 'course-unknown',
  publishVersion: 'course-unknown',
  getReport: 'course-unknown',
  getDossier: 'course-unknown',
  listEntries: 'course-unknown',
  getEntry: 'course-unknown',
  getPackage: 'course-unknown',
  compareVersions: 'course-unknown',
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
  changeOrganisation: 'organisation-unknown',
  listKeys: 'organisation-unknown',
  createKey: 'organisation-unknown',
  getKey: 'key-unknown',
  revokeKey: 'key-unknown',
  whoAmI: 'own',
  createToken: 'invalid_client',
  getTokenKeys: 'own',
  getAuthorisationServer: 'own',
  listEvents: 'own',
  getHealth: 'own',
  getReadiness: 'own',
  getMetrics: 'permission-missing',
  getDescription: 'own',
  getApiCatalog: 'own',
  ...commonsTold,
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
  createToken: ({ things }) => ({
    bytes: Buffer.from(`grant_type=client_credentials&client_id=${things.key}&client_secret=guessed`),
  }),
  createOrganisation: () => ({ json: { name: 'Another' } }),
  changeOrganisation: () => ({ json: { shortName: 'Another' } }),
  createKey: () => ({ json: { name: 'another', roles: ['reader'] } }),
  listEvents: ({ course }) => ({ query: `course=${course.id}` }),
  ...commonsSent,
}

/** Asks for an operation on a tenant's things, with the key of somebody. */
async function ask(server: TestServer, id: OperationId, tenant: Tenant, key: string) {
  const operation: Operation = operations[id]
  const { json, bytes, query } = sent[id]?.(tenant) ?? {}
  const { body } = operation
  const type = json === undefined && body?.bytes ? body.bytes[0] : body && (body.jsonType ?? 'application/json')
  const address = addressOf(operation.path, tenant.things)
  const response = await server.send(
    operation.method.toUpperCase(),
    query === undefined ? address : `${address}?${query}`,
    {
      key: operation.permission === 'public' ? null : key,
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
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const { code, error, detail } = isJson && text !== '' ? JSON.parse(text) : {}
  const request = `${address} ${query} ${JSON.stringify(json)}`
  return {
    status: response.status,
    // HEAD has no body to name a problem in.
    told: response.ok
      ? told[id] === 'public'
        ? 'public'
        : 'own'
      : operation.method === 'head'
        ? told[id]
        : (code ?? error),
    detail,
    /** What the answer shows of a tenant that was not in the request. */
    shows: ({ marks }: Tenant) =>
      marks.filter(
        (mark) => !request.includes(mark) && `${JSON.stringify([...response.headers])} ${text}`.includes(mark),
      ),
  }
}

/** A tenant that never was: what it says it has is nowhere. */
function neverWas(tenant: Tenant): Tenant {
  const nowhere = (id: string) => id.replace(/(?<=_)[0-9a-z]{26}$/, '0'.repeat(26))
  const things = Object.entries(tenant.things).map(([name, id]) => [name, nowhere(id)])
  return {
    ...tenant,
    things: Object.fromEntries(things),
    course: { id: nowhere(tenant.course.id), externalId: 'never-was' },
    sha256: '0'.repeat(64),
  }
}

/** A sentence without the ids in it. */
const withoutIds = (sentence = ''): string => sentence.replace(/\b(\w+_)[0-9a-z]{26}\b/g, '$1…')

const statuses: Readonly<Record<string, number>> = {
  'permission-missing': 403,
  invalid_client: 401,
  own: 200,
  public: 200,
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
      const answer = await ask(server, id, ours, theirs.administrator)
      const status = statuses[answer.told] === 200 ? 200 : answer.status
      expect([id, answer.told, status]).toEqual([id, told[id], statuses[told[id]] ?? 404])
      if (answer.told === 'public') continue
      expect([id, answer.shows(ours)]).toEqual([id, []])
      if (answer.told === 'own') continue
      const never = await ask(server, id, neverWas(ours), theirs.administrator)
      expect([id, never.told, withoutIds(never.detail)]).toEqual([id, answer.told, withoutIds(answer.detail)])
    }
    expect(await log()).toBe(before)
    // The same requests were refused for no other reason.
    for (const id of ids)
      if (statuses[told[id]] === undefined) {
        const { status, detail } = await ask(server, id, ours, ours.administrator)
        expect([id, status === 404 ? detail : 'there']).toEqual([id, 'there'])
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
