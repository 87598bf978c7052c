/** Made from schemas/report/export.json by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * A line of `fonds export --json`: one for each reference.
 */
export interface ExportLine {
  /**
   * As it was given.
   */
  reference: string
  /**
   * Where the package was written; `-` for standard output.
   */
  file?: string
  /**
   * Bytes written.
   */
  size?: number
  /**
   * Digest of what was written.
   */
  sha256?: string
  repaired?: boolean
  /**
   * What the repair changed.
   */
  changes?: ChangeLine[]
  /**
   * Where it came from, for ever.
   */
  derivedFrom?: {
    /**
     * Id.
     */
    course: string
    /**
     * Id.
     */
    version: string
    /**
     * Number of the version.
     */
    number: number
    /**
     * Title of the course at that time.
     */
    title: string
    /**
     * Id.
     */
    organisation: string
    /**
     * Name of the organisation at that time.
     */
    organisationName: string
    /**
     * Who made it.
     */
    producer?: string
    /**
     * People who made it.
     *
     * @maxItems 1000
     */
    team?: string[]
    /**
     * Its licence.
     */
    licence?: string
  }
  problem?: Problem
}
export interface ChangeLine {
  /**
   * `unwrapped`: everything stood in `folder`. `litter`: `path` was left out. `slashes`: so many `names` had backslashes.
   */
  kind: 'unwrapped' | 'litter' | 'slashes'
  folder?: string
  path?: string
  names?: number
}
/**
 * Why an item could not be dealt with. Not a fault of the package: that is a finding.
 */
export interface Problem {
  /**
   * Stable name of the error: `source-missing`, `store-full`…
   */
  code: string
  /**
   * What happened and what to do, in the language asked for.
   */
  message: string
}
