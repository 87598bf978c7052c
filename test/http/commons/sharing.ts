import type { sharingOperations } from '#dist/contract/commons/sharing.js'
import { at, change } from '../contract/cases.js'
import type { World } from '../contract/world.js'
import { completeSheet, illustrate } from '../shared-course.js'
import type { Group } from './group.js'
import { sharedCourse } from './made.js'

const visibility = { visibility: 'public' } as const

/** A published course, and what it says of itself. */
async function described(world: World, sheet: object) {
  const course = await world.course()
  const headers = { 'If-Match': '*' }
  const { status } = await world.server.send('PATCH', `/v1/courses/${course.id}/sheet`, { json: sheet, headers })
  if (status !== 200) throw new Error(`the sheet was not changed: ${status}`)
  await illustrate(world.server, course.id)
  return course
}

const kept = { ...completeSheet, licence: { id: 'LicenseRef-All-Rights-Reserved' } }

const granted = async (world: World, course: { readonly id: string }, more: object = {}) =>
  at(`/v1/courses/${course.id}/grants`, { json: { organisation: (await world.organisation()).id, ...more } })

async function grant(world: World) {
  const { path, json } = await granted(world, await sharedCourse(world))
  const response = await world.server.send('POST', path, { json })
  const { id } = await response.json()
  return { path: `${path}/${id}`, etag: response.headers.get('etag') ?? '' }
}

export const sharing: Group<keyof typeof sharingOperations, 'grant'> = {
  cases: {
    setVisibility: {
      answers: {
        200: async (world) => {
          const { id, etag } = await world.course()
          return change(`/v1/courses/${id}/visibility`, etag, { visibility: 'private' })
        },
      },
      problems: {
        'course-unknown': () => change('/v1/courses/nobody/visibility', '*', visibility),
        'sheet-incomplete': async (world) =>
          change(`/v1/courses/${(await world.course()).id}/visibility`, '*', visibility),
        'licence-forbids': async (world) =>
          change(`/v1/courses/${(await described(world, kept)).id}/visibility`, '*', visibility),
      },
    },
    listGrants: {
      answers: { 200: async (world) => at(`/v1/courses/${(await world.course()).id}/grants`) },
      problems: {
        'course-unknown': () => at('/v1/courses/nobody/grants'),
        'cursor-invalid': async (world) => at(`/v1/courses/${(await world.course()).id}/grants?cursor=nonsense`),
      },
    },
    createGrant: {
      answers: { 201: async (world) => granted(world, await sharedCourse(world)) },
      problems: {
        'course-unknown': (world) => granted(world, { id: 'nobody' }),
        'organisation-unknown': async (world) =>
          at(`/v1/courses/${(await sharedCourse(world)).id}/grants`, { json: { organisation: 'nobody' } }),
        'value-invalid': async (world) =>
          granted(world, await sharedCourse(world), { expiresAt: '2020-01-01T00:00:00Z' }),
        'sheet-incomplete': async (world) => granted(world, await world.course()),
        'licence-forbids': async (world) => granted(world, await described(world, kept)),
      },
    },
    revokeGrant: {
      answers: {
        200: async (world) => {
          const { path, etag } = await grant(world)
          return change(path, etag)
        },
      },
      problems: {
        'course-unknown': () => change('/v1/courses/nobody/grants/grt_none', '*'),
        'resource-unknown': async (world) => change(`/v1/courses/${(await world.course()).id}/grants/grt_none`, '*'),
      },
    },
  },
  told: {
    setVisibility: 'course-unknown',
    listGrants: 'course-unknown',
    createGrant: 'course-unknown',
    revokeGrant: 'course-unknown',
  },
  sent: {
    setVisibility: () => ({ json: { visibility: 'private' } }),
    createGrant: () => ({ json: { organisation: 'local' } }),
  },
  things: async (make, { course }) => {
    await make('PATCH', `/v1/courses/${course}/sheet`, completeSheet)
    return { grant: (await make('POST', `/v1/courses/${course}/grants`, { organisation: 'local' })).id }
  },
}
