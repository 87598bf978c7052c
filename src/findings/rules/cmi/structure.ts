import type { Finding } from '../../../kernel/finding.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { XmlElement } from '../../../xml/document.js'
import { courseStructure } from '../../grammar/course-structure.js'
import { type Departure, departures } from '../../grammar/departures.js'
import { pathOf } from '../../grammar/path.js'
import { findingOf } from '../../grammar/tell.js'
import type { ManifestView, PackageView } from '../../view.js'
import { findByName } from '../package-files.js'
import { extensionOutOfPlace } from './extensions.js'
import { ausOf } from './nodes.js'

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
  const finding = findingOf(departure, courseStructure)
  if (!finding) return undefined
  switch (departure.kind) {
    case 'extension':
      return extensionOutOfPlace(departure.element, departure.element.parent)
    case 'extension-attribute':
      return extensionOutOfPlace(departure.attribute, departure.element)
    case 'missing':
      return finding.rule === 'CMI-021' ? textMissing(departure.parent) : finding
    case 'attribute':
    case 'attribute-missing':
    case 'text':
      return { ...finding, args: { ...finding.args, element: pathOf(departure.element) } }
    default:
      return finding
  }
}

const textMissing = (element: XmlElement): Finding => ({
  rule: 'CMI-021',
  place: element.place,
  args: { element: pathOf(element) },
})
