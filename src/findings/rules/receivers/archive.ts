import type { Finding } from '../../../kernel/finding.js'
import { fileName } from '../../../kernel/path.js'
import type { ReceiverName } from '../../receivers.js'
import type { PackageView } from '../../view.js'

/** Extensions that ILIAS renames to `.sec` as it unpacks. */
const renamedByIlias = /\.(?:php|php3|php4|inc|lang|phtml|htaccess)$/

/** What Chamilo has trouble with in the name of a package. */
const unkindToChamilo = /[^\w.-]/

/** RCV-007, 009, 010: the archive as an LMS unpacks it. */
export function* archive({ container }: PackageView, receivers: ReadonlySet<ReceiverName>): Iterable<Finding> {
  if (container.kind !== 'zip') return
  for (const { path, headerOffset, directory, litter, method, size } of container.entries) {
    if (directory || litter) continue
    const place = { file: path, byte: headerOffset }
    if (receivers.has('ilias') && renamedByIlias.test(path)) yield { rule: 'RCV-007', place, args: { path } }
    if (receivers.has('blackboard') && size === 0 && method === 8) yield { rule: 'RCV-009', place, args: { path } }
  }
  if (receivers.has('chamilo') && unkindToChamilo.test(fileName(container.name)))
    yield { rule: 'RCV-010', place: { file: container.name }, args: { name: fileName(container.name) } }
}
