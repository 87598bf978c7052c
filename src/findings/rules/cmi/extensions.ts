import type { Finding } from '../../../kernel/finding.js'
import { splitIri } from '../../../kernel/iri.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import { resolveInPackage } from '../../../manifest/href.js'
import type { XmlAttribute, XmlElement } from '../../../xml/document.js'
import { descendantsOf } from '../../../xml/navigate.js'
import { courseStructure } from '../../grammar/course-structure.js'
import { pathOf, qualified } from '../../grammar/path.js'
import type { ManifestView } from '../../view.js'
import { schemaLocationsOf } from '../xml/vocabulary.js'

/** CMI-029: elements of another vocabulary whose schema cannot be reached. Each vocabulary is told once. */
export function* extensions({ manifest, container }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  const { root } = manifest.document
  const own = new Set(['', courseStructure.namespace, root.namespace])
  const used = new Map<string, XmlElement>()
  for (const element of descendantsOf(root))
    if (!own.has(element.namespace) && !used.has(element.namespace)) used.set(element.namespace, element)
  const schemas = new Map((schemaLocationsOf(root) ?? []).map(({ namespace, location }) => [namespace, location]))
  for (const [namespace, element] of used) {
    const location = schemas.get(namespace)
    const args = { namespace, element: qualified(element) }
    if (location === undefined) yield { rule: 'CMI-029', place: element.place, args }
    else if (!reachable(location))
      yield { rule: 'CMI-029', case: 'absent', place: element.place, args: { ...args, location } }
  }

  function reachable(location: string): boolean {
    const { scheme, authority, path } = splitIri(location)
    if (scheme !== undefined || authority !== undefined) return true
    return container.kind === 'zip' && container.entry(resolveInPackage(path).path) !== undefined
  }
}

/** CMI-029 where the extension makes the whole document break its schema. */
export const extensionOutOfPlace = (found: XmlElement | XmlAttribute, parent: XmlElement | undefined): Finding => ({
  rule: 'CMI-029',
  case: 'invalid',
  place: found.place,
  args: { element: qualified(found), parent: parent ? pathOf(parent) : '' },
})
