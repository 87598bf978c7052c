import { png } from '../../scripts/one-colour-png.mjs'
import { coursePackage } from '../repository/course-package.js'
import type { SendOptions, TestServer } from './server.js'

/** A sheet with all that others need to find in it, but for the thumbnail, which is sent by itself. */
export const completeSheet = {
  catchphrase: 'Learn it well',
  goals: '<ul><li>To know it</li></ul>',
  content: 'All of it',
  modality: 'online',
  remoteMinutes: 30,
  licence: { id: 'Etalab-2.0' },
  producer: { name: 'School', contact: 'school@example.org' },
} as const

/** Gives a course a thumbnail. */
export async function illustrate(server: TestServer, course: string, key = server.secret): Promise<void> {
  const path = `/v1/courses/${course}/thumbnail`
  const answer = await server.send('PUT', path, { key, bytes: png(), headers: { 'Content-Type': 'image/png' } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

/** Somebody with every permission in an organisation of their own. */
export interface Somebody {
  readonly organisation: string
  readonly key: string
  /** Sends a request, and gives status and body. Changes go whatever was read. */
  ask(method: string, path: string, json?: unknown, options?: SendOptions): Promise<Answer>
  /** The body of an answer that says yes. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever it is, a test that expects something else of it fails.
  done(method: string, path: string, json?: unknown): Promise<any>
  /** Adds a version of a course. @returns its id. */
  version(externalId: string, text?: string): Promise<string>
  /** A course that others see. */
  shared(
    externalId: string,
    visibility?: string,
    sheet?: object,
  ): Promise<{ readonly id: string; readonly version: string }>
}

interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any
  readonly headers: Headers
}

export async function somebody(server: TestServer, name: string): Promise<Somebody> {
  const organisation = await server.organisation(name)
  const key = await server.keyOf(['administrator'], organisation)
  const ask: Somebody['ask'] = async (method, path, json, options = {}) => {
    const headers = { ...(method !== 'GET' && method !== 'POST' && { 'If-Match': '*' }), ...options.headers }
    const answer = await server.send(method, path, { key, ...options, headers, ...(json !== undefined && { json }) })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
  }
  const done: Somebody['done'] = async (method, path, json) => {
    const { status, body } = await ask(method, path, json)
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const version: Somebody['version'] = async (externalId, text = '') => {
    const bytes = coursePackage(`${name} ${externalId}`, text === '' ? {} : { 'more.txt': text })
    const path = `/v1/importJobs?externalId=${externalId}&mayCreateNewVersion=true`
    const { status, body } = await ask('POST', path, undefined, { bytes })
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body.result.version.id
  }
  return {
    organisation,
    key,
    ask,
    done,
    version,
    shared: async (externalId, visibility = 'public', sheet = {}) => {
      const first = await version(externalId)
      await done('PATCH', `/v1/courses/${externalId}/sheet`, { ...completeSheet, ...sheet })
      await illustrate(server, externalId, key)
      await done('POST', `/v1/versions/${first}/publish`)
      const { id } = await done('PUT', `/v1/courses/${externalId}/visibility`, { visibility })
      return { id, version: first }
    },
  }
}
