import type { submissionsOperations } from '#dist/contract/commons/submissions.js'
import { type Ask, at, change } from '../contract/cases.js'
import type { World } from '../contract/world.js'
import { completeSheet } from '../shared-course.js'
import type { Group } from './group.js'
import { made, sharedCourse, stranger } from './made.js'

const collection = async (world: World, more: object = {}, key?: string): Promise<string> =>
  (await made(world, '/v1/collections', { name: world.name(), shared: true, ...more }, key)).id

async function submission(world: World, to?: string) {
  const json = { collection: to ?? (await collection(world)), version: (await sharedCourse(world)).version }
  const { id, etag } = await made(world, '/v1/submissions', json)
  return { id, etag, path: `/v1/submissions/${id}` }
}

const holder = { name: 'A. Person' }
const project = async (world: World, more: object = {}) => {
  const { id, etag } = await made(world, '/v1/projects', { title: world.name(), holder, ...more })
  return { id, etag, path: `/v1/projects/${id}` }
}

/** What is in the way of a submission, and of looking at what it would meet. */
const obstacles = (path: string) => {
  const proposed =
    (what: (world: World) => Promise<object>): Ask =>
    async (world) =>
      at(path, { json: { collection: await collection(world), ...(await what(world)) } })
  return {
    'resource-unknown': () => at(path, { json: { collection: 'col_none', version: 'x' } }),
    'course-unknown': proposed(async () => ({ version: 'nothing' })),
    'version-unknown': proposed(async (world) => ({ version: `${(await world.course()).externalId}@9` })),
    'not-published': proposed(async (world) => ({ version: (await world.course({ publish: false })).version })),
    'state-conflict': proposed(async (world) => ({
      collection: await collection(world, { shared: false }),
      version: (await world.course()).version,
    })),
  } as const
}

const decide = (path: string, json: object) => at(`${path}/decision`, { json })

export const submissions: Group<keyof typeof submissionsOperations, 'submission' | 'project'> = {
  cases: {
    listSubmissions: {
      answers: { 200: () => at('/v1/submissions?side=received&state=pending') },
      problems: { 'cursor-invalid': () => at('/v1/submissions?cursor=nonsense') },
    },
    createSubmission: {
      answers: {
        201: async (world) => {
          const json = { collection: await collection(world), version: (await sharedCourse(world)).version }
          return at('/v1/submissions', { json })
        },
      },
      problems: {
        ...obstacles('/v1/submissions'),
        'submission-blocked': async (world) => {
          const json = { collection: await collection(world), version: (await world.course()).version }
          return at('/v1/submissions', { json })
        },
      },
    },
    checkSubmission: {
      answers: {
        200: async (world) => {
          const json = { collection: await collection(world), version: (await world.course()).version }
          return at('/v1/submissions/checks', { json })
        },
      },
      problems: obstacles('/v1/submissions/checks'),
    },
    getSubmission: {
      answers: { 200: async (world) => at((await submission(world)).path) },
      problems: { 'resource-unknown': () => at('/v1/submissions/sbm_none') },
    },
    decideSubmission: {
      answers: { 200: async (world) => decide((await submission(world)).path, { decision: 'accept' }) },
      problems: {
        'resource-unknown': () => decide('/v1/submissions/sbm_none', { decision: 'accept' }),
        'version-unknown': async (world) =>
          decide((await submission(world)).path, { decision: 'accept', mode: 'pinned', version: 9 }),
        'lead-required': async (world) => {
          const theirs = await collection(world, {}, await stranger(world))
          return decide((await submission(world, theirs)).path, { decision: 'accept' })
        },
        'state-conflict': async (world) => {
          const { path } = await submission(world)
          await made(world, `${path}/decision`, { decision: 'refuse', reason: 'x' })
          return decide(path, { decision: 'accept' })
        },
        'value-invalid': async (world) => decide((await submission(world)).path, { decision: 'refuse' }),
      },
    },
    withdrawSubmission: {
      answers: {
        200: async (world) => {
          const { path, etag } = await submission(world)
          return change(path, etag)
        },
      },
      problems: {
        'resource-unknown': () => change('/v1/submissions/sbm_none', '*'),
        'state-conflict': async (world) => {
          const { path } = await submission(world)
          await made(world, `${path}/decision`, { decision: 'refuse', reason: 'x' })
          return change(path, '*')
        },
      },
    },
    listProjects: {
      answers: { 200: () => at('/v1/projects?state=planned') },
      problems: { 'cursor-invalid': () => at('/v1/projects?cursor=nonsense') },
    },
    createProject: {
      answers: { 201: (world) => at('/v1/projects', { json: { title: world.name(), holder } }) },
      problems: {
        'resource-unknown': () => at('/v1/projects', { json: { title: 'x', holder, collection: 'col_none' } }),
        'state-conflict': () => at('/v1/projects', { json: { title: 'x', holder, state: 'done' } }),
        'value-invalid': () =>
          at('/v1/projects', { json: { title: 'x', holder, startsOn: '2026-02-01', dueOn: '2026-01-01' } }),
      },
    },
    getProject: {
      answers: { 200: async (world) => at((await project(world)).path) },
      problems: { 'resource-unknown': () => at('/v1/projects/prj_none') },
    },
    changeProject: {
      answers: {
        200: async (world) => {
          const { path, etag } = await project(world)
          return change(path, etag, { course: (await world.course()).id })
        },
      },
      problems: {
        'resource-unknown': () => change('/v1/projects/prj_none', '*', {}),
        'course-unknown': async (world) => change((await project(world)).path, '*', { course: 'nothing' }),
        'state-conflict': async (world) => change((await project(world)).path, '*', { state: 'done' }),
        'value-invalid': async (world) =>
          change((await project(world, { startsOn: '2026-02-01' })).path, '*', { dueOn: '2026-01-01' }),
      },
    },
  },
  told: {
    listSubmissions: 'own',
    createSubmission: 'resource-unknown',
    checkSubmission: 'resource-unknown',
    getSubmission: 'resource-unknown',
    decideSubmission: 'resource-unknown',
    withdrawSubmission: 'resource-unknown',
    listProjects: 'own',
    createProject: 'resource-unknown',
    getProject: 'resource-unknown',
    changeProject: 'resource-unknown',
  },
  sent: {
    listSubmissions: ({ things }) => ({ query: `collection=${things.collection}` }),
    createSubmission: ({ things }) => ({ json: { collection: things.collection, version: things.version } }),
    checkSubmission: ({ things }) => ({ json: { collection: things.collection, version: things.version } }),
    decideSubmission: () => ({ json: { decision: 'accept' } }),
    listProjects: ({ things }) => ({ query: `course=${things.course}` }),
    createProject: ({ things }) => ({ json: { title: 'Another', holder, slot: things.slot } }),
    changeProject: () => ({ json: { title: 'Another' } }),
  },
  things: async (make, { course, version, collection }) => {
    const project = await make('POST', '/v1/projects', { title: 'Project of a tenant', holder, collection })
    // What is proposed to is shared, and so is what is proposed; afterwards both are the tenant’s own again, for nothing else is to be told of.
    const { id: shared } = await make('POST', '/v1/collections', { name: 'Shared by a tenant', shared: true })
    await make('PATCH', `/v1/courses/${course}/sheet`, completeSheet)
    await make('PUT', `/v1/courses/${course}/visibility`, { visibility: 'pole' })
    const submission = await make('POST', '/v1/submissions', { collection: shared, version })
    await make('PUT', `/v1/courses/${course}/visibility`, { visibility: 'private' })
    await make('PATCH', `/v1/collections/${shared}`, { shared: false })
    return { submission: submission.id, project: project.id }
  },
}
