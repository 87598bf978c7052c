import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'

/** Rules of the PKG area: what kind of package this is, and where its manifest stands. */
export const packageChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = []
