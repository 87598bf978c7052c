import type { Rule } from '../rule.js'

/** Rules of SCORM 2004 sequencing. */
export const seqRules = {} as const satisfies Record<string, Rule>
