import type { RuleCode } from './catalogue.js'

/** Where the documentation explains a rule, seen from the root of Fonds. */
export const rulePage = (code: RuleCode): string => `docs/rules/${code}.md`
