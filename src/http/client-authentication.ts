import type { Actor } from '../commons/actor.js'
import type { TokenRequest } from '../contract/api-schema.js'
import { FondsError } from '../kernel/errors.js'
import type { Platform } from '../repository/platform.js'
import { OauthError } from './oauth-error.js'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** An actor who came in by a key. */
interface Client {
  readonly actor: Actor
  readonly key: string
}

/**
 * The client that asks for a token: `client_secret_basic`, `client_secret_post` or `private_key_jwt`, one of them alone.
 *
 * @throws {OauthError} `invalid_request`, `invalid_client`.
 */
export async function authenticatedClient(
  { access, tokens }: Platform,
  authorization: string | undefined,
  request: TokenRequest,
): Promise<Client> {
  const { client_id, client_secret, client_assertion, client_assertion_type } = request
  const methods = [authorization, client_secret, client_assertion].filter((method) => method !== undefined)
  if (methods.length > 1) throw new OauthError('invalid_request', 'The client authenticates in more than one way.')
  if (methods.length === 0) throw new OauthError('invalid_client', 'The client does not say who it is.')
  if (client_assertion !== undefined && client_assertion_type !== assertionType)
    throw new OauthError('invalid_request', `client_assertion_type has to be ${assertionType}.`)
  try {
    const basic = authorization === undefined ? undefined : basicCredentials(authorization)
    const { id = client_id, secret } = basic ?? { secret: client_secret }
    const actor = await (client_assertion === undefined
      ? access.bySecret(secret ?? '')
      : tokens.client(client_assertion))
    const { key } = actor.agent
    const named = [id, client_id].filter((each) => each !== undefined)
    const isNamed = client_assertion !== undefined || named.length > 0
    if (key === undefined || !isNamed || named.some((each) => each !== key))
      throw new OauthError('invalid_client', 'The credential is of another client.')
    return { actor, key }
  } catch (error) {
    throw error instanceof FondsError && error.status === 401 ? refused(error) : error
  }
}

function refused(error: FondsError): OauthError {
  const { reason } = error.args
  // Reasons are told of assertions alone, whose writer debugs a signature; a secret is right or wrong.
  return new OauthError(
    'invalid_client',
    typeof reason === 'string' ? `${error.message} (${reason})` : error.message,
    error,
  )
}

/** RFC 6749 §2.3.1: id and secret are form-encoded before they become a user and a password. */
function basicCredentials(authorization: string): { readonly id: string; readonly secret: string } {
  const malformed = new OauthError('invalid_client', 'The Authorization header is no Basic credential.')
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization) ?? []
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? []
  if (id === undefined || secret === undefined) throw malformed
  try {
    return { id: formDecoded(id), secret: formDecoded(secret) }
  } catch {
    throw malformed
  }
}

const formDecoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))
