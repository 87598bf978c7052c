import type { Rule } from '../rule.js'

/** Rules of TinCan packages. */
export const tinRules = {} as const satisfies Record<string, Rule>
