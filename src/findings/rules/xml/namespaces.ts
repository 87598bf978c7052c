import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'
import { namespacesUsed, schemaLocationsOf, vocabulariesOf } from './vocabulary.js'

/**
 * XML-009: a vocabulary under a namespace that is not the one of this standard. XML-011: a namespace that nothing maps to a schema.
 * Both once for each namespace. Only SCORM: cmi5 wants schemas for foreign vocabularies alone (CMI-029), TinCan for none.
 */
export function* vocabularies({ standard }: PackageView): Iterable<Finding> {
  const { name: kind, document } = standard
  if (!document?.whole || (kind !== 'scorm12' && kind !== 'scorm2004')) return
  const used = namespacesUsed(document.root)
  const wrong = new Set<string>()
  for (const [namespace, { name, place, count }] of used) {
    const expected = vocabulariesOf[kind].find(({ pattern }) => pattern.test(namespace))?.namespace
    if (expected === undefined || expected === namespace) continue
    wrong.add(namespace)
    yield { rule: 'XML-009', place, args: { name, namespace, expected, count } }
  }
  const locations = schemaLocationsOf(document.root)
  if (!locations) {
    if (used.size > 0)
      yield { rule: 'XML-011', case: 'no-locations', place: document.root.place, args: { count: used.size } }
    return
  }
  const mapped = new Set(locations.map(({ namespace }) => namespace))
  for (const [namespace, { name, place }] of used)
    if (!mapped.has(namespace) && !wrong.has(namespace)) yield { rule: 'XML-011', place, args: { namespace, name } }
}
