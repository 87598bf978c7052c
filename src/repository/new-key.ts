import type { CommonsWriter, KeyRecord } from '../commons/commons-index.js'
import { makeSecret } from '../commons/key-secret.js'
import { assertPublicKey } from '../commons/public-key.js'
import { permissionNames, roles } from '../commons/roles.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { NewKey } from './administration.js'
import { assertName } from './names.js'
import type { PlatformStores } from './platform.js'

/** Milliseconds that a key lives unless told otherwise. */
const usualLife = 365 * 24 * 3_600_000

/**
 * Gives an organisation a key, in a change that is under way.
 *
 * @returns the key as it is kept, and the secret that opens it, which is not; none where the holder signs.
 * @throws {FondsError} `value-invalid`.
 */
export async function addKey(
  writer: CommonsWriter,
  { clock, ids }: Pick<PlatformStores, 'clock' | 'ids'>,
  organisation: string,
  { name, roles: given, scopes, expiresAt, publicKey }: NewKey,
): Promise<{ readonly key: KeyRecord; readonly secret?: string }> {
  assertName(name)
  const unknown =
    given.find((role) => !roles.includes(role)) ?? scopes?.find((scope) => !permissionNames.includes(scope))
  if (unknown !== undefined || given.length === 0)
    throw new FondsError('value-invalid', {
      name: 'roles',
      problem: both(`it can be ${roles.join(', ')}`, `les valeurs possibles sont ${roles.join(', ')}`),
    })
  const now = clock.now()
  const end = expiresAt === undefined ? new Date(now.getTime() + usualLife) : new Date(expiresAt)
  if (!(end > now) || end.getUTCFullYear() > 9999)
    throw new FondsError('value-invalid', {
      name: 'expiresAt',
      problem: both('it is no date in the future', 'ce n’est pas une date à venir'),
    })
  const id = ids.next('key')
  const made = publicKey ? undefined : makeSecret(id)
  const at = now.toISOString()
  const key = {
    id,
    organisation,
    name,
    roles: given,
    ...(scopes && { scopes }),
    ...(made && { secretDigest: made.digest }),
    ...(publicKey && { publicKey: assertPublicKey(publicKey) }),
    revision: 1,
    createdAt: at,
    createdBy: writer.agent,
    expiresAt: end.toISOString(),
  }
  await writer.insertKey(key)
  const details = { name, roles: given.join(' '), expiresAt: key.expiresAt }
  await writer.record({ organisation, kind: 'key.created', at, subject: id, details })
  return made ? { key, secret: made.secret } : { key }
}
