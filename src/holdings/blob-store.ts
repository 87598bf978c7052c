import type { ByteSource } from '../container/byte-source.js'
import type { Sha256 } from '../kernel/digest.js'

/** Content that is named by its own digest and never changes. */
export interface BlobReader {
  /**
   * Random access to one blob. The bytes are not verified here: whoever reads all of them does.
   * @throws {FondsError} `blob-unknown`.
   */
  open(digest: Sha256): Promise<ByteSource>
  has(digest: Sha256): Promise<boolean>
}

export interface BlobWriter {
  /**
   * Stores the bytes under their own SHA-256. Durable and visible only once the promise resolves; storing the same bytes twice,
   * also at the same time, is not an error.
   * @throws {FondsError} `digest-mismatch` when `expected` is given and the bytes differ, `store-full`, `store-failed`:
   * then nothing is kept.
   */
  put(bytes: AsyncIterable<Uint8Array>, expected?: Sha256): Promise<StoredBlob>
}

export interface BlobLister {
  /** Every blob, in no order; blobs that come or go meanwhile may or may not be listed. */
  list(): AsyncIterable<BlobListing>
  /** Unfinished writes. */
  drafts(): AsyncIterable<DraftListing>
}

export interface BlobRemover {
  /** Removing what is not there is not an error. */
  remove(digest: Sha256): Promise<void>
  removeDraft(id: string): Promise<void>
}

export type BlobStore = BlobReader & BlobWriter & BlobLister & BlobRemover

export interface StoredBlob {
  readonly sha256: Sha256
  /** Bytes. */
  readonly size: number
}

export interface BlobListing extends StoredBlob {
  /** When it was stored. */
  readonly storedAt: Date
}

export interface DraftListing {
  readonly id: string
  readonly size: number
  /** When it was last written to. */
  readonly touchedAt: Date
}
