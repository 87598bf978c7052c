import type { Rule } from '../rule.js'

/** Rules of security. */
export const secRules = {} as const satisfies Record<string, Rule>
