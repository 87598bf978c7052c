import type { ByteSource } from '../container/byte-source.js'
import type { Container } from '../container/container.js'
import { readAhead } from '../container/source-bytes.js'
import type { Report } from '../findings/report.js'
import { type Sha256, sha256 } from '../kernel/digest.js'
import { FondsError, isFondsError } from '../kernel/errors.js'
import { describePackage } from '../manifest/describe.js'
import type { Manifest } from '../manifest/manifest.js'
import type { Standard } from '../standard/standard.js'
import { checkedSheet } from './checked-sheet.js'
import type { CourseIndex, CourseRecord, IndexReader, IndexWriter, VersionRecord } from './course-index.js'
import { courseOf, shownOf } from './courses.js'
import { writeDossier } from './dossier.js'
import { labelCourse } from './label-course.js'
import { releasePins } from './pins.js'
import { contentWordsOf } from './search-text.js'
import { sheetFrom } from './sheet.js'
import type { Stores } from './stores.js'

/** Stores whose changes can do as much as publishing takes. */
interface KeepStores<Writer extends IndexWriter> extends Omit<Stores, 'index'> {
  readonly index: Pick<CourseIndex, 'pin'> & { transact<T>(work: (writer: Writer) => Promise<T>): Promise<T> }
}

/** A package that was examined and may be kept. */
export interface Acceptable {
  readonly source: ByteSource
  readonly container: Container & { readonly treeDigest: Sha256 }
  readonly standard: Standard
  readonly manifest: Manifest
  readonly report: Report
}

/** Where the version goes, and what is said of it; nothing is looked up before the change begins. */
export interface Destination<Writer extends IndexWriter> {
  /** Id or external id of a course that exists. */
  readonly course?: string
  /** The caller's own name of the course: made when no course has it. */
  readonly externalId?: string
  readonly notes: string
  readonly tags: readonly string[]
  readonly collections: readonly string[]
  /** Publishes it, where it is to be. */
  readonly publish?: (writer: Writer, course: CourseRecord, version: VersionRecord, at: string) => Promise<void>
  /** Whether the course may be there already. */
  readonly mayCreateNewVersion: boolean
  /** Id for the version. */
  readonly versionId?: string
  readonly signal?: AbortSignal
}

export type Kept =
  | { readonly kept: true; readonly course: CourseRecord; readonly version: VersionRecord; readonly newCourse: boolean }
  | { readonly kept: false; readonly held: Held }

/** The version that has these bytes already, or the same tree under another zip. */
export interface Held {
  readonly same: 'bytes' | 'tree'
  readonly course: CourseRecord
  readonly version: VersionRecord
}

/**
 * Keeps a package as the next version of a course: blobs first, under a pin that keeps the collector away, then index and event in
 * one transaction. A process that dies in between leaves blobs that nothing names, and no version.
 *
 * @throws {FondsError} `course-unknown`, `course-exists`, `source-changed`, `store-full`, `store-failed`, `cancelled`.
 */
export async function keepVersion<Writer extends IndexWriter>(
  stores: KeepStores<Writer>,
  acceptable: Acceptable,
  to: Destination<Writer>,
): Promise<Kept> {
  const { blobs, index, clock, ids } = stores
  const { source, container } = acceptable
  const id = to.versionId ?? ids.next('ver')
  const dossier = await writeDossier(acceptable)
  // Before the change begins, which others wait for.
  const words = container.text === undefined ? undefined : contentWordsOf(container.text)
  const dossierDigest = sha256(dossier)
  try {
    await index.pin([container.sha256, dossierDigest], id, clock.now())
    await blobs.put(readAhead(source, 0, source.size, to.signal), container.sha256).catch((error: unknown) => {
      // What was judged is not what is there now.
      throw isFondsError(error, 'digest-mismatch')
        ? new FondsError('source-changed', { file: source.name }, error)
        : error
    })
    await blobs.put(once(dossier), dossierDigest)
    return await index.transact(async (writer) => {
      await writer.unpin(id)
      const held = await findHeld(writer, stores.organisation, container)
      return held
        ? { kept: false, held }
        : insert(stores, writer, acceptable, to, { id, dossier: dossierDigest, words })
    })
  } catch (error) {
    await releasePins(stores, id)
    throw error
  }
}

/** The version that holds a package already, by its bytes or else by its tree. */
export async function findHeld(
  reader: IndexReader,
  organisation: string,
  { sha256: digest, treeDigest }: { readonly sha256: string; readonly treeDigest?: string },
): Promise<Held | undefined> {
  const same = await reader.versionWithPackage(organisation, digest)
  const version = same ?? (treeDigest && (await reader.versionWithTree(organisation, treeDigest)))
  if (!version) return undefined
  const course = await reader.course(organisation, version.course)
  return course && { same: same ? 'bytes' : 'tree', course, version }
}

/** The course that a version goes to; undefined when it is still to be made. @throws {FondsError} `course-unknown`, `course-exists`. */
export async function courseFor(
  reader: IndexReader,
  organisation: string,
  {
    course,
    externalId,
    mayCreateNewVersion,
  }: Pick<Destination<never>, 'course' | 'externalId' | 'mayCreateNewVersion'>,
): Promise<CourseRecord | undefined> {
  const reference = course ?? externalId
  const found = reference === undefined ? undefined : await reader.course(organisation, reference)
  if (course !== undefined && !found) throw new FondsError('course-unknown', { course })
  if (found && !mayCreateNewVersion) throw new FondsError('course-exists', { course: found.externalId ?? found.id })
  return found
}

async function insert<Writer extends IndexWriter>(
  { clock, ids, organisation }: KeepStores<Writer>,
  writer: Writer,
  { container, standard, manifest, report }: Acceptable,
  to: Destination<Writer>,
  { words, ...made }: { readonly id: string; readonly dossier: string; readonly words: string | undefined },
): Promise<Kept> {
  const at = clock.now().toISOString()
  const found = await courseFor(writer, organisation, to)
  const description = describePackage(manifest)
  const sheet = await checkedSheet(sheetFrom(description, titleFromName(container.name)))
  const told = { sheet, standard: standard.name, ...(standard.edition !== undefined && { edition: standard.edition }) }
  const id = found?.id ?? ids.next('crs')
  if (found) {
    // What others see is not yet this one: until it is published, nothing of it is for them to read or to find.
    const shown = found.published === undefined ? await shownOf(told, found) : {}
    await writer.updateCourse(id, { ...shown, updatedAt: at })
  } else {
    const externalId = to.externalId === undefined ? {} : { externalId: to.externalId }
    await writer.insertCourse({ id, organisation, ...externalId, ...told, createdAt: at, updatedAt: at })
    await writer.record({ organisation, kind: 'course.created', at, course: id })
  }
  const version: VersionRecord = {
    ...made,
    ...told,
    organisation,
    course: id,
    number: (found?.versions ?? 0) + 1,
    sha256: container.sha256,
    treeDigest: container.treeDigest,
    size: container.size,
    entries: container.entries.length,
    verdict: report.verdict,
    ...(isComparable(description.identifier) && { manifestIdentifier: description.identifier }),
    notes: to.notes,
    createdAt: at,
  }
  await writer.insertVersion(version)
  if (words !== undefined) await writer.keepContentWords(version, words)
  await writer.record({ organisation, kind: 'version.added', at, course: id, version: version.id })
  const change = { add: to.tags, collect: to.collections }
  const course = await courseOf(writer, organisation, id)
  await labelCourse(writer, course, change, { at, ids })
  await to.publish?.(writer, await courseOf(writer, organisation, id), version, at)
  return { kept: true, course: await courseOf(writer, organisation, id), version, newCourse: !found }
}

const longestIdentifier = 1000

/** Whether a manifest's identifier is one that others may share; a longer one is no identifier, and would swell the index. */
const isComparable = (identifier: string | undefined): identifier is string =>
  identifier !== undefined && identifier !== '' && identifier.length <= longestIdentifier

/** A title for a package that has none: its file's name without the extension. */
const titleFromName = (name: string): string => {
  const file = name.split(/[/\\]/).at(-1) ?? name
  return file.replace(/\.[a-z0-9]{1,5}$/i, '') || name
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
