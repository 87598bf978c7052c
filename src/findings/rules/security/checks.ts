import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'

/** Rules of the SEC area. */
export const securityChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = []
