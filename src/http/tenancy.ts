import type { Actor } from '../commons/actor.js'
import { FondsError } from '../kernel/errors.js'
import type { Administration, Key, Organisation } from '../repository/administration.js'

export const runsThePlatform = ({ roles }: Actor): boolean => roles.includes('operator')

/**
 * An organisation, by id or external id. Whoever does not run the platform knows of no other than their own.
 *
 * @throws {FondsError} `organisation-unknown`.
 */
export async function assertVisible(
  administration: Administration,
  actor: Actor,
  reference = '',
): Promise<Organisation> {
  const organisation = await administration.organisation(reference)
  if (organisation.id !== actor.organisation && !runsThePlatform(actor))
    throw new FondsError('organisation-unknown', { organisation: reference })
  return organisation
}

/** A key, likewise. @throws {FondsError} `key-unknown`. */
export async function visibleKey(administration: Administration, actor: Actor, id = ''): Promise<Key> {
  const key = await administration.key(id)
  if (key.organisation !== actor.organisation && !runsThePlatform(actor))
    throw new FondsError('key-unknown', { key: id })
  return key
}
