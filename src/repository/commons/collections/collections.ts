import type { CommonsReader, CommonsWriter, OrganisationRecord } from '../../../commons/commons-index.js'
import type { RecordFilter } from '../../../commons/records.js'
import { collectionsOf } from '../../../commons/standing.js'
import { label } from '../../../holdings/label-course.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { FondsError } from '../../../kernel/errors.js'
import { fold } from '../../../kernel/fold.js'
import { assertExternalId } from '../../names.js'
import { pageOf } from '../../page.js'
import { meantBy } from '../acquaintances.js'
import { changed } from '../changed.js'
import type { Verb, VerbsOf } from '../commons.js'
import { pageOfAny } from '../merged-pages.js'
import { conflict } from '../refusals.js'
import { lineWithIds } from './editorial-line.js'
import {
  type Collection,
  collectionOf,
  eyesOf,
  findCollection,
  ledCollection,
  openLedCollection,
  seesCollection,
} from './seen-collection.js'
import { assertMayShare, assertMayUnshare } from './sharing-collection.js'
import { shownCollection, shownCollections } from './shown-collection.js'

const listCollections: Verb<'listCollections'> = (context, { parent, lead, retired = false, ...query }) => {
  const { stores, actor } = context
  return stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    const above = parent === undefined ? undefined : (await findCollection(reader, eyes.organisation, parent))?.id
    // Nothing is below what is not there.
    if (parent !== undefined && above === undefined) return { items: [] }
    const where = { ...(above !== undefined && { parent: above }), ...(!retired && { retiredAt: null }) }
    const { items, ...next } = await (lead === undefined
      ? pageOfAny(
          reader,
          'collections',
          [
            { ...where, organisation: eyes.organisation },
            { ...where, shared: true },
          ],
          query,
        )
      : pageLedBy(reader, eyes, { leader: await meantBy(reader, actor, lead, stores.clock.now()), where }, query))
    return { items: await shownCollections(reader, eyes, items), ...next }
  })
}

/** Those that an organisation leads: few, so that each is looked at. */
async function pageLedBy(
  reader: CommonsReader,
  { organisation, at }: Viewer,
  {
    leader,
    where,
  }: { readonly leader: OrganisationRecord | undefined; readonly where: RecordFilter<'collections'>['where'] },
  query: Parameters<typeof pageOfAny>[3],
) {
  const ids = leader ? await collectionsOf(reader, leader.id, ['lead'], at) : []
  return pageOf<Collection>(query, {
    read: async (after = '', limit) => {
      const found: Collection[] = []
      for (const id of ids) {
        if (id <= after || found.length === limit) continue
        const collection = await reader.find('collections', id)
        if (collection && seesCollection(collection, organisation) && meets(collection, where)) found.push(collection)
      }
      return found
    },
    placeOf: ({ id }) => id,
    place: /^col_\w+$/,
  })
}

const meets = (collection: Collection, where: RecordFilter<'collections'>['where'] = {}): boolean =>
  (where.parent === undefined || collection.parent === where.parent) &&
  (where.retiredAt === undefined || collection.retiredAt === undefined)

const getCollection: Verb<'getCollection'> = (context, { collection }) =>
  context.stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    return shownCollection(reader, eyes, await collectionOf(reader, eyes.organisation, collection))
  })

const createCollection: Verb<'createCollection'> = (context, { revision: _, name, parent, shared, ...said }) =>
  context.stores.index.transact(async (writer) => {
    const { ids } = context.stores
    const eyes = await eyesOf(context, writer)
    const above = parent === undefined ? undefined : await openLedCollection(writer, eyes, parent)
    const collection = await newCollection(context, writer, {
      ...said,
      name,
      ...(said.editorialLine && { editorialLine: lineWithIds(ids, said.editorialLine) }),
      ...(above && { parent: above.id }),
      shared: shared ?? above?.shared ?? false,
    })
    return shownCollection(writer, eyes, collection)
  })

/** Makes a collection that the actor's organisation leads, in a change that is under way. */
export async function newCollection(
  { stores: { clock, ids }, actor: { organisation } }: Parameters<Verb<'createCollection'>>[0],
  writer: CommonsWriter,
  said: Omit<Collection, 'id' | 'organisation' | 'revision' | 'createdAt'>,
): Promise<Collection> {
  const createdAt = clock.now().toISOString()
  const id = ids.next('col')
  const collection: Collection = {
    id,
    organisation,
    ...said,
    name: label('collection', said.name),
    revision: 1,
    createdAt,
  }
  await assertNamesFree(writer, collection)
  await assertFits(writer, collection)
  await writer.put('collections', collection)
  await writer.put('parties', {
    id: ids.next('pty'),
    collection: id,
    organisation,
    role: 'lead',
    grantedBy: organisation,
    revision: 1,
    createdAt,
  })
  const details = { name: collection.name }
  await writer.record({ organisation, kind: 'collection.created', at: createdAt, subject: id, details })
  return collection
}

const changeCollection: Verb<'changeCollection'> = (
  context,
  { collection: reference, revision, retired, name, parent, ...patch },
) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const before = await ledCollection(writer, eyes, reference)
    const { retiredAt, ...after } = changed(before, patch, revision)
    if (after.editorialLine)
      after.editorialLine = lineWithIds(context.stores.ids, after.editorialLine, before.editorialLine)
    if (name !== undefined) after.name = label('collection', name)
    if (parent === null) delete after.parent
    else if (parent !== undefined) after.parent = (await openLedCollection(writer, eyes, parent)).id
    const end = retired === undefined ? retiredAt : retired ? (retiredAt ?? eyes.at) : undefined
    const collection: Collection = { ...after, ...(end !== undefined && { retiredAt: end }) }
    await assertNamesFree(writer, collection)
    await assertFits(writer, collection)
    if (collection.shared && !before.shared) await assertMayShare(writer, collection)
    if (!collection.shared && before.shared) await assertMayUnshare(writer, collection, eyes.at)
    await writer.put('collections', collection)
    await writer.record({
      organisation: eyes.organisation,
      kind: 'collection.changed',
      at: eyes.at,
      subject: collection.id,
      details: { name: collection.name },
    })
    return shownCollection(writer, eyes, collection)
  })

/** @throws {FondsError} `external-id-taken`, `value-invalid`, `state-conflict`: names are unique in an organisation. */
async function assertNamesFree(
  reader: CommonsReader,
  { id, organisation, name, externalId }: Collection,
): Promise<void> {
  const others = (await reader.list('collections', { where: { organisation } })).filter((other) => other.id !== id)
  if (externalId !== undefined) {
    assertExternalId(externalId)
    if (others.some((other) => other.externalId === externalId))
      throw new FondsError('external-id-taken', { externalId })
  }
  if (others.some((other) => fold(other.name) === fold(name)))
    throw conflict(`a collection is called “${name}” already`, `une collection s’appelle déjà « ${name} »`)
}

/** @throws {FondsError} `state-conflict` where a collection would be part of itself, or be hidden below one that is shared. */
async function assertFits(reader: CommonsReader, { id, parent, shared }: Collection): Promise<void> {
  for (let above = parent; above !== undefined; ) {
    const found = await reader.find('collections', above)
    if (above === id)
      throw conflict('a collection cannot be part of itself', 'une collection ne peut faire partie d’elle-même')
    if (above === parent && found?.shared && !shared)
      throw conflict(
        'the collection above it is shared, so this one is shared too',
        'la collection dont elle fait partie est partagée : elle l’est donc aussi',
      )
    above = found?.parent
  }
}

export const collectionVerbs: VerbsOf<'listCollections' | 'getCollection' | 'createCollection' | 'changeCollection'> = {
  listCollections,
  getCollection,
  createCollection,
  changeCollection,
}
