import { PackageContent } from '../content/package-content.js'
import type { Finding } from '../kernel/finding.js'
import type { Manifest } from '../manifest/manifest.js'
import { buildReport } from './build-report.js'
import type { PolicyName } from './policy.js'
import type { ReceiverName } from './receivers.js'
import type { Report, Scope } from './report.js'
import { aiccChecks } from './rules/aicc/checks.js'
import { cmi5Checks } from './rules/cmi/checks.js'
import { courseStructureFile } from './rules/cmi/structure.js'
import { contentChecks, contentSweeps } from './rules/content/checks.js'
import { imsChecks } from './rules/manifest/checks.js'
import { neighbourChecks } from './rules/neighbours/checks.js'
import { packageChecks } from './rules/package/checks.js'
import { receiverChecks } from './rules/receivers/checks.js'
import { securityChecks, securitySweeps } from './rules/security/checks.js'
import { tincanChecks } from './rules/tincan/checks.js'
import { xmlChecks } from './rules/xml/checks.js'
import type { ContentView, PackageView } from './view.js'

export interface Judgement {
  readonly policy: PolicyName
  readonly scope: Scope
  /** LMSs that the package is meant for; what they are known to choke on is told too. */
  readonly receivers: readonly ReceiverName[]
}

/** Everything that is wrong with a package, weighed by a policy. */
export function runRules(view: PackageView, { policy, scope, receivers }: Judgement): Report {
  return buildReport({
    container: view.container,
    standard: view.standard,
    findings: allFindings(view, scope, new Set(receivers)),
    policy,
    scope,
    receivers,
  })
}

function* allFindings(view: PackageView, scope: Scope, receivers: ReadonlySet<ReceiverName>): Iterable<Finding> {
  const { container, standard, manifest } = view
  yield* container.findings
  yield* standard.findings
  for (const check of [...packageChecks, courseStructureFile, ...neighbourChecks, ...securityChecks, ...xmlChecks])
    yield* check(view)
  // A tree that breaks off says nothing of what comes after the fault.
  if (manifest && standard.document?.whole !== false) {
    yield* manifestFindings(view, manifest)
    for (const check of receiverChecks) yield* check(view, receivers)
  }
  if (scope === 'full') yield* contentFindings({ ...view, content: new PackageContent(container) })
}

function* contentFindings(view: ContentView): Iterable<Finding> {
  const sweeps = [...securitySweeps.map((sweep) => sweep(view)), ...contentSweeps(view)]
  for (const file of view.content.files())
    for (const sweep of sweeps) {
      sweep.see?.(file)
      yield* sweep.file?.(file) ?? []
    }
  for (const sweep of sweeps) yield* sweep.end?.() ?? []
  for (const check of contentChecks) yield* check(view)
}

function* manifestFindings(view: PackageView, manifest: Manifest): Iterable<Finding> {
  switch (manifest.standard) {
    case 'cmi5':
      for (const check of cmi5Checks) yield* check({ ...view, manifest })
      return
    case 'tincan':
      for (const check of tincanChecks) yield* check({ ...view, manifest })
      return
    case 'aicc':
      yield* aiccChecks({ ...view, manifest })
      return
    case 'scorm12':
    case 'scorm2004':
      yield* manifest.findings
      yield* imsChecks({ ...view, manifest })
  }
}
