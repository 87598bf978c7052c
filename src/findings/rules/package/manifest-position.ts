import type { Finding } from '../../../kernel/finding.js'
import { isKept, manifestNames } from '../../../standard/standard.js'
import type { PackageView } from '../../view.js'

/**
 * PKG-002: the manifest lies in a folder. PKG-003: its name is in the wrong letter case. PKG-005: there are more of them deeper.
 * Not AICC, whose files LMSs look for in every folder. A TinCan manifest may lie in a folder that holds everything.
 */
export function* manifestPosition({ container, standard }: PackageView): Iterable<Finding> {
  const { name, manifestPath, root, deeper } = standard
  if (!isKept(name) || name === 'aicc' || manifestPath === undefined || container.kind !== 'zip') return
  const place = { file: manifestPath }
  if (root !== '') {
    const outside = container.entries.filter(
      ({ path, directory, litter }) =>
        !directory && !litter && !path.replaceAll('\\', '/').normalize('NFC').startsWith(root),
    )
    const [other] = outside
    const args = { manifest: manifestPath, folder: root.slice(0, -1) }
    if (other) {
      const beside = { ...args, others: outside.length, other: other.path }
      yield { rule: 'PKG-002', case: 'beside', place, args: beside }
    } else if (name !== 'tincan') yield { rule: 'PKG-002', place, args }
  }
  const found = manifestPath.split(/[\\/]/).at(-1) ?? ''
  const expected = manifestNames.find((known) => known === found.toLowerCase())
  if (expected !== undefined && expected !== found) yield { rule: 'PKG-003', place, args: { found, expected } }
  const [first] = deeper
  if (first !== undefined)
    yield { rule: 'PKG-005', place: { file: first }, args: { found: first, count: deeper.length } }
}
