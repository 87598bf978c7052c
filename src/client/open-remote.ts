import { FondsError } from '../kernel/errors.js'
import type { Administration } from '../repository/administration.js'
import type { OpenedCommons } from '../repository/commons/commons.js'
import type { Repository } from '../repository/repository.js'
import { type Client, openClient } from './client.js'
import { nodeHash } from './node-hash.js'
import { remoteAdministration } from './remote-administration.js'
import { remoteCommons } from './remote-commons.js'
import { translated } from './remote-error.js'
import { remoteRepository } from './remote-repository.js'
import type { ClientOptions } from './transport.js'

export interface RemoteOptions extends ClientOptions {
  /** The organisation that is meant, by id or external id. */
  readonly organisation?: string
}

/**
 * The repository of a server, as whoever the credential is of sees it. Where an organisation is given, the credential has to be of it:
 * nothing goes to another because two keys were mixed up.
 *
 * ```ts
 * const repository = await openRemoteRepository({ url: 'https://fonds.example', key: 'fonds_…' })
 * const outcome = await repository.add(await openPackage('course.zip'), { externalId: 'fire-safety', publish: true })
 * ```
 *
 * @throws {FondsError} `server-unreachable`, `credentials-…`, `organisation-unknown`.
 */
export const openRemoteRepository = async (options: RemoteOptions): Promise<Repository> =>
  remoteRepository(await clientOf(options))

/**
 * The commons of a server, likewise.
 *
 * @throws {FondsError} as `openRemoteRepository`.
 */
export const openRemoteCommons = async (options: RemoteOptions): Promise<OpenedCommons> => ({
  ...remoteCommons((await clientOf(options)).commons),
  close: async () => {},
})

/** @throws {FondsError} `organisation-unknown` for a credential of another. */
async function clientOf({ organisation, ...options }: RemoteOptions): Promise<Client> {
  const client = openClient(options, nodeHash)
  if (organisation === undefined) return client
  const { organisation: own } = await translated(client.me())
  if (organisation !== own.id && organisation !== own.externalId)
    throw new FondsError('organisation-unknown', { organisation })
  return client
}

/** Organisations and keys of a server, and whose keys are meant where nobody says: those of the credential's own organisation. */
export async function openRemoteAdministration({ organisation, ...options }: RemoteOptions): Promise<{
  readonly administration: Administration
  readonly organisation: string
  close(): Promise<void>
}> {
  const client = openClient(options, nodeHash)
  return {
    administration: remoteAdministration(client),
    organisation: organisation ?? (await translated(client.me())).organisation.id,
    close: async () => {},
  }
}
