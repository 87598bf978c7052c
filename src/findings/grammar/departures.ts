import type { XmlAttribute, XmlElement, XmlText } from '../../xml/document.js'
import { textOf, xmlNamespace, xmlns } from '../../xml/navigate.js'
import type { AttributeUse, ElementType, Grammar, Slot } from './grammar.js'
import type { ValueType } from './values.js'

/** One place where a document leaves its grammar; `type` is that of the element it happens in. */
export type Departure = { readonly type?: ElementType } & (
  | { readonly kind: 'root'; readonly element: XmlElement; readonly expected: string }
  | { readonly kind: 'namespace'; readonly element: XmlElement; readonly expected: string }
  /** An element that its parent does not admit. */
  | { readonly kind: 'unknown'; readonly element: XmlElement; readonly admitted: readonly string[] }
  /** The first element of a parent that stands after one it should precede. */
  | { readonly kind: 'order'; readonly element: XmlElement; readonly after: string; readonly order: readonly string[] }
  /** The first element beyond the number that its slot takes. */
  | { readonly kind: 'repeated'; readonly element: XmlElement; readonly slot: Slot }
  | { readonly kind: 'missing'; readonly parent: XmlElement; readonly slot: Slot }
  | {
      readonly kind: 'attribute'
      readonly element: XmlElement
      readonly attribute: XmlAttribute
      readonly admitted: readonly string[]
    }
  | {
      readonly kind: 'attribute-missing'
      readonly element: XmlElement
      readonly attribute: string
      readonly use: AttributeUse
    }
  | {
      readonly kind: 'value'
      readonly element: XmlElement
      readonly attribute: XmlAttribute
      readonly use: AttributeUse
      readonly expected: ValueType
    }
  /** Words where only elements may stand. */
  | { readonly kind: 'text'; readonly element: XmlElement; readonly text: XmlText }
  /** Words that are not what the element holds. */
  | { readonly kind: 'content'; readonly element: XmlElement; readonly value: string; readonly expected: ValueType }
  /** An element of another namespace where none may stand, or before the last of the own elements. */
  | { readonly kind: 'extension'; readonly element: XmlElement }
  | { readonly kind: 'extension-attribute'; readonly element: XmlElement; readonly attribute: XmlAttribute }
)

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

/**
 * Everything in which an element, with all that is in it, differs from a grammar, in the order of the document. Extensions are not
 * looked into.
 */
export function* departures(root: XmlElement, grammar: Grammar): Iterable<Departure> {
  const rootType = grammar.types[grammar.root]
  if (root.name !== grammar.root || !rootType) {
    yield { kind: 'root', element: root, expected: grammar.root }
    return
  }
  // A document wholly in a wrong namespace has one fault, not one for each of its elements.
  const own = new Set([grammar.namespace, root.namespace])
  if (root.namespace !== grammar.namespace) yield { kind: 'namespace', element: root, expected: grammar.namespace }
  const waiting: Typed[] = [{ element: root, type: rootType }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, type } = next
    yield* attributeDepartures(element, type)
    if (type.content === 'anything') continue
    yield* foreignDepartures(element, type, own)
    const children = element.children.filter(
      (child): child is XmlElement => child.kind === 'element' && own.has(child.namespace),
    )
    yield* slotDepartures(element, type, children)
    if (type.text) {
      const value = textOf(element).trim()
      if (!type.text.accepts(value)) yield { kind: 'content', type, element, value, expected: type.text }
    }
    for (const child of children.reverse()) {
      const childType = typeOf(child, type, grammar)
      if (childType) waiting.push({ element: child, type: childType })
    }
  }
}

interface Typed {
  readonly element: XmlElement
  readonly type: ElementType
}

function typeOf(element: XmlElement, parent: ElementType, grammar: Grammar): ElementType | undefined {
  const name = slotOf(element, parent)?.elements[element.name]
  return name === undefined ? undefined : grammar.types[name]
}

const slotOf = (element: XmlElement, { slots = [] }: ElementType): Slot | undefined =>
  slots.find((slot) => Object.hasOwn(slot.elements, element.name))

const admittedIn = ({ slots = [] }: ElementType): string[] => slots.flatMap((slot) => Object.keys(slot.elements))

function* attributeDepartures(element: XmlElement, type: ElementType): Iterable<Departure> {
  const expected = type.attributes ?? {}
  const found = new Set<string>()
  for (const attribute of element.attributes) {
    const { namespace, prefix, name } = attribute
    if (namespace === schemaInstance || namespace === xmlns || prefix === 'xmlns' || name === 'xmlns') continue
    const plain = namespace === ''
    const key = namespace === xmlNamespace ? `xml:${name}` : plain ? name : undefined
    const use = key !== undefined && Object.hasOwn(expected, key) ? expected[key] : undefined
    if (key !== undefined && use) {
      found.add(key)
      if (use.type && !use.type.accepts(attribute.value.trim()))
        yield { kind: 'value', type, element, attribute, use, expected: use.type }
    } else if (type.content !== 'anything' && (key !== undefined || !type.extensible))
      yield key !== undefined
        ? { kind: 'attribute', type, element, attribute, admitted: Object.keys(expected) }
        : { kind: 'extension-attribute', type, element, attribute }
  }
  for (const [attribute, use] of Object.entries(expected))
    if (use.required && !found.has(attribute)) yield { kind: 'attribute-missing', type, element, attribute, use }
}

/** Elements of other namespaces that stand where none may, or before the last of the own ones. */
function* foreignDepartures(parent: XmlElement, type: ElementType, own: ReadonlySet<string>): Iterable<Departure> {
  const lastOwn = parent.children.findLastIndex((child) => child.kind === 'element' && own.has(child.namespace))
  const welcome = type.extensible && type.content !== 'text'
  for (const [at, child] of parent.children.entries()) {
    if (child.kind === 'text' || own.has(child.namespace)) continue
    if (child.namespace === '') yield { kind: 'namespace', type, element: child, expected: [...own][0] ?? '' }
    else if (!welcome || at < lastOwn) yield { kind: 'extension', type, element: child }
  }
}

/** Own children against the slots: unknown, out of order, repeated, missing; and words where only elements may stand. */
function* slotDepartures(parent: XmlElement, type: ElementType, children: readonly XmlElement[]): Iterable<Departure> {
  const slots = type.slots ?? []
  const counts = new Map<Slot, number>()
  let reached = -1
  let after = ''
  let inOrder = type.content === 'sequence'
  for (const element of children) {
    const slot = slotOf(element, type)
    if (!slot) {
      yield { kind: 'unknown', type, element, admitted: admittedIn(type) }
      continue
    }
    const count = (counts.get(slot) ?? 0) + 1
    counts.set(slot, count)
    const at = slots.indexOf(slot)
    if (count > slot.most) {
      if (count === slot.most + 1) yield { kind: 'repeated', type, element, slot }
    } else if (at >= reached) {
      reached = at
      after = element.name
    } else if (inOrder) {
      inOrder = false
      yield { kind: 'order', type, element, after, order: admittedIn(type) }
    }
  }
  const missing = slots.filter((slot) => slot.least > (counts.get(slot) ?? 0))
  for (const slot of missing) yield { kind: 'missing', type, parent, slot }
  // Words where an element is missing are most often that element's content, written without it: one fault, not two.
  if (type.content !== 'text' && missing.length === 0) {
    const text = parent.children.find((child) => child.kind === 'text' && child.text.trim() !== '')
    if (text?.kind === 'text') yield { kind: 'text', type, element: parent, text }
  }
}
