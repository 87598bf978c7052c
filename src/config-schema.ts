/** Made from schemas/config/config.json by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * fonds.json: the settings of a repository. What is left out has its default.
 */
export interface ConfigFile {
  /**
   * Where an editor finds this schema.
   */
  $schema?: string
  /**
   * Folder of the index and the blobs.
   */
  data?: string
  /**
   * Language of findings and messages.
   */
  language?: 'en' | 'fr'
  policy?: 'strict' | 'standard' | 'lenient'
  /**
   * A repository on another machine, which commands then work on in place of the folder.
   */
  remote?: {
    /**
     * Address of its server.
     */
    url: string
    /**
     * File that holds the secret of a key, and nothing else.
     */
    keyFile?: string
  }
  limits?: {
    packageBytes?: number
    entries?: number
    directoryBytes?: number
    totalBytes?: number
    entryBytes?: number
    ratio?: number
    ratioFloor?: number
    contentBytes?: number
    notesBytes?: number
    pathBytes?: number
    pathDepth?: number
    xmlBytes?: number
    xmlDepth?: number
    xmlAttributes?: number
    xmlNodes?: number
    heavyMediaBytes?: number
    heavyPackageBytes?: number
  }
}
