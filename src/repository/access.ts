import type { Actor } from '../commons/actor.js'
import type { KeyRecord } from '../commons/commons-index.js'
import { parseSecret, sameDigest } from '../commons/key-secret.js'
import { FondsError } from '../kernel/errors.js'
import { addKey } from './new-key.js'
import type { Access, PlatformStores } from './platform.js'

/** Milliseconds after which it is asked again whether a key still stands, when another process may have revoked it. */
const remembered = 1000
/** Keys remembered at most. */
const mostRemembered = 10_000
/** Milliseconds between two notes of when a key was last used. */
const noteEvery = 3_600_000

/** Proves who somebody is. */
export function openAccess({ index, clock, ids, log }: PlatformStores): Access {
  const recent = new Map<string, { readonly key: KeyRecord; readonly until: number }>()
  let changes = 0

  async function found(id: string): Promise<KeyRecord | undefined> {
    const now = clock.now().getTime()
    const known = recent.get(id)
    // A clock that was set back must not keep a revoked key alive.
    if (known && known.until > now && known.until <= now + remembered) return known.key
    const before = changes
    const key = await index.read((reader) => reader.key(id))
    // One that was revoked while it was read must not be remembered as it was.
    if (key && before === changes) remember(key)
    return key
  }

  function remember(key: KeyRecord): void {
    if (recent.size >= mostRemembered) recent.clear()
    recent.set(key.id, { key, until: clock.now().getTime() + remembered })
  }

  function assertStanding(key: KeyRecord): void {
    if (key.revokedAt !== undefined) throw new FondsError('credentials-revoked', { at: key.revokedAt })
    if (key.expiresAt !== undefined && new Date(key.expiresAt) <= clock.now())
      throw new FondsError('credentials-expired', { at: key.expiresAt })
  }

  /** Not waited for, and not told to the caller: nobody's request fails for it. */
  function noteUse(key: KeyRecord): void {
    const now = clock.now()
    if (key.lastUsedAt !== undefined && now.getTime() - new Date(key.lastUsedAt).getTime() < noteEvery) return
    const at = now.toISOString()
    if (recent.has(key.id)) remember({ ...key, lastUsedAt: at })
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
    forget: (id) => {
      changes++
      recent.delete(id)
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
