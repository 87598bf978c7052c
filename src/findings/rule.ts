import type { Sentence } from '../kernel/language.js'

export type Severity = 'fatal' | 'error' | 'warning' | 'info'

/** What the catalogue says of one rule. Sentences name a finding's `args` as `{placeholders}`, the same ones in every language. */
export interface Rule {
  readonly severity: Severity
  /** Clauses the rule enforces: `APPNOTE 4.3.16`, `REQ_30.1`, `cmi5 R-14.1.0.0-1`. Only clauses that were verified. */
  readonly references: readonly string[]
  /** The rule itself, as a short statement of the fault: “Entry name climbs out of the package”. */
  readonly title: Sentence
  /** What was found at this place. */
  readonly message: Sentence
  /** What to do about it. */
  readonly fix: Sentence
  /** Why it matters to somebody who has to play or keep the package. */
  readonly why: Sentence
  /** Cases with a sentence, or a severity, of their own; a finding names its case. */
  readonly cases?: Readonly<Record<string, RuleCase>>
}

export interface RuleCase {
  readonly severity?: Severity
  readonly message?: Sentence
  readonly fix?: Sentence
}
