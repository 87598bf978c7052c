import type { CommonsWriter } from '../../../commons/commons-index.js'
import { fold } from '../../../kernel/fold.js'
import type { Verb, VerbContext, VerbsOf } from '../commons.js'
import { newCollection } from './collections.js'
import { nationalCollections } from './national-collections.js'
import { type Collection, eyesOf } from './seen-collection.js'
import { shownCollections } from './shown-collection.js'

const seedCollections: Verb<'seedCollections'> = (context) =>
  context.stores.index.transact(async (writer) => {
    const { organisation } = context.actor
    const there = new Map<string, Collection>()
    for (const one of await writer.list('collections', { where: { organisation } })) there.set(fold(one.name), one)
    const items = await seeded(context, writer, there, nationalCollections)
    return { items: await shownCollections(writer, await eyesOf(context, writer), items) }
  })

/** Makes those of a list that are not there, and what they are divided into. */
async function seeded(
  context: VerbContext,
  writer: CommonsWriter,
  there: ReadonlyMap<string, Collection>,
  list: typeof nationalCollections,
  parent?: string,
): Promise<Collection[]> {
  const all: Collection[] = []
  for (const [position, { fr, en, below = [] }] of list.entries()) {
    const said = { name: fr, names: { fr, en }, position, shared: true, ...(parent !== undefined && { parent }) }
    const collection = there.get(fold(fr)) ?? (await newCollection(context, writer, said))
    all.push(collection, ...(await seeded(context, writer, there, below, collection.id)))
  }
  return all
}

export const seedVerbs: VerbsOf<'seedCollections'> = { seedCollections }
