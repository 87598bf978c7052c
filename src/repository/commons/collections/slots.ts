import type { CommonsReader, CommonsWriter } from '../../../commons/commons-index.js'
import { standingIn } from '../../../commons/standing.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { both } from '../../../kernel/language.js'
import { pageOf } from '../../page.js'
import { changed } from '../changed.js'
import type { Verb, VerbsOf } from '../commons.js'
import { assertDays } from '../days.js'
import { unknown } from '../pages.js'
import { conflict } from '../refusals.js'
import { collectionAndStanding, eyesOf, findCollection, leadRequired, openLedCollection } from './seen-collection.js'
import { shownCollection } from './shown-collection.js'
import { placeOfSlot, type Slot, shownSlots } from './shown-slots.js'

const listSlots: Verb<'listSlots'> = (context, { collection: reference, gaps = false, ...query }) =>
  context.stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    const { collection, standing } = await collectionAndStanding(reader, eyes, reference)
    const all = await reader.list('slots', { where: { collection: collection.id } })
    const seen = all.filter(({ state }) => standing !== undefined || state === 'published')
    const shown = (await shownSlots(reader, eyes, seen, standing)).filter(({ gap }) => gap || !gaps)
    const { items, ...next } = await pageOf(query, {
      read: async (after = '', limit) => shown.filter((slot) => placeOfSlot(slot) > after).slice(0, limit),
      placeOf: placeOfSlot,
      place: /^\d{7} slt_\w+$/,
    })
    return { items: [...items], ...next }
  })

const createSlot: Verb<'createSlot'> = (context, { collection: reference, revision: _, ...said }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { id: collection } = await openLedCollection(writer, eyes, reference)
    const slot: Slot = {
      id: context.stores.ids.next('slt'),
      collection,
      ...said,
      state: 'draft',
      revision: 1,
      createdAt: eyes.at,
    }
    assertDays({ dueOn: slot.dueOn })
    if (slot.parent !== undefined) await slotIn(writer, collection, slot.parent)
    return keptSlot(writer, eyes, 'slot.created', slot)
  })

const changeSlot: Verb<'changeSlot'> = (context, { slot: id, revision, retired, ...patch }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { slot: before, standing } = await seenSlot(writer, eyes, id)
    if (standing !== 'lead') throw leadRequired(before.collection)
    const after: Slot = changed(before, patch, revision)
    if (retired) after.state = 'retired'
    // What comes back is looked at once more before others see it.
    else if (retired === false && before.state === 'retired') after.state = 'draft'
    assertDays({ dueOn: after.dueOn })
    if (after.parent !== before.parent) await assertFits(writer, after)
    return keptSlot(writer, eyes, 'slot.changed', after)
  })

/** @throws {FondsError} `resource-unknown`, and `state-conflict` where a slot would be part of itself, or what is published of a draft. */
async function assertFits(reader: CommonsReader, { id, collection, parent, state }: Slot): Promise<void> {
  for (let above = parent; above !== undefined; ) {
    if (above === id)
      throw conflict('a slot cannot be part of itself', 'un emplacement ne peut faire partie de lui-même')
    const found = await slotIn(reader, collection, above)
    if (above === parent && state === 'published' && found.state === 'draft')
      throw conflict(
        'a published slot cannot be part of a draft. Publish the slots first',
        'un emplacement publié ne peut faire partie d’un brouillon. Publiez d’abord les emplacements',
      )
    above = found.parent
  }
}

const publishSlots: Verb<'publishSlots'> = (context, { collection: reference }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const collection = await openLedCollection(writer, eyes, reference)
    const drafts = await writer.list('slots', { where: { collection: collection.id, state: 'draft' } })
    if (drafts.length === 0) return shownCollection(writer, eyes, collection)
    for (const draft of drafts) await writer.put('slots', changed(draft, { state: 'published' }))
    const after = changed(collection, { slotsPublishedAt: at })
    await writer.put('collections', after)
    const details = { slots: drafts.length }
    await writer.record({ organisation, kind: 'slots.published', at, subject: collection.id, details })
    return shownCollection(writer, eyes, after)
  })

async function keptSlot(writer: CommonsWriter, eyes: Viewer, kind: 'slot.created' | 'slot.changed', slot: Slot) {
  const { organisation, at } = eyes
  await writer.put('slots', slot)
  const details = { slot: slot.id, title: slot.title, state: slot.state }
  await writer.record({ organisation, kind, at, subject: slot.collection, details })
  const [shown] = await shownSlots(writer, eyes, [slot], 'lead')
  return shown as NonNullable<typeof shown>
}

/** A slot that somebody may see: drafts and what is wanted no more only those with a part in the collection. @throws {FondsError} `resource-unknown`. */
export async function seenSlot(reader: CommonsReader, eyes: Pick<Viewer, 'organisation' | 'at'>, id: string) {
  const slot = await reader.find('slots', id)
  const collection = slot && (await findCollection(reader, eyes.organisation, slot.collection))
  if (!slot || !collection) throw slotUnknown(id)
  const standing = await standingIn(reader, collection.id, eyes.organisation, eyes.at)
  if (standing === undefined && slot.state !== 'published') throw slotUnknown(id)
  return { slot, collection, standing }
}

/** A slot of a collection that is still wanted. @throws {FondsError} `resource-unknown`. */
export async function slotIn(reader: CommonsReader, collection: string, id: string): Promise<Slot> {
  const slot = await reader.find('slots', id)
  if (slot?.collection !== collection || slot.state === 'retired') throw slotUnknown(id)
  return slot
}

const slotUnknown = (id: string) => unknown(both('slot', 'emplacement'), id)

export const slotVerbs: VerbsOf<'listSlots' | 'createSlot' | 'changeSlot' | 'publishSlots'> = {
  listSlots,
  createSlot,
  changeSlot,
  publishSlots,
}
