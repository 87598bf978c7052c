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
  // TinCan (TIN): as MAN-034 and MAN-035.
  'TIN-011/letter-case',
  'TIN-011/escaped',
  'TIN-008/missing',
  // The smallest permitted maximums.
  'MAN-005',
  'MAN-018',
  'MAN-027/length',
  'MAN-042',
  // S12: lengths that the schema admits, and a script that is none.
  'S12-007',
  'S12-008',
  'S12-015',
  // LOM: the application profiles make them mandatory.
  'LOM-005',
  'LOM-006',
  'LOM-007',
  // SEC: a course on Python has such files to download, and a server that runs them is seldom found.
  'SEC-002/interpreted',
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
  // Grammar: an LMS looks for the names it knows, and passes over the rest. What it then misses, has a rule of its own.
  'XML-014',
  // SCORM 2004 (S04, NAV): only what is launched has to say what it is; attributes are looked up whatever their letter case.
  'S04-001/spare',
  'S04-002/letter-case',
  'S04-002/spelling',
  // What stands where it means nothing is passed over, and so is what has a value that nobody knows.
  'S04-003',
  'S04-004',
  'S04-005',
  'S04-007',
  'S04-008',
  'S04-009',
  'S04-010',
  'S04-013',
  'S04-015',
  'S04-016/parent',
  'S04-016/repeated',
  'S04-016/idle',
  'S04-016/missing',
  'S04-016/value',
  'S04-017',
  'S04-018',
  'NAV-001',
  'NAV-002',
  'NAV-003',
  // As MAN-052: metadata is for catalogues.
  'S04-006',
  // TinCan (TIN): LMSs look up the activities and the launch by name, in the folder that they found first.
  'TIN-002',
  'TIN-004/unknown',
  'TIN-004/childless',
  'TIN-004/order',
  'TIN-004/repeated',
  'TIN-004/attribute',
  'TIN-004/attribute-unadmitted',
  'TIN-004/text',
  'TIN-004/extension',
  'TIN-004/extension-attribute',
  // Tools publish ids with spaces, and LRSs that do not look closely take them; an id without scheme none takes.
  'TIN-005/malformed',
  'TIN-007',
  'TIN-008/malformed',
  // LMSs read the names of a manifest whose root is in no namespace; cmi5, where they do not, says so itself (CMI-002).
  'XML-008/none',
  // S12: what no item launches is in no LMS's list of SCOs; letters are read either way; 1.2 has one language for prerequisites.
  'S12-002/listed',
  'S12-003/letters',
  'S12-006',
  // Values that an LMS hands over as they stand: the course plays, though not as it was meant to.
  'S12-012',
  'S12-013',
  'S12-016',
  'S12-017',
  // No player cuts them off.
  'S12-020',
  // AIC: the figures of the course file are a help for the import, which goes by the tables; columns that launch nothing; a block left empty.
  'AIC-002/section',
  'AIC-002/key',
  'AIC-002/number',
  'AIC-002/figure',
  'AIC-003/asked',
  'AIC-004/empty',
  // Sequencing (SEQ): what stands in the wrong place, or names what nobody asks for, is passed over.
  'SEQ-001/place',
  'SEQ-002',
  'SEQ-003',
  'SEQ-004',
  'SEQ-006',
  // An activity without a primary objective is given one; one without a name has no results but those of the activity.
  'SEQ-036',
  'SEQ-037',
  // One of two sources counts, or one of two writers.
  'SEQ-041',
  'SEQ-042',
  'SEQ-052',
  'SEQ-053/reads',
  'SEQ-053/writes',
  // LOM: the same metadata, looked into.
  'LOM-001',
  'LOM-002',
  'LOM-004',
  'LOM-008',
  'LOM-009',
  'LOM-010',
  // NBR: an LMS may be newer than what is known here.
  'NBR-014',
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
  'TIN-009',
  'TIN-011/absent',
  'TIN-011/near',
  'TIN-011/climbs',
  'TIN-011/rooted',
  'TIN-012/script',
  'TIN-012/local',
  'TIN-016',
  'CMI-001',
  'CMI-009',
  'CMI-011',
  'CMI-012',
  'CMI-014',
  'CMI-032',
  'CMI-033',
  // AIC
  'AIC-001',
  'AIC-003/needed',
  'AIC-003/no-file',
  'AIC-005/missing',
  'AIC-005/near',
  'AIC-005/folder',
  'AIC-005/outside',
  'AIC-005/local',
  // NBR: H5P without what it is made of.
  'NBR-010',
  'NBR-011',
  'NBR-012',
  'NBR-015',
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
