import type { Actor } from '../../commons/actor.js'
import { type Permission, permissionsOf, type Role } from '../../commons/roles.js'
import type { Key } from '../../contract/api-schema.js'
import { FondsError } from '../../kernel/errors.js'
import type { Key as KeyRecord } from '../../repository/administration.js'
import type { HandlersOf } from '../call.js'
import { assertVisible, runsThePlatform, visibleKey } from '../tenancy.js'

export const keysHandlers: HandlersOf<'listKeys' | 'createKey' | 'getKey' | 'revokeKey' | 'whoAmI'> = {
  listKeys: async ({ actor, platform, params, query }) => {
    const administration = platform.administration(actor)
    const { id } = await assertVisible(administration, actor, params.organisation)
    const { items, next } = await administration.keys(id, query)
    return { body: { items: items.map(shown), ...(next !== undefined && { next }) } }
  },
  createKey: async ({ actor, platform, params, body }) => {
    const administration = platform.administration(actor)
    const { id } = await assertVisible(administration, actor, params.organisation)
    assertMayGive(actor, body)
    const key = await administration.createKey(id, body)
    return {
      body: { ...shown(key), ...(key.secret !== undefined && { secret: key.secret }) },
      headers: { Location: `/v1/keys/${key.id}`, 'Cache-Control': 'no-store' },
      etag: key.revision,
    }
  },
  getKey: async ({ actor, platform, params }) => {
    const key = await visibleKey(platform.administration(actor), actor, params.key)
    return { body: shown(key), etag: key.revision }
  },
  revokeKey: async ({ actor, platform, params, revision }) => {
    const administration = platform.administration(actor)
    const { id, roles } = await visibleKey(administration, actor, params.key)
    assertMayGive(actor, { roles, scopes: [] })
    const key = await administration.revokeKey(id, revision)
    return { body: shown(key), etag: key.revision }
  },
  whoAmI: async ({ actor, platform }) => {
    const { organisation, roles, agent } = actor
    return {
      body: {
        organisation: await platform.administration(actor).organisation(organisation),
        ...agent,
        roles: [...roles],
        permissions: [...permissionsOf(actor)],
      },
    }
  },
}

/**
 * An administrator gives the roles of an organisation, and only who runs the platform gives that. A credential that its scopes narrow gives
 * nothing beyond them.
 */
function assertMayGive(
  actor: Actor,
  key: { readonly roles: readonly Role[]; readonly scopes?: readonly Permission[] },
): void {
  const roles = actor.roles.join(', ')
  if (key.roles.includes('operator') && !runsThePlatform(actor))
    throw new FondsError('permission-missing', { permission: 'organisations.manage', roles })
  const beyond = permissionsOf(key).find((permission) => actor.scopes?.includes(permission) === false)
  if (beyond !== undefined) throw new FondsError('permission-missing', { permission: beyond, roles })
}

function shown({ roles, scopes, ...key }: KeyRecord): Key {
  return { ...key, roles: [...roles], ...(scopes && { scopes: [...scopes] }) }
}
