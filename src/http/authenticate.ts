import type { Actor } from '../commons/actor.js'
import { FondsError } from '../kernel/errors.js'
import type { Platform } from '../repository/platform.js'

/** Says whose credential a request carries. */
export interface Authenticator {
  /** @throws {FondsError} `credentials-…`. */
  actor(authorization: string | undefined): Promise<Actor>
}

/** Whoever comes without a credential. */
export const nobody: Actor = { organisation: '', roles: [], agent: { name: 'nobody' } }

export function openAuthenticator({ access }: Platform): Authenticator {
  return {
    async actor(authorization) {
      if (authorization === undefined) throw new FondsError('credentials-missing')
      const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? []
      if (token === undefined) throw new FondsError('credentials-missing')
      return access.bySecret(token)
    },
  }
}
