import type { CommonsReader } from '../../commons/commons-index.js'
import type { CommonsRecords } from '../../commons/records.js'
import { both } from '../../kernel/language.js'
import { unknown } from './pages.js'

type Collection = CommonsRecords['collections']

/**
 * A collection that is not closed, by id or external id: one that is shared, or one of the organisation's own. Its own goes before others of the
 * same external id; of several others, none is meant.
 *
 * @throws {FondsError} `resource-unknown`.
 */
export async function collectionNamed(
  reader: CommonsReader,
  reference: string,
  organisation?: string,
): Promise<Collection> {
  const byId = await reader.find('collections', reference)
  const found = byId ? [byId] : await reader.list('collections', { where: { externalId: reference } })
  const seen = found.filter(
    ({ organisation: owner, shared, retiredAt }) => retiredAt === undefined && (shared || owner === organisation),
  )
  const collection = seen.find(({ organisation: owner }) => owner === organisation) ?? (seen.length === 1 && seen[0])
  if (!collection) throw unknown(both('collection', 'collection'), reference)
  return collection
}
