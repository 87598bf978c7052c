import type { reuseOperations } from '#dist/contract/commons/reuse.js'
import { type Ask, at, change } from '../contract/cases.js'
import { neighbour, theirCourse, theirKept, theirWithdrawn } from '../contract/neighbour.js'
import type { World } from '../contract/world.js'
import { completeSheet } from '../shared-course.js'
import type { Group } from './group.js'
import { made } from './made.js'

const said = { kind: 'feedback', text: 'Well made' }

async function adoption(world: World) {
  const { version, externalId } = await theirCourse(world)
  const { id, etag } = await made(world, '/v1/adoptions', { version })
  return { id, etag, externalId, path: `/v1/adoptions/${id}` }
}

/** One of which there is a newer version. */
async function outdated(world: World) {
  const adopted = await adoption(world)
  const { version, done } = await neighbour(world)
  await done('POST', `/v1/versions/${await version(adopted.externalId, 'newer')}/publish`)
  return adopted
}

async function notice(world: World): Promise<string> {
  const { externalId } = await outdated(world)
  const { items } = await (await world.server.send('GET', '/v1/notices')).json()
  if (items.length === 0) throw new Error(`nothing is told of ${externalId}`)
  return items[0].id
}

/** What is in the way of whoever names a version to make something of it. */
const obstacles = (path: (version: string) => string, body: (version: string) => object) => {
  const named =
    (version: (world: World) => Promise<string>): Ask =>
    async (world) => {
      const name = await version(world)
      return at(path(encodeURIComponent(name)), { json: body(name) })
    }
  return {
    'course-unknown': named(async () => 'nobody@1'),
    'version-unknown': named(async (world) => `${(await world.course()).externalId}@9`),
    'not-published': named(async (world) => (await world.course({ publish: false })).version),
    'version-withdrawn': named(async (world) => (await theirWithdrawn(world)).version),
  } as const
}

const decided = (path: string, json: object = { decision: 'accept' }) => at(`${path}/decision`, { json })

export const reuse: Group<keyof typeof reuseOperations, 'adoption' | 'notice'> = {
  cases: {
    deriveCourse: {
      answers: {
        201: async (world) =>
          at(`/v1/versions/${(await theirCourse(world)).version}/derive`, { json: { externalId: world.name() } }),
      },
      problems: {
        ...obstacles(
          (version) => `/v1/versions/${version}/derive`,
          () => ({}),
        ),
        'licence-forbids': async (world) => at(`/v1/versions/${(await theirKept(world)).version}/derive`, { json: {} }),
        'external-id-taken': async (world) => {
          const { externalId, version } = await world.course()
          return at(`/v1/versions/${version}/derive`, { json: { externalId } })
        },
        'value-invalid': async (world) =>
          at(`/v1/versions/${(await world.course()).version}/derive`, { json: { externalId: 'a@1' } }),
      },
    },
    listDerivatives: {
      answers: { 200: async (world) => at(`/v1/courses/${(await world.course()).id}/derivatives`) },
      problems: {
        'course-unknown': () => at('/v1/courses/nobody/derivatives'),
        'cursor-invalid': async (world) => at(`/v1/courses/${(await world.course()).id}/derivatives?cursor=nonsense`),
      },
    },
    listFeedback: {
      answers: { 200: async (world) => at(`/v1/courses/${(await world.course()).id}/feedback`) },
      problems: {
        'course-unknown': () => at('/v1/courses/nobody/feedback'),
        'cursor-invalid': async (world) => at(`/v1/courses/${(await world.course()).id}/feedback?cursor=nonsense`),
      },
    },
    giveFeedback: {
      answers: {
        201: async (world) => at(`/v1/versions/${(await world.course()).version}/feedback`, { json: said }),
      },
      problems: {
        ...obstacles(
          (version) => `/v1/versions/${version}/feedback`,
          () => said,
        ),
        'value-invalid': async (world) =>
          at(`/v1/versions/${(await world.course()).version}/feedback`, { json: { ...said, rating: 5 } }),
      },
    },
    listAdoptions: {
      answers: { 200: () => at('/v1/adoptions?state=current') },
      problems: {
        'cursor-invalid': () => at('/v1/adoptions?cursor=nonsense'),
        'course-unknown': () => at('/v1/adoptions?side=received&course=nobody'),
      },
    },
    declareAdoption: {
      answers: {
        201: async (world) => at('/v1/adoptions', { json: { version: (await theirCourse(world)).version } }),
      },
      problems: {
        ...obstacles(
          () => '/v1/adoptions',
          (version) => ({ version }),
        ),
        'state-conflict': async (world) => at('/v1/adoptions', { json: { version: (await world.course()).version } }),
      },
    },
    getAdoption: {
      answers: { 200: async (world) => at((await adoption(world)).path) },
      problems: { 'resource-unknown': () => at('/v1/adoptions/adp_none') },
    },
    decideUpdate: {
      answers: { 200: async (world) => decided((await outdated(world)).path) },
      problems: {
        'resource-unknown': () => decided('/v1/adoptions/adp_none'),
        'state-conflict': async (world) => decided((await adoption(world)).path),
      },
    },
    endAdoption: {
      answers: {
        200: async (world) => {
          const { path, etag } = await adoption(world)
          return change(path, etag)
        },
      },
      problems: { 'resource-unknown': () => change('/v1/adoptions/adp_none', '*') },
    },
    listNotices: {
      answers: { 200: () => at('/v1/notices?unread=true') },
      problems: { 'cursor-invalid': () => at('/v1/notices?cursor=nonsense') },
    },
    readNotice: {
      answers: { 200: async (world) => at(`/v1/notices/${await notice(world)}/read`) },
      problems: { 'resource-unknown': () => at('/v1/notices/ntc_none/read') },
    },
  },
  told: {
    deriveCourse: 'course-unknown',
    listDerivatives: 'course-unknown',
    listFeedback: 'course-unknown',
    giveFeedback: 'course-unknown',
    listAdoptions: 'own',
    declareAdoption: 'course-unknown',
    getAdoption: 'resource-unknown',
    decideUpdate: 'resource-unknown',
    endAdoption: 'resource-unknown',
    listNotices: 'own',
    readNotice: 'resource-unknown',
  },
  sent: {
    deriveCourse: () => ({ json: {} }),
    giveFeedback: () => ({ json: said }),
    declareAdoption: ({ things }) => ({ json: { version: things.version } }),
    decideUpdate: () => ({ json: { decision: 'accept' } }),
  },
  things: async (make, { organisation, version }) => {
    // What the organisation uses is another's: one that was made of its own, which `local` may see.
    const derived = await make('POST', `/v1/versions/${version}/derive`, {}, 'operator')
    const [{ id }] = derived.history
    await make('PATCH', `/v1/courses/${derived.id}/sheet`, { producer: completeSheet.producer }, 'operator')
    await make('POST', `/v1/versions/${id}/publish`, undefined, 'operator')
    await make('POST', `/v1/courses/${derived.id}/grants`, { organisation }, 'operator')
    const adoption = (await make('POST', '/v1/adoptions', { version: id })).id
    return { adoption, notice: (await make('GET', '/v1/notices')).items[0].id }
  },
}
