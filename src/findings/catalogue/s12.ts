import type { Rule } from '../rule.js'

/** Rules of SCORM 1.2 only. */
export const s12Rules = {} as const satisfies Record<string, Rule>
