import type { CommonsReader } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import { decides, type Standing } from '../../../commons/standing.js'
import type { ApiSchemas } from '../../../contract/api-schema.js'
import type { Viewer } from '../../../holdings/viewer.js'

export type Slot = CommonsRecords['slots']
type Shown = ApiSchemas['commons/slot']

/** Names that an answer gives at most. */
const most = 1000

/** Where a slot stands among its neighbours: by its place, then in the order of their making. */
export const placeOfSlot = ({ position = 1_000_000, id }: Pick<Slot, 'position' | 'id'>): string =>
  `${String(position).padStart(7, '0')} ${id}`

/** Slots of one collection as somebody sees them, in their order, with what fills them. */
export async function shownSlots(
  reader: CommonsReader,
  eyes: Viewer,
  slots: readonly Slot[],
  standing: Standing | undefined,
): Promise<Shown[]> {
  const [first] = slots
  if (!first) return []
  const ids = slots.map(({ id }) => id)
  const items = await reader.seenItems(eyes, { collections: [first.collection], slots: ids })
  const projects = await reader.list('projects', { where: { slot: ids, state: ['planned', 'under-way'] } })
  const seesAll = decides(standing)
  const shown: Shown[] = []
  for (const { parent, ...slot } of slots) {
    const courses = items.filter(({ item }) => item.slot === slot.id).map(({ item }) => item.course)
    // That somebody is at work counts for everybody; who it is and at what, only for those who see the project.
    const underWay = projects.filter((project) => project.slot === slot.id)
    const seen = underWay.filter(({ organisation }) => seesAll || organisation === eyes.organisation)
    shown.push({
      ...slot,
      ...(parent !== undefined && (await seesParent(reader, parent, standing)) && { parent }),
      courses: courses.slice(0, most),
      projects: seen.map(({ id }) => id).slice(0, most),
      gap: slot.state === 'published' && courses.length === 0 && underWay.length === 0,
      comments: await reader.count('comments', { subject: slot.id }),
    })
  }
  return shown.sort((one, other) => (placeOfSlot(one) < placeOfSlot(other) ? -1 : 1))
}

async function seesParent(reader: CommonsReader, id: string, standing: Standing | undefined): Promise<boolean> {
  return standing !== undefined || (await reader.find('slots', id))?.state === 'published'
}
