import type { ByteSource } from '../container/byte-source.js'
import type { BlobReader } from '../holdings/blob-store.js'
import type { VersionRecord } from '../holdings/course-index.js'
import { versionOf } from '../holdings/courses.js'
import { readDossier } from '../holdings/dossier.js'
import { withEdited } from '../holdings/edited-sheet.js'
import type { Stores } from '../holdings/stores.js'
import { verifiedBytes } from '../holdings/verified-bytes.js'
import type { Sha256 } from '../kernel/digest.js'
import { fileNameFrom } from '../outbound/file-name.js'
import { repairPackage } from '../outbound/repair-package.js'
import type { ExportedPackage, ExportOptions } from './repository.js'

/**
 * Gives a version's package back: the original byte for byte, or a mechanically repaired copy of it.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`, `blob-unknown`, `repair-…`.
 */
export async function exportVersion(
  { index, blobs, organisation }: Stores,
  reference: string,
  { repair = false }: ExportOptions = {},
): Promise<ExportedPackage> {
  const { course, version } = await index.read((reader) => versionOf(reader, organisation, reference))
  const { title } = withEdited(version.sheet, course)
  const fileName = fileNameFrom(title, version.number, await extensionOf(blobs, version.sha256))
  if (repair) return { fileName, ...(await repaired(blobs, version, reference)) }
  const { size, sha256 } = version
  return { fileName, size, sha256, changes: [], bytes: verifiedBytes(blobs, sha256) }
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
      for await (const _ of verifiedBytes(blobs, version.sha256));
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

/** A package is a zip, or for cmi5 and TinCan it may be a bare XML file. */
async function extensionOf(blobs: BlobReader, digest: Sha256): Promise<'zip' | 'xml'> {
  const source = await blobs.open(digest)
  try {
    const start = Buffer.from(await source.read(0, Math.min(2, source.size)))
    return start.toString('latin1') === 'PK' ? 'zip' : 'xml'
  } finally {
    await source.close()
  }
}
