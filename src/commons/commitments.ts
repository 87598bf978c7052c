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
async function publishedFor(
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

/**
 * How many courses count for each commitment of a convention that is asked for on a day, in their order. What is due first is met first, and a
 * course counts once in a convention; one promised for a collection is met by courses of that collection alone.
 *
 * @param published distinct courses that count: of a collection, or all.
 */
export function keptBy(
  { commitments }: Pick<Convention, 'commitments'>,
  published: (collection: string | undefined) => number,
  day: string,
): { readonly commitment: Commitment; readonly published: number }[] {
  const left = new Map<string | undefined, number>()
  const leftOf = (collection: string | undefined) => left.get(collection) ?? published(collection)
  const inOrder = commitments
    .filter(({ endedOn }) => endedOn === undefined || endedOn > day)
    // Those for a collection first, for they can be met in fewer ways.
    .sort(
      (one, other) =>
        Number(one.collection === undefined) - Number(other.collection === undefined) ||
        (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)),
    )
  return inOrder.map((commitment) => {
    const { collection, count } = commitment
    const met = Math.min(count, leftOf(collection), leftOf(undefined))
    for (const from of new Set([collection, undefined])) left.set(from, leftOf(from) - met)
    return { commitment, published: met }
  })
}

/** Commitments of conventions whose day has passed on this one (`YYYY-MM-DD`), and that are neither kept nor given up. */
export async function overdueOf(
  reader: CommonsReader,
  conventions: readonly Convention[],
  day: string,
): Promise<Overdue[]> {
  const overdue: Overdue[] = []
  for (const convention of conventions) {
    // What is promised for later takes nothing from what is due now; and most conventions have nothing that is due, so nothing need be counted.
    const due = convention.commitments.filter(({ dueOn }) => dueOn < day)
    if (due.length === 0) continue
    const promised = due.reduce((total, { count }) => total + count, 0)
    const counts = new Map<string | undefined, number>()
    for (const collection of new Set([undefined, ...due.map((one) => one.collection)]))
      counts.set(collection, await publishedFor(reader, convention, { ...(collection && { collection }) }, promised))
    for (const { commitment, published } of keptBy({ commitments: due }, (one) => counts.get(one) ?? 0, day))
      if (published < commitment.count) overdue.push({ convention: convention.id, commitment, published })
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
