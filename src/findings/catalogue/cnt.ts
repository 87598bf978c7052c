import type { Rule } from '../rule.js'
import { pageRules } from './cnt/pages.js'
import { referenceRules } from './cnt/references.js'
import { runtimeRules } from './cnt/runtime.js'

/**
 * Rules of content, asked in scope `full` only. What is said not to be found is not found by static search: nothing is run, and where a
 * page loads what cannot be followed, the rules are silent. That a SCO is to set its completion itself and never does (the second half of
 * SEQ-049) is told by CNT-006.
 */
export const cntRules = { ...runtimeRules, ...referenceRules, ...pageRules } as const satisfies Record<string, Rule>
