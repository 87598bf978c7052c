import type { Rule } from '../rule.js'

/** Rules of metadata. */
export const lomRules = {} as const satisfies Record<string, Rule>
