import type { XmlAttribute, XmlElement } from './document.js'

/** Child elements in document order; of one local name, when it is given. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of parent?.children ?? [])
    if (child.kind === 'element' && (name === undefined || child.name === name)) found.push(child)
  return found
}

/** The first child element of this local name. */
export const elementOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(parent, name)[0]

/** The attribute of this local name: without a prefix unless a namespace is named. */
export function attributeOf(element: XmlElement, name: string, namespace = ''): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name && attribute.namespace === namespace)
}

/** The attribute of this local name in whatever namespace: for vocabularies that appear under several. */
export const anyAttributeOf = (element: XmlElement, name: string): XmlAttribute | undefined =>
  element.attributes.find((attribute) => attribute.name === name && attribute.namespace !== xmlns)

/** The text directly inside an element, not trimmed. */
export function textOf(element: XmlElement): string {
  let text = ''
  for (const child of element.children) if (child.kind === 'text') text += child.text
  return text
}

/** Every element below and including this one, in document order, however deep. */
export function* descendantsOf(element: XmlElement): Iterable<XmlElement> {
  const pending = [element]
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next
    const children = elementsOf(next)
    for (let at = children.length - 1; at >= 0; at--) pending.push(children[at] as XmlElement)
  }
}

export const xmlns = 'http://www.w3.org/2000/xmlns/'
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
