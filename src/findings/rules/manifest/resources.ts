import type { Finding } from '../../../kernel/finding.js'
import { given, type ImsView, nameOf } from './survey.js'

/** MAN-030 to 032, 049: what resources are, and who uses them. */
export function* resources(view: ImsView): Iterable<Finding> {
  const { organizations, launched } = view
  const needed = new Set(
    view.resources.flatMap(({ dependencies }) => dependencies.map((one) => given(one.identifierref)?.value)),
  )
  for (const resource of view.resources) {
    const { element, place } = resource
    const name = nameOf(element)
    const type = given(resource.type)
    if (!type) yield { rule: 'MAN-030', place: resource.type?.place ?? place, args: { name } }
    else if (type.value !== 'webcontent')
      yield { rule: 'MAN-031', place: type.place, args: { name, value: type.value } }
    if (launched.has(resource) && !given(resource.href))
      yield { rule: 'MAN-032', place: resource.href?.place ?? place, args: { name } }
    // Without organizations nothing is launched, and MAN-014 says so.
    if (organizations.length === 0 || launched.has(resource)) continue
    const id = given(resource.identifier)
    if (!id) yield { rule: 'MAN-049', case: 'nameless', place, args: { name } }
    else if (!needed.has(id.value)) yield { rule: 'MAN-049', place, args: { name } }
  }
}
