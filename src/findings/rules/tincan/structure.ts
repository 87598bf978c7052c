import type { Finding } from '../../../kernel/finding.js'
import type { TincanManifest } from '../../../manifest/tincan/tincan-manifest.js'
import { elementsOf } from '../../../xml/navigate.js'
import { grammarFindings } from '../../grammar/tell.js'
import { interactionParts, tincan } from '../../grammar/tincan.js'
import type { ManifestView } from '../../view.js'
import { nameOf } from './activities.js'

const carried = new Set<string>([...interactionParts, 'extensions'])

/** TIN-004: `tincan.xml` against its grammar. TIN-015: what it carries for the LRS. */
export function* structure({ manifest }: ManifestView<TincanManifest>): Iterable<Finding> {
  const { root } = manifest.document
  // Another root is XML-007, one in no namespace XML-008.
  if (root.name === tincan.root)
    for (const finding of grammarFindings(root, tincan))
      if (finding.case !== 'namespace' || root.namespace !== '') yield finding
  const carriers = manifest.activities.filter(({ element }) =>
    elementsOf(element).some(({ name }) => carried.has(name)),
  )
  const [first] = carriers
  if (first) yield { rule: 'TIN-015', place: first.place, args: { count: carriers.length, activity: nameOf(first) } }
}
