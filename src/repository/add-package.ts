import type { ByteSource } from '../container/byte-source.js'
import type { Limits } from '../container/limits.js'
import { digestOf } from '../container/source-bytes.js'
import { withFinding } from '../findings/build-report.js'
import type { ExaminedPackage } from '../findings/examined-package.js'
import type { PolicyName } from '../findings/policy.js'
import type { Report } from '../findings/report.js'
import type { CourseRecord } from '../holdings/course-index.js'
import { courseOf } from '../holdings/courses.js'
import {
  type Acceptable,
  courseFor,
  findHeld,
  type Held,
  type Destination as KeepDestination,
  keepVersion,
} from '../holdings/keep-version.js'
import { label, labelCourse } from '../holdings/label-course.js'
import { restorePackage } from '../holdings/restore-package.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import { describePackage } from '../manifest/describe.js'
import { isKept } from '../standard/standard.js'
import type { AddOptions, AddOutcome } from './adding.js'
import { examinePackage } from './check-package.js'
import { publishing } from './commons/publishing.js'
import { assertExternalId } from './names.js'
import type { RepositoryStores } from './passing-stores.js'
import { courseSummary, versionSummary } from './summaries.js'
import { assertNotes } from './texts.js'

export interface AddSettings {
  readonly policy: PolicyName
  readonly limits: Partial<Limits>
  /** Whether searches find a course by what people read in its pages and captions. */
  readonly pageText: boolean
}

/**
 * Checks a package and, unless the report blocks, keeps it as a version. The same bytes, or the same tree zipped otherwise, are
 * kept once: adding is idempotent, so a batch that was interrupted is simply run again. The source stays open: the caller closes it.
 *
 * @throws {FondsError} `course-unknown`, `course-exists`, `digest-mismatch`, `value-invalid`, `sheet-incomplete`, `licence-forbids`,
 * `source-…`, `store-…`, `cancelled`: nothing is kept.
 */
export async function addPackage(
  stores: RepositoryStores,
  source: ByteSource,
  options: AddOptions,
  settings: AddSettings,
): Promise<AddOutcome> {
  const to = destinationOf(options)
  if (to.course !== undefined) {
    const reference = to.course
    await stores.index.read((reader) => courseOf(reader, stores.organisation, reference))
  }
  const same = await heldBySize(stores, source, options)
  const { dryRun = false, onReport } = options
  if (same) return duplicate(stores, source, same, to, { dryRun })

  const examined = await examine(source, options, settings)
  assertDigest(examined.container.sha256, options)
  const acceptable = accept(source, examined)
  const held =
    acceptable && (await stores.index.read((reader) => findHeld(reader, stores.organisation, acceptable.container)))
  if (!acceptable || held) {
    const { report } = examined
    onReport?.(report)
    return held ? duplicate(stores, source, held, to, { dryRun, report }) : { outcome: 'refused', report }
  }
  const report = await told(stores, acceptable, to)
  onReport?.(report)
  if (dryRun) return { outcome: 'acceptable', report }
  const { signal } = options
  const { publish, ...where } = to
  const destination = { ...where, ...(publish && { publish: publishing(stores) }), ...(signal && { signal }) }
  const kept = await keepVersion(stores, { ...acceptable, report }, destination)
  if (!kept.kept) return duplicate(stores, source, kept.held, to, { dryRun, report })
  const [course, version] = [courseSummary(kept.course, stores.clock.now()), versionSummary(kept.version)]
  return { outcome: 'added', report, course, version, newCourse: kept.newCourse }
}

/**
 * Looks at the digest first where some version has just this size: a batch that starts again then skips what it has without
 * inflating it, and a package of a new size is not read twice.
 */
async function heldBySize(
  { index, organisation }: RepositoryStores,
  source: ByteSource,
  options: AddOptions,
): Promise<Held | undefined> {
  const { onProgress, signal } = options
  if (!(await index.read((reader) => reader.holdsSize(organisation, source.size)))) return undefined
  const sha256 = await digestOf(source, {
    ...(onProgress && { onProgress: (done: number, total: number) => onProgress({ stage: 'reading', done, total }) }),
    ...(signal && { signal }),
  })
  assertDigest(sha256, options)
  return index.read((reader) => findHeld(reader, organisation, { sha256 }))
}

function assertDigest(actual: Sha256, { sha256: expected }: AddOptions): void {
  if (expected !== undefined && actual !== expected) throw new FondsError('digest-mismatch', { actual, expected })
}

function examine(source: ByteSource, options: AddOptions, settings: AddSettings): Promise<ExaminedPackage> {
  const { policy = settings.policy, pageText = settings.pageText, scope, dryRun = false, onProgress, signal } = options
  return examinePackage(source, {
    policy,
    limits: settings.limits,
    pageText: pageText && !dryRun,
    ...(scope && { scope }),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  })
}

/** What may be kept: of a standard that Fonds keeps, with nothing that blocks, and readable to the last entry. */
function accept(
  source: ByteSource,
  { container, standard, manifest, report }: ExaminedPackage,
): Acceptable | undefined {
  const { treeDigest } = container
  if (report.blocks || !isKept(standard.name) || !manifest || treeDigest === undefined) return undefined
  return { source, container: Object.assign(container, { treeDigest }), standard, manifest, report }
}

/**
 * The report, once it is known what else is here. MAN-054: another course has a package of this identifier, an update that went astray
 * or two courses that clash.
 *
 * @throws {FondsError} `course-unknown`, `course-exists`.
 */
async function told(
  { index, organisation }: RepositoryStores,
  { manifest, report }: Acceptable,
  to: Destination,
): Promise<Report> {
  const { identifier } = describePackage(manifest)
  return index.read(async (reader) => {
    const own = await courseFor(reader, organisation, to)
    if (!identifier) return report
    const others: string[] = []
    for (const id of await reader.coursesWithManifest(organisation, identifier, 4))
      if (id !== own?.id) others.push((await reader.course(organisation, id))?.externalId ?? id)
    if (others.length === 0) return report
    const args = { value: identifier, course: others.join(', ') }
    return withFinding(report, { rule: 'MAN-054', place: { file: report.file }, args })
  })
}

interface Destination extends Omit<KeepDestination<never>, 'signal' | 'publish'> {
  readonly publish: boolean
}

/** @throws {FondsError} `value-invalid`. */
function destinationOf({
  course,
  externalId,
  notes = '',
  tags = [],
  collections = [],
  publish = false,
  mayCreateNewVersion = true,
  versionId,
}: AddOptions): Destination {
  if (course !== undefined && externalId !== undefined)
    throw new FondsError('value-invalid', {
      name: 'externalId',
      problem: both(
        'give a course that exists or an external id, not both',
        'indiquez une formation existante ou un identifiant externe, pas les deux',
      ),
    })
  if (externalId !== undefined) assertExternalId(externalId)
  assertNotes(notes)
  return {
    ...(course !== undefined && { course }),
    ...(externalId !== undefined && { externalId }),
    notes,
    tags: tags.map((tag) => label('tag', tag)),
    collections: collections.map((name) => label('collection', name)),
    publish,
    mayCreateNewVersion,
    ...(versionId !== undefined && { versionId }),
  }
}

/** What is held already is left as it is, but for what the caller asked besides: labels, a first publication, a lost blob. */
async function duplicate(
  stores: RepositoryStores,
  source: ByteSource,
  held: Held,
  to: Destination,
  { dryRun, report }: { readonly dryRun: boolean; readonly report?: Report },
): Promise<AddOutcome> {
  const { same, version } = held
  const restored = !dryRun && same === 'bytes' && (await restorePackage(stores, version, source))
  const course = dryRun ? held.course : await asked(stores, held, to)
  return {
    outcome: 'duplicate',
    same,
    course: courseSummary(course, stores.clock.now()),
    version: versionSummary(version),
    ...(restored && { restored }),
    ...(report && { report }),
  }
}

/** An old batch that runs again puts no old version in the place of a published one, and brings nothing back that was withdrawn. */
async function asked(stores: RepositoryStores, held: Held, to: Destination): Promise<CourseRecord> {
  const { index, clock, ids } = stores
  const { tags, collections, publish } = to
  if (tags.length === 0 && collections.length === 0 && !publish) return held.course
  return index.transact(async (writer) => {
    const { organisation, id } = held.course
    const at = clock.now().toISOString()
    const course = await courseOf(writer, organisation, id)
    await labelCourse(writer, course, { add: tags, collect: collections }, { at, ids })
    if (publish && course.published === undefined && !course.withdrawal)
      await publishing(stores)(writer, course, held.version, at)
    return courseOf(writer, organisation, id)
  })
}
