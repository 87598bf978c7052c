import type { Finding } from '../../../kernel/finding.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlElement } from '../../../xml/document.js'
import { descendantsOf, elementsOf, textOf } from '../../../xml/navigate.js'
import { adlnav } from '../../grammar/adlnav.js'
import { pathOf, qualified } from '../../grammar/path.js'
import { grammarFindings } from '../../grammar/tell.js'
import { type ImsView, nameOf } from '../manifest/survey.js'
import { launchOf } from '../scorm2004/launch.js'

/** NAV-001 and 002: where ADL's elements of navigation stand. NAV-003: controls that nobody knows. NAV-004: controls named twice. */
export function* presentations(view: ImsView): Iterable<Finding> {
  const items = new Map(view.items.map((item) => [item.element, item]))
  const grammar = adlnav(view.manifest.edition)
  const presented = new Set<XmlElement>()
  for (const element of descendantsOf(view.manifest.element)) {
    const { name, namespace, parent, place } = element
    if (namespace !== namespaces.adlnav || !parent) continue
    if (name === 'navigationInterface') yield* repeatedControls(element)
    // What stands inside another element of ADL's is a matter of the grammar.
    if (parent.namespace === namespaces.adlnav) continue
    const args = { element: qualified(element), parent: pathOf(parent) }
    if (name !== grammar.root) {
      yield { rule: 'NAV-002', ...(!known.has(name) && { case: 'unknown' }), place, args }
      continue
    }
    yield* grammarFindings(element, grammar)
    const item = items.get(parent)
    if (parent.name !== 'item') yield { rule: 'NAV-001', place, args }
    else if (presented.has(parent)) yield { rule: 'NAV-001', case: 'repeated', place, args }
    else if (item && launchOf(item, view) === 'nothing')
      yield { rule: 'NAV-001', case: 'idle', place, args: { name: nameOf(parent) } }
    presented.add(parent)
  }
}

const known = new Set(['navigationInterface', 'hideLMSUI'])

function* repeatedControls(navigationInterface: XmlElement): Iterable<Finding> {
  const seen = new Set<string>()
  for (const control of elementsOf(navigationInterface, 'hideLMSUI')) {
    const value = textOf(control).trim()
    if (seen.has(value))
      yield { rule: 'NAV-004', place: control.place, args: { value, parent: pathOf(navigationInterface) } }
    seen.add(value)
  }
}
