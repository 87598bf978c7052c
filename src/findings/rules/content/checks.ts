import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'

/** Rules of the CNT area: asked in scope `full` only. */
export const contentChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = []
