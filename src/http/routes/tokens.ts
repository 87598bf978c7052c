import { type Permission, permissionNames, permissionsOf } from '../../commons/roles.js'
import type { TokenRequest } from '../../contract/api-schema.js'
import { audienceOf } from '../../repository/tokens/access-tokens.js'
import { tokenEndpointOf } from '../../repository/tokens/open-tokens.js'
import type { HandlersOf } from '../call.js'
import { authenticatedClient } from '../client-authentication.js'
import { OauthError } from '../oauth-error.js'

export const tokensHandlers: HandlersOf<'createToken' | 'getTokenKeys' | 'getAuthorisationServer'> = {
  createToken: async ({ platform, request, body }) => {
    const asked = withoutEmpty(body)
    const { actor, key } = await authenticatedClient(platform, request.headers.authorization, asked)
    if (asked.grant_type !== 'client_credentials')
      throw new OauthError('unsupported_grant_type', 'grant_type can be client_credentials.')
    const { issuer } = platform.tokens
    if (asked.resource !== undefined && ![issuer, audienceOf(issuer)].includes(asked.resource))
      throw new OauthError('invalid_target', `resource can be ${audienceOf(issuer)}.`)
    const scope = grantedScope(asked.scope, permissionsOf(actor))
    const { token, life } = await platform.tokens.issue({ organisation: actor.organisation, key }, scope)
    return {
      body: { access_token: token, token_type: 'Bearer', expires_in: life, scope: scope.join(' ') },
      headers: { 'Cache-Control': 'no-store' },
    }
  },
  getTokenKeys: async ({ platform }) => ({
    body: { keys: (await platform.tokens.keys()).map((key) => ({ ...key })) },
    headers: { 'Cache-Control': 'public, max-age=300' },
  }),
  getAuthorisationServer: ({ platform: { tokens } }) => ({
    body: {
      issuer: tokens.issuer,
      token_endpoint: tokenEndpointOf(tokens.issuer),
      jwks_uri: `${tokens.issuer}/oauth/jwks`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      scopes_supported: [...permissionNames],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'EdDSA', 'Ed25519', 'RS256', 'PS256'],
      service_documentation: `${tokens.issuer}/openapi.json`,
    },
    headers: { 'Cache-Control': 'public, max-age=300' },
  }),
}

/** RFC 6749 §3.2: a parameter without a value is one that was not sent. */
const withoutEmpty = ({ grant_type, ...others }: TokenRequest): TokenRequest => ({
  grant_type,
  ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== '')),
})

function grantedScope(asked: string | undefined, has: readonly Permission[]): readonly Permission[] {
  if (asked === undefined) return has
  const names = new Set(asked.split(' ').filter((name) => name !== ''))
  const granted = has.filter((permission) => names.has(permission))
  if (granted.length === 0 || granted.length < names.size)
    throw new OauthError('invalid_scope', `The key may have: ${has.join(' ')}.`)
  return granted
}
