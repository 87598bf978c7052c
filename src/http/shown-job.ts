import type { ImportJob as ShownJob } from '../contract/api-schema.js'
import type { Frozen } from '../contract/operation-shapes.js'
import { reportLine } from '../contract/report-line.js'
import { type ErrorArgs, type ErrorCode, errors } from '../kernel/errors.js'
import type { Language } from '../kernel/language.js'
import type { ImportJob } from '../repository/imports.js'
import { isOver, type JobProblem, type JobState } from '../repository/job-store.js'
import { problemOf, RequestError } from './problem.js'

interface Reader {
  readonly language: Language
  readonly settings: { readonly publicUrl?: string }
}

/** States of a job as integrators know them. */
export const statesOf = {
  RUNNING: ['queued', 'running'],
  COMPLETE: ['complete'],
  ERROR: ['failed', 'cancelled'],
} as const satisfies Record<ShownJob['status'], readonly JobState[]>

const statuses: Readonly<Record<JobState, ShownJob['status']>> = {
  queued: 'RUNNING',
  running: 'RUNNING',
  complete: 'COMPLETE',
  failed: 'ERROR',
  cancelled: 'ERROR',
}

export const addressOfJob = ({ id }: { readonly id: string }): string => `/v1/importJobs/${id}`

/** A job as `schemas/api/import-job.json` describes it. */
export function shownJob(job: ImportJob, { language, settings }: Reader): Frozen<ShownJob> {
  const { id, state, stage, done, total, request, result, report, createdAt, startedAt, finishedAt } = job
  const { fileName, source, options } = request
  const error = errorOf(job)
  return {
    id,
    status: statuses[state],
    stage,
    // The last sign of life may have come long before the end.
    progress: { done: state === 'complete' ? total : done, total },
    ...(state === 'cancelled' && { cancelled: true }),
    ...(job.cancelling && !isOver(job) && { cancelling: true }),
    fileName,
    source: 'url' in source ? 'url' : 'upload',
    ...(options.dryRun && { dryRun: true }),
    ...(result && { result }),
    ...(error && { problem: problemOf(error, { id, language, base: settings.publicUrl ?? '' }) }),
    ...(report && { report: reportLine(report, fileName, language) }),
    createdAt,
    ...(startedAt !== undefined && { startedAt }),
    ...(finishedAt !== undefined && { finishedAt }),
  }
}

/** Why a job came to nothing, as the problem of a request that waited for it; undefined when it did not, or not yet. */
export function failureOf(job: ImportJob, { language }: Reader): RequestError | undefined {
  const error = errorOf(job)
  if (!error) return undefined
  const { report, request } = job
  return new RequestError(error.code, error.args, {
    job: addressOfJob(job),
    ...(report && { report: reportLine(report, request.fileName, language) }),
  })
}

function errorOf({ state, problem }: ImportJob): RequestError | undefined {
  if (problem) return new RequestError(...known(problem))
  return state === 'cancelled' ? new RequestError('cancelled', {}) : undefined
}

/** What another Fonds wrote may not be known to this one. */
function known({ code, args }: JobProblem): [ErrorCode, ErrorArgs] {
  return code in errors ? [code as ErrorCode, args as ErrorArgs] : ['internal', { reason: code }]
}
