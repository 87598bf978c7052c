import type { Rule } from '../rule.js'

export const pkgRules = {} as const satisfies Record<string, Rule>
