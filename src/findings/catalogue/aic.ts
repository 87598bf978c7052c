import type { Rule } from '../rule.js'

/** Rules of AICC packages. */
export const aicRules = {} as const satisfies Record<string, Rule>
