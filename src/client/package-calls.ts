import type { CheckQuery, ImportJob, ImportResult, Problem, ReportLine } from '../contract/api-schema.js'
import type { Caller, CallOptions } from './calls.js'
import { bodyOf, type PackageContent, sizeOf } from './content.js'
import { ProblemError } from './failures.js'
import type { ImportOptions, ImportSource, importCalls } from './import-calls.js'
import { longest, patienceFor } from './upload.js'

/** What came of an import. */
export interface Imported extends ImportResult {
  /** Id of the import job. */
  readonly job: string
  /** What was found in the package. */
  readonly report?: ReportLine
}

/** What is done with a package in one call. */
export function packageCalls({ call }: Caller, { create, wait, cancel }: ReturnType<typeof importCalls>) {
  return {
    /**
     * Sends a package, waits for the import to end, and says what came of it. When the signal stops it, the job is cancelled.
     * @throws {ProblemError} `package-refused` with the report, and others.
     */
    async add(source: ImportSource, options: ImportOptions = {}): Promise<Imported> {
      const { onProgress, signal } = options
      let job = await create(source, options)
      try {
        job = await wait(job, { signal, ...(onProgress && { onProgress }) })
      } catch (error) {
        if (!signal?.aborted) throw error
        // It may have ended a moment before: then that is what came of it.
        job = await cancel(job.id)
        job = await wait(job)
        if (job.status !== 'COMPLETE') throw error
      }
      const { result, report, id } = job
      if (!result) throw new ProblemError(problemIn(job))
      return { ...result, job: id, ...(report && { report }) }
    },
    /** What is wrong with a package, which is not kept. */
    async check(content: PackageContent, { signal, ...query }: CheckQuery & CallOptions = {}): Promise<ReportLine> {
      const bytes = { body: bodyOf(content), type: 'application/zip' }
      const size = sizeOf(content)
      const patience = size === undefined ? longest : ofChecks + patienceFor(size)
      return call('checkPackage', { query, bytes, patience, signal })
    },
    /** Which of these packages your organisation has already, by their SHA-256: they need not be sent. */
    async known(digests: readonly string[], options: CallOptions = {}) {
      const [first, ...others] = digests
      return first === undefined
        ? []
        : (await call('knownPackages', { body: { sha256: [first, ...others] }, ...options })).known
    },
  }
}

/** Milliseconds that a check may take once all has arrived. */
const ofChecks = 600_000

function problemIn({ problem, report, cancelled }: ImportJob): Problem {
  const told: Problem = problem ?? {
    type: 'about:blank',
    title: '',
    status: 499,
    detail: cancelled ? 'The import was cancelled.' : 'The import ended without a result.',
    code: cancelled ? 'cancelled' : 'answer-unexpected',
  }
  return report && !told.report ? { ...told, report } : told
}
