import type { Finding } from '../../../kernel/finding.js'
import type { Dependency, Resource } from '../../../manifest/ims/ims-manifest.js'
import { chainOf } from '../../enumeration.js'
import { given, type ImsView, nameOf } from './survey.js'

/** MAN-047: dependencies that lead nowhere. MAN-048: resources that need one another in a circle. */
export function* dependencies({ resources, resourceOf, nearest }: ImsView): Iterable<Finding> {
  for (const { element, dependencies: list } of resources)
    for (const { identifierref, place } of list) {
      const reference = given(identifierref)
      const resource = nameOf(element)
      if (!reference) {
        yield { rule: 'MAN-047', case: 'missing', place: identifierref?.place ?? place, args: { resource } }
        continue
      }
      if (resourceOf.has(reference.value)) continue
      const near = nearest.find(reference.value)
      const args = { resource, value: reference.value, ...(near !== undefined && { near }) }
      yield { rule: 'MAN-047', ...(near !== undefined && { case: 'near' }), place: reference.place, args }
    }
  for (const cycle of cycles(resources, resourceOf)) {
    const names = cycle.map(({ from }) => nameOf(from.element))
    const place = cycle[0]?.by?.place
    if (place) yield { rule: 'MAN-048', place, args: { chain: chainOf(names), count: cycle.length } }
  }
}

interface Step {
  readonly from: Resource
  readonly by: Dependency | undefined
}

/** A resource on the way from where the search began. */
interface Visit {
  readonly from: Resource
  /** The dependency to follow next. */
  next: number
  /** Place on the way of the last resource before this one that is in a circle already told; -1 when there is none. */
  readonly told: number
}

/**
 * Circles of dependencies, none of which shares a resource with one before it: what remains when these are broken is told at the
 * next check. Each resource is entered once, without recursion, however long the chain.
 */
function* cycles(resources: readonly Resource[], resourceOf: ReadonlyMap<string, Resource>): Iterable<Step[]> {
  const entered = new Set<Resource>()
  const inCycle = new Set<Resource>()
  for (const start of resources) {
    if (entered.has(start)) continue
    entered.add(start)
    const way: Visit[] = [{ from: start, next: 0, told: -1 }]
    const depths = new Map([[start, 0]])
    for (let visit = way.at(-1); visit; visit = way.at(-1)) {
      const { from, told } = visit
      const by = from.dependencies[visit.next++]
      if (!by) {
        way.pop()
        depths.delete(from)
        continue
      }
      const to = resourceOf.get(given(by.identifierref)?.value ?? '')
      if (!to) continue
      const depth = depths.get(to)
      if (depth !== undefined && told < depth && !inCycle.has(from)) {
        const cycle = way.slice(depth).map((step) => ({ from: step.from, by: step.from.dependencies[step.next - 1] }))
        for (const step of cycle) inCycle.add(step.from)
        yield cycle
      } else if (!entered.has(to)) {
        entered.add(to)
        depths.set(to, way.length)
        way.push({ from: to, next: 0, told: inCycle.has(from) ? way.length - 1 : told })
      }
    }
  }
}
