import type { OutlineNode } from './manifest-outline.js'

/**
 * What differs between two manifests. An LMS keeps what it knows of learners per identifier of an activity: whatever takes an activity
 * away, makes it another one, or judges learners by another rule, breaks what they have under way.
 */
export interface ManifestChange {
  readonly kind: ManifestChangeKind
  /** Whether it breaks what learners have under way. */
  readonly breaking: boolean
  /** The activity it is about; absent for a change of the package as such. */
  readonly activity?: ChangedActivity
  /** Which term of the completion, or which parts of the sequencing, with commas. */
  readonly term?: string
  /** As written; empty where there is none. */
  readonly before?: string
  readonly after?: string
}

export interface ChangedActivity {
  readonly kind: OutlineNode['kind']
  readonly identifier?: string
  readonly title?: string
}

export type ManifestChangeKind =
  // Of the package.
  | 'standard'
  | 'edition'
  | 'identifier'
  | 'version'
  // Of an activity.
  | 'added'
  | 'removed'
  /** To another place in the tree; `before` and `after` name what it is inside of. */
  | 'moved'
  /** The activities inside it stand in another order. */
  | 'reordered'
  | 'title'
  /** It opened something and does not any more, or the reverse. */
  | 'launchGone'
  | 'launchNew'
  /** It opens another file. */
  | 'launch'
  /** It opens the same file, under another name. */
  | 'launchRenamed'
  | 'parameters'
  | 'data'
  | 'method'
  /** `sco` and `asset`. */
  | 'scormType'
  | 'hidden'
  | 'completion'
  | 'prerequisites'
  | 'objectives'
  | 'sequencing'
