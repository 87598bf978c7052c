import type { Finding } from '../../../kernel/finding.js'
import type { ContentSweep, ContentView, PackageView } from '../../view.js'

/** Rules of the SEC area that need names and first bytes only: asked in every scope. */
export const securityChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = []

/** Rules of the SEC area that look into the files: asked in scope `full` only. */
export const securitySweeps: readonly ((view: ContentView) => ContentSweep)[] = []
