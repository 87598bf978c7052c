import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Container, Entry } from '../container/container.js'
import { bytesOf } from '../container/source-bytes.js'
import type { Report } from '../findings/report.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { Manifest } from '../manifest/manifest.js'
import type { ManifestOutline } from '../manifest/manifest-outline.js'
import { outlineOf } from '../manifest/outline.js'
import type { Standard } from '../standard/standard.js'
import type { BlobReader } from './blob-store.js'

/**
 * All that is known of the inside of one version's package: kept beside it as one compressed document, and derivable from it again.
 */
export interface Dossier {
  readonly format: 1
  readonly sha256: Sha256
  readonly standard: {
    readonly name: string
    readonly edition?: string
    readonly manifestPath?: string
    readonly root: string
  }
  readonly entries: readonly InventoryEntry[]
  readonly manifest?: ManifestOutline
  readonly report: Report
}

/** One entry of the zip, with all that is needed to serve or to copy it without reading the directory again. */
export type InventoryEntry = Pick<
  Entry,
  'path' | 'directory' | 'litter' | 'method' | 'crc32' | 'compressedSize' | 'size' | 'dataOffset' | 'modified'
> & { readonly sha256?: Sha256 }

const format = 1
const compress = promisify(gzip)
const decompress = promisify(gunzip)
/** A dossier of the most entries allowed stays well below; more is not one of ours. */
const largest = 2 ** 30

export function makeDossier(examined: {
  readonly container: Container
  readonly standard: Standard
  readonly manifest?: Manifest
  readonly report: Report
}): Dossier {
  const { container, standard, manifest, report } = examined
  return {
    format,
    sha256: container.sha256,
    standard: {
      name: standard.name,
      ...(standard.edition !== undefined && { edition: standard.edition }),
      ...(standard.manifestPath !== undefined && { manifestPath: standard.manifestPath }),
      root: standard.root,
    },
    entries: container.entries.map(inventoryEntry),
    ...(manifest && { manifest: outlineOf(manifest) }),
    report,
  }
}

export const writeDossier = (dossier: Dossier): Promise<Uint8Array> => compress(JSON.stringify(dossier), { level: 6 })

/** @throws {FondsError} `blob-unknown`, or `blob-damaged` when the bytes are not a dossier of this version of Fonds. */
export async function readDossier(blobs: BlobReader, digest: Sha256): Promise<Dossier> {
  const source = await blobs.open(digest)
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of bytesOf(source)) pieces.push(piece)
    const text = await decompress(Buffer.concat(pieces), { maxOutputLength: largest })
    const dossier: Dossier = JSON.parse(text.toString('utf8'))
    if (dossier.format !== format) throw new Error(`format ${dossier.format}`)
    return dossier
  } catch (cause) {
    if (cause instanceof FondsError) throw cause
    throw new FondsError('blob-damaged', { sha256: digest }, cause)
  } finally {
    await source.close()
  }
}

function inventoryEntry(entry: Entry): InventoryEntry {
  const { path, directory, litter, method, crc32, compressedSize, size, dataOffset, modified, sha256 } = entry
  const facts = { path, directory, litter, method, crc32, compressedSize, size, dataOffset, modified }
  return { ...facts, ...(sha256 !== undefined && { sha256 }) }
}
