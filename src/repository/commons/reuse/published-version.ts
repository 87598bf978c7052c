import type { CommonsReader } from '../../../commons/commons-index.js'
import { publishedOf } from '../../../holdings/courses.js'
import { FondsError } from '../../../kernel/errors.js'
import { seenVersionOf } from '../../seen.js'
import type { Found } from '../adopting.js'
import type { VerbContext } from '../commons.js'

/** A version that is published or that others saw once, and that the actor may see. @throws {FondsError} as `seenVersionOf`. */
export async function publishedVersionOf(
  { stores, actor }: VerbContext,
  reader: CommonsReader,
  reference: string,
): Promise<Found> {
  const found = await seenVersionOf(reader, { organisation: actor.organisation, clock: stores.clock }, reference)
  const { course, version } = found
  const isPublished = version.publishedAt !== undefined || publishedOf(course, stores.clock.now()) === version.number
  if (!isPublished) throw new FondsError('not-published', { course: course.externalId ?? course.id })
  return found
}
