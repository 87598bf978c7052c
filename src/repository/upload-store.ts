import type { ByteSource } from '../container/byte-source.js'
import type { Sha256 } from '../kernel/digest.js'

/** Bytes on their way in, until a job has read them. */
export interface UploadFiles {
  /** Begins an empty upload. */
  create(id: string): Promise<void>
  /**
   * Writes from `offset`, which is where the upload ends; what lies behind it is dropped first. What arrived before an error is kept.
   * @param whole all of the bytes count or none, also when the process dies.
   * @returns the new end.
   * @throws {FondsError} `precondition-failed` where they were to be whole and another process wrote meanwhile; `upload-unknown`, `store-full`, `store-failed`; whatever the bytes throw.
   */
  append(id: string, offset: number, bytes: AsyncIterable<Uint8Array>, whole?: boolean): Promise<number>
  /** Makes what arrived outlive the machine. @throws {FondsError} `upload-unknown`, `store-failed`. */
  sync(id: string): Promise<void>
  /** Bytes that arrived. @throws {FondsError} `upload-unknown`. */
  size(id: string): Promise<number>
  /** @param name what findings call it. @throws {FondsError} `upload-unknown`. */
  open(id: string, name: string): Promise<ByteSource>
  /** Removing what is not there is not an error. */
  remove(id: string): Promise<void>
  /** Every upload there is. */
  list(): AsyncIterable<{ readonly id: string; readonly size: number; readonly touchedAt: Date }>
}

/** What is known of uploads besides their bytes. */
export interface UploadRecords {
  insert(upload: UploadRecord): Promise<void>
  upload(organisation: string, id: string): Promise<UploadRecord | undefined>
  update(
    id: string,
    change: { readonly size?: number; readonly sha256?: Sha256; readonly expiresAt?: string },
  ): Promise<void>
  remove(id: string): Promise<void>
  /** When an upload expires, of whichever organisation; undefined when nothing is known of it. ISO 8601, UTC. */
  expiry(id: string): Promise<string | undefined>
  /** Ids of uploads that expired before this moment. */
  expired(before: Date, limit: number): Promise<string[]>
}

export interface UploadRecord {
  readonly id: string
  readonly organisation: string
  /** Name of the file, as the sender said. */
  readonly fileName: string
  /** Bytes announced; absent while they are not known. */
  readonly size?: number
  /** What the sender says the digest of all bytes is. */
  readonly sha256?: Sha256
  /** Metadata of the tus protocol, as sent. */
  readonly metadata: Readonly<Record<string, string>>
  readonly createdAt: string
  readonly expiresAt: string
}
