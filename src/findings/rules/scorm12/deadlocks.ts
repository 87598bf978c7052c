import type { Item } from '../../../manifest/ims/ims-manifest.js'
import type { Condition } from '../aicc/script.js'
import { given } from '../manifest/survey.js'

/** Something that comes true once so many of what it waits for are true. */
interface Knot {
  readonly item?: Item
  waits: number
  readonly of: Knot[]
  readonly wakes: Knot[]
}

export interface Required {
  readonly item: Item
  readonly condition: Condition
}

/**
 * Items that nobody can ever begin, because each waits for the next: by its prerequisites, for the item around it to be begun, or for
 * the items in it to be done. Each circle once; items that only wait for one are not told again. Linear in what the manifest says.
 */
export function* deadlocks(
  roots: readonly (readonly Item[])[],
  required: readonly Required[],
  itemOf: ReadonlyMap<string, Item>,
): Iterable<readonly Item[]> {
  const web = new Web(itemOf)
  for (const items of roots) web.addItems(items)
  for (const one of required) web.require(one)
  yield* web.circles()
}

class Web {
  readonly #itemOf: ReadonlyMap<string, Item>
  readonly #begun = new Map<Item, Knot>()
  readonly #done = new Map<Item, Knot>()
  readonly #others: Knot[] = []

  constructor(itemOf: ReadonlyMap<string, Item>) {
    this.#itemOf = itemOf
  }

  addItems(top: readonly Item[]): void {
    const pending: { item: Item; around?: Knot; whole?: Knot }[] = top.map((item) => ({ item })).reverse()
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { item, around, whole } = next
      const begun = knot(item)
      const done = knot(item)
      this.#begun.set(item, begun)
      this.#done.set(item, done)
      if (around) wait(begun, around)
      wait(done, begun)
      if (whole) wait(whole, done)
      // What launches something itself is done when that is, whatever stands in it.
      const inside = given(item.identifierref) ? { around: begun } : { around: begun, whole: done }
      for (const inner of [...item.items].reverse()) pending.push({ item: inner, ...inside })
    }
  }

  require({ item, condition }: Required): void {
    const begun = this.#begun.get(item)
    if (begun) wait(begun, this.#knotOf(condition))
  }

  #knotOf(root: Condition): Knot {
    const top = this.#knotFor(root)
    const pending: [Condition, Knot][] = [[root, top]]
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [condition, tied] = next
      for (const part of condition.of) {
        if (typeof part === 'string') {
          const item = this.#itemOf.get(part)
          const done = item && this.#done.get(item)
          // What no item is called has its own finding; here it holds nobody up.
          if (done) link(tied, done)
          else tied.waits--
        } else {
          const inner = this.#knotFor(part)
          link(tied, inner)
          pending.push([part, inner])
        }
      }
    }
    return top
  }

  #knotFor({ needs }: Condition): Knot {
    const made: Knot = { waits: needs, of: [], wakes: [] }
    this.#others.push(made)
    return made
  }

  *circles(): Iterable<readonly Item[]> {
    const all = [...this.#begun.values(), ...this.#done.values(), ...this.#others]
    const awake = all.filter(({ waits }) => waits <= 0)
    const reached = new Set(awake)
    for (let next = awake.pop(); next; next = awake.pop())
      for (const one of next.wakes)
        if (--one.waits <= 0 && !reached.has(one)) {
          reached.add(one)
          awake.push(one)
        }
    const walks = new Map<Knot, number>()
    for (const [at, start] of all.entries()) {
      const way: Knot[] = []
      let here: Knot | undefined = start
      while (here && !reached.has(here) && !walks.has(here)) {
        walks.set(here, at)
        way.push(here)
        here = here.of.find((one) => !reached.has(one))
      }
      if (!here || reached.has(here) || walks.get(here) !== at) continue
      const items = way.slice(way.indexOf(here)).flatMap(({ item }) => item ?? [])
      const circle = items.filter((item, index) => item !== items[index - 1])
      while (circle.length > 1 && circle[0] === circle.at(-1)) circle.pop()
      if (circle.length > 0) yield circle
    }
  }
}

const knot = (item: Item): Knot => ({ item, waits: 0, of: [], wakes: [] })

function link(waiting: Knot, awaited: Knot): void {
  waiting.of.push(awaited)
  awaited.wakes.push(waiting)
}

function wait(waiting: Knot, awaited: Knot): void {
  waiting.waits++
  link(waiting, awaited)
}
