import type { Actor } from '../commons/actor.js'
import type { KeyRecord } from '../commons/commons-index.js'
import { parseSecret, sameDigest } from '../commons/key-secret.js'
import { FondsError } from '../kernel/errors.js'
import { Recent } from '../kernel/recent.js'
import { addKey } from './new-key.js'
import type { Access, PlatformStores } from './platform.js'

/** Milliseconds between two notes of when a key was last used. */
const noteEvery = 3_600_000
/** Keys of which it is known when that was tried last, at most. */
const mostNoted = 10_000

/** Proves who somebody is. */
export function openAccess({ index, clock, ids, log }: PlatformStores): Access {
  const noted = new Recent<number>(mostNoted)

  /** Asked with each request, for somebody else may have revoked it since. */
  const found = (id: string): Promise<KeyRecord | undefined> => index.read((reader) => reader.key(id))

  function assertStanding(key: KeyRecord): void {
    if (key.revokedAt !== undefined) throw new FondsError('credentials-revoked', { at: key.revokedAt })
    if (key.expiresAt !== undefined && new Date(key.expiresAt) <= clock.now())
      throw new FondsError('credentials-expired', { at: key.expiresAt })
  }

  /** Not waited for, and not told to the caller: nobody's request fails for it. */
  function noteUse(key: KeyRecord): void {
    const now = clock.now()
    const last = noted.get(key.id) ?? new Date(key.lastUsedAt ?? 0).getTime()
    if (now.getTime() - last < noteEvery) return
    noted.set(key.id, now.getTime())
    const at = now.toISOString()
    index
      .transact((writer) => writer.touchKey(key.id, at))
      .catch((error: unknown) => log.warn('the last use of a key was not noted', { key: key.id, error: String(error) }))
  }

  return {
    async bySecret(secret) {
      const parsed = parseSecret(secret)
      const key = parsed && (await found(parsed.key))
      // Who cannot prove that the key is theirs is not told what became of it.
      if (!parsed || !key?.secretDigest || !sameDigest(key.secretDigest, parsed.digest))
        throw new FondsError('credentials-invalid')
      assertStanding(key)
      noteUse(key)
      return actorOf(key)
    },
    async byKey(id) {
      const key = await found(id)
      if (!key) throw new FondsError('credentials-invalid')
      assertStanding(key)
      noteUse(key)
      return actorOf(key)
    },
    firstKey: () =>
      index.transact(async (writer) => {
        if (await writer.hasKeyOf('operator')) return undefined
        const { key, secret } = await addKey(writer, { clock, ids }, 'local', {
          name: 'first start',
          roles: ['operator', 'administrator'],
        })
        return secret === undefined ? undefined : { id: key.id, secret }
      }),
  }
}

const actorOf = ({ id, organisation, roles, scopes, name }: KeyRecord): Actor => ({
  organisation,
  roles,
  ...(scopes && { scopes }),
  agent: { name, key: id },
})
