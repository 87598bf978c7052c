import type { Finding } from '../kernel/finding.js'
import type { Cmi5Manifest } from '../manifest/cmi5/cmi5-manifest.js'
import { buildReport } from './build-report.js'
import type { PolicyName } from './policy.js'
import type { Report, Scope } from './report.js'
import { completion } from './rules/cmi/completion.js'
import { extensions } from './rules/cmi/extensions.js'
import { identifiers } from './rules/cmi/identifiers.js'
import { objectives } from './rules/cmi/objectives.js'
import { parameters } from './rules/cmi/parameters.js'
import { courseStructureFile, structure } from './rules/cmi/structure.js'
import { texts } from './rules/cmi/texts.js'
import { urls } from './rules/cmi/urls.js'
import { manifestChecks } from './rules/manifest/checks.js'
import { packageChecks } from './rules/package/checks.js'
import { xmlChecks } from './rules/xml/checks.js'
import type { ManifestView, PackageView } from './view.js'

/** A rule, or several of one subject: looks at a package and says what breaks them. */
type Check<V> = (view: V) => Iterable<Finding>

const cmi5Checks: readonly Check<ManifestView<Cmi5Manifest>>[] = [
  structure,
  identifiers,
  objectives,
  urls,
  completion,
  texts,
  parameters,
  extensions,
]

/** Everything that is wrong with a package, weighed by a policy. */
export function runRules(view: PackageView, options: { readonly policy: PolicyName; readonly scope: Scope }): Report {
  return buildReport({
    container: view.container,
    standard: view.standard,
    findings: allFindings(view),
    ...options,
  })
}

function* allFindings(view: PackageView): Iterable<Finding> {
  const { container, standard, manifest } = view
  yield* container.findings
  yield* standard.findings
  for (const check of [...packageChecks, courseStructureFile, ...xmlChecks]) yield* check(view)
  // A tree that breaks off says nothing of what comes after the fault.
  if (!manifest || standard.document?.whole === false) return
  if (manifest.standard === 'cmi5') {
    for (const check of cmi5Checks) yield* check({ ...view, manifest })
  } else if (manifest.standard === 'scorm12' || manifest.standard === 'scorm2004') {
    yield* manifest.findings
    for (const check of manifestChecks) yield* check({ ...view, manifest })
  }
}
