import { readAhead } from '../container/source-bytes.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import { slashed } from '../kernel/path.js'
import { Recent } from '../kernel/recent.js'
import type { BlobReader, StoredBlob } from './blob-store.js'
import { type InventoryEntry, readDossier } from './dossier.js'
import { verified } from './verified-bytes.js'

/** Reads kept packages in parts, and remembers of those asked for lately what would cost most to find out again. */
export interface PackageReader {
  /** The entries of a package, from its dossier. @throws {FondsError} `blob-unknown`, `blob-damaged`. */
  inventory(dossier: Sha256): Promise<Inventory>
  /** A package is a zip, or for cmi5 and TinCan it may be a bare XML file. @throws {FondsError} `blob-unknown`. */
  extension(digest: Sha256): Promise<'zip' | 'xml'>
  /**
   * Bytes of a package from `start` to before `end`. All of them are verified, once for as long as the file is not touched: then
   * `blob-damaged` comes in place of the last piece. A piece holds until the next is asked for, the last one for good.
   * @throws {FondsError} `blob-unknown`, `blob-damaged`, `source-…`.
   */
  slice(blob: StoredBlob, start: number, end: number): AsyncIterable<Uint8Array>
}

export interface Inventory {
  readonly entries: readonly InventoryEntry[]
  /** The file of this path, the first one where a path stands twice. Letters with accents may be composed or not. */
  file(path: string): InventoryEntry | undefined
}

/** Bytes that remembered inventories may take, and roughly those of one entry beside its path. */
const inventoryRoom = 64 * 2 ** 20
const entryWeight = 500
/** Packages of which it is remembered what they are, and that they were found whole. */
const packagesRemembered = 10_000

export function openPackageReader(blobs: BlobReader): PackageReader {
  const inventories = new Recent<Promise<Inventory>>(inventoryRoom)
  const extensions = new Recent<'zip' | 'xml'>(packagesRemembered)
  /** The stamps at which blobs were found whole. */
  const sound = new Recent<string>(packagesRemembered)

  async function readInventory(dossier: Sha256): Promise<Inventory> {
    try {
      const inventory = inventoryOf((await readDossier(blobs, dossier)).entries)
      inventories.set(dossier, Promise.resolve(inventory), weightOf(inventory))
      return inventory
    } catch (error) {
      inventories.delete(dossier)
      throw error
    }
  }

  return {
    inventory(dossier) {
      const known = inventories.get(dossier)
      if (known) return known
      // Remembered before it is there: those who ask meanwhile wait for the same.
      const reading = readInventory(dossier)
      inventories.set(dossier, reading)
      return reading
    },
    async extension(digest) {
      const known = extensions.get(digest)
      if (known) return known
      const source = await blobs.open(digest)
      try {
        const start = Buffer.from(await source.read(0, Math.min(2, source.size)))
        const extension = start.toString('latin1') === 'PK' ? 'zip' : 'xml'
        extensions.set(digest, extension)
        return extension
      } finally {
        await source.close()
      }
    },
    async *slice(blob, start, end) {
      const source = await blobs.open(blob.sha256)
      try {
        // A blob that ends early would be found out only by who reads its end.
        if (source.size !== blob.size) throw new FondsError('blob-damaged', { sha256: blob.sha256 })
        const pieces = readAhead(source, start, end)
        const { stamp } = source
        if (end - start < blob.size || (stamp !== undefined && sound.get(blob.sha256) === stamp)) yield* pieces
        else {
          yield* verified(pieces, blob, blob.sha256)
          if (stamp !== undefined) sound.set(blob.sha256, stamp)
        }
      } finally {
        await source.close()
      }
    },
  }
}

/** Entries, to be found by their path. */
export function inventoryOf(entries: readonly InventoryEntry[]): Inventory {
  const files = new Map<string, InventoryEntry>()
  const name = (path: string, entry: InventoryEntry) => files.has(path) || files.set(path, entry)
  const listed = entries.filter(({ directory }) => !directory)
  for (const entry of listed) name(entry.path.normalize('NFC'), entry)
  // What some tools write with `\` is a folder all the same. A name of its own goes first.
  for (const entry of listed) if (entry.path.includes('\\')) name(slashed(entry.path).normalize('NFC'), entry)
  return { entries, file: (path) => files.get(path.normalize('NFC')) }
}

const weightOf = ({ entries }: Inventory): number =>
  entries.reduce((weight, { path }) => weight + entryWeight + 2 * path.length, 0)
