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
   * Whether searches find courses by what people read in the pages and captions of packages that are added from now on.
   */
  pageText?: boolean
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
  /**
   * How fonds serve serves.
   */
  server?: {
    /**
     * Address to listen at.
     */
    host?: string
    /**
     * 0 takes a free one.
     */
    port?: number
    /**
     * Where clients reach the server, when that is not where it listens: https://fonds.example.org
     */
    publicUrl?: string
    /**
     * Bytes of a JSON body; one that brings a whole vocabulary may have sixteen times as many.
     */
    bodyBytes?: number
    /**
     * Import jobs that run at the same time, beside as many whose package is being fetched.
     */
    jobs?: number
    /**
     * Requests of one client in a window of so many seconds; package and file downloads are counted for themselves.
     */
    rate?: {
      requests?: number
      downloads?: number
      window?: number
    }
    /**
     * Proxies in front, whose X-Forwarded-For or Forwarded is believed.
     */
    proxies?: number
    logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'silent'
    /**
     * Seconds that requests under way are waited for when the server stops.
     */
    patience?: number
    /**
     * Seconds in which the headers of a request have to arrive.
     */
    headerTimeout?: number
    /**
     * Seconds without a byte after which a body or an answer is given up.
     */
    idleTimeout?: number
    /**
     * Seconds that a connection is kept for the next request.
     */
    keepAlive?: number
    /**
     * Where flaws may be reported, told in /.well-known/security.txt: mailto:… or https://…
     */
    securityContact?: string
  }
  /**
   * What may be fetched for a client that names a URL.
   */
  outgoing?: {
    /**
     * Hosts that may be fetched from although their address is not public: host or host:port.
     */
    allow?: string[]
  }
  /**
   * OpenID Connect providers whose tokens are taken for people.
   */
  identityProviders?: IdentityProvider[]
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
    textBytes?: number
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
export interface IdentityProvider {
  issuer: string
  audience: string
  /**
   * Where its keys are; looked up in its discovery document unless given.
   */
  keys?: string
  /**
   * Claim that names the person's organisation.
   */
  organisationClaim: string
  /**
   * What values of that claim mean here; one that is not listed is an external id.
   */
  organisations?: {
    [k: string]: string
  }
  /**
   * Claim that holds the person's roles.
   */
  rolesClaim: string
  /**
   * What values of that claim mean here.
   */
  roles?: {
    [k: string]: 'reader' | 'designer' | 'publisher' | 'administrator' | 'operator'
  }
  /**
   * Claim that the log keeps as the name; sub unless given.
   */
  nameClaim?: string
}
