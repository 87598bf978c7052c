import { at, type CasesOf, change } from './cases.js'

type Organisations = 'listOrganisations' | 'createOrganisation' | 'getOrganisation' | 'changeOrganisation'

export const organisations: CasesOf<Organisations> = {
  listOrganisations: {
    answers: { 200: () => at('/v1/organisations') },
    problems: { 'cursor-invalid': () => at('/v1/organisations?cursor=nonsense') },
  },
  createOrganisation: {
    answers: { 201: (world) => at('/v1/organisations', { json: { name: world.name() } }) },
    problems: {
      'external-id-taken': async (world) => {
        const { externalId } = await world.organisation()
        return at('/v1/organisations', { json: { name: 'Another', externalId } })
      },
      'value-invalid': () => at('/v1/organisations', { json: { name: 'x\u200b' } }),
    },
  },
  getOrganisation: {
    answers: { 200: () => at('/v1/organisations/local') },
    problems: { 'organisation-unknown': () => at('/v1/organisations/nobody') },
  },
  changeOrganisation: {
    answers: {
      200: async (world) => {
        const { id, etag } = await world.organisation()
        return change(`/v1/organisations/${id}`, etag, { name: world.name() })
      },
    },
    problems: {
      'organisation-unknown': () => change('/v1/organisations/nobody', '*', { name: 'x' }),
      'external-id-taken': async (world) => {
        const [{ externalId }, { id }] = [await world.organisation(), await world.organisation()]
        return change(`/v1/organisations/${id}`, '*', { externalId })
      },
      'value-invalid': async (world) =>
        change(`/v1/organisations/${(await world.organisation()).id}`, '*', { name: 'x\u200b' }),
    },
  },
}
