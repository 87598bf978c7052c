import type { Rule } from '../rule.js'

/** Rules of SCORM 2004 content aggregation. */
export const s04Rules = {} as const satisfies Record<string, Rule>
