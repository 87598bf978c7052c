import { fixtureFiles, zip } from '../../../scripts/pack-fixtures.mjs'
import { coursePackage } from '../../repository/course-package.js'
import type { TestServer } from '../server.js'
import type { Faults } from './fragile-stores.js'

/** A server, and what requests to it need. */
export interface World {
  readonly server: TestServer
  readonly faults: Faults
  /** A name that nothing has yet. */
  name(): string
  /** A course with one version, by import. */
  course(options?: { readonly publish?: boolean }): Promise<MadeCourse>
  /** An import job that has ended. */
  job(): Promise<{ readonly id: string; readonly etag: string }>
  key(): Promise<{ readonly id: string; readonly secret: string; readonly etag: string }>
  organisation(): Promise<{ readonly id: string; readonly externalId: string; readonly etag: string }>
}

interface MadeCourse {
  readonly id: string
  readonly externalId: string
  /** Id of its version. */
  readonly version: string
  readonly etag: string
}

/** A package that is refused. */
export const blockedPackage = (): Uint8Array =>
  new Uint8Array(zip(fixtureFiles('scorm12', 'MAN-033-href-names-no-entry-error')))

export function worldOf(server: TestServer, faults: Faults): World {
  let count = 0
  const name = () => `thing-${++count}`
  const made = async (path: string, options: Parameters<TestServer['send']>[2]) => {
    const response = await server.send('POST', path, options)
    if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return { body: await response.json(), etag: response.headers.get('etag') ?? '' }
  }
  const imported = async (externalId: string, publish: boolean) => {
    const path = `/v1/importJobs?externalId=${externalId}&publish=${publish}`
    return (await made(path, { bytes: coursePackage(externalId) })).body
  }
  const etagAt = async (path: string) => (await server.send('GET', path)).headers.get('etag') ?? ''
  return {
    server,
    faults,
    name,
    course: async ({ publish = true } = {}) => {
      const externalId = name()
      const { result } = await imported(externalId, publish)
      const etag = await etagAt(`/v1/courses/${externalId}`)
      return { id: result.course.id, externalId, version: result.version.id, etag }
    },
    job: async () => {
      const { id } = await imported(name(), false)
      return { id, etag: await etagAt(`/v1/importJobs/${id}`) }
    },
    key: async () => {
      const json = { name: name(), roles: ['reader'] }
      const { body, etag } = await made('/v1/organisations/local/keys', { json })
      return { id: body.id, secret: body.secret, etag }
    },
    organisation: async () => {
      const externalId = name()
      const { body, etag } = await made('/v1/organisations', { json: { name: externalId, externalId } })
      return { id: body.id, externalId, etag }
    },
  }
}
