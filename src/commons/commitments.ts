import type { CommonsReader } from './commons-index.js'
import type { CommonsRecords } from './records.js'

type Convention = CommonsRecords['conventions']
export type Commitment = Convention['commitments'][number]

/** A commitment whose day has passed and that is not kept. */
export interface Overdue {
  readonly convention: string
  readonly commitment: Commitment
  /** Courses that count for it so far. */
  readonly published: number
}

/**
 * Distinct courses that count for a commitment: published for others since the convention began, by whoever signed it or by anything that it
 * covers, and, where the commitment names a collection, put into that one or any part of it. One that was retired or withdrawn later still counts.
 *
 * @param most counted no further.
 */
export async function publishedFor(
  reader: CommonsReader,
  { organisation, covers, startsOn }: Pick<Convention, 'organisation' | 'covers' | 'startsOn'>,
  { collection }: Pick<Commitment, 'collection'>,
  most?: number,
): Promise<number> {
  return reader.contributed({
    organisation,
    below: covers === 'organisation-and-below',
    since: startsOn,
    ...(collection !== undefined && { collections: await withParts(reader, collection) }),
    ...(most !== undefined && { most }),
  })
}

/** Commitments of conventions whose day has passed on this one (`YYYY-MM-DD`), and that are neither kept nor given up. */
export async function overdueOf(
  reader: CommonsReader,
  conventions: readonly Convention[],
  day: string,
): Promise<Overdue[]> {
  const overdue: Overdue[] = []
  for (const convention of conventions)
    for (const commitment of convention.commitments) {
      const { count, dueOn, endedOn } = commitment
      if (dueOn >= day || (endedOn !== undefined && endedOn <= day)) continue
      const published = await publishedFor(reader, convention, commitment, count)
      if (published < count) overdue.push({ convention: convention.id, commitment, published })
    }
  return overdue
}

/** A collection and all collections in it. */
async function withParts(reader: CommonsReader, collection: string): Promise<string[]> {
  const found = new Set([collection])
  let parents = [collection]
  while (parents.length > 0) {
    const parts = await reader.list('collections', { where: { parent: parents } })
    parents = parts.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of parents) found.add(id)
  }
  return [...found]
}
