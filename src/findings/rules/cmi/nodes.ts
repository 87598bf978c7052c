import type {
  Cmi5Au,
  Cmi5Block,
  Cmi5Course,
  Cmi5Manifest,
  Cmi5Objective,
} from '../../../manifest/cmi5/cmi5-manifest.js'
import type { XmlElement } from '../../../xml/document.js'
import { attributeOf } from '../../../xml/navigate.js'

/** Everything of a course structure that carries an identifier and texts. */
export type Cmi5Node = Cmi5Course | Cmi5Objective | Cmi5Block | Cmi5Au

/** Blocks and AUs at every depth, in the order of the document. */
export function* unitsOf({ children }: Pick<Cmi5Manifest, 'children'>): Iterable<Cmi5Block | Cmi5Au> {
  const waiting = [...children].reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    if (next.kind === 'block') for (const child of [...next.children].reverse()) waiting.push(child)
  }
}

/** AUs at every depth, in the order of the document. */
export function* ausOf(manifest: Cmi5Manifest): Iterable<Cmi5Au> {
  for (const unit of unitsOf(manifest)) if (unit.kind === 'au') yield unit
}

/** The course, its objectives, its blocks and AUs. */
export function* nodesOf(manifest: Cmi5Manifest): Iterable<Cmi5Node> {
  yield* manifest.course
  yield* manifest.objectives
  yield* unitsOf(manifest)
}

/** The words a sentence names an element by: its identifier, or where it stands when it has none. */
export function nameOf(element: XmlElement): string {
  const { line } = element.place
  const identifier = attributeOf(element, 'id')?.value.trim()
  return identifier || (line === undefined ? element.name : `${element.name}, ${element.place.file}:${line}`)
}

/** The child elements of that name in the namespace of their parent. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' && child.name === name && child.namespace === element.namespace,
  )
