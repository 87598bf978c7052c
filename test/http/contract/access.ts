import { type Ask, at, type CasesOf, change } from './cases.js'

type Access =
  | 'listKeys'
  | 'createKey'
  | 'getKey'
  | 'revokeKey'
  | 'whoAmI'
  | 'createToken'
  | 'getTokenKeys'
  | 'getAuthorisationServer'

const keys = '/v1/organisations/local/keys'

const token =
  (form: (key: { id: string; secret: string }) => Readonly<Record<string, string>>): Ask =>
  async (world) =>
    at('/oauth/token', { key: null, form: form(await world.key()) })

const grant = { grant_type: 'client_credentials' }

export const access: CasesOf<Access> = {
  listKeys: {
    answers: { 200: () => at(keys) },
    problems: {
      'organisation-unknown': () => at('/v1/organisations/nobody/keys'),
      'cursor-invalid': () => at(`${keys}?cursor=nonsense`),
    },
  },
  createKey: {
    answers: { 201: (world) => at(keys, { json: { name: world.name(), roles: ['reader'] } }) },
    problems: {
      'organisation-unknown': () => at('/v1/organisations/nobody/keys', { json: { name: 'x', roles: ['reader'] } }),
      'value-invalid': () => at(keys, { json: { name: 'x', roles: ['reader'], expiresAt: '2001-01-01T00:00:00Z' } }),
    },
  },
  getKey: {
    answers: { 200: async (world) => at(`/v1/keys/${(await world.key()).id}`) },
    problems: { 'key-unknown': () => at('/v1/keys/key_nobody') },
  },
  revokeKey: {
    answers: {
      200: async (world) => {
        const { id, etag } = await world.key()
        return change(`/v1/keys/${id}`, etag)
      },
    },
    problems: { 'key-unknown': () => change('/v1/keys/key_nobody', '*') },
  },
  whoAmI: { answers: { 200: () => at('/v1/me') }, problems: {} },
  createToken: {
    answers: {
      200: token(({ id, secret }) => ({ ...grant, client_id: id, client_secret: secret })),
      400: token(({ id, secret }) => ({ grant_type: 'password', client_id: id, client_secret: secret })),
      401: token(({ id }) => ({ ...grant, client_id: id, client_secret: 'wrong' })),
    },
    problems: {},
  },
  getTokenKeys: { answers: { 200: () => at('/oauth/jwks', { key: null }) }, problems: {} },
  getAuthorisationServer: {
    answers: { 200: () => at('/.well-known/oauth-authorization-server', { key: null }) },
    problems: {},
  },
}
