import type { Finding } from '../kernel/finding.js'
import type { RuleCode } from './catalogue.js'
import type { Severity } from './rule.js'

export const policyNames = ['strict', 'standard', 'lenient'] as const

/**
 * - `strict`: conformance to the letter.
 * - `standard`: blocks on what an LMS would refuse or fail to play, and on everything unsafe.
 * - `lenient`: blocks on what is unsafe or cannot be played at all.
 */
export type PolicyName = (typeof policyNames)[number]

/** A rule, or one case of a rule. */
type Subject = RuleCode | `${RuleCode}/${string}`

/** What `strict` takes for errors and the catalogue for warnings: the specification says shall, or ADL's validator fails the package. */
const raisedByStrict: ReadonlySet<string> = new Set<Subject>([
  // The type of every resource is `webcontent`.
  'MAN-031',
  // ADL's validator compares hrefs to the letter.
  'MAN-034',
  'MAN-035',
  'MAN-043',
  'MAN-040',
  // Milder in SCORM 1.2 for the sake of its many tools, not of its text.
  'MAN-023',
  'MAN-024',
  'MAN-041',
  'MAN-044',
  // Everything the package holds is listed, and everything that is listed is used.
  'MAN-049',
  'MAN-050',
  'MAN-051',
  // ADL's validator asks for every namespace to have its schema, and for every schema to be there.
  'XML-009',
  'XML-010',
  'XML-011',
  'XML-012',
  // The smallest permitted maximums.
  'MAN-005',
  'MAN-018',
  'MAN-027/length',
  'MAN-042',
])

/** Conformance errors that no LMS at work refuses, and that do not keep a course from playing: warnings under `standard` and `lenient`. */
const loweredByStandard: ReadonlySet<string> = new Set<Subject>([
  // Only a validating parser minds the form of an identifier: LMSs compare them as plain text.
  'MAN-002',
  // An organization or a manifest that shares an identifier with an item is looked up in another list.
  'MAN-003/kinds',
  // A long version is cut off where it is shown.
  'MAN-005',
  // Elements are looked up by name, wherever among their siblings they stand.
  'MAN-007/order',
  'MAN-007/extension',
  // An LMS that finds no schema or another one goes by the version and the namespaces; where the elements stand is all the same to it.
  'MAN-008',
  'MAN-009',
  // SCORM 1.2 lists no versions, and what is not recognised as another edition is played as 1.2.
  'MAN-010/scorm12',
  'MAN-010/missing-scorm12',
  // `1.3` is understood as `CAM 1.3`.
  'MAN-010/shortened',
  // The first organization is played when no default is named.
  'MAN-012',
  // Browsers escape what an address may not hold, and scripts read what they were written for.
  'MAN-026',
  // An item whose visibility is not understood is shown.
  'MAN-028',
  // All that is launched is taken for web content.
  'MAN-030',
  // Browsers read a backslash as a slash.
  'MAN-036',
  // The whole package is unpacked, listed or not; what a resource depends on is read by nobody.
  'MAN-044',
  'MAN-045',
  'MAN-047',
  'MAN-048',
  // Metadata is for catalogues, not for the player.
  'MAN-052',
  // LMSs read the names of a manifest whose root is in no namespace; cmi5, where they do not, says so itself (CMI-002).
  'XML-008/none',
  // SEC. Browsers block what comes over http: into a page that did not, and the rest of the course plays.
  'SEC-004',
  // Mostly the error page of a download that failed: browsers show a broken image.
  'SEC-013/markup',
])

/** Areas whose faults are those of safety or of bytes: `lenient` lets none of them pass. */
const unsafeAreas = /^(?:ZIP|SEC)-/

/** Faults of XML that are an attack, or may be one, in whatever file. */
const hostile = new Set<string>(['XML-006', 'XML-018'] satisfies Subject[])

/** In those areas, what can be read all the same. */
const harmless: ReadonlySet<string> = new Set<Subject>([
  // Entries with backslashes are found under their name with slashes.
  'ZIP-016',
  // SEC: what browsers block, or show as broken.
  'SEC-004',
  'SEC-013/markup',
])

/**
 * In the other areas, errors that leave nothing to play, or lead astray who opens it. A folder around the course (PKG-002) is not among
 * them: what was kept so can be exported without it.
 */
const unplayable: ReadonlySet<string> = new Set<Subject>([
  'XML-005',
  'XML-007',
  'XML-018',
  'MAN-006',
  'MAN-014',
  'MAN-020',
  'MAN-032',
  'MAN-033/launch',
  'MAN-033/launch-near',
  'MAN-033/folder',
  'MAN-038',
  'MAN-039',
  'MAN-040/scheme',
  'CMI-001',
  'CMI-009',
  'CMI-011',
  'CMI-012',
  'CMI-014',
  'CMI-032',
  'CMI-033',
])

/**
 * The severity of a finding under a policy, from the one that the catalogue gives it. What is fatal stays fatal, unless it is so only for a
 * file aside: a course whose description cannot be read plays all the same.
 */
export function severityUnder(policy: PolicyName, finding: Finding, usual: Severity): Severity {
  const { rule, case: particular, aside } = finding
  const among = (subjects: ReadonlySet<string>) => subjects.has(rule) || subjects.has(`${rule}/${particular}`)
  if (policy === 'strict') return usual === 'warning' && among(raisedByStrict) ? 'error' : usual
  if (aside && (usual === 'fatal' || usual === 'error') && !hostile.has(rule)) return 'warning'
  if (usual !== 'error') return usual
  if (policy === 'standard') return among(loweredByStandard) ? 'warning' : usual
  const blocks = unsafeAreas.test(rule) ? !among(harmless) : among(unplayable)
  return blocks ? usual : 'warning'
}

/** Every rule, or case of a rule, that some policy treats in its own way. */
export const treatedApart: readonly string[] = [
  ...new Set([...raisedByStrict, ...loweredByStandard, ...harmless, ...unplayable]),
]
