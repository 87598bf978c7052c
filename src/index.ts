export { openRemoteCommons, openRemoteRepository, type RemoteOptions } from './client/open-remote.js'
export {
  type CommonsConfig,
  type OpenedAdministration,
  openAdministration,
  openCommons,
  openPackage,
  openRepository,
  type RepositoryConfig,
} from './compose.js'
export { bufferSource } from './container/buffer-source.js'
export type { ByteSource } from './container/byte-source.js'
export { defaultLimits, type Limits } from './container/limits.js'
export type { FileAnswer, InputOf, OutputOf } from './contract/operation-shapes.js'
export type { CommonsOperationId } from './contract/operations.js'
export { type Area, areas } from './findings/areas.js'
export { catalogue, catalogueVersion, type RuleCode } from './findings/catalogue.js'
export {
  type CaseDescription,
  describeRule,
  type RuleDescription,
  ruleCodes,
  type Severities,
} from './findings/describe-rule.js'
export { type Explanation, explain } from './findings/explain.js'
export type { PolicyName } from './findings/policy.js'
export { type ReceiverName, receiverNames } from './findings/receivers.js'
export type { Report, ReportedFinding, Scope, Verdict } from './findings/report.js'
export type { Severity } from './findings/rule.js'
export type { Dossier } from './holdings/dossier.js'
export type { SheetPatch } from './holdings/edited-sheet.js'
export type { Sheet } from './holdings/sheet-schema.js'
export type { VerifyProblem, VerifyReport } from './holdings/verify-holdings.js'
export { type ErrorCode, FondsError, isFondsError } from './kernel/errors.js'
export type { Finding } from './kernel/finding.js'
export type { Language } from './kernel/language.js'
export type { Place } from './kernel/place.js'
export type { RepairChange } from './outbound/repair-package.js'
export { checkPackage, comparePackages, repairPackage } from './packages.js'
export type { AddOptions, AddOutcome } from './repository/adding.js'
export type { CheckOptions } from './repository/check-package.js'
export type { Commons, OpenedCommons } from './repository/commons/commons.js'
export type { ComparisonVerdict, FileCounts, PackageComparison } from './repository/compare-packages.js'
export type { ExportedPackage, ExportOptions } from './repository/exported-package.js'
export { explainChange, type PackageChange, type PackageChangeKind } from './repository/package-change.js'
export type {
  CourseDetail,
  CoursePage,
  CourseQuery,
  CourseSummary,
  Progress,
  Repository,
  VersionSummary,
} from './repository/repository.js'
export type { StandardName } from './standard/standard.js'
