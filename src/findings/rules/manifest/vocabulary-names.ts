import type { Finding } from '../../../kernel/finding.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlElement } from '../../../xml/document.js'
import { descendantsOf } from '../../../xml/navigate.js'
import { pathOf, qualified } from '../../grammar/path.js'
import { sequencingNames } from '../../grammar/sequencing-names.js'
import type { ImsView } from './survey.js'

/** Vocabularies of SCORM 2004 whose attributes never have a prefix. */
const unprefixed = new Set<string>([namespaces.imsss, namespaces.adlnav])

/**
 * XML-014: names that the vocabularies of sequencing and navigation do not have, on and in elements of others. S12-005, S04-003 and
 * NAV-002 speak of the other vocabularies; what stands inside an element of its own vocabulary is a matter of that one's grammar.
 */
export function* vocabularyNames({ manifest }: ImsView): Iterable<Finding> {
  if (manifest.standard !== 'scorm2004') return
  for (const element of descendantsOf(manifest.element)) {
    if (isStrange(element)) {
      const args = { element: qualified(element), parent: element.parent ? pathOf(element.parent) : '' }
      yield { rule: 'XML-014', case: 'element-name', place: element.place, args }
    }
    for (const attribute of element.attributes) {
      const { namespace, place } = attribute
      if (!unprefixed.has(namespace) || namespace === element.namespace) continue
      const args = { attribute: qualified(attribute), element: pathOf(element), meant: attribute.name }
      yield { rule: 'XML-014', case: 'attribute-name', place, args }
    }
  }
}

/** SEQ tells of those that stand in a wrong place. */
function isStrange({ namespace, name, parent }: XmlElement): boolean {
  const names = sequencingNames.get(namespace)
  return names !== undefined && !names.has(name) && !sequencingNames.has(parent?.namespace ?? '')
}
