import type { Rule } from '../rule.js'

/** Rules of SCORM 2004 navigation. */
export const navRules = {} as const satisfies Record<string, Rule>
