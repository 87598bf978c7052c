import type { Actor } from '../commons/actor.js'
import type { Sha256 } from '../kernel/digest.js'
import type { Page } from './administration.js'
import type { ImportRequest, JobRecord, JobState } from './job-store.js'
import type { UploadRecord } from './upload-store.js'

/** Packages on their way in: uploads, and the jobs that read them. */
export interface Imports {
  /**
   * Begins an upload.
   * @param upload `size`: bytes announced; `sha256`: what the sender says the digest of all bytes is.
   * @throws {FondsError} `body-too-large` when more is announced than a package may have.
   */
  createUpload(actor: Actor, upload: NewUpload): Promise<UploadState>
  /** @throws {FondsError} `upload-unknown`. */
  upload(actor: Actor, id: string): Promise<UploadState>
  /**
   * Writes behind what is there. What arrived before an error is kept. One writes at a time: a later call stops the one before, which fails
   * with `cancelled`, and begins when it has ended.
   * @returns the new end.
   * @throws {FondsError} `upload-unknown`; `precondition-failed` when the upload does not end at `offset`; `body-too-large`; `cancelled`.
   */
  appendUpload(actor: Actor, id: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number>
  /** Drops what lies behind `size`. @throws {FondsError} `upload-unknown`. */
  truncateUpload(actor: Actor, id: string, size: number): Promise<void>
  /** What was not known at the beginning. @throws {FondsError} `upload-unknown`, `body-too-large`. */
  completeUpload(actor: Actor, id: string, size: number): Promise<UploadState>
  removeUpload(actor: Actor, id: string): Promise<void>
  /**
   * Takes a package that comes with a request. It is nobody's until it is asked to be imported; whoever does not ask drops it.
   * @throws {FondsError} `body-too-large`, `store-full`, `store-failed`; whatever the bytes throw: nothing is kept.
   */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedPackage>

  /**
   * Asks for an import; the job is durable once the promise resolves, and begins at once when a runner is free.
   * @throws {FondsError} `upload-unknown`, `upload-incomplete`, `url-refused`, `value-invalid`.
   */
  ask(actor: Actor, request: ImportRequest): Promise<JobRecord>
  /** @throws {FondsError} `job-unknown`. */
  job(actor: Actor, id: string): Promise<JobRecord>
  jobs(
    actor: Actor,
    query?: { readonly state?: JobState; readonly cursor?: string; readonly limit?: number },
  ): Promise<Page<JobRecord>>
  /** The job once it has ended, or as it is when the time is over. */
  ended(actor: Actor, id: string, milliseconds: number): Promise<JobRecord>
  /** Stops a job, as soon as it can be stopped without leaving anything half done. @throws {FondsError} `job-unknown`, `precondition-failed`. */
  cancel(actor: Actor, id: string, revision?: number): Promise<JobRecord>

  /** Begins to run jobs, those of an earlier process first. */
  start(): Promise<void>
  /** Hands back what runs, once it is at a point where that loses nothing. */
  stop(): Promise<void>
  /** Jobs in each state, and uploads with their bytes, for whoever watches. */
  figures(): Promise<Readonly<Record<JobState, number>>>
}

export interface NewUpload {
  readonly fileName: string
  readonly size?: number
  readonly sha256?: Sha256
  readonly metadata?: Readonly<Record<string, string>>
}

/** A package that came with a request, whole. */
export interface ReceivedPackage {
  readonly id: string
  readonly size: number
  readonly sha256: Sha256
}

export interface UploadState extends UploadRecord {
  /** Bytes that arrived. */
  readonly offset: number
}
