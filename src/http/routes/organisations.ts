import { assertAllowed } from '../../commons/roles.js'
import type { HandlersOf } from '../call.js'
import { pageReply } from '../paging.js'
import { assertVisible, runsThePlatform } from '../tenancy.js'

export const organisationsHandlers: HandlersOf<
  'listOrganisations' | 'createOrganisation' | 'getOrganisation' | 'changeOrganisation'
> = {
  listOrganisations: async ({ actor, platform, query, request }) => {
    const administration = platform.administration(actor)
    if (!runsThePlatform(actor)) return { body: { items: [await administration.organisation(actor.organisation)] } }
    return pageReply({ request }, await administration.organisations(query))
  },
  createOrganisation: async ({ actor, platform, body }) => {
    const organisation = await platform.administration(actor).createOrganisation(body)
    return {
      body: organisation,
      headers: { Location: `/v1/organisations/${organisation.id}` },
      etag: organisation.revision,
    }
  },
  getOrganisation: async ({ actor, platform, params }) => {
    const organisation = await assertVisible(platform.administration(actor), actor, params.organisation)
    return { body: organisation, etag: organisation.revision }
  },
  changeOrganisation: async ({ actor, platform, params, body, revision }) => {
    const administration = platform.administration(actor)
    const { id } = await assertVisible(administration, actor, params.organisation)
    if (mattersToOthers.some((name) => name in body)) assertAllowed(actor, 'organisations.manage')
    const organisation = await administration.changeOrganisation(id, body, revision)
    return { body: organisation, etag: organisation.revision }
  },
}

/** What others find an organisation by, and what decides who sees what: not for itself to change. */
const mattersToOthers = ['name', 'externalId', 'kind'] as const
