import type { Finding } from '../../../kernel/finding.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlAttribute, XmlElement } from '../../../xml/document.js'
import { descendantsOf } from '../../../xml/navigate.js'
import { pathOf, qualified } from '../../grammar/path.js'
import { boolean } from '../../grammar/values.js'
import { given, type ImsView, nameOf } from '../manifest/survey.js'

interface Home {
  readonly element: string
  readonly namespace: string
}

/** Attributes of ADL's in SCORM 2004: the element each one stands on, and the namespace it is in. */
const homes: ReadonlyMap<string, Home> = new Map([
  ['scormType', { element: 'resource', namespace: namespaces.adlcp }],
  // As SCORM 1.2 spells it: S04-002 speaks of it where it stands on a resource.
  ['scormtype', { element: 'resource', namespace: namespaces.adlcp }],
  ['persistState', { element: 'resource', namespace: namespaces.adlcp }],
  ['sharedDataGlobalToSystem', { element: 'organization', namespace: namespaces.adlcp }],
  ['objectivesGlobalToSystem', { element: 'organization', namespace: namespaces.adlseq }],
])
const ofAdl = new Set<string>([namespaces.adlcp, namespaces.adlseq])

/** S04-001 and 002: what a resource is. S04-003 to 005: attributes of ADL's in the wrong place, with a wrong value, or of an edition past. */
export function* adlAttributes(view: ImsView): Iterable<Finding> {
  yield* scormTypes(view)
  for (const element of descendantsOf(view.manifest.element))
    for (const attribute of element.attributes)
      if (ofAdl.has(attribute.namespace)) yield* judge(attribute, element, view.manifest.edition)
}

function* scormTypes({ resources, launched }: ImsView): Iterable<Finding> {
  for (const resource of resources) {
    const name = nameOf(resource.element)
    const type = given(resource.scormType)
    const place = type?.place ?? resource.scormType?.place ?? resource.place
    if (!type) {
      const spare = !launched.has(resource) && { case: 'spare' }
      yield { rule: 'S04-001', ...spare, place, args: { name } }
      continue
    }
    const meant = type.value.toLowerCase()
    if (type.value === 'sco' || type.value === 'asset') continue
    const known = meant === 'sco' || meant === 'asset'
    const args = { name, value: type.value, ...(known && { meant }) }
    yield { rule: 'S04-002', ...(known && { case: 'letter-case' }), place, args }
  }
}

function* judge(attribute: XmlAttribute, element: XmlElement, edition: string | undefined): Iterable<Finding> {
  const { name, namespace, value: written, place } = attribute
  const value = written.trim()
  const home = homes.get(name)
  const args = { attribute: qualified(attribute), element: pathOf(element), value }
  if (!home) yield { rule: 'S04-003', case: 'attribute', place, args }
  else if (home.element !== element.name) yield { rule: 'S04-003', place, args: { ...args, home: home.element } }
  else if (home.namespace !== namespace)
    yield { rule: 'S04-003', case: 'namespace', place, args: { ...args, namespace: home.namespace } }
  else if (name === 'scormtype') yield { rule: 'S04-002', case: 'spelling', place, args }
  else if (name === 'persistState') {
    if (edition === '3rd' || edition === '4th') yield { rule: 'S04-005', place, args }
    else if (!boolean.accepts(value)) yield { rule: 'S04-005', case: 'value', place, args }
  } else if (element.name === 'organization' && !boolean.accepts(value)) yield { rule: 'S04-004', place, args }
}
