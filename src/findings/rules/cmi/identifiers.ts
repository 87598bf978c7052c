import type { Finding } from '../../../kernel/finding.js'
import { absoluteIriFault } from '../../../kernel/iri.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { ManifestView } from '../../view.js'
import { ausOf, type Cmi5Node, nameOf, nodesOf } from './nodes.js'

/** CMI-003: identifiers that are no IRI. CMI-004 to 007: identifiers that stand twice. CMI-025: kinds of activity that are no IRI. */
export function* identifiers({ manifest }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  for (const node of nodesOf(manifest)) yield* identifierSyntax(node)
  yield* repeated(manifest)
  for (const { activityType, element } of ausOf(manifest)) {
    if (!activityType) continue
    const value = activityType.value.trim()
    if (absoluteIriFault(value))
      yield { rule: 'CMI-025', place: activityType.place, args: { au: nameOf(element), value } }
  }
}

function* identifierSyntax({ id, element }: Cmi5Node): Iterable<Finding> {
  if (!id) return
  const value = id.value.trim()
  const fault = absoluteIriFault(value)
  if (!fault) return
  const args = { kind: element.name, value }
  if (typeof fault === 'string') yield { rule: 'CMI-003', case: fault, place: id.place, args }
  else {
    const particular = /^\s$/.test(fault.found) ? 'space' : 'malformed'
    yield { rule: 'CMI-003', case: particular, place: id.place, args: { ...args, found: fault.found || value } }
  }
}

const repeatedRules = { block: 'CMI-004', objective: 'CMI-005', au: 'CMI-006' } as const

function* repeated(manifest: Cmi5Manifest): Iterable<Finding> {
  const firsts = new Map<string, Map<string, Cmi5Node>>()
  for (const node of nodesOf(manifest)) {
    const value = node.id?.value.trim()
    if (!node.id || !value) continue
    const kind = node.element.name
    const byKind = firsts.get(value) ?? new Map<string, Cmi5Node>()
    firsts.set(value, byKind)
    const same = byKind.get(kind)
    const [other] = byKind.values()
    const first = same ?? other
    if (!same) byKind.set(kind, node)
    if (!first) continue
    const rule = same ? repeatedRules[kind as keyof typeof repeatedRules] : 'CMI-007'
    const args = { value, kind, other: first.element.name, line: first.id?.place.line ?? 0 }
    // A second `course` is a fault of structure, not of identifiers.
    if (rule) yield { rule, place: node.id.place, args }
  }
}
