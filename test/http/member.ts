import type { Visibility } from '#dist/holdings/viewer.js'
import { coursePackage } from '../repository/course-package.js'
import type { TestServer } from './server.js'
import { completeSheet, illustrate } from './shared-course.js'

// biome-ignore lint/suspicious/noExplicitAny: whatever it is, a test that expects something else of it fails.
type Answer = any

/** One of several organisations of a platform, through the eyes of its administrator. */
export interface Member {
  readonly id: string
  /** Sends a request, and gives what is answered; fails unless the answer has this status. */
  ask(status: number, method: string, path: string, json?: unknown): Promise<Answer>
  /** The code of the problem that a request meets. */
  refused(method: string, path: string, json?: unknown): Promise<string>
  /** A published course that others see, or do not. */
  course(name: string, more?: CourseOptions): Promise<{ readonly id: string; readonly version: string }>
}

/** What an organisation was told of, oldest first. */
export async function noticesOf(one: Member): Promise<string[]> {
  const { items } = await one.ask(200, 'GET', '/v1/notices')
  return items.map(({ kind }: { kind: string }) => kind).reverse()
}

interface CourseOptions {
  readonly visibility?: Visibility
  readonly sheet?: object
  /** What the package holds besides. */
  readonly files?: Readonly<Record<string, string>>
}

/** Makes an organisation. */
export async function member(server: TestServer, name: string): Promise<Member> {
  const id = await server.organisation(name)
  const key = await server.keyOf(['administrator'], id)
  const send = (method: string, path: string, json?: unknown) =>
    server.send(method, path, {
      key,
      ...(json !== undefined && { json }),
      ...(['PATCH', 'PUT', 'DELETE'].includes(method) && { headers: { 'If-Match': '*' } }),
    })
  const ask: Member['ask'] = async (status, method, path, json) => {
    const response = await send(method, path, json)
    const text = await response.text()
    if (response.status !== status) throw new Error(`${name}: ${method} ${path} → ${response.status}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  return {
    id,
    ask,
    refused: async (method, path, json) => (await (await send(method, path, json)).json()).code,
    course: async (title, { visibility = 'public', sheet = {}, files = {} } = {}) => {
      const path = `/v1/importJobs?externalId=${encodeURIComponent(title)}&publish=true`
      const imported = await server.send('POST', path, { key, bytes: coursePackage(title, files) })
      const { result } = await imported.json()
      await ask(200, 'PATCH', `/v1/courses/${result.course.id}/sheet`, { ...completeSheet, ...sheet })
      await illustrate(server, result.course.id, key)
      if (visibility !== 'private') await ask(200, 'PUT', `/v1/courses/${result.course.id}/visibility`, { visibility })
      return { id: result.course.id, version: result.version.id }
    },
  }
}
