import type { Container, Entry } from '../../../container/container.js'
import { isNestedArchive } from '../../../container/nested-archive.js'
import type { Finding } from '../../../kernel/finding.js'
import { isKept, type Neighbour, neighbours, type StandardName } from '../../../standard/standard.js'
import { isRuleCode, type RuleCode, ruleOf } from '../../catalogue.js'
import type { PackageView } from '../../view.js'
import { findByName } from '../package-files.js'

/** What is looked for, in the order in which it is. */
const looked = 'imsmanifest.xml (SCORM), cmi5.xml (cmi5), tincan.xml (xAPI), *.crs *.au *.des *.cst (AICC)'

/** Neighbours that are whole deliverables with a manifest of their own, just not ours; the others are sources, backups and loose files. */
const deliverables: ReadonlySet<StandardName> = new Set(['common-cartridge', 'ims-cp', 'qti', 'h5p', 'epub'])

/** The rule that says what a neighbour is. */
const recognition: Readonly<Record<Neighbour, RuleCode>> = {
  'common-cartridge': 'NBR-001',
  'ims-cp': 'NBR-002',
  qti: 'NBR-003',
  h5p: 'PKG-006',
  'moodle-backup': 'NBR-020',
  exelearning: 'NBR-021',
  epub: 'NBR-022',
  office: 'NBR-023',
  html: 'NBR-024',
}

/** What the name of a manifest has become once a browser, an editor or somebody in a hurry has renamed it. */
const misnamed: readonly (readonly [RegExp, string])[] = [
  [/imsmanifest(?:.*\.xml(?:\.\w+)?)?$/i, 'imsmanifest.xml'],
  [/(?:cmi5|course[-_ ]?structure).*\.xml(?:\.\w+)?$/i, 'cmi5.xml'],
  [/tincan.*\.xml(?:\.\w+)?$/i, 'tincan.xml'],
]

/** The extension that upload forms and LMSs expect; none where several are usual. */
const extensions: Readonly<Partial<Record<StandardName, readonly string[]>>> = {
  scorm12: ['zip'],
  scorm2004: ['zip'],
  cmi5: ['zip'],
  tincan: ['zip'],
  aicc: ['zip'],
  'common-cartridge': ['imscc'],
  h5p: ['h5p'],
  epub: ['epub'],
  'moodle-backup': ['mbz'],
  exelearning: ['elp', 'elpx'],
}

/** PKG-001: nothing that could be played. PKG-006, NBR: a neighbour, told where it belongs. PKG-007: named as something else. */
export function* kindOfPackage(view: PackageView): Iterable<Finding> {
  const { container, standard } = view
  const { name } = standard
  const alike = standard.manifestPath === undefined ? misnamedManifest(container) : undefined
  if (!isKept(name) && !deliverables.has(name) && isReadable(container)) yield noManifest(view, alike)
  if (isNeighbour(name) && !alike) {
    const file = standard.manifestPath ?? container.name
    yield { rule: recognition[name], place: { file }, args: { sign: standard.signs.at(-1) ?? name } }
  }
  const usual = container.kind === 'xml' ? undefined : extensions[name]
  const baseName = container.name.split(/[/\\]/).at(-1) ?? container.name
  const extension = /\.(\w{1,8})$/.exec(baseName)?.[1]?.toLowerCase()
  if (usual && extension !== undefined && !usual.includes(extension))
    yield { rule: 'PKG-007', place: { file: container.name }, args: { name: baseName, expected: usual[0] ?? '' } }
}

function noManifest({ container, standard }: PackageView, alike: Misnamed | undefined): Finding {
  const place = { file: container.name }
  if (container.kind === 'xml')
    return { rule: 'PKG-001', case: 'xml', place, args: { element: standard.document?.root.name ?? '' } }
  if (alike)
    return { rule: 'PKG-001', case: 'alike', place, args: { found: alike.entry.path, expected: alike.expected } }
  const files = container.entries.filter((entry) => !entry.directory && !entry.litter)
  if (files.length === 0) return { rule: 'PKG-001', case: 'empty', place, args: {} }
  const archive = standard.name === 'unknown' && files.find(isNestedArchive)
  if (archive) return { rule: 'PKG-001', case: 'packages', place, args: { found: archive.path } }
  return { rule: 'PKG-001', place, args: { looked } }
}

interface Misnamed {
  readonly entry: Entry
  readonly expected: string
}

function misnamedManifest(container: Container): Misnamed | undefined {
  if (container.kind !== 'zip') return undefined
  for (const [pattern, expected] of misnamed) {
    const entry = findByName(container, pattern)
    if (entry) return { entry, expected }
  }
  return undefined
}

/** An archive that could not be read whole has said so, and may hold what was not found. */
const isReadable = ({ kind, entries, findings }: Container): boolean =>
  kind !== 'unknown' &&
  (entries.length > 0 || findings.length === 0) &&
  !findings.some(({ rule }) => isRuleCode(rule) && ruleOf(rule).severity === 'fatal')

const isNeighbour = (name: StandardName): name is Neighbour => neighbours.some((neighbour) => neighbour === name)
