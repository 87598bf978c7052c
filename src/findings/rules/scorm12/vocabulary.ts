import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlAttribute, XmlElement } from '../../../xml/document.js'
import { descendantsOf } from '../../../xml/navigate.js'
import { adlcp12 } from '../../grammar/adlcp12.js'
import { pathOf, qualified } from '../../grammar/path.js'
import { grammarFindings } from '../../grammar/tell.js'
import type { ImsView } from '../manifest/survey.js'

/** SCORM 1.2 declares these two for ADL as well; MAN-008 to 010 speak of them. */
const others = new Set(['schema', 'schemaversion'])
/** ADL's attributes: the rules of the types of resources speak of them. */
const attributes = new Set(['scormtype', 'scormType'])
const of2004 = new Set<string>([namespaces.imsss, namespaces.adlseq, namespaces.adlnav])

const spellings = new Map([...adlcp12.keys()].map((name) => [name.toLowerCase(), name]))

/**
 * ADL's elements against their grammar (S12-006, 007, 012, 013, 015, 016, 020); S12-005: names that SCORM 1.2 does not have. S12-019:
 * sequencing and navigation of SCORM 2004, once for all of it.
 */
export function* vocabulary({ manifest }: ImsView): Iterable<Finding> {
  const namespace = namespaces.adlcpOfScorm12
  let sequencing: { place: Place; element: string; count: number } | undefined
  for (const element of descendantsOf(manifest.element)) {
    for (const attribute of element.attributes)
      if (attribute.namespace === namespace && !attributes.has(attribute.name))
        yield strangeAttribute(attribute, element)
    if (element.namespace === namespace && element.parent?.namespace !== namespace) {
      const grammar = adlcp12.get(element.name)
      if (grammar) yield* grammarFindings(element, grammar)
      else if (!others.has(element.name)) yield strange(element)
    } else if (of2004.has(element.namespace)) {
      sequencing ??= { place: element.place, element: qualified(element), count: 0 }
      sequencing.count++
    }
  }
  if (sequencing) {
    const { place, ...args } = sequencing
    yield { rule: 'S12-019', place, args }
  }
}

function strange(element: XmlElement): Finding {
  const { name, prefix, parent, place } = element
  const spelling = spellings.get(name.toLowerCase())
  const args = { element: qualified(element), parent: parent ? pathOf(parent) : '' }
  if (spelling === undefined)
    return { rule: 'S12-005', place, args: { ...args, admitted: [...adlcp12.keys()].join(', ') } }
  const meant = prefix ? `${prefix}:${spelling}` : spelling
  return { rule: 'S12-005', case: 'spelling', place, args: { ...args, meant } }
}

const strangeAttribute = (attribute: XmlAttribute, element: XmlElement): Finding => ({
  rule: 'S12-005',
  case: 'adl-attribute',
  place: attribute.place,
  args: { attribute: qualified(attribute), element: pathOf(element) },
})
