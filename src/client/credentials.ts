import type { Permission } from '../commons/roles.js'
import type { Token } from '../contract/api-schema.js'

/** How a client says who it is: one of these, or nothing where a public operation is asked for. */
export interface Credentials {
  /** The secret of a key: `fonds_…`. */
  readonly key?: string
  /** A key's id and secret, exchanged for access tokens that live ten minutes and are renewed in time (OAuth 2 client credentials). */
  readonly client?: { readonly id: string; readonly secret: string; readonly scopes?: readonly Permission[] }
  /** Called for every request: a token of an identity provider. */
  readonly token?: () => string | Promise<string>
}

/** What goes into the header Authorization. */
export interface Authorisation {
  header(): Promise<string | undefined>
  /** Forgets what the server no longer takes. @returns whether there can be something else. */
  renew(): boolean
}

/** Milliseconds by which a token is renewed before it ends. */
const margin = 30_000

/** @param post sends a form and gives the token that is answered. */
export function authorise(
  { key, client, token }: Credentials,
  post: (path: string, form: URLSearchParams) => Promise<Token>,
): Authorisation {
  if (client) return exchanged(client, post)
  return {
    header: async () => {
      const secret = token ? await token() : key
      return secret === undefined ? undefined : `Bearer ${secret}`
    },
    renew: () => false,
  }
}

function exchanged(
  { id, secret, scopes }: NonNullable<Credentials['client']>,
  post: (path: string, form: URLSearchParams) => Promise<Token>,
): Authorisation {
  let held: Promise<{ readonly header: string; readonly until: number }> | undefined
  const ask = async () => {
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret })
    if (scopes) form.set('scope', scopes.join(' '))
    const { access_token, expires_in } = await post('/oauth/token', form)
    return { header: `Bearer ${access_token}`, until: Date.now() + expires_in * 1000 - margin }
  }
  return {
    async header() {
      // Requests of the same moment share one exchange; one that failed is not kept.
      if (held && (await held).until <= Date.now()) held = undefined
      held ??= ask().catch((error: unknown) => {
        held = undefined
        throw error
      })
      return (await held).header
    },
    renew() {
      held = undefined
      return true
    },
  }
}
