import type { Rule } from '../rule.js'

/** Rules of packages that Fonds recognises and does not keep. */
export const nbrRules = {} as const satisfies Record<string, Rule>
