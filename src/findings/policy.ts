import type { RuleCode } from './catalogue.js'
import type { Severity } from './rule.js'

export const policyNames = ['strict', 'standard', 'lenient'] as const

/**
 * - `strict`: conformance to the letter.
 * - `standard`: blocks on what an LMS would refuse or fail to play, and on everything unsafe.
 * - `lenient`: blocks on what is unsafe or cannot be played at all.
 */
export type PolicyName = (typeof policyNames)[number]

type Overrides = Readonly<Partial<Record<RuleCode, Severity>>>

/** Severities that differ from the catalogue's, by policy. `standard` is the catalogue itself. */
const overrides: Readonly<Record<PolicyName, Overrides>> = {
  strict: {},
  standard: {},
  lenient: {},
}

/** The severity a policy gives to a rule, where it differs from the catalogue. */
export const overrideOf = (policy: PolicyName, rule: RuleCode): Severity | undefined => overrides[policy][rule]
