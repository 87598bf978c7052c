/** Made from schemas/report/add.json by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * A line of `fonds add --json` and of its JSON-lines report: one for each package.
 */
export interface AddLine {
  /**
   * The package, as it was named.
   */
  file: string
  /**
   * `duplicate`: `version` already holds this package. `refused`: its report blocks. `failed`: see `problem`.
   */
  outcome: 'added' | 'duplicate' | 'refused' | 'failed'
  /**
   * True when nothing was kept: the outcome is what would have happened.
   */
  dryRun?: boolean
  /**
   * The stored package of the duplicate was lost, and is back.
   */
  restored?: boolean
  /**
   * What the duplicate has in common: all bytes, or all files, zipped differently.
   */
  same?: 'bytes' | 'tree'
  /**
   * Id of the course.
   */
  course?: string
  /**
   * Number within the course.
   */
  version?: number
  versionId?: string
  externalId?: string
  title?: string
  /**
   * With `--sheets`: whether the row changed the sheet of the course.
   */
  described?: boolean
  newCourse?: boolean
  /**
   * Number of the published version of the course.
   */
  published?: number
  report?: ReportLine
  problem?: Problem
}
/**
 * All findings of one package under one policy.
 */
export interface ReportLine {
  /**
   * The package, as it was named.
   */
  file: string
  /**
   * Digest of the package's bytes.
   */
  sha256: string
  /**
   * Digest of its files, however they were zipped. Absent when one could not be read.
   */
  treeDigest?: string
  /**
   * Bytes.
   */
  size: number
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan`, `aicc`, or the neighbour it was taken for.
   */
  standard: string
  /**
   * Whether packages of this standard are kept here. A neighbour is not, whatever its verdict.
   */
  kept: boolean
  edition?: string
  /**
   * How sure the standard is.
   */
  confidence: 'certain' | 'likely' | 'guess'
  /**
   * `blocked`: the policy refuses the package.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
  policy: 'strict' | 'standard' | 'lenient'
  scope: 'conformance' | 'full'
  /**
   * LMSs that the package was judged for, when some were named.
   */
  receivers?: ('moodle' | 'ilias' | 'scorm-cloud' | 'blackboard' | 'chamilo')[]
  /**
   * Version of the rules.
   */
  catalogue: string
  /**
   * Every finding counted, also those that are not listed.
   */
  counts: {
    fatal: number
    error: number
    warning: number
    info: number
  }
  /**
   * Worst first.
   */
  findings: FindingLine[]
  /**
   * Rules with more findings than are listed.
   */
  repeats: {
    rule: string
    shown: number
    total: number
  }[]
}
/**
 * One rule broken at one place.
 */
export interface FindingLine {
  /**
   * Code of the rule.
   */
  rule: string
  severity: 'fatal' | 'error' | 'warning' | 'info'
  /**
   * Which case of the rule, where it has several.
   */
  case?: string
  /**
   * Path inside the package, or the package's own name for a fault of the archive itself.
   */
  file: string
  /**
   * From 1.
   */
  line?: number
  /**
   * From 1, in UTF-16 units.
   */
  column?: number
  /**
   * Offset in the archive.
   */
  byte?: number
  /**
   * The node inside the file: `manifest/resources/resource[2]`.
   */
  path?: string
  /**
   * The rule in a few words.
   */
  title: string
  /**
   * What was found.
   */
  message: string
  /**
   * What to do about it.
   */
  fix: string
  /**
   * Clauses the rule enforces.
   */
  references: string[]
  /**
   * Page of the documentation that explains the rule, seen from the root of Fonds.
   */
  page: string
  /**
   * Values named by the message, whole.
   */
  args: {
    [k: string]: string | number | boolean
  }
}
/**
 * Why an item could not be dealt with. Not a fault of the package: that is a finding.
 */
export interface Problem {
  /**
   * Stable name of the error: `source-missing`, `store-full`…
   */
  code: string
  /**
   * What happened and what to do, in the language asked for.
   */
  message: string
}
