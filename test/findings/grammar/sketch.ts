import type { XmlElement } from '#dist/xml/document.js'
import { xmlNamespace } from '#dist/xml/navigate.js'

/** An element to be, short to write and easy to spoil. */
export interface Sketch {
  name: string
  namespace?: string
  /** `k:v` is the attribute `v` of another namespace, `xml:v` one of XML. */
  attributes?: Record<string, string>
  children?: (Sketch | string)[]
}

export const otherNamespace = 'urn:other'
const prefixes: Readonly<Record<string, string>> = { k: otherNamespace, xml: xmlNamespace }

/** Each node has a line of its own, so that a test can tell where something was found. */
export function build(sketch: Sketch, namespace: string): XmlElement {
  let line = 0
  const make = (from: Sketch, parent?: XmlElement): XmlElement => {
    const place = { file: 'letter.xml', line: ++line }
    const element = {
      kind: 'element' as const,
      name: from.name,
      prefix: from.namespace === otherNamespace ? 'k' : '',
      namespace: from.namespace ?? namespace,
      attributes: Object.entries(from.attributes ?? {}).map(([key, value]) => {
        const [name = '', prefix = ''] = key.split(':').reverse()
        return { name, prefix, namespace: prefix ? (prefixes[prefix] ?? namespace) : '', value, place }
      }),
      children: [] as XmlElement['children'],
      place,
      ...(parent && { parent }),
    }
    element.children = (from.children ?? []).map((child) =>
      typeof child === 'string'
        ? { kind: 'text' as const, text: child, place: { file: 'letter.xml', line: ++line } }
        : make(child, element),
    )
    return element
  }
  return make(sketch)
}
