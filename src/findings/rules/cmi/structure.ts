import type { Finding } from '../../../kernel/finding.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { XmlElement } from '../../../xml/document.js'
import type { ManifestView, PackageView } from '../../view.js'
import { findByName } from '../package-files.js'
import { type Departure, departures } from './departures.js'
import { extensionOutOfPlace, qualified } from './extensions.js'
import { courseStructure } from './grammar.js'
import { ausOf, pathOf } from './nodes.js'

/** Above this many AUs a designer is told that every LMS must take them, and that older ones may be slow. */
const manyAus = 1000

/** What a course structure is called once a browser or an editor has renamed it: `cmi5 (1).xml`, `cmi5.xml.txt`. */
const misnamed = /(?:cmi5|course[-_ ]?structure).*\.xml(?:\.txt)?$/i

/** CMI-001: a zip that means to be cmi5, where no `cmi5.xml` can be found. Other folders and letter case are PKG-002 and PKG-003. */
export function* courseStructureFile({ container, standard }: PackageView): Iterable<Finding> {
  if (container.kind !== 'zip' || standard.manifestPath !== undefined) return
  const found = findByName(container, misnamed)
  if (found) yield { rule: 'CMI-001', place: { file: found.path }, args: { found: found.path } }
}

/** CMI-002, 021, 029: the document against its grammar. CMI-033, 034: how many AUs there are. */
export function* structure({ manifest }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  for (const departure of departures(manifest.document.root, courseStructure)) {
    const finding = told(departure)
    if (finding) yield finding
  }
  let count = 0
  for (const _ of ausOf(manifest)) count++
  // Under another root there are none to be found, and the root is what has to be mended.
  if (count === 0 && manifest.document.root.name === courseStructure.root)
    yield { rule: 'CMI-033', place: manifest.place, args: {} }
  if (count > manyAus) yield { rule: 'CMI-034', place: manifest.place, args: { count } }
}

function told(departure: Departure): Finding | undefined {
  switch (departure.kind) {
    case 'root':
    case 'namespace': {
      const { element, expected, kind } = departure
      const args = { element: element.name, namespace: element.namespace, expected }
      return { rule: 'CMI-002', case: kind, place: element.place, args }
    }
    case 'unknown': {
      const { element, admitted } = departure
      return admitted.length > 0
        ? misplaced('unknown', element, { admitted: admitted.join(', ') })
        : misplaced('childless', element)
    }
    case 'order':
      return misplaced('order', departure.element, { after: departure.after, order: departure.order.join(', ') })
    case 'repeated':
      return misplaced('repeated', departure.element)
    case 'missing':
      return missing(departure)
    case 'attribute': {
      const { element, attribute } = departure
      const admitted = departure.admitted.join(', ')
      const args = { element: pathOf(element), attribute: qualified(attribute), admitted }
      return { rule: 'CMI-002', case: admitted ? 'attribute' : 'attribute-unadmitted', place: attribute.place, args }
    }
    case 'attribute-missing': {
      const { element, attribute } = departure
      return {
        rule: 'CMI-002',
        case: 'attribute-missing',
        place: element.place,
        args: { element: pathOf(element), attribute },
      }
    }
    case 'text': {
      const { element, text } = departure
      return {
        rule: 'CMI-002',
        case: 'text',
        place: text.place,
        args: { element: pathOf(element), text: text.text.trim() },
      }
    }
    case 'extension':
      return extensionOutOfPlace(departure.element, departure.element.parent)
    case 'extension-attribute':
      return extensionOutOfPlace(departure.attribute, departure.element)
  }
}

function misplaced(what: string, element: XmlElement, more: Finding['args'] = {}): Finding {
  const parent = element.parent ? pathOf(element.parent) : ''
  return { rule: 'CMI-002', case: what, place: element.place, args: { element: element.name, parent, ...more } }
}

function missing({ parent, slot }: Extract<Departure, { kind: 'missing' }>): Finding | undefined {
  // A structure without any AU is told once, for the whole document.
  if (slot.emptyIs === 'CMI-033') return undefined
  const place = parent.place
  if (slot.emptyIs) return { rule: slot.emptyIs, place, args: { element: pathOf(parent) } }
  const names = Object.keys(slot.elements)
  const args = { parent: pathOf(parent), element: names.join(', ') }
  return { rule: 'CMI-002', case: names.length > 1 ? 'missing-one-of' : 'missing', place, args }
}
