import { namespaces } from '../../standard/namespaces.js'
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
  /** The first element beyond the number that its slot takes; `count` is how many there are. */
  | { readonly kind: 'repeated'; readonly element: XmlElement; readonly slot: Slot; readonly count: number }
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
  /** An element of another namespace where none may stand. */
  | { readonly kind: 'extension'; readonly element: XmlElement; readonly before?: undefined }
  /** The first of a parent that stands before an own one, `before`. */
  | {
      readonly kind: 'extension'
      readonly element: XmlElement
      readonly before: XmlElement
      readonly order: readonly string[]
    }
  | { readonly kind: 'extension-attribute'; readonly element: XmlElement; readonly attribute: XmlAttribute }
)

/**
 * Everything in which an element, with all that is in it, differs from a grammar: for each element its attributes first, then what stands
 * in it, before the elements in it have their turn. Extensions are not looked into.
 */
export function* departures(root: XmlElement, grammar: Grammar): Iterable<Departure> {
  const rootType = grammar.types[grammar.root]
  if (root.name !== grammar.root || !rootType) {
    yield { kind: 'root', element: root, expected: grammar.root }
    return
  }
  const own = new OwnNamespaces(root, grammar)
  if (root.namespace !== grammar.namespace) yield { kind: 'namespace', element: root, expected: grammar.namespace }
  const waiting: Typed[] = [{ element: root, type: rootType }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, type } = next
    yield* attributeDepartures(element, type, own)
    if (type.content === 'anything') continue
    yield* childDepartures(element, type, own)
    if (type.text) {
      const value = textOf(element).trim()
      if (!type.text.accepts(value)) yield { kind: 'content', type, element, value, expected: type.text }
    }
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child?.kind !== 'element' || !own.has(child.namespace)) continue
      const childType = grammar.types[positionsOf(type).get(child.name)?.type ?? '']
      if (childType) waiting.push({ element: child, type: childType })
    }
  }
}

interface Typed {
  readonly element: XmlElement
  readonly type: ElementType
}

/** The namespaces whose elements are the grammar's own. A document wholly in a wrong one has one fault, not one for each element. */
class OwnNamespaces {
  readonly #known: Map<string, boolean>
  readonly #likewise: RegExp | undefined

  constructor(root: XmlElement, { namespace, likewise }: Grammar) {
    this.#known = new Map([
      [namespace, true],
      [root.namespace, true],
    ])
    this.#likewise = likewise
  }

  /** Each namespace is matched once, however long it is and however many elements are in it. */
  has(namespace: string): boolean {
    const known = this.#known.get(namespace)
    if (known !== undefined) return known
    const own = this.#likewise?.test(namespace) ?? false
    this.#known.set(namespace, own)
    return own
  }
}

interface Position {
  readonly slot: Slot
  /** Rank of the slot. */
  readonly at: number
  /** Name of the element's type. */
  readonly type: string
}

const positions = new WeakMap<ElementType, ReadonlyMap<string, Position>>()

/** Where each element that a type admits has its place. */
function positionsOf(type: ElementType): ReadonlyMap<string, Position> {
  const known = positions.get(type)
  if (known) return known
  const found = new Map<string, Position>()
  for (const [at, slot] of (type.slots ?? []).entries())
    for (const [name, typeName] of Object.entries(slot.elements)) found.set(name, { slot, at, type: typeName })
  positions.set(type, found)
  return found
}

function* attributeDepartures(element: XmlElement, type: ElementType, own: OwnNamespaces): Iterable<Departure> {
  const expected = type.attributes ?? {}
  const found = new Set<string>()
  for (const attribute of element.attributes) {
    const { namespace, name } = attribute
    if (namespace === namespaces.xsi || namespace === xmlns || isUndeclared(attribute)) continue
    const ofXml = namespace === xmlNamespace
    const prefixed = namespace !== '' && own.has(namespace)
    const key = ofXml ? `xml:${name}` : namespace === '' || prefixed ? name : undefined
    const use = key !== undefined && Object.hasOwn(expected, key) ? expected[key] : undefined
    if (key !== undefined && use) found.add(key)
    // A schema never means an attribute with the prefix of its own elements, not even by “attributes of other namespaces”.
    if (use && !prefixed) {
      if (use.type && !use.type.accepts(attribute.value.trim()))
        yield { kind: 'value', type, element, attribute, use, expected: use.type }
    } else if (type.content === 'anything' || (type.extensible && (ofXml || key === undefined))) continue
    else if (key === undefined) yield { kind: 'extension-attribute', type, element, attribute }
    else yield { kind: 'attribute', type, element, attribute, admitted: Object.keys(expected) }
  }
  for (const [attribute, use] of Object.entries(expected))
    if (use.required && !found.has(attribute)) yield { kind: 'attribute-missing', type, element, attribute, use }
}

/** A prefix that nothing declares stands for no namespace: XML-008 says so. */
const isUndeclared = ({ prefix, namespace }: XmlAttribute | XmlElement): boolean =>
  prefix !== '' && namespace === prefix

/** What stands in an element against the slots of its type: foreign, unknown, out of order, repeated, missing; and words. */
function* childDepartures(parent: XmlElement, type: ElementType, own: OwnNamespaces): Iterable<Departure> {
  const known = positionsOf(type)
  const counts = countsOf(parent, known, own)
  const welcome = type.extensible && type.content !== 'text'
  const seen = new Map<Slot, number>()
  let early: XmlElement | undefined
  let earlyTold = false
  let reached = -1
  let after = ''
  let inOrder = type.content === 'sequence'
  let words: XmlText | undefined
  for (const child of parent.children) {
    if (child.kind === 'text') {
      if (!words && child.text.trim() !== '') words = child
      continue
    }
    if (!own.has(child.namespace)) {
      if (child.namespace === '') yield { kind: 'namespace', type, element: child, expected: parent.namespace }
      else if (welcome) early ??= child
      else if (!isUndeclared(child)) yield { kind: 'extension', type, element: child }
      continue
    }
    if (early && !earlyTold && type.content !== 'all') {
      earlyTold = true
      yield { kind: 'extension', type, element: early, before: child, order: [...known.keys()] }
    }
    const position = known.get(child.name)
    if (!position) {
      yield { kind: 'unknown', type, element: child, admitted: [...known.keys()] }
      continue
    }
    const { slot, at } = position
    const rank = (seen.get(slot) ?? 0) + 1
    seen.set(slot, rank)
    if (rank > slot.most) {
      if (rank === slot.most + 1)
        yield { kind: 'repeated', type, element: child, slot, count: counts.get(slot) ?? rank }
    } else if (at >= reached) {
      reached = at
      after = child.name
    } else if (inOrder) {
      inOrder = false
      yield { kind: 'order', type, element: child, after, order: [...known.keys()] }
    }
  }
  const missing = (type.slots ?? []).filter((slot) => slot.least > (seen.get(slot) ?? 0))
  for (const slot of missing) yield { kind: 'missing', type, parent, slot }
  // Words where an element is missing are most often that element's content, written without it: one fault, not two.
  if (words && type.content !== 'text' && missing.length === 0)
    yield { kind: 'text', type, element: parent, text: words }
}

function countsOf(
  parent: XmlElement,
  known: ReadonlyMap<string, Position>,
  own: OwnNamespaces,
): ReadonlyMap<Slot, number> {
  const counts = new Map<Slot, number>()
  for (const child of parent.children) {
    const slot = child.kind === 'element' && own.has(child.namespace) ? known.get(child.name)?.slot : undefined
    if (slot) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  }
  return counts
}
