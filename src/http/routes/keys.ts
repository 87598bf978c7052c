import type { Actor } from '../../commons/actor.js'
import { allows, permissionNames, type Role } from '../../commons/roles.js'
import { FondsError } from '../../kernel/errors.js'
import type { HandlersOf } from '../call.js'
import { pageReply } from '../paging.js'
import { assertVisible, runsThePlatform, visibleKey } from '../tenancy.js'

export const keysHandlers: HandlersOf<'listKeys' | 'createKey' | 'getKey' | 'revokeKey' | 'whoAmI'> = {
  listKeys: async ({ actor, platform, params, query, request }) => {
    const administration = platform.administration(actor)
    const { id } = await assertVisible(administration, actor, params.organisation)
    return pageReply({ request }, await administration.keys(id, query))
  },
  createKey: async ({ actor, platform, params, body }) => {
    const administration = platform.administration(actor)
    const { id } = await assertVisible(administration, actor, params.organisation)
    assertMayGive(actor, body.roles)
    const key = await administration.createKey(id, body)
    return {
      body: key,
      headers: { Location: `/v1/keys/${key.id}`, 'Cache-Control': 'no-store' },
      etag: key.revision,
    }
  },
  getKey: async ({ actor, platform, params }) => {
    const key = await visibleKey(platform.administration(actor), actor, params.key)
    return { body: key, etag: key.revision }
  },
  revokeKey: async ({ actor, platform, params, revision }) => {
    const administration = platform.administration(actor)
    const { id } = await visibleKey(administration, actor, params.key)
    const key = await administration.revokeKey(id, revision)
    return { body: key, etag: key.revision }
  },
  whoAmI: async ({ actor, platform }) => {
    const { organisation, roles, agent } = actor
    return {
      body: {
        organisation: await platform.administration(actor).organisation(organisation),
        ...agent,
        roles,
        permissions: permissionNames.filter((permission) => allows(actor, permission)),
      },
    }
  },
}

/** Nobody gives a role that they have not; who runs the platform begins its organisations. */
function assertMayGive(actor: Actor, roles: readonly Role[]): void {
  const given = runsThePlatform(actor) ? undefined : roles.find((role) => role === 'operator')
  if (given !== undefined)
    throw new FondsError('permission-missing', { permission: 'organisations.manage', roles: actor.roles.join(', ') })
}
