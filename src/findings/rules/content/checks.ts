import type { Finding } from '../../../kernel/finding.js'
import type { ContentSweep, ContentView } from '../../view.js'

/** Rules of the CNT area that go from file to file on their own: asked in scope `full` only. */
export const contentChecks: readonly ((view: ContentView) => Iterable<Finding>)[] = []

/** Rules of the CNT area that look at every file in turn: asked in scope `full` only. */
export const contentSweeps: readonly ((view: ContentView) => ContentSweep)[] = []
