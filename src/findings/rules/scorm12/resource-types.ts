import type { Finding } from '../../../kernel/finding.js'
import { anyAttributeOf, attributeOf } from '../../../xml/navigate.js'
import { given, type ImsView, nameOf } from '../manifest/survey.js'

/** S12-002 to 004: whether a resource is a SCO or an asset, and how that is written. */
export function* resourceTypes({ resources, launched }: ImsView): Iterable<Finding> {
  for (const resource of resources) {
    const { element, place } = resource
    const name = nameOf(element)
    const bare = attributeOf(element, 'scormtype') ?? attributeOf(element, 'scormType')
    if (bare) {
      yield { rule: 'S12-002', case: 'prefix', place: bare.place, args: { name, attribute: bare.name } }
      continue
    }
    const written = anyAttributeOf(element, 'scormtype')
    const of2004 = written ? undefined : anyAttributeOf(element, 'scormType')
    if (of2004) yield { rule: 'S12-004', place: of2004.place, args: { name, value: of2004.value.trim() } }
    const attribute = written ?? of2004
    const type = given(attribute)
    if (!type) {
      const listed = !launched.has(resource) && { case: 'listed' }
      yield { rule: 'S12-002', ...listed, place: attribute?.place ?? place, args: { name } }
    } else if (!/^(?:sco|asset)$/.test(type.value)) {
      const meant = type.value.toLowerCase()
      const letters = /^(?:sco|asset)$/.test(meant)
      const args = { name, value: type.value, ...(letters && { meant }) }
      yield { rule: 'S12-003', ...(letters && { case: 'letters' }), place: type.place, args }
    }
  }
}
