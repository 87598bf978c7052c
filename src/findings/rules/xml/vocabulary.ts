import type { Place } from '../../../kernel/place.js'
import { contentPackaging, namespaces } from '../../../standard/namespaces.js'
import type { XmlElement } from '../../../xml/document.js'
import { descendantsOf, xmlNamespace, xmlns } from '../../../xml/navigate.js'

interface Vocabulary {
  readonly pattern: RegExp
  readonly namespace: string
}

/** The namespace that a vocabulary has in a standard, and what its others look like. */
export const vocabulariesOf: Readonly<Record<'scorm12' | 'scorm2004', readonly Vocabulary[]>> = {
  scorm12: [
    { pattern: contentPackaging, namespace: namespaces.imscpOfScorm12 },
    { pattern: /adlcp/i, namespace: namespaces.adlcpOfScorm12 },
  ],
  scorm2004: [
    { pattern: contentPackaging, namespace: namespaces.imscp },
    { pattern: /adlcp/i, namespace: namespaces.adlcp },
    { pattern: /adlseq/i, namespace: namespaces.adlseq },
    { pattern: /adlnav/i, namespace: namespaces.adlnav },
    { pattern: /imsss/i, namespace: namespaces.imsss },
  ],
}

export interface NamespaceUse {
  /** The first name in it, as it is written. */
  readonly name: string
  readonly place: Place
  count: number
}

/** Namespaces that elements and attributes really use, in document order; not those that XML itself brings. */
export function namespacesUsed(root: XmlElement): ReadonlyMap<string, NamespaceUse> {
  const used = new Map<string, NamespaceUse>()
  for (const element of descendantsOf(root))
    for (const node of [element, ...element.attributes]) {
      const { prefix, name, namespace, place } = node
      // A prefix that nothing declares is XML-008: it stands for no namespace.
      if (ofXml.has(namespace) || namespace === prefix) continue
      const use = used.get(namespace)
      if (use) use.count++
      else used.set(namespace, { name: prefix ? `${prefix}:${name}` : name, place, count: 1 })
    }
  return used
}

const ofXml = new Set<string>(['', xmlns, xmlNamespace, namespaces.xsi])

export interface SchemaLocation {
  readonly namespace: string
  readonly location: string
  readonly place: Place
}

/** Characters of one `xsi:schemaLocation` that are looked at: room for a thousand pairs. */
const lookedAt = 200_000

/** The pairs of every `xsi:schemaLocation`; undefined when there is no such attribute. A last word without a partner is XML-010. */
export function schemaLocationsOf(root: XmlElement): readonly SchemaLocation[] | undefined {
  let found: SchemaLocation[] | undefined
  for (const element of descendantsOf(root))
    for (const { name, namespace, value, place } of element.attributes) {
      if (name !== 'schemaLocation' || namespace !== namespaces.xsi) continue
      found ??= []
      const words = value.slice(0, lookedAt).trim().split(/\s+/)
      for (let at = 0; at + 1 < words.length; at += 2)
        found.push({ namespace: words[at] ?? '', location: words[at + 1] ?? '', place })
    }
  return found
}
