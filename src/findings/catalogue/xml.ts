import type { Rule } from '../rule.js'

export const xmlRules = {} as const satisfies Record<string, Rule>
