import type { CommonsReader } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import { collectionsOf, decides, type Standing, standingIn } from '../../../commons/standing.js'
import { viewerOf } from '../../../commons/viewer.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { FondsError } from '../../../kernel/errors.js'
import { both } from '../../../kernel/language.js'
import type { VerbContext } from '../commons.js'
import { unknown } from '../pages.js'
import { conflict } from '../refusals.js'

export type Collection = CommonsRecords['collections']

/** The organisation on whose behalf something is done, as it looks at what others have, now. */
export const eyesOf = ({ stores, actor }: VerbContext, reader: CommonsReader): Promise<Viewer> =>
  viewerOf(reader, actor.organisation, stores.clock.now())

/** A collection that is the organisation's own, by id or external id, or shared, by id. @throws {FondsError} `resource-unknown`. */
export async function collectionOf(
  reader: CommonsReader,
  organisation: string,
  reference: string,
): Promise<Collection> {
  const found = await findCollection(reader, organisation, reference)
  if (!found) throw unknown(both('collection', 'collection'), reference)
  return found
}

/** The same, where it may be that there is none. */
export async function findCollection(
  reader: CommonsReader,
  organisation: string,
  reference: string,
): Promise<Collection | undefined> {
  const found =
    (await reader.find('collections', reference)) ??
    (await reader.list('collections', { where: { organisation, externalId: reference } }))[0]
  return found && seesCollection(found, organisation) ? found : undefined
}

export const seesCollection = ({ shared, organisation }: Collection, viewer: string): boolean =>
  shared || organisation === viewer

/** As `collectionOf`, and what the organisation is in it. */
export async function collectionAndStanding(
  reader: CommonsReader,
  { organisation, at }: Pick<Viewer, 'organisation' | 'at'>,
  reference: string,
): Promise<{ readonly collection: Collection; readonly standing: Standing | undefined }> {
  const collection = await collectionOf(reader, organisation, reference)
  return { collection, standing: await standingIn(reader, collection.id, organisation, at) }
}

/** One that the organisation leads. @throws {FondsError} `resource-unknown`, `lead-required`. */
export async function ledCollection(
  reader: CommonsReader,
  eyes: Pick<Viewer, 'organisation' | 'at'>,
  reference: string,
): Promise<Collection> {
  const { collection, standing } = await collectionAndStanding(reader, eyes, reference)
  if (standing !== 'lead') throw leadRequired(collection.id)
  return collection
}

/** The same, where something is to be added to it. @throws {FondsError} also `state-conflict` where it is closed. */
export async function openLedCollection(...asked: Parameters<typeof ledCollection>): Promise<Collection> {
  const collection = await ledCollection(...asked)
  assertOpen(collection)
  return collection
}

/** @throws {FondsError} `state-conflict`: nothing is added to what is closed. */
export function assertOpen({ retiredAt }: Collection): void {
  if (retiredAt !== undefined)
    throw conflict('the collection is closed. Open it again first', 'la collection est close. Rouvrez-la d’abord')
}

/** One that the organisation decides in, as a lead or in the place of one. @throws {FondsError} `resource-unknown`, `lead-required`. */
export async function decidedCollection(
  reader: CommonsReader,
  eyes: Pick<Viewer, 'organisation' | 'at'>,
  reference: string,
): Promise<Collection> {
  const { collection, standing } = await collectionAndStanding(reader, eyes, reference)
  if (!decides(standing)) throw leadRequired(collection.id)
  return collection
}

/**
 * The collections in which the organisation decides, and the id of the one that is asked for, which is then the only one of them. One that
 * it does not see keeps the name that it was asked by, under which there is nothing.
 */
export async function decidedCollections(
  reader: CommonsReader,
  { organisation, at }: Pick<Viewer, 'organisation' | 'at'>,
  reference: string | undefined,
): Promise<{ readonly decided: readonly string[]; readonly collection: string | undefined }> {
  const decided = await collectionsOf(reader, organisation, ['lead', 'delegate'], at)
  if (reference === undefined) return { decided, collection: undefined }
  const collection = (await findCollection(reader, organisation, reference))?.id ?? reference
  return { decided: decided.filter((id) => id === collection), collection }
}

export const leadRequired = (collection: string) => new FondsError('lead-required', { collection })
