import type { Container } from '../container/container.js'
import type { Finding } from '../kernel/finding.js'
import type { Steps } from '../kernel/steps.js'
import type { Standard } from '../standard/standard.js'
import { catalogueVersion, isRuleCode, ruleOf } from './catalogue.js'
import type { UnhurriedFindings } from './in-turn.js'
import { type PolicyName, severityUnder } from './policy.js'
import type { ReceiverName } from './receivers.js'
import { type Report, type ReportedFinding, repeatsShown, type Scope } from './report.js'
import type { Severity } from './rule.js'

const ranks: Readonly<Record<Severity, number>> = { fatal: 0, error: 1, warning: 2, info: 3 }

/** Characters of a value that a report keeps: more than anybody reads, few enough for a database. */
const keptOfValue = 2000

/** Findings of one rule held while they are read. */
const heldAtMost = 1000

interface ReportInput {
  readonly container: Container
  readonly standard: Standard
  readonly findings: UnhurriedFindings
  readonly policy: PolicyName
  readonly scope: Scope
  readonly receivers: readonly ReceiverName[]
}

/** Weighs findings under a policy: severity, order, grouping of repeats, verdict. */
export function* buildReport(input: ReportInput): Steps<Report> {
  const { container, standard, findings, policy, scope, receivers } = input
  const counts: Record<Severity, number> = { fatal: 0, error: 0, warning: 0, info: 0 }
  const byRule = new Map<ReportedFinding['rule'], { findings: ReportedFinding[]; total: number }>()
  for (const found of findings) {
    yield
    if (!found) continue
    const { more = 0, ...finding } = found
    const reported = weigh(finding, policy)
    counts[reported.severity] += 1 + more
    const group = byRule.get(reported.rule) ?? { findings: [], total: 0 }
    if (group.total === 0) byRule.set(reported.rule, group)
    group.findings.push(reported)
    group.total += 1 + more
    // Cut as they come: a hostile manifest breaks one rule a million times.
    if (group.findings.length === heldAtMost) group.findings.sort(byWeight).splice(repeatsShown)
  }
  const listed: ReportedFinding[] = []
  const repeats: { rule: ReportedFinding['rule']; shown: number; total: number }[] = []
  for (const [rule, group] of byRule) {
    listed.push(...group.findings.sort(byWeight).slice(0, repeatsShown).map(readable))
    if (group.total > repeatsShown) repeats.push({ rule, shown: repeatsShown, total: group.total })
  }
  return {
    catalogue: catalogueVersion,
    policy,
    scope,
    ...(receivers.length > 0 && { receivers }),
    file: container.name,
    size: container.size,
    sha256: container.sha256,
    ...(container.treeDigest && { treeDigest: container.treeDigest }),
    standard: standard.name,
    ...(standard.edition && { edition: cut(standard.edition) }),
    confidence: standard.confidence,
    signs: standard.signs.map(cut),
    ...judged(counts),
    counts,
    findings: listed.sort(byWeight),
    repeats,
  }
}

/** A report with one more finding: of a rule that looks beyond the package, at the repository that it comes to. */
export function withFinding(report: Report, finding: Finding): Report {
  const added = readable(weigh(finding, report.policy))
  const counts = { ...report.counts, [added.severity]: report.counts[added.severity] + 1 }
  return { ...report, ...judged(counts), counts, findings: [...report.findings, added].sort(byWeight) }
}

function judged(counts: Report['counts']): Pick<Report, 'verdict' | 'blocks'> {
  const blocks = counts.fatal + counts.error > 0
  return { blocks, verdict: blocks ? 'blocked' : counts.warning > 0 ? 'warnings' : 'clean' }
}

/** @throws when a stage reports a code that the catalogue does not have: that is our own fault. */
function weigh(finding: Finding, policy: PolicyName): ReportedFinding {
  const { rule: code } = finding
  if (!isRuleCode(code)) throw new Error(`no rule ${code} in the catalogue`)
  const rule = ruleOf(code)
  const usual = (finding.case && rule.cases?.[finding.case]?.severity) || rule.severity
  return { ...finding, rule: code, severity: severityUnder(policy, finding, usual) }
}

/** A finding without more of its values than anybody reads. */
const readable = (finding: ReportedFinding): ReportedFinding => ({
  ...finding,
  args: Object.fromEntries(
    Object.entries(finding.args).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]),
  ),
})

const cut = (text: string): string => (text.length > keptOfValue ? `${text.slice(0, keptOfValue)}…` : text)

function byWeight(a: ReportedFinding, b: ReportedFinding): number {
  return (
    ranks[a.severity] - ranks[b.severity] ||
    compare(a.rule, b.rule) ||
    compare(a.place.file, b.place.file) ||
    (a.place.line ?? a.place.byte ?? 0) - (b.place.line ?? b.place.byte ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
