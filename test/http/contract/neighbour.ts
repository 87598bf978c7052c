import AdmZip from 'adm-zip'
import { png } from '../../../scripts/one-colour-png.mjs'
import { coursePackage } from '../../repository/course-package.js'
import { completeSheet, type Somebody, somebody } from '../shared-course.js'
import type { World } from './world.js'

const neighbours = new WeakMap<World, Promise<Somebody>>()

/** Another organisation of a world, which shares what it has. */
export function neighbour(world: World): Promise<Somebody> {
  const known = neighbours.get(world) ?? somebody(world.server, world.name())
  neighbours.set(world, known)
  return known
}

/** A course of theirs. */
export async function theirCourse(world: World, sheet: object = {}) {
  const externalId = world.name()
  return { externalId, ...(await (await neighbour(world)).shared(externalId, 'public', sheet)) }
}

/** One that they withdrew. */
export async function theirWithdrawn(world: World) {
  const course = await theirCourse(world)
  await (await neighbour(world)).done('POST', `/v1/courses/${course.id}/withdraw`)
  return course
}

/** One of whose licence others may not take anything. */
export const theirKept = (world: World) =>
  theirCourse(world, { licence: { terms: 'Look, do not take', rightsHolder: 'They', allowedUses: ['share'] } })

/** One of the organisation's own that others see, and of which only the package says how long it takes. */
export async function ownTimed(world: World) {
  const externalId = world.name()
  const { remoteMinutes: _, ...sheet } = completeSheet
  for (const [method, path, options] of [
    ['POST', `/v1/importJobs?externalId=${externalId}&publish=true`, { bytes: timedPackage(externalId) }],
    ['PATCH', `/v1/courses/${externalId}/sheet`, { json: sheet }],
    ['PUT', `/v1/courses/${externalId}/thumbnail`, { bytes: png(), headers: { 'Content-Type': 'image/png' } }],
    ['PUT', `/v1/courses/${externalId}/visibility`, { json: { visibility: 'public' } }],
  ] as const) {
    const headers = { 'If-Match': '*', ...('headers' in options && options.headers) }
    const response = await world.server.send(method, path, method === 'POST' ? options : { ...options, headers })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }
  return { externalId }
}

function timedPackage(name: string): Uint8Array {
  const archive = new AdmZip(Buffer.from(coursePackage(name)))
  const time = '<educational><typicallearningtime><datetime>PT30M</datetime></typicallearningtime></educational>'
  const lom = `<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">${time}</lom>`
  const manifest = archive.readAsText('imsmanifest.xml').replace('</schemaversion>', `</schemaversion>${lom}`)
  archive.updateFile('imsmanifest.xml', Buffer.from(manifest))
  return archive.toBuffer()
}
