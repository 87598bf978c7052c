import type { Rule } from '../rule.js'

/** Rules of content. */
export const cntRules = {} as const satisfies Record<string, Rule>
