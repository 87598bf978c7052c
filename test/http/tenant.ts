import { createHash } from 'node:crypto'
import type { Role } from '#dist/commons/roles.js'
import type { OperationId, operations } from '#dist/contract/operations.js'
import { coursePackage } from '../repository/course-package.js'
import type { Make } from './commons/group.js'
import { commonsThings } from './commons/groups.js'
import type { TestServer } from './server.js'

type Parameters<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Parameters<Rest> : never

/** Every parameter that a path has: an operation with another one does not compile until there is a thing for it. */
export type Parameter = Parameters<(typeof operations)[OperationId]['path']>

/** An organisation that has one of everything that the interface can name. */
export interface Tenant {
  readonly organisation: string
  readonly externalId: string
  /** Secret of a key with these roles. */
  keyOf(roles: readonly Role[], more?: Readonly<Record<string, unknown>>): Promise<{ id: string; secret: string }>
  /** Secret of its administrator. */
  readonly administrator: string
  /** What the parameters of paths can be. */
  readonly things: Readonly<Record<Parameter, string>>
  readonly course: { readonly id: string; readonly externalId: string }
  readonly sha256: string
  /** Whatever in an answer would tell that this tenant is here. */
  readonly marks: readonly string[]
}

export async function tenant(server: TestServer, name: string): Promise<Tenant> {
  const json = { name: `Organisation ${name}`, externalId: `school-${name}` }
  const organisation = (await answered(server.send('POST', '/v1/organisations', { json }))).id
  const keyOf = async (roles: readonly Role[], more = {}) =>
    answered(
      server.send('POST', `/v1/organisations/${organisation}/keys`, {
        json: { name: `${roles.join(' and ')} of ${name}`, roles, ...more },
      }),
    )
  const { secret: administrator, id: itsKey } = await keyOf(['administrator'])
  const as = { key: administrator }
  const externalId = `course-${name}`
  const bytes = coursePackage(`title-of-${name}`)
  const first = await answered(server.send('POST', `/v1/importJobs?externalId=${externalId}`, { ...as, bytes }))
  const again = { ...as, bytes: coursePackage(`title-of-${name}`, { 'more.txt': 'more' }) }
  const second = await answered(
    server.send('POST', `/v1/importJobs?externalId=${externalId}&mayCreateNewVersion=true`, again),
  )
  const { course, version } = first.result
  await answered(server.send('POST', `/v1/versions/${version.id}/publish`, as))
  const upload = await server.send('POST', '/v1/uploads', {
    ...as,
    headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10' },
  })
  if (upload.status !== 201) throw new Error(`no upload: ${upload.status} ${await upload.text()}`)
  const { id: key } = await keyOf(['reader'])
  const things = {
    course: course.id,
    version: version.id,
    other: second.result.version.id,
    'path+': 'imsmanifest.xml',
    job: first.id,
    upload: upload.headers.get('location')?.split('/').at(-1) ?? '',
    organisation,
    key,
    ...(await commonsThings(makeOf(server, administrator), { organisation, course: course.id, version: version.id })),
  }
  const { 'path+': _, report: _report, ...ids } = things
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const marks = [
    ...Object.values(ids),
    itsKey,
    second.id,
    json.name,
    json.externalId,
    externalId,
    sha256,
    `title-of-${name}`,
  ]
  return {
    organisation,
    externalId: json.externalId,
    keyOf,
    administrator,
    things,
    course: { id: course.id, externalId },
    sha256,
    marks,
  }
}

/** Sends requests of whoever has this key, or of the server's operator. */
export const makeOf =
  (server: TestServer, key: string): Make =>
  (method, path, json, as) =>
    answered(
      server.send(method, path, {
        ...(as !== 'operator' && { key }),
        ...(json instanceof Uint8Array ? { bytes: json } : json !== undefined && { json }),
        headers: {
          ...(method !== 'POST' && method !== 'GET' && { 'If-Match': '*' }),
          ...(json instanceof Uint8Array && { 'Content-Type': 'image/png' }),
        },
      }),
    )

async function answered(response: Promise<Response>) {
  const { ok, status, url } = await response
  const text = await (await response).text()
  if (!ok) throw new Error(`${url}: ${status} ${text}`)
  return JSON.parse(text)
}

/** The address of an operation on a tenant's things, or on others where they are named. */
export function addressOf(path: string, things: Readonly<Record<string, string>>): string {
  return path.replace(/\{([\w+]+)\}/g, (_, name: string) => {
    const thing = things[name]
    if (!thing) throw new Error(`${path}: there is no thing for ${name}`)
    return name.endsWith('+') ? thing : encodeURIComponent(thing)
  })
}
