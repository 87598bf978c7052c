import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'

/** Rules of the XML area that need more than the reading of one document: namespaces, schema locations, compared values. */
export const xmlChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = []
