/** Made from schemas/report/diff.json by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * The line of `fonds diff --json`: whether a package may take the place of another while learners are under way.
 */
export interface DiffLine {
  /**
   * `same`: the same files, however they were zipped. `breaking`: not without harm to what learners have begun.
   */
  verdict: 'same' | 'compatible' | 'breaking'
  before: ComparedLine
  after: ComparedLine
  /**
   * What breaks first. At most 100 of one kind.
   */
  changes: ChangeLine[]
  /**
   * Changes of each kind, also those that are not listed.
   */
  counts: {
    [k: string]: number
  }
  /**
   * Files by the SHA-256 of their content, the manifest aside.
   */
  files: {
    added: number
    removed: number
    changed: number
    same: number
  }
}
export interface ComparedLine {
  /**
   * As it was named: a file, or a version.
   */
  name: string
  sha256: string
  /**
   * Digest of its files, however they were zipped.
   */
  treeDigest?: string
  /**
   * Bytes.
   */
  size: number
  standard: string
  edition?: string
  /**
   * What `check` says of it.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
}
export interface ChangeLine {
  kind:
    | 'unreadable'
    | 'blocked'
    | 'standard'
    | 'edition'
    | 'identifier'
    | 'version'
    | 'added'
    | 'removed'
    | 'moved'
    | 'reordered'
    | 'title'
    | 'launchGone'
    | 'launchNew'
    | 'launch'
    | 'launchRenamed'
    | 'parameters'
    | 'data'
    | 'method'
    | 'scormType'
    | 'hidden'
    | 'completion'
    | 'prerequisites'
    | 'objectives'
    | 'sequencing'
  /**
   * Whether it breaks what learners have under way.
   */
  breaking: boolean
  /**
   * Kind of the activity it is about.
   */
  activity?: 'organization' | 'item' | 'course' | 'block' | 'au' | 'activity'
  /**
   * Of the activity: what an LMS keeps its tracks under.
   */
  identifier?: string
  /**
   * Of the activity.
   */
  title?: string
  /**
   * Which term of the completion, or which parts of the sequencing, with commas.
   */
  term?: string
  /**
   * As written; empty where there was nothing.
   */
  before?: string
  after?: string
  /**
   * The change in the reader's language.
   */
  message: string
}
