import type { collectionsOperations } from '#dist/contract/commons/collections.js'
import { type Asked, at, change } from '../contract/cases.js'
import type { World } from '../contract/world.js'
import type { Group } from './group.js'
import { made, sharedCourse, stranger } from './made.js'

const none = '/v1/collections/col_none'

async function collection(world: World, more: object = {}) {
  const { id, etag, ...rest } = await made(world, '/v1/collections', { name: world.name(), shared: true, ...more })
  return { ...rest, id, etag, path: `/v1/collections/${id}` }
}

/** Below a collection of its own: parties, slots or items. */
async function within<Thing>(world: World, what: 'parties' | 'slots' | 'items', json: Thing, more: object = {}) {
  const { id, path } = await collection(world, more)
  const there = `${path}/${what}`
  const thing = await made(world, there, json)
  return {
    collection: id,
    all: there,
    ...thing,
    path: what === 'slots' ? `/v1/slots/${thing.id}` : `${there}/${thing.id}`,
  }
}

/** Address of one that was retired. */
async function closed(world: World): Promise<string> {
  const { path } = await collection(world)
  await world.server.send('PATCH', path, { json: { retired: true }, headers: { 'If-Match': '*' } })
  return path
}

const slot = (world: World) => within(world, 'slots', { title: world.name() })
const item = async (world: World) => within(world, 'items', { course: (await sharedCourse(world)).id })
const stakeholder = async (world: World) => ({ organisation: (await world.organisation()).id, role: 'stakeholder' })

/** The same, asked by somebody who leads nothing. */
const asStranger = async (world: World, asked: Asked): Promise<Asked> => ({ ...asked, key: await stranger(world) })

export const collections: Group<keyof typeof collectionsOperations, 'collection' | 'party' | 'slot' | 'item'> = {
  cases: {
    listCollections: {
      answers: { 200: () => at('/v1/collections?retired=true&limit=1') },
      problems: { 'cursor-invalid': () => at('/v1/collections?cursor=nonsense') },
    },
    createCollection: {
      answers: { 201: (world) => at('/v1/collections', { json: { name: world.name() } }) },
      problems: {
        'resource-unknown': () => at('/v1/collections', { json: { name: 'x', parent: 'col_none' } }),
        'lead-required': async (world) =>
          asStranger(world, at('/v1/collections', { json: { name: 'x', parent: (await collection(world)).id } })),
        'external-id-taken': async (world) => {
          const externalId = world.name()
          await collection(world, { externalId })
          return at('/v1/collections', { json: { name: world.name(), externalId } })
        },
        'state-conflict': async (world) => at('/v1/collections', { json: { name: (await collection(world)).name } }),
        'value-invalid': () => at('/v1/collections', { json: { name: 'x\u200b' } }),
      },
    },
    getCollection: {
      answers: { 200: async (world) => at((await collection(world)).path) },
      problems: { 'resource-unknown': () => at(none) },
    },
    changeCollection: {
      answers: {
        200: async (world) => {
          const { path, etag } = await collection(world)
          return change(path, etag, { description: 'Another' })
        },
      },
      problems: {
        'resource-unknown': () => change(none, '*', {}),
        'lead-required': async (world) => asStranger(world, change((await collection(world)).path, '*', {})),
        'external-id-taken': async (world) => {
          const externalId = world.name()
          await collection(world, { externalId })
          return change((await collection(world)).path, '*', { externalId })
        },
        'state-conflict': async (world) => {
          const { id, path } = await collection(world)
          return change(path, '*', { parent: id })
        },
        'value-invalid': async (world) => change((await collection(world)).path, '*', { name: 'x\u200b' }),
      },
    },
    seedCollections: {
      answers: { 200: () => at('/v1/collectionSeeds', { json: { list: 'national' } }) },
      problems: {},
    },
    listParties: {
      answers: { 200: async (world) => at(`${(await collection(world)).path}/parties`) },
      problems: {
        'resource-unknown': () => at(`${none}/parties`),
        'cursor-invalid': async (world) => at(`${(await collection(world)).path}/parties?cursor=nonsense`),
      },
    },
    addParty: {
      answers: {
        201: async (world) => at(`${(await collection(world)).path}/parties`, { json: await stakeholder(world) }),
      },
      problems: {
        'resource-unknown': async (world) => at(`${none}/parties`, { json: await stakeholder(world) }),
        'organisation-unknown': async (world) =>
          at(`${(await collection(world)).path}/parties`, { json: { organisation: 'nobody', role: 'lead' } }),
        'lead-required': async (world) =>
          asStranger(world, at(`${(await collection(world)).path}/parties`, { json: await stakeholder(world) })),
        'state-conflict': async (world) => {
          const { path } = await collection(world, { shared: false })
          return at(`${path}/parties`, { json: await stakeholder(world) })
        },
        'value-invalid': async (world) => {
          const { path } = await collection(world)
          return at(`${path}/parties`, { json: { ...(await stakeholder(world)), role: 'delegate' } })
        },
      },
    },
    endParty: {
      answers: {
        200: async (world) => {
          const { path, etag } = await within(world, 'parties', await stakeholder(world))
          return change(path, etag)
        },
      },
      problems: {
        'resource-unknown': async (world) => change(`${(await collection(world)).path}/parties/pty_none`, '*'),
        'lead-required': async (world) =>
          asStranger(world, change((await within(world, 'parties', await stakeholder(world))).path, '*')),
        'state-conflict': async (world) => {
          const { path } = await within(world, 'parties', await stakeholder(world))
          await world.server.send('DELETE', path, { headers: { 'If-Match': '*' } })
          return change(path, '*')
        },
      },
    },
    listSlots: {
      answers: { 200: async (world) => at(`${(await slot(world)).all}?gaps=false`) },
      problems: {
        'resource-unknown': () => at(`${none}/slots`),
        'cursor-invalid': async (world) => at(`${(await collection(world)).path}/slots?cursor=nonsense`),
      },
    },
    createSlot: {
      answers: {
        201: async (world) => at(`${(await collection(world)).path}/slots`, { json: { title: world.name() } }),
      },
      problems: {
        'resource-unknown': () => at(`${none}/slots`, { json: { title: 'x' } }),
        'lead-required': async (world) =>
          asStranger(world, at(`${(await collection(world)).path}/slots`, { json: { title: 'x' } })),
        'state-conflict': async (world) => at(`${await closed(world)}/slots`, { json: { title: 'x' } }),
        'value-invalid': async (world) =>
          at(`${(await collection(world)).path}/slots`, { json: { title: 'x', dueOn: '2027-02-30' } }),
      },
    },
    changeSlot: {
      answers: {
        200: async (world) => {
          const { path, etag } = await slot(world)
          return change(path, etag, { title: 'Another' })
        },
      },
      problems: {
        'resource-unknown': () => change('/v1/slots/slt_none', '*', {}),
        'lead-required': async (world) => {
          const { all, path } = await slot(world)
          await world.server.send('POST', `${all}/publish`)
          return asStranger(world, change(path, '*', {}))
        },
        'state-conflict': async (world) => {
          const { id, path } = await slot(world)
          return change(path, '*', { parent: id })
        },
        'value-invalid': async (world) => change((await slot(world)).path, '*', { dueOn: '2027-02-30' }),
      },
    },
    publishSlots: {
      answers: { 200: async (world) => at(`${(await slot(world)).all}/publish`) },
      problems: {
        'resource-unknown': () => at(`${none}/slots/publish`),
        'lead-required': async (world) => asStranger(world, at(`${(await collection(world)).path}/slots/publish`)),
        'state-conflict': async (world) => at(`${await closed(world)}/slots/publish`),
      },
    },
    listItems: {
      answers: { 200: async (world) => at(`${(await item(world)).all}?below=true`) },
      problems: {
        'resource-unknown': () => at(`${none}/items`),
        'cursor-invalid': async (world) => at(`${(await collection(world)).path}/items?cursor=nonsense`),
      },
    },
    addItem: {
      answers: {
        201: async (world) => {
          const { path } = await collection(world)
          return at(`${path}/items`, { json: { course: (await sharedCourse(world)).id } })
        },
      },
      problems: {
        'resource-unknown': () => at(`${none}/items`, { json: { course: 'x' } }),
        'course-unknown': async (world) => at(`${(await collection(world)).path}/items`, { json: { course: 'none' } }),
        'version-unknown': async (world) => {
          const { path } = await collection(world)
          const { id: course } = await sharedCourse(world)
          return at(`${path}/items`, { json: { course, mode: 'pinned', version: 9 } })
        },
        'lead-required': async (world) =>
          asStranger(world, at(`${(await collection(world)).path}/items`, { json: { course: 'x' } })),
        'state-conflict': async (world) => {
          const { path } = await collection(world)
          return at(`${path}/items`, { json: { course: (await world.course()).id } })
        },
        'value-invalid': async (world) => {
          const { path } = await collection(world)
          return at(`${path}/items`, { json: { course: (await sharedCourse(world)).id, version: 1 } })
        },
      },
    },
    changeItem: {
      answers: {
        200: async (world) => {
          const { path, etag } = await item(world)
          return change(path, etag, { featured: true })
        },
      },
      problems: {
        'resource-unknown': async (world) => change(`${(await collection(world)).path}/items/itm_none`, '*', {}),
        'version-unknown': async (world) => change((await item(world)).path, '*', { mode: 'pinned', version: 9 }),
        'lead-required': async (world) => asStranger(world, change((await item(world)).path, '*', {})),
        'value-invalid': async (world) => change((await item(world)).path, '*', { version: 1 }),
      },
    },
    retireItem: {
      answers: {
        200: async (world) => {
          const { path, etag } = await item(world)
          return change(path, etag)
        },
      },
      problems: {
        'resource-unknown': async (world) => change(`${(await collection(world)).path}/items/itm_none`, '*'),
        'lead-required': async (world) => asStranger(world, change((await item(world)).path, '*')),
      },
    },
    listComments: {
      answers: { 200: async (world) => at(`/v1/comments?subject=${(await collection(world)).id}`) },
      problems: {
        'resource-unknown': () => at('/v1/comments?subject=col_none'),
        'cursor-invalid': async (world) => at(`/v1/comments?subject=${(await collection(world)).id}&cursor=nonsense`),
      },
    },
    addComment: {
      answers: {
        201: async (world) => at('/v1/comments', { json: { subject: (await collection(world)).id, text: 'x' } }),
      },
      problems: {
        'resource-unknown': () => at('/v1/comments', { json: { subject: 'nothing', text: 'x' } }),
        'party-required': async (world) =>
          asStranger(world, at('/v1/comments', { json: { subject: (await collection(world)).id, text: 'x' } })),
      },
    },
    getGuidance: {
      answers: { 200: () => at('/v1/guidance') },
      problems: { 'resource-unknown': () => at('/v1/guidance?collection=col_none') },
    },
  },
  // A tenant’s collection is its own; what is shared is told of in collections.test.ts.
  told: {
    listCollections: 'own',
    createCollection: 'own',
    getCollection: 'resource-unknown',
    changeCollection: 'resource-unknown',
    seedCollections: 'own',
    listParties: 'resource-unknown',
    addParty: 'resource-unknown',
    endParty: 'resource-unknown',
    listSlots: 'resource-unknown',
    createSlot: 'resource-unknown',
    changeSlot: 'resource-unknown',
    publishSlots: 'resource-unknown',
    listItems: 'resource-unknown',
    addItem: 'resource-unknown',
    changeItem: 'resource-unknown',
    retireItem: 'resource-unknown',
    listComments: 'resource-unknown',
    addComment: 'resource-unknown',
    getGuidance: 'resource-unknown',
  },
  sent: {
    listCollections: ({ things }) => ({ query: `parent=${things.collection}&retired=true` }),
    createCollection: () => ({ json: { name: 'Another' } }),
    changeCollection: () => ({ json: { description: 'another' } }),
    seedCollections: () => ({ json: { list: 'national' } }),
    addParty: ({ organisation }) => ({ json: { organisation, role: 'lead' } }),
    createSlot: () => ({ json: { title: 'Another' } }),
    changeSlot: () => ({ json: { title: 'Another' } }),
    addItem: ({ course }) => ({ json: { course: course.id } }),
    changeItem: () => ({ json: { featured: true } }),
    listComments: ({ things }) => ({ query: `subject=${things.slot}` }),
    addComment: ({ things }) => ({ json: { subject: things.slot, text: 'another' } }),
    getGuidance: ({ things }) => ({ query: `collection=${things.collection}` }),
  },
  things: async (make, { course }) => {
    const { id } = await make('POST', '/v1/collections', { name: 'Collection of a tenant' })
    const path = `/v1/collections/${id}`
    const slot = await make('POST', `${path}/slots`, { title: 'Slot of a tenant' })
    const item = await make('POST', `${path}/items`, { course })
    const { items } = await make('GET', `${path}/parties`)
    return { collection: id, party: items[0].id, slot: slot.id, item: item.id }
  },
}
