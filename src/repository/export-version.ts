import type { ByteSource } from '../container/byte-source.js'
import type { BlobReader } from '../holdings/blob-store.js'
import type { CourseRecord, VersionRecord } from '../holdings/course-index.js'
import { readDossier } from '../holdings/dossier.js'
import { withEdited } from '../holdings/edited-sheet.js'
import type { PackageReader } from '../holdings/package-reader.js'
import { verifiedBytes } from '../holdings/verified-bytes.js'
import { fileNameFrom } from '../outbound/file-name.js'
import { repairPackage } from '../outbound/repair-package.js'
import { assertTakeable, type Found, taken } from './commons/adopting.js'
import type { ExportedPackage, ExportOptions, OriginalPackage, Taking } from './exported-package.js'
import type { RepositoryStores } from './passing-stores.js'
import { seenVersionOf } from './seen.js'

/**
 * Gives a version's package back: the original byte for byte, or a mechanically repaired copy of it.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`, `version-withdrawn`, `licence-forbids`, `blob-unknown`, `repair-…`.
 */
export async function exportVersion(
  stores: RepositoryStores,
  packages: PackageReader,
  reference: string,
  { repair = false, via = 'export' }: ExportOptions = {},
): Promise<ExportedPackage> {
  const found = await takeable(stores, reference)
  const { course, version } = found
  const named = { fileName: await fileNameOf(packages, course, version), ...attributionOf(course) }
  const { size, sha256 } = version
  const exported = repair
    ? await repaired(stores.blobs, version, reference)
    : { size, sha256, changes: [], bytes: verifiedBytes(stores.blobs, version) }
  if (course.organisation === stores.organisation) return { ...named, ...exported }
  return { ...named, ...exported, bytes: taken(stores, found, via, exported.bytes) }
}

/**
 * Opens a version's package as it came in, for reading any part of it.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`, `version-withdrawn`, `licence-forbids`, `blob-unknown`.
 */
export async function openOriginal(
  stores: RepositoryStores,
  packages: PackageReader,
  reference: string,
  { via = 'pull' }: Taking = {},
): Promise<OriginalPackage> {
  const found = await takeable(stores, reference)
  const { course, version } = found
  const fileName = await fileNameOf(packages, course, version)
  const slice = (start: number, end: number) => packages.slice(version, start, end)
  const whole = (start: number, end: number) => start === 0 && end === version.size
  const counted: OriginalPackage['slice'] = (start, end) =>
    whole(start, end) ? taken(stores, found, via, slice(start, end)) : slice(start, end)
  const isOwn = course.organisation === stores.organisation
  return { version, fileName, ...attributionOf(course), slice: isOwn ? slice : counted }
}

async function takeable(stores: RepositoryStores, reference: string): Promise<Found> {
  const found = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  assertTakeable(stores, found)
  return found
}

const attributionOf = ({ derivedFrom }: CourseRecord) => (derivedFrom ? { derivedFrom } : {})

async function fileNameOf(packages: PackageReader, course: CourseRecord, version: VersionRecord): Promise<string> {
  const { title } = withEdited(version.sheet, course)
  return fileNameFrom(title, version.number, await packages.extension(version.sha256))
}

async function repaired(
  blobs: BlobReader,
  version: VersionRecord,
  name: string,
): Promise<Omit<ExportedPackage, 'fileName' | 'derivedFrom'>> {
  const { entries, standard } = await readDossier(blobs, version.dossier)
  // The plan reads nothing: the blob is opened when the bytes are asked for, and closed when they are not any more.
  const source = lazySource(blobs, version)
  const { changes, writer } = repairPackage({ name, entries, root: standard.root, source })
  const bytes = async function* () {
    try {
      // Streams are copied as they are, so a damaged one would go unnoticed: the whole package is checked first.
      for await (const _ of verifiedBytes(blobs, version));
      yield* writer.bytes()
    } finally {
      await source.close()
    }
  }
  return { size: writer.size, changes, bytes: bytes() }
}

/** A blob that is opened by the first read. */
function lazySource(blobs: BlobReader, { sha256, size }: VersionRecord): ByteSource {
  let opened: Promise<ByteSource> | undefined
  return {
    name: sha256,
    size,
    async read(offset, length) {
      opened ??= blobs.open(sha256)
      return (await opened).read(offset, length)
    },
    async close() {
      await (await opened)?.close()
    },
  }
}
