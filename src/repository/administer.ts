import type { CommonsReader, KeyRecord, OrganisationProfile, OrganisationRecord } from '../commons/commons-index.js'
import { placeAgain, placeForDay } from '../commons/graph.js'
import { dayOf } from '../kernel/day.js'
import { FondsError } from '../kernel/errors.js'
import { mergePatch } from '../kernel/merge-patch.js'
import type { Administration, CreatedKey, Key, Organisation } from './administration.js'
import { assertExternalId, assertName } from './names.js'
import { addKey } from './new-key.js'
import { type Page, type PageQuery, pageOf } from './page.js'
import type { PlatformStores } from './platform.js'
import { assertRevision } from './revision.js'

/** The organisations and keys of a platform, on this machine. Who may do what is asked before, by the HTTP layer. */
export function administer({ index, clock, ids }: Pick<PlatformStores, 'index' | 'clock' | 'ids'>): Administration {
  return {
    organisations: (query) =>
      index.read((reader) => pageById(query, (after, limit) => reader.organisations(after, limit))),
    organisation: (reference) => index.read((reader) => organisationOf(reader, reference)),
    createOrganisation: ({ name, externalId, ...profile }) =>
      index.transact(async (writer) => {
        assertName(name)
        if (externalId !== undefined) await assertFree(writer, externalId)
        const at = clock.now().toISOString()
        const organisation: OrganisationRecord = {
          id: ids.next('org'),
          name,
          ...(externalId !== undefined && { externalId }),
          ...profile,
          revision: 1,
          createdAt: at,
        }
        await writer.insertOrganisation(organisation)
        const { id } = organisation
        await writer.record({ organisation: id, kind: 'organisation.created', at, subject: id, details: { name } })
        return organisation
      }),
    changeOrganisation: (reference, { name, externalId, ...patch }, revision) =>
      index.transact(async (writer) => {
        const before = await organisationOf(writer, reference)
        const { id } = before
        assertRevision(before.revision, revision)
        if (name !== undefined) assertName(name)
        if (externalId && externalId !== before.externalId) await assertFree(writer, externalId)
        await writer.updateOrganisation(id, {
          ...(name !== undefined && { name }),
          ...(externalId !== undefined && { externalId }),
          profile: mergePatch(profileOf(before), patch) as OrganisationProfile,
        })
        const after = await organisationOf(writer, id)
        // What is below a pole shares with it, and no more with what is above when it becomes one; and the other way round.
        if ((before.kind === 'pole') !== (after.kind === 'pole')) {
          const day = dayOf(clock.now())
          await placeForDay(writer, day)
          await placeAgain(writer, [id], day)
        }
        const details = {
          name: after.name,
          ...(after.externalId !== undefined && { externalId: after.externalId }),
          ...(after.kind !== undefined && { kind: after.kind }),
        }
        const at = clock.now().toISOString()
        await writer.record({ organisation: id, kind: 'organisation.changed', at, subject: id, details })
        return after
      }),
    keys: (organisation, query) =>
      index.read(async (reader) => {
        const { id } = await organisationOf(reader, organisation)
        const { items, ...next } = await pageById(query, (after, limit) => reader.keys(id, after, limit))
        return { items: items.map(shownKey), ...next }
      }),
    key: (id) => index.read(async (reader) => shownKey(await keyOf(reader, id))),
    createKey: (reference, key) =>
      index.transact(async (writer) => {
        const { id } = await organisationOf(writer, reference)
        const made = await addKey(writer, { clock, ids }, id, key)
        const shown: CreatedKey = shownKey(made.key)
        return made.secret === undefined ? shown : { ...shown, secret: made.secret }
      }),
    revokeKey: (id, revision) =>
      index.transact(async (writer) => {
        const { organisation, name, revokedAt, ...before } = await keyOf(writer, id)
        assertRevision(before.revision, revision)
        if (revokedAt === undefined) {
          const at = clock.now().toISOString()
          await writer.revokeKey(id, at)
          await writer.record({ organisation, kind: 'key.revoked', at, subject: id, details: { name } })
        }
        return shownKey(await keyOf(writer, id))
      }),
  }
}

/** What is said of an organisation, besides its names. */
function profileOf({
  id: _id,
  name: _name,
  externalId: _externalId,
  revision: _revision,
  createdAt: _createdAt,
  ...profile
}: Organisation): OrganisationProfile {
  return profile
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

const pageById = <Item extends { readonly id: string }>(
  query: PageQuery = {},
  read: (after: string, limit: number) => Promise<readonly Item[]>,
): Promise<Page<Item>> =>
  pageOf(query, {
    read: (after = '', limit) => read(after, limit),
    placeOf: ({ id }) => id,
    place: /^(local|(org|key)_[0-9a-z]{26})$/,
  })
