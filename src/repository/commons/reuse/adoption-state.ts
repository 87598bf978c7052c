import type { CommonsReader } from '../../../commons/commons-index.js'
import type { OutputOf } from '../../../contract/operation-shapes.js'
import type { VersionRecord } from '../../../holdings/course-index.js'
import { publishedOf } from '../../../holdings/courses.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { type AdoptionRecord, titleInUse } from '../adopting.js'

type ShownAdoption = OutputOf<'getAdoption'>
export type AdoptionState = NonNullable<ShownAdoption['state']>

/** What there is to have of an adopted course now. */
interface Offer {
  readonly state: AdoptionState
  /** The published one, as far as the one who asks may see it. */
  readonly version?: VersionRecord
  /** Title of the course, likewise. */
  readonly title?: string
}

/**
 * Where an adoption stands. To whoever adopted it, a course that they may not see any more is withdrawn, whatever the reason. A published
 * version that is older than the one in use is no update.
 *
 * @param viewer who asks: the owner or the adopter.
 */
export async function offerOf(reader: CommonsReader, adoption: AdoptionRecord, viewer: Viewer): Promise<Offer> {
  const { course: id, synced, declined = 0, endedAt } = adoption
  const course = await reader.seenCourse(viewer, id)
  const number = course && publishedOf(course, new Date(viewer.at))
  const version = number === undefined ? undefined : await reader.versionNumbered(id, number)
  const offer = { ...(course && { title: course.title }), ...(version && { version }) }
  if (endedAt !== undefined) return { ...offer, state: 'ended' }
  if (!version) return { ...offer, state: 'withdrawn' }
  if (version.number <= synced) return { ...offer, state: 'current' }
  return { ...offer, state: version.number <= declined ? 'update-declined' : 'update-available' }
}

/** An adoption as either side is shown it. */
export async function shownAdoption(
  reader: CommonsReader,
  adoption: AdoptionRecord,
  viewer: Viewer,
): Promise<ShownAdoption> {
  const { state, version, title } = await offerOf(reader, adoption, viewer)
  const used = title ?? (await titleInUse(reader, adoption))
  return {
    ...adoption,
    ...(used !== undefined && { title: used }),
    ...(version && { available: version.number }),
    state,
  }
}
