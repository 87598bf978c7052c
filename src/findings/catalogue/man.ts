import type { Rule } from '../rule.js'

export const manRules = {} as const satisfies Record<string, Rule>
