import type { Actor } from '../commons/actor.js'
import type { Report } from '../findings/report.js'
import type { Sha256 } from '../kernel/digest.js'
import type { CheckOptions } from './check-package.js'
import type { ImportRequest, JobRecord, JobState } from './job-store.js'
import type { Page, PageQuery } from './page.js'
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
   * @param whole all of the bytes count or none.
   * @returns the new end.
   * @throws {FondsError} `upload-unknown`; `precondition-failed` when the upload does not end at `offset`; `body-too-large`; `cancelled`.
   */
  appendUpload(
    actor: Actor,
    id: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
    whole?: boolean,
  ): Promise<number>
  /** What was not known at the beginning. @throws {FondsError} `upload-unknown`, `body-too-large`. */
  completeUpload(actor: Actor, id: string, size: number): Promise<UploadState>
  removeUpload(actor: Actor, id: string): Promise<void>
  /**
   * Takes a package that comes with a request. It is nobody's until it is asked to be imported; whoever does not ask drops it.
   * @throws {FondsError} `body-too-large`, `store-full`, `store-failed`; whatever the bytes throw: nothing is kept.
   */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedPackage>
  drop(id: string): Promise<void>

  /**
   * Asks for an import; the job is durable once the promise resolves, and begins at once when a runner is free. An upload that is asked for
   * is used up, but for a dry run: it is found no more, and its bytes go when the job has ended.
   * @throws {FondsError} `upload-unknown`, `upload-incomplete`, `digest-mismatch`, `url-refused`, `permission-missing`.
   */
  ask(actor: Actor, request: ImportOrder): Promise<ImportJob>
  /**
   * Imports a package that was received, which is no longer the caller's, whatever happens.
   * @returns the job once it has ended; durable, as it is when the time is over.
   * @throws {FondsError} `permission-missing`, `store-…`.
   */
  importReceived(
    actor: Actor,
    received: ReceivedPackage,
    request: Omit<ImportOrder, 'source'>,
    milliseconds: number,
  ): Promise<ImportJob>
  /** @throws {FondsError} `job-unknown`. */
  job(actor: Actor, id: string): Promise<ImportJob>
  /** Newest first, without their reports. @throws {FondsError} `value-invalid`, `cursor-invalid`. */
  jobs(actor: Actor, query?: PageQuery & { readonly states?: readonly JobState[] }): Promise<Page<ImportJob>>
  /** The job once it has ended, or as it is when the time is over. @throws {FondsError} `job-unknown`. */
  ended(actor: Actor, id: string, milliseconds: number): Promise<ImportJob>
  /** Stops a job, as soon as it can be stopped without leaving anything half done. @throws {FondsError} `job-unknown`, `precondition-failed`. */
  cancel(actor: Actor, id: string, revision?: number): Promise<ImportJob>

  /**
   * Says what is wrong with a package that comes with a request, and keeps nothing.
   * @param name what findings call it.
   * @throws {FondsError} as `receive`; `rate-exceeded` when too many wait already; `cancelled`.
   */
  check(bytes: AsyncIterable<Uint8Array>, name: string, options?: CheckOptions): Promise<Report>

  /** Begins to run jobs, those of an earlier process first. */
  start(): Promise<void>
  /** Takes no more jobs, waits a while for those that run, and hands back the rest: another process, or the next start, begins them anew. */
  stop(): Promise<void>
  /** Jobs in each state, for whoever watches. */
  figures(): Promise<Readonly<Record<JobState, number>>>
  /** How many imports came to what since the process began: `added`, `duplicate`, `acceptable`, `refused`, `failed`, `cancelled`. */
  outcomes(): ReadonlyMap<string, number>
}

export interface NewUpload {
  readonly fileName: string
  readonly size?: number
  readonly sha256?: Sha256
  readonly metadata?: Readonly<Record<string, string>>
}

/** What an import is asked to do. */
export interface ImportOrder extends Omit<ImportRequest, 'fileName'> {
  /** What findings call the package; what the upload is called, or the end of the URL, unless given. */
  readonly fileName?: string
}

/** A job, and the report on the package once there is one. */
export interface ImportJob extends Omit<JobRecord, 'report'> {
  readonly report?: Report
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
