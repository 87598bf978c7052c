import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'

/** Rules of the NBR area: packages that are recognised and belong elsewhere. */
export const neighbourChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = []
