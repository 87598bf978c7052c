import type { Finding } from '../../../kernel/finding.js'
import { isKept, manifestNames } from '../../../standard/standard.js'
import type { PackageView } from '../../view.js'
import { filesOutside } from '../package-files.js'
import { isTincanManifest } from '../tincan/position.js'

/**
 * PKG-002: the manifest lies in a folder. PKG-003: its name is in the wrong letter case. PKG-005: there are more of them deeper.
 * Not AICC, whose files LMSs look for in every folder. Where a `tincan.xml` may lie, and that there is one only, is TIN-002 and TIN-003.
 */
export function* manifestPosition({ container, standard }: PackageView): Iterable<Finding> {
  const { name, manifestPath, root, deeper } = standard
  if (!isKept(name) || name === 'aicc' || manifestPath === undefined || container.kind !== 'zip') return
  const place = { file: manifestPath }
  if (root !== '' && name !== 'tincan') {
    const outside = filesOutside(root, container)
    const [other] = outside
    const args = { manifest: manifestPath, folder: root.slice(0, -1) }
    if (other) {
      const beside = { ...args, others: outside.length, other: other.path }
      yield { rule: 'PKG-002', case: 'beside', place, args: beside }
    } else yield { rule: 'PKG-002', place, args }
  }
  const found = manifestPath.split(/[\\/]/).at(-1) ?? ''
  const expected = manifestNames.find((known) => known === found.toLowerCase())
  if (expected !== undefined && expected !== found) yield { rule: 'PKG-003', place, args: { found, expected } }
  const others = name === 'tincan' ? deeper.filter((path) => !isTincanManifest(path)) : deeper
  const [first] = others
  if (first !== undefined)
    yield { rule: 'PKG-005', place: { file: first }, args: { found: first, count: others.length } }
}
