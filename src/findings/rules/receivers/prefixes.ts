import type { Finding } from '../../../kernel/finding.js'
import { namespaces } from '../../../standard/namespaces.js'
import { descendantsOf } from '../../../xml/navigate.js'
import type { ReceiverName } from '../../receivers.js'
import type { PackageView } from '../../view.js'

/** Namespaces, and the prefix that everybody writes for them. */
const customary = new Map<string, string>([
  [namespaces.imscpOfScorm12, ''],
  [namespaces.imscp, ''],
  [namespaces.adlcpOfScorm12, 'adlcp'],
  [namespaces.adlcp, 'adlcp'],
  [namespaces.imsss, 'imsss'],
  [namespaces.adlseq, 'adlseq'],
  [namespaces.adlnav, 'adlnav'],
])

/**
 * RCV-001: a namespace under another prefix than the customary one. Legal everywhere; LMSs that compare names as text see another
 * element. Told of the first place of each prefix.
 */
export function* prefixes({ manifest }: PackageView, receivers: ReadonlySet<ReceiverName>): Iterable<Finding> {
  if (manifest?.standard !== 'scorm12' && manifest?.standard !== 'scorm2004') return
  const told = new Set<string>()
  for (const element of descendantsOf(manifest.element))
    for (const { namespace, prefix, name, place } of [element, ...element.attributes]) {
      const expected = customary.get(namespace)
      if (expected === undefined || prefix === expected || told.has(`${prefix} ${namespace}`)) continue
      told.add(`${prefix} ${namespace}`)
      const which = expected === '' ? 'unprefixed' : undefined
      const args = { written: prefix ? `${prefix}:${name}` : name, prefix: expected, name, namespace }
      yield { rule: 'RCV-001', ...caseFor(which, receivers, manifest.standard), place, args }
    }
}

/** ILIAS reads SCORM 2004 by its namespaces, and only 1.2 as text. */
function caseFor(which: string | undefined, receivers: ReadonlySet<ReceiverName>, standard: string): { case?: string } {
  const choked = receivers.has('moodle') || (receivers.has('ilias') && standard === 'scorm12')
  const particular = [which, choked && 'choked'].filter(Boolean).join('-')
  return particular ? { case: particular } : {}
}
