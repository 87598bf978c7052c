import type { Finding } from '../../../kernel/finding.js'
import { isPlainPath } from '../../../manifest/href.js'
import type { ReceiverName } from '../../receivers.js'
import type { PackageView } from '../../view.js'
import { survey } from '../manifest/survey.js'

/** RCV-003: an `xml:base` of the manifest or of `resources`, which Moodle does not join to what it launches. */
export function* launches(view: PackageView, receivers: ReadonlySet<ReceiverName>): Iterable<Finding> {
  const { manifest } = view
  if (!receivers.has('moodle') || (manifest?.standard !== 'scorm12' && manifest?.standard !== 'scorm2004')) return
  const { manifests, launched } = survey({ ...view, manifest })
  const bases = manifests.flatMap(({ base, resources }) => [base, ...resources.map((one) => one.base)])
  const [base] = bases.flatMap((one) => (one?.value.trim() ? [one] : []))
  const affected = [...launched].find(({ href }) => href && isPlainPath(href.value.trim()))
  if (base && affected?.href)
    yield { rule: 'RCV-003', place: base.place, args: { base: base.value.trim(), href: affected.href.value.trim() } }
}
