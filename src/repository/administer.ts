import type { CommonsReader, KeyRecord, OrganisationRecord } from '../commons/commons-index.js'
import { makeSecret } from '../commons/key-secret.js'
import { assertPublicKey } from '../commons/public-key.js'
import { permissionNames, roles } from '../commons/roles.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { Administration, CreatedKey, Key, NewKey, Organisation, Page } from './administration.js'
import { assertExternalId } from './external-id.js'
import { assertPageLimit } from './page-limit.js'
import type { PlatformStores } from './platform.js'
import { assertRevision } from './revision.js'

const usualPage = 50
const usualLife = 365 * 24 * 3_600_000

/**
 * The organisations and keys of a platform, on this machine. Who may do what is asked before, by the HTTP layer.
 *
 * @param revoked told of each key that is revoked, before whoever asked for it is.
 */
export function administer(
  { index, clock, ids }: Pick<PlatformStores, 'index' | 'clock' | 'ids'>,
  revoked: (key: string) => void,
): Administration {
  return {
    organisations: (query) =>
      index.read((reader) =>
        page(
          query,
          (after, limit) => reader.organisations(after, limit),
          (found) => found,
        ),
      ),
    organisation: (reference) => index.read((reader) => organisationOf(reader, reference)),
    createOrganisation: ({ name, externalId }) =>
      index.transact(async (writer) => {
        assertName(name)
        if (externalId !== undefined) await assertFree(writer, externalId)
        const at = clock.now().toISOString()
        const organisation: OrganisationRecord = {
          id: ids.next('org'),
          name,
          ...(externalId !== undefined && { externalId }),
          revision: 1,
          createdAt: at,
        }
        await writer.insertOrganisation(organisation)
        const { id } = organisation
        await writer.record({ organisation: id, kind: 'organisation.created', at, subject: id, details: { name } })
        return organisation
      }),
    changeOrganisation: (reference, { name, externalId }, revision) =>
      index.transact(async (writer) => {
        const { id, ...before } = await organisationOf(writer, reference)
        assertRevision(before.revision, revision)
        if (name !== undefined) assertName(name)
        if (externalId && externalId !== before.externalId) await assertFree(writer, externalId)
        await writer.updateOrganisation(id, {
          ...(name !== undefined && { name }),
          ...(externalId !== undefined && { externalId }),
        })
        const after = await organisationOf(writer, id)
        const details = { name: after.name, ...(after.externalId !== undefined && { externalId: after.externalId }) }
        const at = clock.now().toISOString()
        await writer.record({ organisation: id, kind: 'organisation.changed', at, subject: id, details })
        return after
      }),
    keys: (organisation, query) =>
      index.read(async (reader) => {
        const { id } = await organisationOf(reader, organisation)
        return page(query, (after, limit) => reader.keys(id, after, limit), shownKey)
      }),
    key: (id) => index.read(async (reader) => shownKey(await keyOf(reader, id))),
    createKey: (reference, key) =>
      index.transact(async (writer) => {
        const now = clock.now()
        const organisation = await organisationOf(writer, reference)
        const { record, secret } = newKey(ids.next('key'), organisation.id, key, now)
        await writer.insertKey({ ...record, createdBy: writer.agent })
        const details = { name: record.name, roles: record.roles.join(' '), expiresAt: record.expiresAt ?? '' }
        const event = { kind: 'key.created', at: now.toISOString(), subject: record.id, details } as const
        await writer.record({ organisation: organisation.id, ...event })
        const shown: CreatedKey = shownKey({ ...record, createdBy: writer.agent })
        return secret === undefined ? shown : { ...shown, secret }
      }),
    revokeKey: async (id, revision) => {
      const key = await index.transact(async (writer) => {
        const { organisation, name, revokedAt, ...before } = await keyOf(writer, id)
        assertRevision(before.revision, revision)
        if (revokedAt === undefined) {
          const at = clock.now().toISOString()
          await writer.revokeKey(id, at)
          await writer.record({ organisation, kind: 'key.revoked', at, subject: id, details: { name } })
        }
        return shownKey(await keyOf(writer, id))
      })
      revoked(id)
      return key
    },
  }
}

function newKey(id: string, organisation: string, key: NewKey, now: Date) {
  assertName(key.name)
  const unknown =
    key.roles.find((role) => !roles.includes(role)) ?? key.scopes?.find((scope) => !permissionNames.includes(scope))
  if (unknown !== undefined || key.roles.length === 0)
    throw new FondsError('value-invalid', {
      name: 'roles',
      problem: both(`it can be ${roles.join(', ')}`, `les valeurs possibles sont ${roles.join(', ')}`),
    })
  const expiresAt = key.expiresAt === undefined ? new Date(now.getTime() + usualLife) : new Date(key.expiresAt)
  if (!(expiresAt > now))
    throw new FondsError('value-invalid', {
      name: 'expiresAt',
      problem: both('it is no date in the future', 'ce n’est pas une date à venir'),
    })
  const made = key.publicKey ? undefined : makeSecret(id)
  const record = {
    id,
    organisation,
    name: key.name,
    roles: key.roles,
    ...(key.scopes && { scopes: key.scopes }),
    ...(made && { secretDigest: made.digest }),
    ...(key.publicKey && { publicKey: assertPublicKey(key.publicKey) }),
    revision: 1,
    createdAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
  return { record, secret: made?.secret }
}

/** All of a key but what could open anything. */
function shownKey({ secretDigest: _, publicKey, ...key }: KeyRecord): Key {
  return { ...key, kind: publicKey ? 'signature' : 'secret' }
}

async function organisationOf(reader: CommonsReader, reference: string): Promise<Organisation> {
  const found = await reader.organisation(reference)
  if (!found) throw new FondsError('organisation-unknown', { organisation: reference })
  return found
}

async function keyOf(reader: CommonsReader, id: string): Promise<KeyRecord> {
  const key = await reader.key(id)
  if (!key) throw new FondsError('key-unknown', { key: id })
  return key
}

async function assertFree(reader: CommonsReader, externalId: string): Promise<void> {
  assertExternalId(externalId)
  if (await reader.organisation(externalId)) throw new FondsError('external-id-taken', { externalId })
}

const longestName = 300

function assertName(name: string): void {
  const problem =
    name.trim() === '' || name.trim() !== name
      ? both('it is empty, or has white space around it', 'il est vide, ou entouré d’espaces')
      : [...name].length > longestName
        ? both(`it is longer than ${longestName} characters`, `il dépasse ${longestName} caractères`)
        : /\p{C}/u.test(name)
          ? both('it holds control characters', 'il contient des caractères de contrôle')
          : undefined
  if (problem) throw new FondsError('value-invalid', { name: 'name', problem })
}

async function page<R extends { readonly id: string }, T>(
  { limit = usualPage, cursor }: { readonly limit?: number; readonly cursor?: string } = {},
  read: (after: string, limit: number) => Promise<R[]>,
  shown: (record: R) => T,
): Promise<Page<T>> {
  assertPageLimit(limit)
  const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString()
  if (cursor !== undefined && !/^(local|(org|key)_[0-9a-z]{26})$/.test(after)) throw new FondsError('cursor-invalid')
  const found = await read(after, limit + 1)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const next = found.length > limit && last ? Buffer.from(last.id).toString('base64url') : undefined
  return { items: items.map(shown), ...(next !== undefined && { next }) }
}
