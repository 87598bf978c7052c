import type { communityOperations } from '#dist/contract/commons/community.js'
import { at, change } from '../contract/cases.js'
import type { World } from '../contract/world.js'
import type { Group } from './group.js'

/** Makes something, and gives it as it is answered, with its tag. */
async function made(world: World, path: string, json: unknown) {
  const response = await world.server.send('POST', path, { json })
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return { ...(await response.json()), etag: response.headers.get('etag') ?? '' }
}

async function ends(world: World) {
  const [{ id: from }, { id: to }] = [await world.organisation(), await world.organisation()]
  return { from, to, kind: 'part-of' }
}
const link = async (world: World) => made(world, '/v1/organisationLinks', await ends(world))

const startsOn = '2026-01-01'
const conventionOf = async (world: World) => ({
  organisation: (await world.organisation()).id,
  title: world.name(),
  startsOn,
})
const convention = async (world: World) => made(world, '/v1/conventions', await conventionOf(world))
const strict = { json: { policy: 'contributors' }, headers: { 'If-Match': '*' } }

export const community: Group<keyof typeof communityOperations, 'member' | 'link' | 'convention'> = {
  cases: {
    listMembers: {
      answers: { 200: () => at('/v1/members?kind=ministry&limit=1') },
      problems: { 'cursor-invalid': () => at('/v1/members?cursor=nonsense') },
    },
    getMember: {
      answers: { 200: async (world) => at(`/v1/members/${(await world.organisation()).externalId}`) },
      problems: { 'resource-unknown': () => at('/v1/members/nobody') },
    },
    listLinks: {
      answers: { 200: async (world) => at(`/v1/organisationLinks?organisation=${(await link(world)).from}`) },
      problems: {
        'cursor-invalid': () => at('/v1/organisationLinks?cursor=nonsense'),
        'organisation-unknown': () => at('/v1/organisationLinks?organisation=nobody'),
      },
    },
    createLink: {
      answers: { 201: async (world) => at('/v1/organisationLinks', { json: await ends(world) }) },
      problems: {
        'organisation-unknown': async (world) =>
          at('/v1/organisationLinks', { json: { ...(await ends(world)), to: 'nobody' } }),
        'links-cycle': async (world) => {
          const { from, to } = await link(world)
          return at('/v1/organisationLinks', { json: { from: to, to: from, kind: 'member-of' } })
        },
        'state-conflict': async (world) => {
          const { from, to, kind } = await link(world)
          return at('/v1/organisationLinks', { json: { from, to, kind } })
        },
        'value-invalid': async (world) =>
          at('/v1/organisationLinks', { json: { ...(await ends(world)), endsOn: '2027-02-30' } }),
      },
    },
    endLink: {
      answers: {
        200: async (world) => {
          const { id, etag } = await link(world)
          return change(`/v1/organisationLinks/${id}`, etag)
        },
      },
      problems: { 'resource-unknown': () => change('/v1/organisationLinks/lnk_none', '*') },
    },
    listConventions: {
      answers: {
        200: async (world) => at(`/v1/conventions?organisation=${(await convention(world)).organisation}&state=active`),
      },
      problems: { 'cursor-invalid': () => at('/v1/conventions?cursor=nonsense') },
    },
    createConvention: {
      answers: { 201: async (world) => at('/v1/conventions', { json: await conventionOf(world) }) },
      problems: {
        'organisation-unknown': async (world) =>
          at('/v1/conventions', { json: { ...(await conventionOf(world)), organisation: 'nobody' } }),
        'value-invalid': async (world) =>
          at('/v1/conventions', { json: { ...(await conventionOf(world)), endsOn: '2025-12-31' } }),
        'resource-unknown': async (world) => {
          const commitments = [{ count: 1, dueOn: '2026-12-31', collection: 'none' }]
          return at('/v1/conventions', { json: { ...(await conventionOf(world)), commitments } })
        },
      },
    },
    getConvention: {
      answers: { 200: async (world) => at(`/v1/conventions/${(await convention(world)).id}`) },
      problems: { 'resource-unknown': () => at('/v1/conventions/cnv_none') },
    },
    changeConvention: {
      answers: {
        200: async (world) => {
          const { id, etag } = await convention(world)
          return change(`/v1/conventions/${id}`, etag, { title: world.name() })
        },
      },
      problems: {
        'resource-unknown': () => change('/v1/conventions/cnv_none', '*', { title: 'x' }),
        'value-invalid': async (world) =>
          change(`/v1/conventions/${(await convention(world)).id}`, '*', { endsOn: '2025-12-31' }),
      },
    },
    getAccessPolicy: { answers: { 200: () => at('/v1/accessPolicy') }, problems: {} },
    changeAccessPolicy: {
      answers: {
        200: async (world) => {
          const etag = (await world.server.send('GET', '/v1/accessPolicy')).headers.get('etag') ?? ''
          return change('/v1/accessPolicy', etag, { announced: { policy: 'members' } })
        },
      },
      problems: {
        'policy-unannounced': () => at('/v1/accessPolicy', strict),
        'value-invalid': () =>
          change('/v1/accessPolicy', '*', { announced: { policy: 'contributors', from: '2027-02-30' } }),
      },
    },
  },
  told: {
    listMembers: 'own',
    getMember: 'resource-unknown',
    listLinks: 'organisation-unknown',
    createLink: 'permission-missing',
    endLink: 'permission-missing',
    listConventions: 'own',
    createConvention: 'permission-missing',
    getConvention: 'resource-unknown',
    changeConvention: 'permission-missing',
    getAccessPolicy: 'own',
    changeAccessPolicy: 'permission-missing',
  },
  sent: {
    listLinks: ({ organisation }) => ({ query: `organisation=${organisation}` }),
    createLink: ({ organisation }) => ({ json: { from: organisation, to: 'local', kind: 'part-of' } }),
    listConventions: ({ organisation }) => ({ query: `organisation=${organisation}` }),
    createConvention: ({ organisation }) => ({ json: { organisation, title: 'Another', startsOn } }),
    changeConvention: () => ({ json: { title: 'Another' } }),
    changeAccessPolicy: () => ({ json: { policy: 'open' } }),
  },
  things: async (make, { organisation = '' }) => {
    const pole = await make('POST', '/v1/organisations', { name: 'Pole of a tenant', kind: 'pole' }, 'operator')
    const json = { from: organisation, to: pole.id, kind: 'member-of' }
    const { id: link } = await make('POST', '/v1/organisationLinks', json, 'operator')
    // One that does not let it take part yet: tenants who do know of one another.
    const planned = { organisation, title: 'Convention of a tenant', startsOn: '9999-01-01' }
    const { id: convention } = await make('POST', '/v1/conventions', planned, 'operator')
    return { member: organisation, link, convention }
  },
}
