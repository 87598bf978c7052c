import type { Place } from '../kernel/place.js'
import type { Text } from './describe.js'
import type { Manifest } from './manifest.js'

/**
 * A manifest as plain JSON, for the dossier of a version: what a comparison of two versions and a drawing of the activity tree need, and
 * nothing of the XML. Values are as written, trimmed. It nests no deeper than the manifest, whose depth is limited.
 */
export interface ManifestOutline {
  readonly standard: Manifest['standard']
  readonly edition?: string
  /** The file that declares it. */
  readonly file: string
  readonly identifier?: string
  readonly version?: string
  /** Best first. */
  readonly titles: readonly Text[]
  /** Organizations, a course, or activities: what stands at the top. */
  readonly tree: readonly OutlineNode[]
  /** What can be launched or depended on, in document order. cmi5, TinCan and AICC have no resources of their own. */
  readonly resources: readonly OutlineResource[]
  /** Identifiers of objectives that activities share, sorted: targets of SCORM's maps, cmi5's objectives, AICC's. */
  readonly objectives: readonly string[]
  readonly counts: OutlineCounts
}

export interface OutlineNode {
  readonly kind: 'organization' | 'item' | 'course' | 'block' | 'au' | 'activity'
  readonly identifier?: string
  readonly titles: readonly Text[]
  /** Where it begins: what a finding belongs to is the last node that begins before it. */
  readonly place: Place
  /** The organization that a learner gets. */
  readonly default?: true
  /** Not shown in the LMS's table of contents. */
  readonly hidden?: true
  /** Resource it refers to (`identifierref`), whether or not there is one. */
  readonly resource?: string
  /** What starts when it is chosen; several when a TinCan activity has one for each language. */
  readonly launches?: readonly OutlineLaunch[]
  readonly prerequisites?: string
  /** What decides about its completion and success. */
  readonly completion?: OutlineCompletion
  /** Identifiers of the objectives it has a part in. */
  readonly objectives?: readonly string[]
  /** A digest of each part of its sequencing that says something: equal digests, equal rules. SCORM 2004. */
  readonly sequencing?: Readonly<Partial<Record<SequencingPart, string>>>
  readonly children?: readonly OutlineNode[]
}

export interface OutlineLaunch {
  /** Against `xml:base`. */
  readonly href: string
  /** Path of the entry it names, whether or not the package has it; absent for what is not in a package. */
  readonly file?: string
  /** `parameters` of an item, `launchParameters` of an AU, `web_launch`. */
  readonly parameters?: string
  /** `dataFromLMS`, `core_vendor`. */
  readonly data?: string
  /** `sco`, `asset`. */
  readonly scormType?: string
  /** `launchMethod` of cmi5. */
  readonly method?: string
  readonly language?: string
}

/** By the names of the standard the package follows. */
export type OutlineCompletion = Readonly<Partial<Record<CompletionTerm, string>>>

export type CompletionTerm =
  // SCORM 1.2, cmi5, AICC
  | 'masteryScore'
  | 'maxTimeAllowed'
  | 'timeLimitAction'
  | 'moveOn'
  /** Requirements of `.cmp`. */
  | 'completionRequirement'
  // SCORM 2004
  | 'completionThreshold'
  | 'completedByMeasure'
  | 'minProgressMeasure'
  | 'progressWeight'
  | 'satisfiedByMeasure'
  | 'minNormalizedMeasure'
  | 'attemptLimit'
  | 'attemptAbsoluteDurationLimit'
  | 'tracked'
  | 'completionSetByContent'
  | 'objectiveSetByContent'

/** What `completion` tells in its own terms is in none of them. */
export type SequencingPart =
  | 'controlMode'
  | 'rules'
  | 'limits'
  | 'rollup'
  | 'objectives'
  | 'randomization'
  | 'constrainedChoice'

export interface OutlineResource {
  readonly identifier?: string
  readonly type?: string
  readonly scormType?: string
  readonly href?: string
  readonly file?: string
  /** `file` elements. */
  readonly files: number
  /** Identifiers of the resources it depends on. */
  readonly dependencies?: readonly string[]
}

export interface OutlineCounts {
  readonly nodes: number
  readonly leaves: number
  /** Nodes that start something. */
  readonly launchable: number
  readonly resources: number
  /** Levels of the tree. */
  readonly depth: number
}
