import type { Finding } from '../../../kernel/finding.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlElement } from '../../../xml/document.js'
import { descendantsOf, elementsOf } from '../../../xml/navigate.js'
import { sequencingExtensions } from '../../grammar/adlseq.js'
import { imsss, sequencingCollection } from '../../grammar/imsss.js'
import { pathOf, qualified } from '../../grammar/path.js'
import { type ImsView, nameOf } from '../manifest/survey.js'
import { isKnown, misplaced, ofSequencing, ownerName, vocabularyFindings } from './vocabulary.js'

/**
 * Where the elements of sequencing stand: SEQ-001 and 002 tell of `sequencing` and its collection, SEQ-011 of the others, SEQ-010 of those
 * that stand twice. What is in them is held against the tables of the grammar.
 */
export function* placement({ manifest }: ImsView): Iterable<Finding> {
  for (const element of descendantsOf(manifest.element)) {
    if (element.name === 'manifest') yield* several(element, 'sequencingCollection', 'SEQ-002')
    if (isActivity(element)) yield* several(element, 'sequencing', 'SEQ-001')
    if (!ofSequencing(element)) continue
    const { parent, name, namespace } = element
    if (!parent || !ofSequencing(parent)) {
      if (belongs(element)) yield* vocabularyFindings(element, name === 'sequencing' ? imsss : sequencingCollection)
      else if (isKnown(element)) yield misplaced(element)
    }
    if (name === 'sequencing' && namespace === namespaces.imsss) yield* extensions(element)
  }
}

const isActivity = ({ name, namespace }: XmlElement): boolean =>
  (name === 'item' || name === 'organization') && namespace !== namespaces.imsss

/** True of `sequencing` in an activity and of the collection in a manifest; all else has its place inside these. */
function belongs({ name, namespace, parent }: XmlElement): boolean {
  if (namespace !== namespaces.imsss || !parent) return false
  return name === 'sequencing' ? isActivity(parent) : name === 'sequencingCollection' && parent.name === 'manifest'
}

function* several(parent: XmlElement, name: string, rule: string): Iterable<Finding> {
  const found = elementsOf(parent, name).filter(({ namespace }) => namespace === namespaces.imsss)
  const [, second] = found
  if (second) yield { rule, place: second.place, args: { name: nameOf(parent), count: found.length } }
}

/** ADL's elements in a `sequencing`: they come after those of IMS, in any order, each at most once. */
function* extensions(sequencing: XmlElement): Iterable<Finding> {
  const counts = new Map<string, number>()
  for (const element of elementsOf(sequencing)) {
    if (element.namespace !== namespaces.adlseq) continue
    const table = Object.hasOwn(sequencingExtensions, element.name) ? sequencingExtensions[element.name] : undefined
    const count = (counts.get(element.name) ?? 0) + 1
    counts.set(element.name, count)
    if (!table) yield isKnown(element) ? misplaced(element) : strange(element)
    else {
      const args = { name: ownerName(element), element: qualified(element) }
      if (count === 2) yield { rule: 'SEQ-010', place: element.place, args }
      yield* vocabularyFindings(element, table)
    }
  }
}

function strange(element: XmlElement): Finding {
  const args = { element: qualified(element), parent: element.parent ? pathOf(element.parent) : '' }
  return { rule: 'XML-014', case: 'element-name', place: element.place, args }
}
