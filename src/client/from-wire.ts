import type { DiffLine, Dossier as DossierBody, ReportLine } from '../contract/api-schema.js'
import { isRuleCode } from '../findings/catalogue.js'
import type { Report, ReportedFinding } from '../findings/report.js'
import type { Dossier } from '../holdings/dossier.js'
import type { ComparedPackage, PackageComparison } from '../repository/compare-packages.js'
import type { PackageChange } from '../repository/package-change.js'
import type { StandardName } from '../standard/standard.js'

/** What came over the wire, as the library has it; `contract/` has the way there. */

/**
 * A report. Its sentences are made anew where they are read, so findings of rules that only a newer server knows are counted and not
 * listed; signs of the standard do not travel.
 */
export function reportFrom({
  findings,
  repeats,
  kept: _,
  standard,
  edition,
  treeDigest,
  receivers,
  ...line
}: ReportLine): Report {
  return {
    ...line,
    standard: standard as StandardName,
    ...(edition !== undefined && { edition }),
    ...(treeDigest !== undefined && { treeDigest }),
    ...(receivers && { receivers }),
    signs: [],
    blocks: line.verdict === 'blocked',
    findings: findings.flatMap(findingFrom),
    repeats: repeats.flatMap(({ rule, ...counts }) => (isRuleCode(rule) ? [{ rule, ...counts }] : [])),
  }
}

function findingFrom(line: ReportLine['findings'][number]): ReportedFinding[] {
  const { rule, severity, args, file, line: row, column, byte, path } = line
  if (!isRuleCode(rule)) return []
  const place = {
    file,
    ...(row !== undefined && { line: row }),
    ...(column !== undefined && { column }),
    ...(byte !== undefined && { byte }),
    ...(path !== undefined && { path }),
  }
  return [{ rule, severity, ...(line.case !== undefined && { case: line.case }), place, args }]
}

/** A comparison; the two are named as they were asked for. */
export function comparisonFrom({ verdict, before, after, changes, counts, files }: DiffLine): PackageComparison {
  return {
    verdict,
    before: comparedFrom(before),
    after: comparedFrom(after),
    changes: changes.map(changeFrom),
    counts,
    files,
  }
}

const comparedFrom = ({ name, standard, ...facts }: DiffLine['before']): ComparedPackage => ({
  ...facts,
  file: name,
  standard: standard as StandardName,
})

function changeFrom(line: DiffLine['changes'][number]): PackageChange {
  const { kind, breaking, activity, identifier, title, term, before, after } = line
  const about = activity && {
    kind: activity,
    ...(identifier !== undefined && { identifier }),
    ...(title !== undefined && { title }),
  }
  return {
    kind,
    breaking,
    ...(about && { activity: about }),
    ...(term !== undefined && { term }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }
}

/** A dossier is sent as it is kept. */
export const dossierFrom = (body: DossierBody): Dossier => body as unknown as Dossier
