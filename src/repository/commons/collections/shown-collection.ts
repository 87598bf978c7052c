import type { CommonsReader } from '../../../commons/commons-index.js'
import { isCurrent } from '../../../commons/standing.js'
import type { ApiSchemas } from '../../../contract/api-schema.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { type Collection, seesCollection } from './seen-collection.js'

type Shown = ApiSchemas['commons/collection']

/** Collections as somebody sees them: who leads them, and how many of their courses they may see. */
export async function shownCollections(
  reader: CommonsReader,
  eyes: Viewer,
  collections: readonly Collection[],
): Promise<Shown[]> {
  const ids = collections.map(({ id }) => id)
  const counts = await reader.countSeenItems(eyes, ids)
  const leads = await reader.list('parties', { where: { collection: ids, role: 'lead', endedAt: null } })
  const shown: Shown[] = []
  for (const { parent, ...collection } of collections)
    shown.push({
      ...collection,
      ...(parent !== undefined && (await seesParent(reader, eyes, parent)) && { parent }),
      leads: leads
        .filter((party) => party.collection === collection.id && isCurrent(party, eyes.at))
        .map(({ organisation }) => organisation),
      items: counts.get(collection.id) ?? 0,
    })
  return shown
}

/** What is shared may be part of what is not. */
async function seesParent(reader: CommonsReader, { organisation }: Viewer, id: string): Promise<boolean> {
  const parent = await reader.find('collections', id)
  return parent !== undefined && seesCollection(parent, organisation)
}

export async function shownCollection(reader: CommonsReader, eyes: Viewer, collection: Collection): Promise<Shown> {
  const [shown] = await shownCollections(reader, eyes, [collection])
  return shown as Shown
}
