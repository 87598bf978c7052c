import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'
import { filesOutside } from '../package-files.js'

export const isTincanManifest = (path: string): boolean => /(?:^|[\\/])tincan\.xml$/i.test(path)

/** TIN-002: more than one `tincan.xml`. TIN-003: one that lies in a folder, which is well when the folder holds everything. */
export function* tincanPosition({ container, standard }: PackageView): Iterable<Finding> {
  const { name, manifestPath, root, deeper } = standard
  if (name !== 'tincan' || manifestPath === undefined || container.kind !== 'zip') return
  const more = deeper.filter(isTincanManifest)
  const [second] = more
  if (second !== undefined)
    yield { rule: 'TIN-002', place: { file: second }, args: { first: manifestPath, second, count: more.length + 1 } }
  if (root === '') return
  const place = { file: manifestPath }
  const args = { manifest: manifestPath, folder: root.slice(0, -1) }
  const outside = filesOutside(root, container)
  // Two packages side by side are one fault.
  if (outside.some(({ path }) => isTincanManifest(path))) return
  const [other] = outside
  if (other)
    yield { rule: 'TIN-003', case: 'beside', place, args: { ...args, others: outside.length, other: other.path } }
  else yield { rule: 'TIN-003', place, args }
}
