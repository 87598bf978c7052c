import type { PolicyName } from '../findings/policy.js'
import type { Report, Scope } from '../findings/report.js'
import type { Sha256 } from '../kernel/digest.js'
import type { CourseSummary, Progress, VersionSummary } from './repository.js'

export interface AddOptions {
  readonly policy?: PolicyName
  readonly scope?: Scope
  /**
   * Whether searches find the course by what people read in its pages and captions; unless given, as the repository is set. They are then read
   * for it, whatever the scope of the check.
   */
  readonly pageText?: boolean
  /** Add as the next version of this course. */
  readonly course?: string
  /** The caller's own name of the course: an existing one gets a new version, an unknown one a new course. */
  readonly externalId?: string
  /** Whether a course that is there gets a new version (default), or the call fails with `course-exists` where it would make one. */
  readonly mayCreateNewVersion?: boolean
  /** What the sender says the digest is: of other bytes nothing is said or kept, the call fails with `digest-mismatch`. */
  readonly sha256?: Sha256
  readonly notes?: string
  readonly tags?: readonly string[]
  /** Names of collections; created when they do not exist. */
  readonly collections?: readonly string[]
  /** Publish the version at once. */
  readonly publish?: boolean
  /** Check and say what would happen, keep nothing. */
  readonly dryRun?: boolean
  /** Id for the version; another one than any there is. Whoever was interrupted, and adds again, knows by it what is their own. */
  readonly versionId?: string
  readonly onProgress?: (progress: Progress) => void
  /** Called with the report as soon as there is one, before anything is kept. */
  readonly onReport?: (report: Report) => void
  readonly signal?: AbortSignal
}

/**
 * `added`: a version was kept. `duplicate`: `version` already holds these bytes (or this tree). `refused`: the report blocks, or it is
 * no package that Fonds keeps. `acceptable`: a dry run, which would have added it.
 */
export type AddOutcome =
  | {
      readonly outcome: 'added'
      readonly report: Report
      readonly course: CourseSummary
      readonly version: VersionSummary
      readonly newCourse: boolean
    }
  | {
      readonly outcome: 'duplicate'
      readonly report?: Report
      readonly same: 'bytes' | 'tree'
      /** The stored package was lost, and is back. */
      readonly restored?: boolean
      readonly course: CourseSummary
      readonly version: VersionSummary
    }
  | { readonly outcome: 'refused' | 'acceptable'; readonly report: Report }
