import type { Sha256 } from '../kernel/digest.js'
import type { Finding } from '../kernel/finding.js'
import type { StandardName } from '../standard/standard.js'
import type { RuleCode } from './catalogue.js'
import type { PolicyName } from './policy.js'
import type { ReceiverName } from './receivers.js'
import type { Severity } from './rule.js'

export type Verdict = 'clean' | 'warnings' | 'blocked'
/** `conformance`: the archive, its manifest and names. `full`: also what must read HTML, CSS and JavaScript. */
export type Scope = 'conformance' | 'full'

export interface ReportedFinding extends Finding<RuleCode> {
  readonly severity: Severity
}

/** All findings of one package under one policy. Plain data: it is kept with the version and travels as JSON. */
export interface Report {
  /** Version of the rule catalogue that made it. */
  readonly catalogue: string
  readonly policy: PolicyName
  readonly scope: Scope
  /** LMSs that the package was judged for; absent when none was named. */
  readonly receivers?: readonly ReceiverName[]
  readonly file: string
  readonly size: number
  readonly sha256: Sha256
  readonly treeDigest?: Sha256
  readonly standard: StandardName
  readonly edition?: string
  readonly confidence: 'certain' | 'likely' | 'guess'
  readonly signs: readonly string[]
  readonly verdict: Verdict
  /** True when the policy refuses the package. */
  readonly blocks: boolean
  /** Every finding counted, also those not listed. */
  readonly counts: Readonly<Record<Severity, number>>
  /** Worst first, then by rule, then by place. At most `repeatsShown` of one rule. */
  readonly findings: readonly ReportedFinding[]
  /** Rules with more findings than are listed. */
  readonly repeats: readonly { readonly rule: RuleCode; readonly shown: number; readonly total: number }[]
}

/** Findings of one rule that a report lists; the others are counted. */
export const repeatsShown = 20
