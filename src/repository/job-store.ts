import type { Agent } from '../holdings/event-log.js'
import type { Sha256 } from '../kernel/digest.js'
import type { AddOptions } from './adding.js'
import type { CourseSummary, VersionSummary } from './repository.js'

/** Work that was asked for and outlives the request and the process that took it. */
export interface JobStore {
  /** Outlives the process once the promise resolves; the machine, once it is settled. */
  insert(job: NewJob): Promise<void>
  /** Makes a job outlive the machine. */
  settle(id: string): Promise<void>
  job(organisation: string, id: string): Promise<JobRecord | undefined>
  /** Newest first, behind this id. */
  jobs(
    organisation: string,
    query: { readonly states?: readonly JobState[]; readonly after?: string; readonly limit: number },
  ): Promise<JobRecord[]>
  /**
   * Gives the oldest job that waits, or whose runner's lease ran out, to a runner until the lease ends. No two runners get one job.
   *
   * @param which all unless given; those whose package `arrived` need not be fetched.
   */
  claim(runner: string, now: Date, leaseUntil: Date, which?: 'all' | 'arrived'): Promise<JobRecord | undefined>
  /**
   * Says how far a runner is and keeps its lease; need not outlive the machine.
   * @returns whether somebody wants the job stopped, or `lost` when it is this runner's no more.
   */
  progress(id: string, runner: string, progress: JobProgress, leaseUntil: Date): Promise<'go-on' | 'cancel' | 'lost'>
  /**
   * Ends a job. Outlives the machine once the promise resolves, unless it made a version: that does, and who begins the job again finds it.
   * @returns false, and nothing happens, when it is this runner's no more.
   */
  finish(id: string, runner: string, end: JobEnd): Promise<boolean>
  /** Gives jobs of runners that are known to be dead, or that stop, back to whoever claims next. */
  release(runners: readonly string[]): Promise<void>
  /** Runners that hold a job. */
  runners(): Promise<string[]>
  /** Marks a job to be stopped; one that no runner has yet ends at once. @returns the job as it is then. */
  cancel(organisation: string, id: string, at: string): Promise<JobRecord | undefined>
  /** Removes jobs that ended before this moment. @returns how many. */
  forget(before: Date): Promise<number>
  /** How many jobs there are in each state. */
  counts(): Promise<Readonly<Record<JobState, number>>>
  /** Uploads that jobs which have not ended still need. */
  uploadsInUse(): Promise<string[]>
}

/** `queued` and `running` come to one of the other three. Integrators know them as RUNNING, COMPLETE and ERROR. */
export const jobStates = ['queued', 'running', 'complete', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** Whether a job has come to its end. */
export const isOver = ({ state }: { readonly state: JobState }): boolean => state !== 'queued' && state !== 'running'

export const jobStages = ['queued', 'receiving', 'reading', 'checking', 'keeping', 'finished'] as const
export type JobStage = (typeof jobStages)[number]

export interface NewJob {
  readonly id: string
  readonly organisation: string
  /** On whose behalf; the log names them whoever runs the job. */
  readonly agent: Agent
  readonly request: ImportRequest
  readonly createdAt: string
  /** A job that somebody runs already: nobody else may claim it while the lease lasts. */
  readonly runner?: { readonly id: string; readonly leaseUntil: Date }
}

/** What an import job was asked to do. */
export interface ImportRequest {
  readonly source: { readonly upload: string } | { readonly url: string }
  /** What findings call the package. */
  readonly fileName: string
  /** What the sender says its digest is. */
  readonly sha256?: Sha256
  readonly options: ImportOptions
}

/** What there is to say about adding a package, as far as it can be written down. */
export type ImportOptions = Pick<
  AddOptions,
  | 'course'
  | 'externalId'
  | 'mayCreateNewVersion'
  | 'notes'
  | 'tags'
  | 'collections'
  | 'publish'
  | 'dryRun'
  | 'policy'
  | 'scope'
>

export interface JobProgress {
  readonly stage: JobStage
  /** Bytes done and to do. */
  readonly done: number
  readonly total: number
  /** The report, once there is one. JSON. */
  readonly report?: string
}

export type JobEnd =
  | { readonly state: 'complete'; readonly at: string; readonly result: JobResult; readonly report?: string }
  | { readonly state: 'failed'; readonly at: string; readonly problem: JobProblem; readonly report?: string }
  | { readonly state: 'cancelled'; readonly at: string }

/** Whether a job ended with a version, which tells by its id that it was made for it, and has the report. */
export const madeVersion = (end: Pick<JobEnd, 'state'> & { readonly result?: JobResult }): boolean =>
  end.state === 'complete' && end.result?.outcome === 'added'

/** What came of an import. */
export interface JobResult {
  readonly outcome: 'added' | 'duplicate' | 'acceptable'
  readonly same?: 'bytes' | 'tree'
  readonly restored?: boolean
  readonly newCourse?: boolean
  /** The course and the version as they were then. */
  readonly course?: CourseSummary
  readonly version?: VersionSummary
}

/** An error of `kernel/errors.ts`, as data: the sentence is made for whoever asks. */
export interface JobProblem {
  readonly code: string
  readonly args: Readonly<Record<string, unknown>>
}

export interface JobRecord extends Omit<NewJob, 'runner'> {
  readonly state: JobState
  readonly stage: JobStage
  readonly done: number
  readonly total: number
  /** How many runners have begun it. */
  readonly attempts: number
  /** Somebody wants it stopped. */
  readonly cancelling: boolean
  readonly result?: JobResult
  readonly problem?: JobProblem
  /** JSON of the report; absent where it made a version, which has it. */
  readonly report?: string
  readonly startedAt?: string
  readonly finishedAt?: string
  readonly updatedAt: string
  /** Counts its changes. */
  readonly revision: number
}
