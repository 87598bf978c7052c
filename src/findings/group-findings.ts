import type { RuleCode } from './catalogue.js'
import type { Report, ReportedFinding } from './report.js'
import type { Severity } from './rule.js'

/** What a report says of one rule. */
export interface FindingGroup {
  readonly rule: RuleCode
  /** The worst of its findings: a policy, or a case, may make one of them milder. */
  readonly severity: Severity
  /** Those listed, worst first; never empty. */
  readonly findings: readonly [ReportedFinding, ...ReportedFinding[]]
  /** All of them, counted. */
  readonly total: number
}

/** The findings of a report by rule, the rule with the worst one first. */
export function groupFindings({ findings, repeats }: Pick<Report, 'findings' | 'repeats'>): FindingGroup[] {
  const byRule = new Map<RuleCode, [ReportedFinding, ...ReportedFinding[]]>()
  for (const finding of findings) {
    const group = byRule.get(finding.rule)
    if (group) group.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  const totals = new Map(repeats.map(({ rule, total }) => [rule, total]))
  return [...byRule].map(([rule, group]) => ({
    rule,
    severity: group[0].severity,
    findings: group,
    total: totals.get(rule) ?? group.length,
  }))
}
