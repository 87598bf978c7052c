/** Made from schemas/report/rule.json by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * A line of `fonds rules --json`: one for each rule. In sentences, `{name}` stands for a value of the finding.
 */
export interface RuleLine {
  /**
   * Code of the rule.
   */
  rule: string
  area: string
  /**
   * The rule in a few words.
   */
  title: string
  /**
   * What is found.
   */
  message: string
  /**
   * What to do about it.
   */
  fix: string
  /**
   * Why it matters.
   */
  why: string
  severities: SeveritiesLine
  /**
   * Cases with a severity or sentences of their own; those that one has not are the rule's.
   */
  cases: {
    case: string
    message?: string
    fix?: string
    severities: SeveritiesLine
  }[]
  /**
   * Clauses the rule enforces.
   */
  references: string[]
  /**
   * Page of the documentation that explains the rule, seen from the root of Fonds.
   */
  page: string
}
/**
 * Under each policy.
 */
export interface SeveritiesLine {
  strict: 'fatal' | 'error' | 'warning' | 'info'
  standard: 'fatal' | 'error' | 'warning' | 'info'
  lenient: 'fatal' | 'error' | 'warning' | 'info'
}
