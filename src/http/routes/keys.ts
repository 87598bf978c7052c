import type { Actor } from '../../commons/actor.js'
import { type Permission, permissionMissing, permissionsOf, type Role } from '../../commons/roles.js'
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
    assertMayGive(actor, body)
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
    const { id, roles } = await visibleKey(administration, actor, params.key)
    assertMayManage(actor, roles)
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
        permissions: permissionsOf(actor),
      },
    }
  },
}

/** The key of who runs the platform is for such people alone, also where it is of an organisation that has an administrator. */
function assertMayManage(actor: Actor, roles: readonly Role[]): void {
  if (roles.includes('operator') && !runsThePlatform(actor)) throw permissionMissing(actor, 'organisations.manage')
}

/** Nobody gives what they have not; save that who runs the platform begins its organisations, unless their own scopes say otherwise. */
function assertMayGive(
  actor: Actor,
  key: { readonly roles: readonly Role[]; readonly scopes?: readonly Permission[] },
): void {
  assertMayManage(actor, key.roles)
  const beyond = permissionsOf(key).find((permission) => actor.scopes?.includes(permission) === false)
  if (beyond !== undefined) throw permissionMissing(actor, beyond)
}
