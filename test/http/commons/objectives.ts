import type { reportsOperations } from '#dist/contract/commons/reports.js'
import { at, change } from '../contract/cases.js'
import type { World } from '../contract/world.js'
import type { Group } from './group.js'

type OfReports = 'listReports' | 'readReport' | 'exportReport'

async function objective(world: World) {
  const response = await world.server.send('POST', '/v1/objectives', { json: { title: { en: world.name() } } })
  if (response.status !== 201) throw new Error(`no objective: ${response.status} ${await response.text()}`)
  return { ...(await response.json()), etag: response.headers.get('etag') ?? '' }
}

const first = '2025-01-01'
const figure = async (world: World) => ({
  course: (await world.course()).externalId,
  learners: 10,
  from: first,
  to: '2025-06-30',
})
const titled = (more: object) => ({ title: { fr: 'Former chaque agent' }, ...more })

/** Part of the group of reports. */
export const objectives: Group<Exclude<keyof typeof reportsOperations, OfReports>, 'objective'> = {
  cases: {
    listObjectives: {
      answers: { 200: () => at('/v1/objectives?limit=1') },
      problems: { 'cursor-invalid': () => at('/v1/objectives?cursor=nonsense') },
    },
    createObjective: {
      answers: {
        201: async (world) =>
          at('/v1/objectives', {
            json: titled({ courses: [(await world.course()).externalId], description: world.name(), population: 10 }),
          }),
      },
      problems: {
        'resource-unknown': () => at('/v1/objectives', { json: titled({ collections: ['none'] }) }),
        'course-unknown': () => at('/v1/objectives', { json: titled({ courses: ['none'] }) }),
        'value-invalid': () => at('/v1/objectives', { json: titled({ dueOn: '2026-02-30' }) }),
      },
    },
    getObjective: {
      answers: { 200: async (world) => at(`/v1/objectives/${(await objective(world)).id}`) },
      problems: { 'resource-unknown': () => at('/v1/objectives/obj_none') },
    },
    changeObjective: {
      answers: {
        200: async (world) => {
          const { id, etag } = await objective(world)
          return change(`/v1/objectives/${id}`, etag, { ended: true, description: world.name() })
        },
      },
      problems: {
        'resource-unknown': () => change('/v1/objectives/obj_none', '*', { ended: true }),
        'value-invalid': async (world) =>
          change(`/v1/objectives/${(await objective(world)).id}`, '*', { dueOn: '2026-02-30' }),
        'course-unknown': async (world) =>
          change(`/v1/objectives/${(await objective(world)).id}`, '*', { courses: ['none'] }),
      },
    },
    listReach: {
      answers: { 200: () => at('/v1/reach?limit=1') },
      problems: {
        'cursor-invalid': () => at('/v1/reach?cursor=nonsense'),
        'course-unknown': () => at('/v1/reach?course=none'),
      },
    },
    recordReach: {
      answers: { 201: async (world) => at('/v1/reach', { json: await figure(world) }) },
      problems: {
        'course-unknown': async (world) => at('/v1/reach', { json: { ...(await figure(world)), course: 'none' } }),
        'value-invalid': async (world) => at('/v1/reach', { json: { ...(await figure(world)), to: '2024-12-31' } }),
      },
    },
  },
  told: {
    listObjectives: 'own',
    createObjective: 'course-unknown',
    getObjective: 'resource-unknown',
    changeObjective: 'resource-unknown',
    listReach: 'course-unknown',
    recordReach: 'course-unknown',
  },
  sent: {
    createObjective: ({ course }) => ({ json: titled({ courses: [course.id] }) }),
    changeObjective: () => ({ json: { ended: false } }),
    listReach: ({ course }) => ({ query: `course=${course.id}` }),
    recordReach: ({ course }) => ({ json: { course: course.id, learners: 1, from: first, to: first } }),
  },
  things: async (make, { course }) => {
    const json = titled({ courses: [course] })
    return { objective: (await make('POST', '/v1/objectives', json)).id }
  },
}
