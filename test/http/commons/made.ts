import type { World } from '../contract/world.js'
import { completeSheet, illustrate } from '../shared-course.js'

/** Makes something, as somebody other than the first key where one is named, and gives it as it is answered, with its tag. */
export async function made(world: World, path: string, json: unknown, key?: string) {
  const response = await world.server.send('POST', path, { json, ...(key !== undefined && { key }) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return { ...(await response.json()), etag: response.headers.get('etag') ?? '' }
}

/** Secret of the administrator of an organisation of its own. */
export const stranger = async (world: World): Promise<string> =>
  world.server.keyOf(['administrator'], (await world.organisation()).id)

/** A published course that every organisation sees. */
export async function sharedCourse(world: World): Promise<Awaited<ReturnType<World['course']>>> {
  const course = await world.course()
  await changed(world, 'PATCH', `/v1/courses/${course.id}/sheet`, completeSheet)
  await illustrate(world.server, course.id)
  await changed(world, 'PUT', `/v1/courses/${course.id}/visibility`, { visibility: 'public' })
  return course
}

async function changed(world: World, method: string, path: string, json: unknown): Promise<void> {
  const response = await world.server.send(method, path, { json, headers: { 'If-Match': '*' } })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
}
