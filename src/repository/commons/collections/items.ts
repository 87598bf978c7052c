import type { CommonsReader, SeenItem } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import type { ApiSchemas } from '../../../contract/api-schema.js'
import { courseOf } from '../../../holdings/courses.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { both } from '../../../kernel/language.js'
import { pageOf } from '../../page.js'
import { changed } from '../changed.js'
import type { Verb, VerbsOf } from '../commons.js'
import { notify } from '../notify.js'
import { unknown } from '../pages.js'
import { conflict } from '../refusals.js'
import { assertSeenByOthers, filed, pinOf } from './filing.js'
import {
  assertOpen,
  type Collection,
  collectionOf,
  decidedCollection,
  eyesOf,
  seesCollection,
} from './seen-collection.js'
import { slotIn } from './slots.js'

type Item = CommonsRecords['items']
type Shown = ApiSchemas['commons/collection-item']

const listItems: Verb<'listItems'> = (context, { collection: reference, below = false, featured, ...query }) =>
  context.stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    const collection = await collectionOf(reader, eyes.organisation, reference)
    const collections = below ? await withThoseBelow(reader, eyes, collection) : [collection.id]
    const { items, ...next } = await pageOf<SeenItem>(query, {
      read: (after, limit) =>
        reader.seenItems(eyes, {
          collections,
          limit,
          ...(featured !== undefined && { featured }),
          ...(after !== undefined && { after: placeFrom(after) }),
        }),
      placeOf: ({ item: { featured, position = '', id } }) => `${featured ? 1 : 0} ${position} ${id}`,
      place: /^[01] \d{0,6} itm_\w+$/,
    })
    return { items: items.map(shownItem), ...next }
  })

function placeFrom(text: string) {
  const [featured, position = '', id = ''] = text.split(' ')
  return { featured: featured === '1', id, ...(position !== '' && { position: Number(position) }) }
}

async function withThoseBelow(
  reader: CommonsReader,
  { organisation }: Viewer,
  { id }: Collection,
): Promise<readonly string[]> {
  const all = [id]
  for (let level = all; level.length > 0; ) {
    const below = await reader.list('collections', { where: { parent: level } })
    level = below.filter((collection) => seesCollection(collection, organisation)).map((collection) => collection.id)
    all.push(...level)
  }
  return all
}

const shownItem = ({ item, title, published }: SeenItem): Shown => {
  const number = item.mode === 'pinned' ? item.version : published
  return { ...item, title, ...(number !== undefined && { number }) }
}

/** An item as somebody sees it who need not see its course. */
async function itemShownTo(reader: CommonsReader, eyes: Viewer, item: Item): Promise<Shown> {
  const course = await reader.seenCourse(eyes, item.course)
  if (!course) return item
  const { title, published } = course
  return shownItem({ item, title, ...(published !== undefined && { published }) })
}

const addItem: Verb<'addItem'> = (context, { collection: reference, course: named, revision: _, ...said }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation } = eyes
    const collection = await decidedCollection(writer, eyes, reference)
    const course = await courseOf(writer, organisation, named)
    assertOpen(collection)
    if (collection.shared) assertSeenByOthers(course, eyes.at)
    const where = { collection: collection.id, course: course.id, retiredAt: null }
    if ((await writer.count('items', where)) > 0)
      throw conflict('the course is in this collection already', 'la formation est déjà dans cette collection')
    const item = await filed(writer, context.stores, eyes, { collection, course, ...said })
    return itemShownTo(writer, eyes, item)
  })

const changeItem: Verb<'changeItem'> = (context, { collection: reference, item: named, revision, ...patch }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const collection = await decidedCollection(writer, eyes, reference)
    const before = await itemIn(writer, eyes, { collection: collection.id, named })
    const { version, ...after } = changed(before, patch, revision)
    // Whoever lets it follow again need not say that nothing is pinned any more.
    const asked = patch.mode === 'following' && patch.version === undefined ? undefined : version
    const course = (await writer.seenCourse(eyes, after.course)) ?? { id: after.course }
    const item: Item = { ...after, ...(await pinOf(writer, course, after.mode, asked)) }
    if (item.slot !== undefined && item.slot !== before.slot) await slotIn(writer, collection.id, item.slot)
    await writer.put('items', item)
    await writer.record({
      organisation,
      kind: 'item.changed',
      at,
      subject: collection.id,
      course: item.course,
      details: { item: item.id, mode: item.mode },
    })
    return itemShownTo(writer, eyes, item)
  })

const retireItem: Verb<'retireItem'> = (context, { collection: reference, item: named, reason, revision }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const collection = await decidedCollection(writer, eyes, reference)
    const why = reason === undefined ? {} : { reason }
    const before = await itemIn(writer, eyes, { collection: collection.id, named })
    const item = changed(before, { retiredAt: at, ...why }, revision)
    const { course } = item
    await writer.put('items', item)
    await writer.updateCourse(course, { updatedAt: at })
    await writer.record({
      organisation,
      kind: 'item.retired',
      at,
      subject: collection.id,
      course,
      details: { item: item.id, ...why },
    })
    const [proposal] = item.submission === undefined ? [] : [await writer.find('submissions', item.submission)]
    if (proposal) {
      const notice = {
        kind: 'item-retired',
        subject: collection.id,
        course,
        details: { name: collection.name, ...why },
      } as const
      await notify(writer, context.stores, [proposal.organisation], notice, organisation)
    }
    return itemShownTo(writer, eyes, item)
  })

/** One that is there now, by its id or its course, which whoever leads the collection need not see. @throws {FondsError} `resource-unknown`. */
async function itemIn(
  reader: CommonsReader,
  { organisation }: Viewer,
  { collection, named }: { readonly collection: string; readonly named: string },
): Promise<Item> {
  const item = await reader.find('items', named)
  if (item?.collection === collection && item.retiredAt === undefined) return item
  const course = (await reader.course(organisation, named))?.id ?? named
  const [placed] = await reader.list('items', { where: { collection, course, retiredAt: null } })
  if (!placed) throw unknown(both('item', 'élément de collection'), named)
  return placed
}

export const itemVerbs: VerbsOf<'listItems' | 'addItem' | 'changeItem' | 'retireItem'> = {
  listItems,
  addItem,
  changeItem,
  retireItem,
}
