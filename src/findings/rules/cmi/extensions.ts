import type { Finding } from '../../../kernel/finding.js'
import { splitIri } from '../../../kernel/iri.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import { resolveInPackage } from '../../../manifest/href.js'
import type { XmlAttribute, XmlElement } from '../../../xml/document.js'
import type { ManifestView } from '../../view.js'
import { courseStructure } from './grammar.js'
import { pathOf } from './nodes.js'

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

/** CMI-029: elements of another vocabulary whose schema cannot be reached. Each vocabulary is told once. */
export function* extensions({ manifest, container }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  const { root } = manifest.document
  const own = new Set(['', courseStructure.namespace, root.namespace])
  const used = new Map<string, XmlElement>()
  const schemas = new Map<string, string>()
  for (const element of elementsOf(root)) {
    if (!own.has(element.namespace) && !used.has(element.namespace)) used.set(element.namespace, element)
    for (const [namespace, location] of schemaLocationsOf(element)) schemas.set(namespace, location)
  }
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

/** The name as the author wrote it. */
export const qualified = ({ prefix, name }: XmlElement | XmlAttribute): string => (prefix ? `${prefix}:${name}` : name)

function* elementsOf(root: XmlElement): Iterable<XmlElement> {
  const waiting = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const child of next.children.toReversed()) if (child.kind === 'element') waiting.push(child)
  }
}

/** The pairs of `xsi:schemaLocation`: a namespace, and where its schema is. */
function* schemaLocationsOf(element: XmlElement): Iterable<readonly [string, string]> {
  const value = element.attributes.find(
    ({ name, namespace }) => name === 'schemaLocation' && namespace === schemaInstance,
  )?.value
  if (!value) return
  const words = value.trim().split(/\s+/)
  for (let at = 0; at + 1 < words.length; at += 2) yield [words[at] ?? '', words[at + 1] ?? '']
}
