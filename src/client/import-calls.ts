import type { ImportJob, ImportJobQuery, ImportQuery } from '../contract/api-schema.js'
import { reprDigest } from '../contract/repr-digest.js'
import type { Caller, CallOptions } from './calls.js'
import { contentOf, type PackageContent } from './content.js'
import { allItems, from } from './pages.js'
import { sleep } from './transport.js'
import { longest, patienceFor, pieceBytes, sendUpload } from './upload.js'

export interface ImportOptions extends ImportQuery, CallOptions {
  /** What the SHA-256 of the package must be, where it is known; of what is sent it is made in passing. */
  readonly sha256?: string
  /** Seconds that the answer waits for the import to end; the server's own measure unless given, 0 for none. */
  readonly wait?: number
  /** Told how far it is: bytes that were sent, then bytes that the job has read, checked, kept. */
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportProgress {
  readonly stage: 'sending' | ImportJob['stage']
  /** Bytes. */
  readonly done: number
  readonly total: number
}

/** Where a package comes from: its bytes, an upload that is complete, or an address that the server fetches. */
export type ImportSource = PackageContent | { readonly upload: string } | { readonly url: string }

export interface WaitOptions extends CallOptions {
  readonly onProgress?: (progress: ImportProgress) => void
}

/** Packages on their way in. */
export function importCalls(caller: Caller) {
  const { call } = caller
  const list = (query: ImportJobQuery = {}, options: CallOptions = {}) => call('listImportJobs', { query, ...options })

  const create = async (source: ImportSource, options: ImportOptions = {}): Promise<ImportJob> => {
    const { sha256, wait, onProgress, signal, ...query } = options
    const headers = wait === undefined ? {} : { Prefer: wait === 0 ? 'respond-async' : `wait=${wait}` }
    const patience = (wait ?? usualWait) * 1000
    const askFor = (where: { upload: string } | { url: string }, digest: string | undefined) => {
      const body = { source: where, ...(digest !== undefined && { sha256: digest }), ...query }
      return call('createImportJob', { body, headers, patience, signal })
    }
    if ('upload' in source || 'url' in source) return askFor(source, sha256)
    const { fileName = source instanceof File ? source.name : 'package.zip' } = query
    const content = contentOf(source)
    const type = 'application/zip'
    const digested = (digest: string | undefined) => ({
      ...headers,
      ...(digest !== undefined && { 'Repr-Digest': reprDigest(digest) }),
    })
    if (content instanceof ReadableStream)
      return call('createImportJob', {
        query: { ...query, fileName },
        bytes: { body: content, type },
        headers: digested(sha256),
        // Nobody knows how long the stream is.
        patience: longest,
        signal,
      })
    const onBytes = (done: number, total: number) => onProgress?.({ stage: 'sending', done, total })
    if (content.size > pieceBytes) {
      const sent = await sendUpload(caller, content, { fileName, signal, onBytes })
      return askFor({ upload: sent.upload }, sha256 ?? sent.sha256)
    }
    const bytes = await content.read(0, content.size)
    const hash = caller.makeHash()
    hash.update(bytes)
    const job = await call('createImportJob', {
      query: { ...query, fileName },
      bytes: { body: bytes, type },
      headers: digested(sha256 ?? hash.hex()),
      patience: patience + patienceFor(bytes.byteLength),
      signal,
    })
    onBytes(bytes.byteLength, bytes.byteLength)
    return job
  }

  const get = (job: string, options: CallOptions & { readonly wait?: number } = {}) => {
    const { wait, signal } = options
    const held = wait !== undefined && { headers: { Prefer: `wait=${wait}` }, patience: wait * 1000 }
    return call('getImportJob', { params: { job }, ...held, signal })
  }

  const cancel = (job: string, options: CallOptions = {}) =>
    call('cancelImportJob', { params: { job }, ifMatch: '*', ...options })

  const wait = async (job: string | ImportJob, { onProgress, signal }: WaitOptions = {}): Promise<ImportJob> => {
    let now = typeof job === 'string' ? await get(job, { signal }) : job
    while (now.status === 'RUNNING') {
      const asked = Date.now()
      now = await get(now.id, { wait: onProgress ? 1 : usualWait, signal })
      onProgress?.({ stage: now.stage, ...now.progress })
      // A server that does not hold its answer is not asked in a circle.
      if (now.status === 'RUNNING' && Date.now() - asked < shortest) await sleep(shortest, signal)
    }
    return now
  }

  return {
    /** Sends a package, or says where it is; large ones in pieces that go on where they broke. The job may have ended already. */
    create,
    list,
    all: (query: Omit<ImportJobQuery, 'cursor'> = {}, options: CallOptions = {}) =>
      allItems((cursor) => list(from(query, cursor), options)),
    /** @param options `wait`: seconds that the answer may be held until the job ended. */
    get,
    /** The job once it has ended, well or not. */
    wait,
    /** Stops it as soon as that leaves nothing half done. */
    cancel,
  }
}

/** Seconds. */
const usualWait = 20
/** Milliseconds between two looks at a job. */
const shortest = 300
