import type { Finding } from '../../../kernel/finding.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlElement } from '../../../xml/document.js'
import { elementsOf } from '../../../xml/navigate.js'
import { type ImsView, nameOf } from './survey.js'

/** Content packaging elements and what may stand in them, in this order; elements of other namespaces come after all of these. */
const contents: Readonly<Record<string, readonly string[]>> = {
  manifest: ['metadata', 'organizations', 'resources', 'manifest'],
  organizations: ['organization'],
  organization: ['title', 'item', 'metadata'],
  item: ['title', 'item', 'metadata'],
  resources: ['resource'],
  resource: ['metadata', 'file', 'dependency'],
  file: ['metadata'],
  dependency: [],
  title: [],
}
/** ADL's elements, which tools write without their prefix now and then. */
const adlNames = new Set(
  'prerequisites maxtimeallowed timelimitaction datafromlms masteryscore dataFromLMS timeLimitAction completionThreshold'.split(
    ' ',
  ),
)

/** MAN-006: parts of a manifest that are missing or stand twice. MAN-007: elements out of order or place. MAN-052: metadata twice. */
export function* structure({ manifest, manifests }: ImsView): Iterable<Finding> {
  // Under another root nothing has its place, and XML-007 says so.
  if (manifest.element.name !== 'manifest') return
  for (const { element } of manifests)
    for (const part of ['metadata', 'organizations', 'resources']) yield* count(element, part, manifest.element)
  const own = new Set<string>([manifest.element.namespace, namespaces.imscp, namespaces.imscpOfScorm12])
  const waiting = [manifest.element]
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    yield* children(parent, own)
    const inside = elementsOf(parent).filter(
      ({ name, namespace }) => own.has(namespace) && Object.hasOwn(contents, name),
    )
    for (const child of inside.reverse()) waiting.push(child)
  }
}

/** The manifest inside another needs no metadata: what the package conforms to is said once. */
function* count(element: XmlElement, part: string, root: XmlElement): Iterable<Finding> {
  const found = elementsOf(element, part)
  const [, second] = found
  const args = { part, count: found.length }
  if (second) yield { rule: 'MAN-006', case: 'several', place: second.place, args }
  else if (found.length === 0 && (part !== 'metadata' || element === root))
    yield { rule: 'MAN-006', place: element.place, args }
}

function* children(parent: XmlElement, own: ReadonlySet<string>): Iterable<Finding> {
  const order = contents[parent.name] ?? []
  let reached = -1
  let last = ''
  let inOrder = true
  let described = false
  for (const element of elementsOf(parent)) {
    const extension = !own.has(element.namespace)
    const at = extension ? order.length : order.indexOf(element.name)
    if (at < 0) {
      yield unexpected(element, parent, order)
      continue
    }
    if (element.name === 'metadata' && !extension && parent.name !== 'manifest') {
      if (described) {
        yield { rule: 'MAN-052', place: element.place, args: { kind: parent.name, name: nameOf(parent) } }
        continue
      }
      described = true
    }
    if (at >= reached) {
      reached = at
      last = element.prefix ? `${element.prefix}:${element.name}` : element.name
    } else if (inOrder) {
      inOrder = false
      const args = {
        element: element.name,
        after: last,
        parent: phraseOf(parent),
        order: order.join(', '),
      }
      const particular = reached === order.length ? 'extension' : 'order'
      yield { rule: 'MAN-007', case: particular, place: element.place, args }
    }
  }
}

function unexpected(element: XmlElement, parent: XmlElement, order: readonly string[]): Finding {
  const args = { element: element.name, parent: phraseOf(parent), order: order.join(', ') }
  const particular = adlNames.has(element.name) ? 'prefix' : order.length === 0 ? 'childless' : undefined
  return { rule: 'MAN-007', ...(particular && { case: particular }), place: element.place, args }
}

/** `item lesson-1`, `resources`. */
function phraseOf({ name, attributes }: XmlElement): string {
  const identifier = attributes.find((attribute) => attribute.name === 'identifier')?.value.trim()
  return identifier ? `${name} ${identifier}` : name
}
