import type { Actor } from '../commons/actor.js'
import { isSecret } from '../commons/key-secret.js'
import { FondsError } from '../kernel/errors.js'
import type { Platform } from '../repository/platform.js'

/** Says whose credential a request carries. */
export interface Authenticator {
  /** @throws {FondsError} `credentials-…`, `provider-unreachable`. */
  actor(authorization: string | undefined): Promise<Actor>
}

/** Whoever comes without a credential. */
export const nobody: Actor = { organisation: '', roles: [], agent: { name: 'nobody' } }

export function openAuthenticator({ access, tokens }: Platform): Authenticator {
  return {
    async actor(authorization) {
      if (authorization === undefined) throw new FondsError('credentials-missing')
      const [, credential] = /^Bearer +(\S+) *$/i.exec(authorization) ?? []
      if (credential === undefined) throw new FondsError('credentials-missing')
      return isSecret(credential) ? access.bySecret(credential) : tokens.actor(credential)
    },
  }
}
