import type { Finding } from '../../../kernel/finding.js'
import type { AdlElement, Item } from '../../../manifest/ims/ims-manifest.js'
import { chainOf } from '../../enumeration.js'
import { readScript, type ScriptFault } from '../aicc/script.js'
import { given, type ImsView, nameOf } from '../manifest/survey.js'
import { Nearest } from '../nearest.js'
import { deadlocks, type Required } from './deadlocks.js'

/** Names in prerequisites that are followed in all to find circles: a manifest with more is given the benefit of the doubt. */
const followedAtMost = 200_000
/** S12-008 to 011: what has to be done before an item, as a statement of AICC script. */
export function* prerequisites({ organizations, items }: ImsView): Iterable<Finding> {
  const known = new KnownItems(items)
  const required: Required[] = []
  let left = followedAtMost
  for (const item of items)
    for (const element of item.adl) {
      if (element.name !== 'prerequisites') continue
      const name = nameOf(item.element)
      if (element.text === '') {
        yield { rule: 'S12-011', place: element.place, args: { name } }
        continue
      }
      const { names, condition, fault } = readScript(element.text)
      if (fault) yield syntax(fault, element, name)
      for (const value of new Set(names)) if (!known.itemOf.has(value)) yield known.unknown(value, element, name)
      left -= names.length
      if (left >= 0) required.push({ item, condition })
    }
  const tops = organizations.map((organization) => organization.items)
  for (const circle of deadlocks(tops, required, known.itemOf)) yield endless(circle)
}

function syntax({ kind, ...found }: ScriptFault, { text, place }: AdlElement, name: string): Finding {
  return { rule: 'S12-008', case: kind, place, args: { name, value: text, ...found } }
}

function endless(circle: readonly Item[]): Finding {
  const [first] = circle as readonly [Item, ...Item[]]
  const place = first.adl.find(({ name }) => name === 'prerequisites')?.place ?? first.place
  const names = circle.map(({ element }) => nameOf(element))
  if (circle.length === 1) return { rule: 'S12-010', case: 'itself', place, args: { name: names[0] ?? '' } }
  return { rule: 'S12-010', place, args: { chain: chainOf(names), count: circle.length } }
}

/** Items by identifier, and what is meant where none has the one that was written. */
class KnownItems {
  readonly itemOf: ReadonlyMap<string, Item>
  /** By the resource that they launch; undefined where several launch it. */
  readonly #launching = new Map<string, string | undefined>()
  readonly #nearest: Nearest

  constructor(items: readonly Item[]) {
    const itemOf = new Map<string, Item>()
    for (const item of items) {
      const id = given(item.identifier)?.value
      const resource = given(item.identifierref)?.value
      if (id !== undefined && !itemOf.has(id)) itemOf.set(id, item)
      if (resource !== undefined) this.#launching.set(resource, this.#launching.has(resource) ? undefined : id)
    }
    this.itemOf = itemOf
    this.#nearest = new Nearest(itemOf.keys())
  }

  unknown(value: string, { place }: AdlElement, name: string): Finding {
    const launching = this.#launching.get(value)
    const near = launching ?? this.#nearest.find(value)
    if (near === undefined) return { rule: 'S12-009', place, args: { name, value } }
    return { rule: 'S12-009', case: launching ? 'resource' : 'near', place, args: { name, value, near } }
  }
}
