import type { ByteSource } from '../container/byte-source.js'
import type { BlobReader } from '../holdings/blob-store.js'
import type { CourseRecord, VersionRecord } from '../holdings/course-index.js'
import { readDossier } from '../holdings/dossier.js'
import { withEdited } from '../holdings/edited-sheet.js'
import type { PackageReader } from '../holdings/package-reader.js'
import { verifiedBytes } from '../holdings/verified-bytes.js'
import { fileNameFrom } from '../outbound/file-name.js'
import { repairPackage } from '../outbound/repair-package.js'
import type { RepositoryStores } from './passing-stores.js'
import type { ExportedPackage, ExportOptions, OriginalPackage } from './repository.js'
import { seenVersionOf } from './seen.js'

/**
 * Gives a version's package back: the original byte for byte, or a mechanically repaired copy of it.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`, `blob-unknown`, `repair-…`.
 */
export async function exportVersion(
  stores: RepositoryStores,
  packages: PackageReader,
  reference: string,
  { repair = false }: ExportOptions = {},
): Promise<ExportedPackage> {
  const { course, version } = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  const fileName = await fileNameOf(packages, course, version)
  if (repair) return { fileName, ...(await repaired(stores.blobs, version, reference)) }
  const { size, sha256 } = version
  return { fileName, size, sha256, changes: [], bytes: verifiedBytes(stores.blobs, version) }
}

/**
 * Opens a version's package as it came in, for reading any part of it.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`, `blob-unknown`.
 */
export async function openOriginal(
  stores: RepositoryStores,
  packages: PackageReader,
  reference: string,
): Promise<OriginalPackage> {
  const { course, version } = await stores.index.read((reader) => seenVersionOf(reader, stores, reference))
  const fileName = await fileNameOf(packages, course, version)
  return { version, fileName, slice: (start, end) => packages.slice(version, start, end) }
}

async function fileNameOf(packages: PackageReader, course: CourseRecord, version: VersionRecord): Promise<string> {
  const { title } = withEdited(version.sheet, course)
  return fileNameFrom(title, version.number, await packages.extension(version.sha256))
}

async function repaired(
  blobs: BlobReader,
  version: VersionRecord,
  name: string,
): Promise<Omit<ExportedPackage, 'fileName'>> {
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
