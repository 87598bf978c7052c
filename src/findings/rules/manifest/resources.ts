import type { Finding } from '../../../kernel/finding.js'
import { given, type ImsView, nameOf } from './survey.js'

/** MAN-030 to 032, 049: what resources are, and who uses them. */
export function* resources(view: ImsView): Iterable<Finding> {
  const { items, launched } = view
  const used = usedOf(view)
  for (const resource of view.resources) {
    const { element, place } = resource
    const name = nameOf(element)
    const type = given(resource.type)
    if (!type) yield { rule: 'MAN-030', place: resource.type?.place ?? place, args: { name } }
    else if (type.value !== 'webcontent')
      yield { rule: 'MAN-031', place: type.place, args: { name, value: type.value } }
    if (launched.has(resource) && !given(resource.href))
      yield { rule: 'MAN-032', place: resource.href?.place ?? place, args: { name } }
    // Without items nothing is launched, and MAN-014 or MAN-020 says so.
    if (items.length === 0 || launched.has(resource)) continue
    const id = given(resource.identifier)
    if (!id) yield { rule: 'MAN-049', case: 'nameless', place, args: { name } }
    else if (!used.has(id.value)) yield { rule: 'MAN-049', place, args: { name } }
  }
}

/** Identifiers that items and dependencies name, and those they mean: a slip in a reference has its own finding. */
function usedOf({ items, resources, resourceOf, nearest }: ImsView): ReadonlySet<string> {
  const used = new Set<string>()
  const owners = [...items, ...resources.flatMap(({ dependencies }) => dependencies)]
  for (const { identifierref } of owners) {
    const reference = given(identifierref)?.value
    if (reference === undefined) continue
    used.add(reference)
    const meant = resourceOf.has(reference) ? undefined : nearest.find(reference)
    if (meant !== undefined) used.add(meant)
  }
  return used
}
