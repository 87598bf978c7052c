import type { Rule } from '../rule.js'

export const cmiRules = {} as const satisfies Record<string, Rule>
