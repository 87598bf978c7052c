import { PackageContent } from '../content/package-content.js'
import type { Steps } from '../kernel/steps.js'
import type { Manifest } from '../manifest/manifest.js'
import { buildReport } from './build-report.js'
import { inTurn, type UnhurriedFindings } from './in-turn.js'
import type { PolicyName } from './policy.js'
import type { ReceiverName } from './receivers.js'
import type { Report, Scope } from './report.js'
import { aiccChecks } from './rules/aicc/checks.js'
import { cmi5Checks } from './rules/cmi/checks.js'
import { contentSweeps } from './rules/content/checks.js'
import { launchPages } from './rules/content/launch-pages.js'
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

/** Everything that is wrong with a package, weighed by a policy: of thousands of files, that is the work of half a second. */
export function runRules(view: PackageView, { policy, scope, receivers }: Judgement): Steps<Report> {
  return buildReport({
    container: view.container,
    standard: view.standard,
    findings: allFindings(view, scope, new Set(receivers)),
    policy,
    scope,
    receivers,
  })
}

/** Rules that have something to say of any package, whether or not its manifest could be read. */
const packageWide = [...packageChecks, ...neighbourChecks, ...securityChecks, ...xmlChecks]

function* allFindings(view: PackageView, scope: Scope, receivers: ReadonlySet<ReceiverName>): UnhurriedFindings {
  const { container, standard, manifest } = view
  // What the stages before found on their way, then what rules find: in the package, its manifest, its content.
  yield* container.findings
  yield* standard.findings
  yield* inTurn(packageWide, view)
  // A tree that breaks off says nothing of what comes after the fault.
  if (manifest && standard.document?.whole !== false) {
    yield* manifestFindings(view, manifest)
    for (const check of receiverChecks) yield* check(view, receivers)
  }
  if (scope === 'full') yield* contentFindings({ ...view, content: new PackageContent(container) })
}

function* manifestFindings(view: PackageView, manifest: Manifest): UnhurriedFindings {
  switch (manifest.standard) {
    case 'cmi5':
      yield* inTurn(cmi5Checks, { ...view, manifest })
      return
    case 'tincan':
      yield* inTurn(tincanChecks, { ...view, manifest })
      return
    case 'aicc':
      yield* manifest.findings
      yield* aiccChecks({ ...view, manifest })
      return
    case 'scorm12':
    case 'scorm2004':
      yield* manifest.findings
      yield* imsChecks({ ...view, manifest })
  }
}

function* contentFindings(view: ContentView): UnhurriedFindings {
  // All sweeps share one pass: the facts of a file are unpacked for it, and let go behind it.
  const sweeps = [...securitySweeps.map((sweep) => sweep(view)), ...contentSweeps(view)]
  for (const file of view.content.files())
    for (const sweep of sweeps) {
      sweep.see?.(file)
      yield* sweep.file?.(file) ?? []
      yield undefined
    }
  for (const sweep of sweeps) {
    yield* sweep.end?.() ?? []
    yield undefined
  }
  yield* launchPages(view)
}
