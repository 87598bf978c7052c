import { ruleOf } from '../findings/catalogue.js'
import { explain } from '../findings/explain.js'
import type { Report } from '../findings/report.js'
import { rulePage } from '../findings/rule-page.js'
import type { Language } from '../kernel/language.js'
import { isKept } from '../standard/standard.js'
import type { FindingLine, ReportLine } from './api-schema.js'

/** A report as `schemas/report/report.json` describes it: sentences made, places flat. `file` is the name the user gave. */
export function reportLine(report: Report, file: string, language: Language): ReportLine {
  return {
    file,
    sha256: report.sha256,
    ...(report.treeDigest && { treeDigest: report.treeDigest }),
    size: report.size,
    standard: report.standard,
    ...(report.edition && { edition: report.edition }),
    kept: isKept(report.standard),
    confidence: report.confidence,
    verdict: report.verdict,
    policy: report.policy,
    scope: report.scope,
    ...(report.receivers && { receivers: [...report.receivers] }),
    catalogue: report.catalogue,
    counts: { ...report.counts },
    findings: report.findings.map((finding) => findingLine(finding, language)),
    repeats: report.repeats.map((repeat) => ({ ...repeat })),
  }
}

function findingLine(finding: Report['findings'][number], language: Language): FindingLine {
  const { rule, severity, place, args } = finding
  const { title, references } = ruleOf(rule)
  return {
    rule,
    severity,
    ...(finding.case && { case: finding.case }),
    ...place,
    title: title[language],
    ...explain(finding, language),
    references: [...references],
    page: rulePage(rule),
    args: { ...args },
  }
}
