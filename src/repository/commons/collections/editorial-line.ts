import type { Ids } from '../../../kernel/ids.js'
import { invalid } from '../refusals.js'
import type { Collection } from './seen-collection.js'

type Line = NonNullable<Collection['editorialLine']>
type Wish = NonNullable<Line['wanted']>[number]

/**
 * An editorial line in which everything has an id: the one it came with, or had before under the same words, or a new one. Submissions
 * name these ids.
 *
 * @throws {FondsError} `value-invalid` when two have the same.
 */
export function lineWithIds(ids: Ids, { wanted, unwanted }: Line, before: Line = {}): Line {
  const given = [...(wanted ?? []), ...(unwanted ?? [])].flatMap(({ id }) => id ?? [])
  const taken = new Set(given)
  if (taken.size < given.length)
    throw invalid('editorialLine', 'two entries have the same id', 'deux entrées ont le même identifiant')
  const idOf = ({ id, text }: Wish, earlier: readonly Wish[] = []): string => {
    if (id !== undefined) return id
    const same = earlier.find((wish) => wish.text === text)?.id
    const found = same !== undefined && !taken.has(same) ? same : ids.next('lin')
    taken.add(found)
    return found
  }
  const identified = (wishes: readonly Wish[], earlier: readonly Wish[] | undefined): Wish[] =>
    wishes.map((wish) => ({ id: idOf(wish, earlier), text: wish.text }))
  return {
    ...(wanted && { wanted: identified(wanted, before.wanted) }),
    ...(unwanted && { unwanted: identified(unwanted, before.unwanted) }),
  }
}
